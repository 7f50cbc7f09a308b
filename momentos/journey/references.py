"""The references of a journey, wherever its types say there is one, led elsewhere or taken away."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, cast

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Thing, Translated
from momentos.journey.promise import Benefit
from momentos.journey.proposal import Action
from momentos.journey.scene import Branch, Scene
from momentos.journey.shape import shapes_of

Lead = Callable[[Thing, str], str | None]
"""Gives the id that a reference to a thing of this kind and id is to lead to; None for nowhere."""

_KINDS: Mapping[type, Thing] = {
    Scene: Thing.SCENE,
    Customer: Thing.CUSTOMER,
    Benefit: Thing.BENEFIT,
    Action: Thing.ACTION,
}
_NEEDED: Mapping[type, tuple[str, ...]] = {Branch: ("to",)}


def relinked(journey: Journey, lead: Lead) -> Journey:
    """The journey with every reference led anew; what is nothing without a reference goes with it."""
    return cast("Journey", _relinked(journey, lead))


def references_to(thing: object, journey: Journey) -> int:
    """How many references of a journey lead to a scene, customer type, benefit or action."""
    kind, id_ = kind_of(thing), getattr(thing, "id", None)
    found = 0

    def seen(other: Thing, to: str) -> str:
        nonlocal found
        found += (other, to) == (kind, id_)
        return to

    relinked(journey, seen)
    return found


def kind_of(thing: object) -> Thing | None:
    """The kind of a thing to which references can lead; None for any other."""
    return _KINDS.get(type(thing))


def _relinked(value: Any, lead: Lead) -> Any:
    """A value with its references led anew; None for a record that is nothing without one."""
    if isinstance(value, tuple):
        items = tuple(_relinked(item, lead) for item in value)
        return tuple(item for item in items if item is not None)
    if isinstance(value, Mapping):
        return {key: _relinked(one, lead) for key, one in value.items()}
    if not dataclasses.is_dataclass(value) or isinstance(value, type | Translated | PerCustomer):
        return value
    found: dict[str, object] = {}
    for name, shape in shapes_of(type(value)).items():
        held = getattr(value, name)
        led = held if shape.refers is None else _referring(held, shape.refers, lead)
        new = _relinked(led, lead)
        if new is None and held is not None and name in _NEEDED.get(type(value), ()):
            return None
        if new != held:
            found[name] = new
    return dataclasses.replace(value, **found) if found else value


def _referring(held: Any, thing: Thing, lead: Lead) -> Any:
    """A reference, a list of them or a mapping by them, as far as they lead somewhere."""
    if isinstance(held, str):
        return lead(thing, held)
    if isinstance(held, PerCustomer):
        left = _by_lead(held.by_id, thing, lead)
        return PerCustomer(left, held.default) if left or held.default is not None else None
    if isinstance(held, Mapping):
        return _by_lead(held, thing, lead)
    if isinstance(held, tuple):
        return tuple(new for id_ in held if (new := lead(thing, id_)) is not None)
    return held


def _by_lead(held: Mapping[str, Any], thing: Thing, lead: Lead) -> dict[str, Any]:
    return {new: one for id_, one in held.items() if (new := lead(thing, id_)) is not None}
