"""The buttons that turn to the scene before and the scene behind."""

import streamlit as st

from momentos.ui import state
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

BACK, ON = -1, 1


def turn(by: int, film: Screening, scene: str, lang: Lang, *, by_keys: bool = False) -> None:
    """One of the two buttons, to the scene `by` places on; `by_keys` where the arrow keys press it too."""
    ids = list(film.scenes)
    place = ids.index(scene) + by
    to = ids[place] if 0 <= place < len(ids) else None
    name = "previous" if by == BACK else "next"
    st.button(
        say(f"ui.scene.{name}", lang),
        key=name,
        disabled=to is None,
        on_click=lambda: state.choose_scene(to) if to else None,
        shortcut=("Left" if by == BACK else "Right") if by_keys else None,
    )
