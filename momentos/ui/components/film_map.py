"""The film map: the strip, drawn in Python and answering in the browser, with the five steps below."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache

import streamlit as st

from momentos.drawing.film_card import FilmCard, film_card
from momentos.drawing.overview import overview, overview_svg
from momentos.drawing.pen import Ground
from momentos.drawing.sentences import sentences
from momentos.drawing.strip import lay_out
from momentos.drawing.svg import svg
from momentos.drawing.svg_upright import upright_svg
from momentos.drawing.upright import BELOW, upright
from momentos.plan.plan import Plan
from momentos.plan.steps import Step
from momentos.ui.components.panel import panels
from momentos.ui.components.register import component
from momentos.words.catalogue import Lang, say

FIRST_WIDTH = 1120
"""The width laid out for before the browser has said its own: the page's content at 1280 pixels."""

_WORDS = ("whole", "closer", "further", "zoom", "scroll")
_component = component("film_map", '<div class="map"></div>')


@dataclass(frozen=True, slots=True)
class MapAnswer:
    """What the visitor did: the chosen scene, and in this run alone the scene opened or the step clicked."""

    selected: str | None
    opened: str | None
    step: Step | None


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A plan that equals only itself, so that a drawing can be kept for it without comparing plans."""

    plan: Plan

    def __hash__(self) -> int:
        return id(self.plan)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.plan is self.plan


def film_map(
    plan: Plan, lang: Lang, *, selected: str | None = None, faults: Mapping[str, str] | None = None,
    editable: bool = False, key: str = "film_map",
) -> MapAnswer:  # fmt: skip
    """Show the map of a plan and say what the visitor did with it.

    `selected` is the scene that the page wants chosen: while it stays the same the visitor's choice
    holds. `faults` says in a few words, by scene id, what the file has wrong there. With `editable` a
    step's head is a button, reported as `step`. The map is laid out for the width that it really has.
    """
    chosen = _chosen(key, selected)
    told = st.session_state.get(key) or {}
    width = int(told.get("width") or FIRST_WIDTH)
    drawing = _drawn(_Same(plan), width, lang, tuple(sorted((faults or {}).items())))
    answer = _component(
        key=key,
        data={**drawing, "selected": chosen, "editable": editable, "width": width},
        default={"width": width, "selected": chosen},
        on_selected_change=lambda: _note_choice(key),
        on_width_change=lambda: None,
        on_opened_change=lambda: None,
        on_step_change=lambda: None,
    )
    step = answer.get("step")
    return MapAnswer(chosen, answer.get("opened"), Step(step) if step else None)


def _chosen(key: str, wanted: str | None) -> str | None:
    """The visitor's choice, or what the page wants if that is new and no mere echo of the last answer."""
    memory = st.session_state.setdefault(f"{key}:memory", {})
    if "wanted" not in memory or memory["wanted"] != wanted:
        if wanted != memory.get("answered"):
            memory["chosen"] = wanted
        memory["wanted"] = wanted
    memory["answered"] = memory.setdefault("chosen", wanted)
    chosen: str | None = memory["chosen"]
    return chosen


def _note_choice(key: str) -> None:
    st.session_state[f"{key}:memory"]["chosen"] = st.session_state[key].get("selected")


@lru_cache(maxsize=16)
def _drawn(same: _Same, width: int, lang: Lang, faults: tuple[tuple[str, str], ...]) -> dict[str, object]:
    """All that the component is told, apart from what is chosen."""
    card = film_card(same.plan.scores, lang, dict(faults))
    drawing = _standing(card, width) if width < BELOW else _lying(card, width)
    steps = {id_: [asdict(step) for step in told] for id_, told in panels(same.plan, lang).items()}
    words = {name: say(f"map.{name}", lang) for name in _WORDS} | {"choose": say("panel.choose", lang)}
    return {**drawing, "sentences": list(sentences(card)), "panels": steps, "words": words}


def _lying(card: FilmCard, width: int) -> dict[str, object]:
    drawn = lay_out(card, width)
    whole = overview(drawn, width)
    bars = overview_svg(whole) if whole else ""
    return {"svg": svg(drawn, Ground.PAGE, live=True), "overview": bars, "upright": False}


def _standing(card: FilmCard, width: int) -> dict[str, object]:
    drawn = upright(card, width)
    return {"svg": upright_svg(drawn, Ground.PAGE, live=True), "overview": "", "upright": True}
