"""What the browser needs to show what somebody is about to do to the film: places, ways and words."""

from dataclasses import asdict

from momentos.drawing.acts import act_name
from momentos.drawing.lanes import Lanes
from momentos.drawing.measures import ACT_GAP
from momentos.drawing.places import Room, places, rooms
from momentos.drawing.slots import Slots
from momentos.drawing.strip import Row, Strip
from momentos.journey.kinds import in_lang
from momentos.ui.components.ways_on import told_ways
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

_WORDS = (
    "add", "behind", "carried", "close", "delete", "double", "field", "first", "head", "join",
    "joining", "keys", "left", "menu", "move", "open", "part", "plus", "rename", "same", "to", "undo",
    "way", "ways",
)  # fmt: skip
_KEYS = (
    "walk", "choose", "open", "move", "add", "rename", "double", "join", "delete", "menu", "undo", "redo",
)  # fmt: skip
_LEFT_OPEN = {"scene": "{scene}", "act": "{act}", "source": "{source}", "target": "{target}"}
"""What the browser puts into the words itself."""


def cutting_table(film: Screening, strip: Strip, place: Slots, by: Lanes) -> dict[str, object]:
    """The acts and the places in them, the titles and the ways of a film that may be changed."""
    lang = strip.film.lang
    return {
        "gap": ACT_GAP,
        "top": strip.measures.frame_top,
        "height": strip.measures.frame,
        "space": strip.measures.space,
        "slot": strip.slot,
        "acts": [_act(room, lang) for room in rooms(place)],
        "places": [asdict(one) for one in places(strip.film, place)],
        "widths": {scene.id: place.room(scene) for scene in place.order},
        "by": by,
        "settable": by.settable,
        "lanes": [_lane(row) for row in strip.rows],
        "titles": {scene.id: in_lang(scene.title, lang) for scene in film.journey.scenes},
        "ways": told_ways(film.scores, lang),
    }


def cutting_words(lang: Lang) -> dict[str, object]:
    """The words of all that can be done, and the keys that do it."""
    words: dict[str, object] = {name: say(f"map.do.{name}", lang, **_LEFT_OPEN) for name in _WORDS}
    return {**words, "list": [(say(f"map.key.{key}", lang), say(f"map.keys.{key}", lang)) for key in _KEYS]}


def _lane(row: Row) -> dict[str, object]:
    """A lane with the ids of its scenes."""
    return {"key": row.key, "name": row.name, "top": row.top, "height": row.height, "scenes": row.scenes}


def _act(room: Room, lang: Lang) -> dict[str, object]:
    return {
        "phase": room.phase,
        "name": act_name(room.phase, lang),
        "left": room.left,
        "right": room.right,
        "scenes": room.scenes,
    }
