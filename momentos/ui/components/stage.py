"""The stage: the film at full screen, scene by scene, turned in the browser, and the room that votes."""

from collections.abc import Callable, Mapping
from dataclasses import asdict

from momentos.drawing.chip import SHAPES
from momentos.drawing.film_card import film_card
from momentos.drawing.stage_curve import stage_curve, stage_curve_svg
from momentos.drawing.stage_marks import stage_marks, stage_marks_svg
from momentos.ui import state, widgets
from momentos.ui.components import stage_room
from momentos.ui.components.line import line
from momentos.ui.components.register import component
from momentos.ui.components.scene_told import told_scenes
from momentos.ui.components.stage_ends import ending, opening
from momentos.ui.components.stage_shots import Turn, shots
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

OPENING, ENDING = "opening", "ending"
"""The turns of the film itself, before its first scene and after its last."""

_MARKS = 460.0
"""Pixels of the lower bar at 1280 that the marks have, beside the room's buttons."""

_PARTS = (
    "fit", "touch", "walk", "keys", "sheets", "shots", "gap", "takes", "ends", "bars", "overview",
    "presenter", "address",
)  # fmt: skip
_NAMES = """
    scene of take upright tools do.overview do.notes do.full do.light do.keys do.leave do.close do.back do.on
    do.black do.restart blocked overview presenter now later elapsed is_black last gone keys
    vote.expected vote.received vote.how key.on key.back key.scenes key.number key.ends key.escape
    key.says.on key.says.back key.says.scenes key.says.number key.says.ends key.says.m key.says.n key.says.b
    key.says.f key.says.l key.says.v key.says.j key.says.r key.says.h key.says.c key.says.i key.says.escape
"""
_component = component(
    "stage",
    '<div class="stage"></div>',
    "told",
    "own_words",
    "shape",
    *(f"stage/{part}" for part in (*stage_room.PARTS, *_PARTS)),
)


def stage(
    film: Screening, lang: Lang, room: Mapping[str, object], on_room: Callable[[object], None],
    *, turn: str | None, told: str, unknown: str, key: str,
) -> None:  # fmt: skip
    """Show the stage over the whole page, at the scene and the turn of the address.

    `told` is said over it, and `unknown` where it has only begun. `room` is what is told of the film's room;
    `on_room` gets what the stage asks of it, before the next run.
    """
    at = {"scene": state.scene(), "turn": turn}
    now = {"room": room, "at": at, "told": told, "unknown": unknown}
    _component(
        key=key,
        data=b"\n".join((_film(film, lang), _words(lang), line(now))),
        on_room_change=lambda: on_room(widgets.told(key).get("room")),
    )


@kept
def _film(film: Screening, lang: Lang) -> bytes:
    """What the film says and looks like on the stage."""
    card = film_card(film.scores, lang)
    curve = stage_curve(card)
    return line(
        {
            "key": film.key,
            "opening": asdict(opening(film, lang)),
            "scenes": [asdict(shots(told, film)) for told in told_scenes(film.plan, lang)],
            "ending": asdict(ending(film, lang)),
            "spoken": film.journey.lang,
            "lang": lang.value,
            "marks": stage_marks_svg(stage_marks(card, _MARKS), _MARKS),
            "curve": {
                "svg": stage_curve_svg(curve),
                "scenes": [asdict(spot) for spot in curve.scenes],
                "acts": [asdict(spot) for spot in curve.acts],
            },
        }
    )


def _words(lang: Lang) -> bytes:
    turns = (OPENING, *Turn, ENDING)
    return line(
        {
            "words": {name: say(f"stage.{name}", lang) for name in _NAMES.split()},
            "turns": {turn: say(f"stage.turn.{turn}", lang) for turn in turns},
            "asks": {turn: say(f"stage.ask.{turn}", lang) for turn in turns},
            "shapes": {str(side): shape for side, shape in SHAPES.items()},
            "room_words": dict(stage_room.room_words(lang)),
        }
    )
