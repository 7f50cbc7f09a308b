"""The film map: the strip, drawn in Python and answering in the browser, with the five steps below."""

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass

from momentos.drawing.chip import SHAPES
from momentos.drawing.film_card import FilmCard, film_card
from momentos.drawing.lane_strip import lane_slots, lay_out_lanes
from momentos.drawing.lanes import Lanes, lanes_of
from momentos.drawing.overview import overview, overview_svg
from momentos.drawing.pen import element
from momentos.drawing.sentences import sentences
from momentos.drawing.slots import slots
from momentos.drawing.strip import lay_out
from momentos.drawing.svg import layered
from momentos.drawing.svg_frame import Layered
from momentos.drawing.svg_upright import upright_layered
from momentos.drawing.upright import BELOW, upright
from momentos.ui import widgets
from momentos.ui.components.cutting_table import cutting_table, cutting_words
from momentos.ui.components.line import line
from momentos.ui.components.panel import panels, sent
from momentos.ui.components.register import component
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

FIRST_WIDTH = 1120
"""The width laid out for before the browser has said its own: the page's content at 1280 pixels."""

_WORDS = ("whole", "closer", "further", "zoom", "scroll", "lanes", "write")
_NO_FAULTS: Mapping[str, str] = {}
_PARTS = (
    "layers", "places", "panel", "head", "tip", "overview", "view", "pieces", "preview",
    "following", "carrying", "joining", "naming", "handles", "scene_menu", "cutting",
)  # fmt: skip
_component = component(
    "film_map",
    '<div class="map"></div>',
    *("told", "own_words", "shape", "chip", *(f"map/{part}" for part in _PARTS)),
)


@dataclass(frozen=True, slots=True)
class Doing:
    """What makes a map one on which the film can be changed.

    `on_cut` gets what the browser tells, before the next run: see `momentos.ui.cutting`; `came` is what came
    of it, to be told.
    """

    on_cut: Callable[[Mapping[str, object]], None]
    came: Mapping[str, object]


def film_map(
    film: Screening, lang: Lang, selected: str | None, on_choose: Callable[[str], None], *,
    doing: Doing | None = None, faults: Mapping[str, str] = _NO_FAULTS, key: str = "film_map",
) -> str | None:  # fmt: skip
    """Show the map of a film; gives the id of the scene that was opened, in that run alone.

    `selected` is the scene shown as chosen; `on_choose` is called with the id of the one that the visitor
    chooses, before the next run. Without `doing` the film can only be read. `faults` says in a few words, by
    scene id, what the file has wrong there. The map is laid out for the width that it really has.
    """
    width = int(widgets.told(key).get("width") or FIRST_WIDTH)
    lanes = _lanes(widgets.told(key).get("lanes"))
    now: dict[str, object] = {"selected": selected, "width": width}
    if doing is None:
        now["cutting"] = None
    else:
        now |= {"doing": cutting_words(lang), "came": doing.came, "step": step_asked(key)}
    drawn = _drawn(film, width, lang, lanes, tuple(sorted(faults.items())))
    answer = _component(
        key=key,
        data=b"\n".join((drawn, _said(film, lang), line(now))),
        default={"width": width, "lanes": lanes.value, "step": None},
        on_chosen_change=lambda: on_choose(widgets.told(key)["chosen"]),
        on_width_change=lambda: None,
        on_lanes_change=lambda: None,
        on_opened_change=lambda: None,
        on_step_change=lambda: None,
        on_cut_change=lambda: doing.on_cut(widgets.told(key)["cut"]) if doing else None,
    )
    opened: str | None = answer.get("opened")
    return opened


def step_asked(key: str) -> str | None:
    """The step whose form the visitor opened on the map of that key; None for none."""
    step: str | None = widgets.told(key).get("step")
    return step


def _lanes(told: object) -> Lanes:
    """The lanes that the browser asked for; none for anything else it told."""
    return next((lanes for lanes in Lanes if lanes.value == told), Lanes.NONE)


@kept
def _said(film: Screening, lang: Lang) -> bytes:
    """What the component says beside the drawing, the same at every width."""
    steps = {id_: [sent(step) for step in told] for id_, told in panels(film.plan, lang).items()}
    words = {name: say(f"map.{name}", lang) for name in _WORDS} | {"choose": say("panel.choose", lang)}
    marks = {str(side): shape for side, shape in SHAPES.items()}
    lanes = {lanes.value: say(f"map.lanes.{lanes}", lang) for lanes in Lanes}
    said = {"panels": steps, "words": words, "marks": marks, "lang": film.journey.lang, "choices": lanes}
    return line(said)


@kept
def _drawn(
    film: Screening, width: int, lang: Lang, lanes: Lanes, faults: tuple[tuple[str, str], ...]
) -> bytes:
    """The drawing for a page of that width, and the sentences over it."""
    card = film_card(film.scores, lang, dict(faults))
    drawing = _standing(card, width) if width < BELOW else _lying(film, card, width, lanes)
    return line({**drawing, "sentences": list(sentences(card))})


def _lying(film: Screening, card: FilmCard, width: int, by: Lanes) -> dict[str, object]:
    lanes = lanes_of(film.scores, card, by) if card.scenes else ()
    drawn = lay_out_lanes(card, lanes, width) if lanes else lay_out(card, width)
    place = lane_slots(card, width) if lanes else slots(card.scenes, width)
    return {
        "drawing": _sent(layered(drawn, live=True)),
        "overview": overview_svg(overview(drawn, width)),
        "upright": False,
        "lanes": by if lanes else Lanes.NONE,
        "cutting": cutting_table(film, drawn, place, by),
    }


def _standing(card: FilmCard, width: int) -> dict[str, object]:
    drawn = upright(card, width)
    return {
        "drawing": _sent(upright_layered(drawn, live=True)),
        "overview": "",
        "upright": True,
        "cutting": None,
    }


def _sent(drawing: Layered) -> dict[str, object]:
    """A drawing as it goes to the browser: the element around the layers, and each with its parts."""
    layers = [
        (element("g", layer.attributes or {}), [astuple(part) for part in layer.parts if part.text])
        for layer in drawing.layers
    ]
    return {"around": element("svg", drawing.attributes), "layers": layers}
