"""A thing taken out of a journey together with all that refers to it."""

import dataclasses
from collections.abc import Mapping
from typing import Any, cast

from momentos.journey.change import Remove
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Thing, Translated
from momentos.journey.remake import remade
from momentos.journey.scene import Branch, Scene
from momentos.journey.shape import shapes_of

_Known = Mapping[Thing | None, frozenset[str]]
_NEEDED: Mapping[type, tuple[str, ...]] = {Branch: ("to",)}


def without_scene(journey: Journey, id_: str) -> Journey:
    """The journey without a scene and what refers to it.

    The ways that led to it lead on to where it led, if that was one scene (ours).
    """
    return without_lost_references(remade(led_past(journey, id_), Remove(("scenes",), id_)))


def without_lost_references(journey: Journey) -> Journey:
    """The journey without references to scenes, customer types, benefits and actions it lacks."""
    scenes = journey.scenes
    proposed = [action for scene in scenes if scene.propose for action in scene.propose.actions]
    benefits = journey.promise.benefits if journey.promise else ()
    known: _Known = {
        Thing.SCENE: frozenset(scene.id for scene in scenes),
        Thing.CUSTOMER: frozenset(customer.id for customer in journey.customers),
        Thing.BENEFIT: frozenset(benefit.id for benefit in benefits),
        Thing.ACTION: frozenset(action.id for action in (*proposed, *journey.actions)),
    }
    return cast("Journey", _cleared(journey, known))


def led_past(journey: Journey, gone: str) -> Journey:
    """The journey in which no way leads to a scene: they lead on to where it led, if that was one scene."""
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


def _cleared(value: Any, known: _Known) -> Any:
    """A value without lost references; None for a record that is nothing without one."""
    if isinstance(value, tuple):
        items = tuple(_cleared(item, known) for item in value)
        return tuple(item for item in items if item is not None)
    if isinstance(value, Mapping):
        return {key: _cleared(one, known) for key, one in value.items()}
    if not dataclasses.is_dataclass(value) or isinstance(value, type | Translated | PerCustomer):
        return value
    found: dict[str, object] = {}
    for name, shape in shapes_of(type(value)).items():
        held = getattr(value, name)
        kept = _referring(held, known[shape.refers]) if shape.refers in known else held
        new = _cleared(kept, known)
        if new is None and held is not None and name in _NEEDED.get(type(value), ()):
            return None
        if new != held:
            found[name] = new
    return dataclasses.replace(value, **found) if found else value


def _referring(held: Any, known: frozenset[str]) -> Any:
    """A reference, a list of them or a mapping by them, as far as they lead somewhere."""
    if isinstance(held, str):
        return held if held in known else None
    if isinstance(held, PerCustomer):
        left = {id_: number for id_, number in held.by_id.items() if id_ in known}
        return PerCustomer(left, held.default) if left or held.default is not None else None
    if isinstance(held, tuple):
        return tuple(id_ for id_ in held if id_ in known)
    if isinstance(held, Mapping):
        return {id_: one for id_, one in held.items() if id_ in known}
    return held
