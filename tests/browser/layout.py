"""The check of a page's texts: a script to evaluate in it, which gives what is wrong."""

from pathlib import Path

LAYOUT = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8").split("\n", 2)[2]
