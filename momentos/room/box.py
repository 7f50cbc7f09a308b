"""The ballot box of a room: everything that was given to it and counts, in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from momentos.room.question import Question
from momentos.room.tally import Hands, Vote


@dataclass(frozen=True, slots=True)
class Me:
    """As whom a phone speaks: ids of a customer type and of a role, None where it does not say."""

    type: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea for a scene's take two; without text it was removed."""

    id: str
    scene: str
    voter: str
    text: str | None


def text_id(*parts: object) -> str:
    """The id of a text, always the same for the same parts, from which nobody finds who wrote it."""
    return blake2b("\0".join(map(str, parts)).encode(), digest_size=8).hexdigest()


@dataclass(slots=True)
class Box:
    """What a room was given. A voter has one vote a question: the one that their phone counted last."""

    voters: dict[str, Me] = field(default_factory=dict)
    votes: dict[Question, dict[str, Vote]] = field(default_factory=dict)
    hands: dict[Question, Hands] = field(default_factory=dict)
    ideas: dict[str, Idea] = field(default_factory=dict)
    dots: dict[str, set[str]] = field(default_factory=dict)

    def cast(self, question: Question, voter: str, vote: Vote) -> Vote:
        """The vote that counts after this one: itself, or one with a higher `seq` that was there."""
        of_question = self.votes.setdefault(question, {})
        standing = of_question.get(voter)
        if standing is None or vote.seq > standing.seq:
            of_question[voter] = standing = vote
        return standing

    def of(self, question: Question | None, voter: str) -> Vote | None:
        """A voter's vote on a question, None where there is none."""
        return None if question is None else self.votes.get(question, {}).get(voter)

    def voted(self, question: Question) -> int:
        """How many votes there are, hands among them."""
        return len(self.votes.get(question, {})) + sum(self.hands.get(question, {}).values())

    def reasons(self, question: Question) -> Iterator[tuple[str, str, Vote]]:
        """The votes on a question that say why, each with its text's id and its voter."""
        for voter, vote in self.votes.get(question, {}).items():
            if vote.why is not None:
                yield text_id(question, voter), voter, vote

    def without_reason(self, question: Question, voter: str) -> None:
        """Take the reason out of a vote, which goes on counting."""
        vote = self.votes[question][voter]
        self.votes[question][voter] = replace(vote, why=None)

    def without_idea(self, idea: Idea) -> None:
        """Take an idea's text away, so that nobody sees it any more."""
        self.ideas[idea.id] = replace(idea, text=None)

    def ideas_of(self, scene: str) -> tuple[Idea, ...]:
        """The ideas for a scene that were not removed, in the order in which they came."""
        return tuple(one for one in self.ideas.values() if one.scene == scene and one.text is not None)

    def dotted_by(self, voter: str, scene: str) -> int:
        """How many dots a voter has on the ideas for a scene."""
        return sum(voter in self.dots.get(idea.id, ()) for idea in self.ideas_of(scene))

    def dot(self, idea: str, voter: str, *, on: bool) -> None:
        """Put a voter's dot on an idea, or take it off."""
        dots = self.dots.setdefault(idea, set())
        if on:
            dots.add(voter)
        else:
            dots.discard(voter)
