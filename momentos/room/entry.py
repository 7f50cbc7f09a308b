"""What is written into the ledger: one row of one kind each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from momentos.room.box import Idea, Me
from momentos.room.question import Question
from momentos.room.tally import Hands, Vote


class Deed(Enum):
    """What is done with a row."""

    ROOM = auto()
    VOTER = auto()
    VOTE = auto()
    HANDS = auto()
    IDEA = auto()
    DOT = auto()
    REMOVE_REASON = auto()
    REMOVE_IDEA = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, and what is done with it; done twice it is as if done once."""

    deed: Deed
    row: Mapping[str, object]


def voter_entry(room: str, voter: str, me: Me) -> Entry:
    """A voter is in the room, or speaks as somebody else now."""
    return Entry(Deed.VOTER, {"room": room, "voter": voter, "type": me.type, "role": me.role})


def vote_entry(room: str, question: Question, voter: str, vote: Vote) -> Entry:
    """A vote is cast."""
    return Entry(
        Deed.VOTE,
        {
            **question_row(room, question),
            "voter": voter,
            "value": vote.value,
            "seq": vote.seq,
            "why": vote.why,
            "feeling": vote.feeling,
            "type": vote.type,
            "role": vote.role,
        },
    )


def hands_entry(room: str, question: Question, hands: Hands) -> Entry:
    """Hands, or ballots on paper, are counted."""
    counts = json.dumps([[value, times] for value, times in sorted(hands.items())])
    return Entry(Deed.HANDS, {**question_row(room, question), "counts": counts})


def idea_entry(room: str, idea: Idea) -> Entry:
    """Somebody has an idea."""
    row = {"room": room, "idea": idea.id, "scene": idea.scene, "voter": idea.voter, "text": idea.text}
    return Entry(Deed.IDEA, row)


def dot_entry(room: str, idea: str, voter: str, *, on: bool) -> Entry:
    """A dot is put on an idea, or taken off."""
    return Entry(Deed.DOT, {"room": room, "idea": idea, "voter": voter, "on": int(on)})


def no_reason_entry(room: str, question: Question, voter: str) -> Entry:
    """The reason is taken out of a vote."""
    row = question_row(room, question) | {"voter": voter}
    # A statement that names a column twice wants two names for it.
    return Entry(Deed.REMOVE_REASON, {f"at_{name}": value for name, value in row.items()})


def no_idea_entry(room: str, idea: str) -> Entry:
    """An idea is removed."""
    return Entry(Deed.REMOVE_IDEA, {"at_room": room, "at_idea": idea})


def question_row(room: str, question: Question) -> dict[str, object]:
    """The columns that name a question."""
    return {
        "room": room,
        "scene": question.scene,
        "aspect": question.aspect.value,
        "round": question.round,
    }
