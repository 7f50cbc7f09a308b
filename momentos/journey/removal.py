"""A thing taken out of a journey together with all that refers to it."""

import dataclasses
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, RefTo, Thing, Translated
from momentos.journey.scene import Branch, Scene


def without(journey: Journey, thing: Thing, id_: str) -> Journey:
    """The journey without one thing and without the references to it.

    Where a scene goes, the ways that led to it lead on to where it led, if that was one scene (ours).
    """
    if thing is Thing.SCENE:
        journey = _healed(journey, id_)
    return cast("Journey", _cleared(journey, thing, id_))


def _healed(journey: Journey, gone: str) -> Journey:
    """The journey in which no way leads to the scene that is to go."""
    onward = _onward(journey, gone)
    scenes = tuple(
        scene if scene.next is None else dataclasses.replace(scene, next=_led_on(scene, gone, onward))
        for scene in journey.scenes
    )
    return dataclasses.replace(journey, scenes=scenes)


def _onward(journey: Journey, gone: str) -> str | None:
    """The one scene that a scene leads to, None where there is none or there are several."""
    place = next(number for number, scene in enumerate(journey.scenes) if scene.id == gone)
    ways = journey.scenes[place].next
    if ways is None:
        following = journey.scenes[place + 1 :]
        return following[0].id if following else None
    return ways[0].to if len(ways) == 1 else None


def _led_on(scene: Scene, gone: str, onward: str | None) -> tuple[Branch, ...] | None:
    ways = scene.next or ()
    if all(way.to != gone for way in ways):
        return scene.next
    taken = {way.to for way in ways} | {scene.id}
    led: list[Branch] = []
    for way in ways:
        if way.to != gone:
            led.append(way)
        elif onward is not None and onward not in taken:
            led.append(dataclasses.replace(way, to=onward))
    return tuple(led) or None


def _cleared(value: Any, thing: Thing, gone: str) -> Any:
    """A value without the thing and without references to it; None for a record that was about it alone."""
    if isinstance(value, tuple):
        items = (_cleared(item, thing, gone) for item in value)
        return tuple(item for item in items if item is not None)
    if isinstance(value, Mapping):
        return {key: _cleared(one, thing, gone) for key, one in value.items()}
    if not dataclasses.is_dataclass(value) or isinstance(value, type | Translated | PerCustomer):
        return value
    if _bears(value, thing, gone):
        return None
    found: dict[str, object] = {}
    for slot in dataclasses.fields(value):
        held = getattr(value, slot.name)
        refers = _refers(type(value), slot.name, thing)
        new = _unreferred(held, gone) if refers else _cleared(held, thing, gone)
        if refers and new is None and held is not None and slot.default is dataclasses.MISSING:
            return None
        if new is not held and new != held:
            found[slot.name] = new
    return dataclasses.replace(value, **found) if found else value


def _bears(value: Any, thing: Thing, gone: str) -> bool:
    return type(value).__name__.lower() == thing.value and getattr(value, "id", None) == gone


def _unreferred(held: Any, gone: str) -> Any:
    """A reference, a list of them or a mapping by them, without the one that is gone."""
    if isinstance(held, tuple):
        return tuple(id_ for id_ in held if id_ != gone)
    if isinstance(held, PerCustomer):
        left = {id_: number for id_, number in held.by_id.items() if id_ != gone}
        return PerCustomer(left, held.default) if left or held.default is not None else None
    if isinstance(held, Mapping):
        return {id_: one for id_, one in held.items() if id_ != gone}
    return None if held == gone else held


@cache
def _refers(kind: type, name: str, thing: Thing) -> bool:
    """Whether a field holds ids of such things, as its type says."""
    annotation = next(slot.type for slot in dataclasses.fields(kind) if slot.name == name)
    return _mentions(annotation, thing)


def _mentions(annotation: Any, thing: Thing) -> bool:
    if annotation is PerCustomer:
        return thing is Thing.CUSTOMER
    inside = typing.get_args(annotation)
    return any(part == RefTo(thing) for part in inside) or any(
        _mentions(part, thing) for part in inside if typing.get_origin(part) or part is PerCustomer
    )
