"""The ids of new things kept apart where two people chose the same."""

from collections.abc import Iterator
from itertools import count

from momentos.journey.change import Named, Set, Way
from momentos.journey.journey import Journey
from momentos.journey.references import kind_of, relinked
from momentos.journey.remake import remade

_Id = tuple[type, str]


def with_own_ids(base: Journey, ours: Journey, theirs: Journey) -> Journey:
    """Our journey, in which what we added bears no id of what they added meanwhile; references follow.

    A thing that both added, alike in every field, keeps its id: it is the same thing.
    """
    old, their_new = _things(base), _things(theirs)
    taken = {*_things(ours), *their_new}
    for id_, (way, thing) in _things(ours).items():
        if id_ in old or id_ not in their_new or their_new[id_] == (way, thing):
            continue
        free = next(new for n in count(2) if (new := (type(thing), f"{thing.id}-{n}")) not in taken)
        taken.add(free)
        ours = _renamed(ours, way, thing, free[1])
    return ours


def _things(journey: Journey) -> dict[_Id, tuple[Way, Named]]:
    """All things that bear an id, the inner before those that hold them, and the lists they are in."""
    return {(type(thing), thing.id): (way, thing) for way, thing in _in_lists(journey)}


def _in_lists(journey: Journey) -> Iterator[tuple[Way, Named]]:
    for scene in journey.scenes:
        for action in scene.propose.actions if scene.propose else ():
            yield ("scenes", scene.id, "propose", "actions"), action
    lists: dict[Way, tuple[Named, ...]] = {
        ("scenes",): journey.scenes,
        ("customers",): journey.customers,
        ("promise", "benefits"): journey.promise.benefits if journey.promise else (),
        ("kpis",): journey.kpis,
        ("actions",): journey.actions,
    }
    for way, things in lists.items():
        yield from ((way, thing) for thing in things)


def _renamed(journey: Journey, way: Way, thing: Named, new: str) -> Journey:
    kind = kind_of(thing)
    named = remade(journey, Set((*way, thing.id, "id"), new))
    return relinked(named, lambda other, id_: new if (other, id_) == (kind, thing.id) else id_)
