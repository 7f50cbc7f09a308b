"""A thing taken out of a journey together with all that refers to it."""

import dataclasses
import math
from collections.abc import Mapping

from momentos.journey.change import Remove, Way
from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import Thing
from momentos.journey.references import relinked
from momentos.journey.remake import remade
from momentos.journey.scene import Branch, Scene
from momentos.journey.slack import SLACK

_DECIMALS = 3


def without_scene(journey: Journey, id_: str) -> Journey:
    """The journey without a scene and what refers to it.

    The ways that led to it lead on to where it led, if that was one scene (ours).
    """
    return without_lost_references(remade(led_past(journey, id_), Remove(("scenes",), id_)))


def without(journey: Journey, way: Way, id_: str) -> Journey:
    """The journey without a thing of a list and what refers to it; raises GoneError.

    Where the shares of all customer types were stated and whole, those that are left grow in proportion, to
    thousandths or as finely as the smallest asks, and are whole again: the types that stay are then all the
    customers there are (ours).
    """
    left = without_lost_references(remade(journey, Remove(way, id_)))
    if way != ("customers",) or not _are_whole(journey.customers):
        return left
    return dataclasses.replace(left, customers=_grown(left.customers))


def _are_whole(customers: tuple[Customer, ...]) -> bool:
    return abs(_total(customers) - 1) <= SLACK and all(customer.share is not None for customer in customers)


def _total(customers: tuple[Customer, ...]) -> float:
    return math.fsum(customer.share or 0.0 for customer in customers)


def _grown(customers: tuple[Customer, ...]) -> tuple[Customer, ...]:
    """The customer types with shares in the same proportion that sum to 1; the largest bears the rounding."""
    total = _total(customers)
    if not total or abs(total - 1) <= SLACK:
        return customers
    exact = [(customer.share or 0.0) / total for customer in customers]
    decimals = _DECIMALS
    while any(share and not round(share, decimals) for share in exact):
        decimals += 1
    shares = [round(share, decimals) for share in exact]
    largest = shares.index(max(shares))
    shares[largest] = round(shares[largest] + 1 - math.fsum(shares), decimals)
    return tuple(
        dataclasses.replace(customer, share=share) for customer, share in zip(customers, shares, strict=True)
    )


def without_lost_references(journey: Journey) -> Journey:
    """The journey without references to scenes, customer types, benefits and actions it lacks."""
    scenes = journey.scenes
    proposed = [action for scene in scenes if scene.propose for action in scene.propose.actions]
    benefits = journey.promise.benefits if journey.promise else ()
    known: Mapping[Thing, frozenset[str]] = {
        Thing.SCENE: frozenset(scene.id for scene in scenes),
        Thing.CUSTOMER: frozenset(customer.id for customer in journey.customers),
        Thing.BENEFIT: frozenset(benefit.id for benefit in benefits),
        Thing.ACTION: frozenset(action.id for action in (*proposed, *journey.actions)),
    }
    return relinked(journey, lambda thing, id_: id_ if id_ in known.get(thing, (id_,)) else None)


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
