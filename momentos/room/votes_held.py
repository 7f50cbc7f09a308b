"""The votes that a workshop held and revealed, in the film's order."""

from dataclasses import dataclass

from momentos.room.live import LiveRoom
from momentos.room.playbill import Named
from momentos.room.question import Aspect, Question
from momentos.room.stage_view import tally_of
from momentos.room.tally import Tally

_ASPECTS = tuple(Aspect)


@dataclass(frozen=True, slots=True)
class Held:
    """One vote: the scene by its number from 1 and its title, both nothing where it left the film."""

    question: Question
    number: int | None
    title: str
    tally: Tally


def votes_held(room: LiveRoom) -> tuple[Held, ...]:
    """What was revealed; what was not is known to nobody, here neither."""
    with room.lock:
        held = [_held(room, question) for question in room.state.revealed]
    return tuple(sorted((one for one in held if one.tally.votes.n), key=_place))


def _held(room: LiveRoom, question: Question) -> Held:
    place = room.playbill.place(question.scene)
    title = "" if place is None else room.playbill.scenes[place].name
    return Held(question, None if place is None else place + 1, title, tally_of(room, question))


def _place(held: Held) -> tuple[bool, int, str, int, int]:
    asked = held.question
    at = held.number or 0
    return held.number is None, at, asked.scene, _ASPECTS.index(asked.aspect), asked.round


def names_of(names: tuple[str | None, ...], known: tuple[Named, ...], nobody: str) -> str:
    """What the joined groups of a tally are called, `nobody` for those who did not say."""
    called = {one.id: one.name for one in known}
    return " + ".join(nobody if name is None else called.get(name, name) for name in names)
