"""What is done to a list in a form: things put elsewhere, taken away and added."""

from contextlib import suppress
from typing import Any

from momentos.journey.change import Insert, Move, Named, Set, are_named
from momentos.journey.journey import Journey
from momentos.journey.remake import GoneError, remade
from momentos.journey.removal import without
from momentos.journey.typed import typed
from momentos.text.slug import free, short_slug
from momentos.ui import editing, visitor
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.unfolding import is_open, open_up


def move(spot: Spot, place: int, by: int) -> None:
    """Put the thing at a place one further up (-1) or down (1)."""
    items = list(spot.value)
    items[place], items[place + by] = items[place + by], items[place]
    if _is_named(items):
        before = items[place + by - 1].id if place + by else None
        _change(spot, Move(spot.way, items[place + by].id, before))
        return
    here, there = (spot / str(place)).key, (spot / str(place + by)).key
    was_open = is_open(here), is_open(there)
    spot.write(tuple(items))
    open_up(there, is_open=was_open[0])
    open_up(here, is_open=was_open[1])


def remove(spot: Spot, place: int) -> None:
    """Take the thing at a place away, with all that refers to it."""
    items = list(spot.value)
    if _is_named(items):
        with suppress(GoneError):
            editing.change(spot.film, without(spot.journey, spot.way, items[place].id))
        return
    spot.write((*items[:place], *items[place + 1 :]) or None)
    for after in range(place, len(items)):
        open_up((spot / str(after)).key, is_open=False)


def add_named(spot: Spot, naming: Spot) -> None:
    """One more thing at the end of a list, with the name entered at `naming`, of which its id is made."""
    name = typed(visitor.entered(naming.key))
    record = spot.shape.record
    if name is None or record is None:
        return
    scene = f"{spot.way[1]}." if spot.way[0] == "scenes" else ""
    id_ = free(scene + (short_slug(name) or record.__name__.lower()), ids_of(spot.journey))
    add(spot, record(id_, **{naming.way[-1]: name}), spot.value or ())
    open_up((spot / id_).key)


def add(spot: Spot, thing: Any, things: tuple[Any, ...]) -> None:
    """A thing with an id at the end of a list, which may not be there yet."""
    _change(spot, Insert(spot.way, thing, things[-1].id) if things else Set(spot.way, (thing,)))


def ids_of(journey: Journey) -> frozenset[str]:
    """The ids that no new thing may have."""
    proposed = [action for scene in journey.scenes if scene.propose for action in scene.propose.actions]
    benefits = journey.promise.benefits if journey.promise else ()
    things: tuple[Named, ...] = (*journey.scenes, *journey.customers, *benefits, *journey.kpis)
    return frozenset(thing.id for thing in (*things, *journey.actions, *proposed))


def begin(spot: Spot, place: int) -> None:
    """Offer an empty form for one more thing; nothing is written before something is entered.

    The other things are shut, or it would lie far below what the visitor sees.
    """
    for number, thing in enumerate(spot.value or ()):
        open_up((spot / getattr(thing, "id", str(number))).key, is_open=False)
    visitor.show(f"begun_{spot.key}", place)
    open_up((spot / str(place)).key)


def is_begun(spot: Spot, place: int) -> bool:
    """Whether the form of one more thing is offered."""
    return bool(visitor.recalled(f"begun_{spot.key}") == place)


def _is_named(items: list[Any]) -> bool:
    return are_named(tuple(items))


def _change(spot: Spot, change: Insert | Move | Set) -> None:
    with suppress(GoneError):
        editing.change(spot.film, remade(spot.journey, change))
