"""The app's entry: the frame of every page, and the page that was asked for."""

from momentos.ui.frame import run

run()
