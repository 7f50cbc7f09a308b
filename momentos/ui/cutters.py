"""What each intent on the map makes of a journey."""

from collections.abc import Callable, Mapping

from momentos.drawing.lanes import Lanes
from momentos.journey.change import Set, Way
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated, in_lang
from momentos.journey.montage import (
    onward,
    with_double,
    with_scene,
    with_scene_moved,
    with_way,
    without_way,
)
from momentos.journey.remake import remade
from momentos.journey.removal import without_scene
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Channel
from momentos.text.naming import RESERVED
from momentos.text.slug import free, short_slug
from momentos.ui.components.cut import Cut, Kind
from momentos.words.catalogue import Lang

_FIRST_ID = "scene"

Cutter = Callable[[Journey, Cut, Lang], tuple[Journey, str | None]]


def cut(journey: Journey, intent: Cut, lang: Lang) -> tuple[Journey, str | None]:
    """The journey after an intent, and the scene to look at then.

    Raises LookupError where it is about something that is not there, or not for a journey at all.
    """
    return _CUTTERS[intent.kind](journey, intent, lang)


def _add(journey: Journey, intent: Cut, _lang: Lang) -> tuple[Journey, str | None]:
    after = None if intent.scene is None else _scene(journey, intent.scene)
    first = journey.scenes[0] if journey.scenes else None
    beside = after or first
    phase = intent.phase or (beside.phase if beside else None)
    made = Scene(_free(journey, intent.title), intent.title, phase)
    if after is None:
        return with_scene(journey, made, None), made.id
    return with_scene(journey, made, after.id, _next(journey, after.id)), made.id


def _next(journey: Journey, id_: str) -> str | None:
    """Where a new scene behind this one leads: to the scene that stands next, if a way leads there."""
    ways = onward(journey, id_)
    ids = [scene.id for scene in journey.scenes]
    behind = ids[ids.index(id_) + 1 :][:1]
    return next((to for to in (*behind, *ways) if to in ways), None)


def _move(journey: Journey, intent: Cut, lang: Lang) -> tuple[Journey, str | None]:
    scene = _scene(journey, intent.scene)
    after = None if intent.after is None else _scene(journey, intent.after).id
    ids = [other.id for other in journey.scenes]
    here = ids[ids.index(scene.id) - 1] if ids.index(scene.id) else None
    if after not in (here, scene.id):
        journey = with_scene_moved(journey, scene.id, after, intent.phase)
    elif intent.phase is not None and intent.phase is not scene.phase:
        journey = remade(journey, Set(("scenes", scene.id, "phase"), intent.phase))
    return _in_lane(journey, scene.id, intent, lang), scene.id


def _in_lane(journey: Journey, id_: str, intent: Cut, lang: Lang) -> Journey:
    if intent.lane is None:
        return journey
    if intent.lanes is Lanes.CHANNEL:
        channel = next((c for c in Channel if c == intent.lane), None)
        return remade(journey, Set(("scenes", id_, "channel"), channel))
    if intent.lanes is Lanes.OWNER:
        owner = next((s.owner for s in journey.scenes if in_lang(s.owner, lang) == intent.lane), None)
        return remade(journey, Set(("scenes", id_, "owner"), owner))
    return journey


def _double(journey: Journey, intent: Cut, lang: Lang) -> tuple[Journey, str | None]:
    scene = _scene(journey, intent.scene)
    double = _free(journey, in_lang(scene.title, lang))
    return with_double(journey, scene.id, double), double


def _delete(journey: Journey, intent: Cut, _lang: Lang) -> tuple[Journey, str | None]:
    scene = _scene(journey, intent.scene)
    ids = [other.id for other in journey.scenes]
    at = ids.index(scene.id)
    beside = ids[at + 1 :][:1] or ids[:at][-1:]
    return without_scene(journey, scene.id), beside[0] if beside else None


def _rename(journey: Journey, intent: Cut, lang: Lang) -> tuple[Journey, str | None]:
    scene = _scene(journey, intent.scene)
    if not intent.title:
        return journey, scene.id
    way: Way = ("scenes", scene.id, "title")
    if isinstance(scene.title, Translated) and lang in scene.title.by_lang:
        way = (*way, lang.value)
    elif isinstance(scene.title, Translated):
        way = (*way, next(iter(scene.title.by_lang)))
    return remade(journey, Set(way, intent.title)), scene.id


def _join(journey: Journey, intent: Cut, _lang: Lang) -> tuple[Journey, str | None]:
    source, target = _scene(journey, intent.scene), _scene(journey, intent.to)
    if source is target:
        return journey, source.id
    return with_way(journey, source.id, target.id), source.id


def _part(journey: Journey, intent: Cut, _lang: Lang) -> tuple[Journey, str | None]:
    source = _scene(journey, intent.scene)
    if intent.to not in onward(journey, source.id):
        raise LookupError(intent.to)
    return without_way(journey, source.id, intent.to), source.id


def _scene(journey: Journey, id_: str | None) -> Scene:
    found = next((scene for scene in journey.scenes if scene.id == id_), None)
    if found is None:
        raise LookupError(id_)
    return found


def _free(journey: Journey, title: str) -> str:
    """An id that no scene has, made from a title."""
    taken = {scene.id for scene in journey.scenes} | RESERVED
    return free(short_slug(title) or _FIRST_ID, taken)


_CUTTERS: Mapping[Kind, Cutter] = {
    Kind.ADD: _add,
    Kind.MOVE: _move,
    Kind.DOUBLE: _double,
    Kind.DELETE: _delete,
    Kind.RENAME: _rename,
    Kind.JOIN: _join,
    Kind.PART: _part,
}
