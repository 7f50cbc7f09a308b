"""The moments of each act, one a line, in three fields side by side."""

from collections.abc import Sequence

import streamlit as st

from momentos.exchange.plain import lines_of, on_one_line
from momentos.journey.kinds import in_lang
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.ui.making import unfinished
from momentos.words.catalogue import Lang, say, term


def acts_form(scenes: Sequence[Scene], lang: Lang, key: str) -> tuple[Scene, ...]:
    """The scenes as they are typed; one that keeps its title keeps all else that is known of it."""
    found: list[Scene] = []
    for phase, place in zip(Phase, st.columns(len(Phase)), strict=True):
        own = [in_lang(scene.title, "") for scene in scenes if scene.phase is phase]
        with place:
            typed = st.text_area(
                term(phase, lang).capitalize(),
                height=190,
                placeholder=say(f"making.moments.{phase.value}", lang),
                key=unfinished.field(f"{phase.value}_{key}", "\n".join(own)),
            )
        found += _scenes(typed or "", phase, scenes)
    return tuple(found)


def _scenes(typed: str, phase: Phase, known: Sequence[Scene]) -> list[Scene]:
    waiting = [scene for scene in known if scene.phase is phase]
    found = []
    for title in filter(None, map(on_one_line, lines_of(typed))):
        same = next((scene for scene in waiting if scene.title == title), None)
        if same is not None:
            waiting.remove(same)
        found.append(same or Scene(id="", title=title, phase=phase))
    return found
