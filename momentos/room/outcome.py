"""What a room decided: accepted into the journey, and found there again."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from momentos.evidence.distribution import Distribution
from momentos.evidence.workshop import decided
from momentos.journey.journey import Journey
from momentos.journey.mark import Expectation, Mark
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Evidence
from momentos.room import said
from momentos.room.live import LiveRoom
from momentos.room.mark_words import LONGEST_WORDS, worded
from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.said import Said
from momentos.room.stage_view import tally_of

M = TypeVar("M", bound=Mark)


class Take(StrEnum):
    """Which mark of a vote is accepted."""

    MEAN = "mean"
    MEDIAN = "median"
    TYPED = "typed"


class Objection(StrEnum):
    """Why nothing can be accepted: the journey stays as it is."""

    REHEARSAL = "rehearsal"
    UNREVEALED = "unrevealed"
    NO_VOTES = "no_votes"
    SCENE_GONE = "scene_gone"
    OTHER_SCALE = "other_scale"
    OFF_SCALE = "off_scale"
    NOTHING = "nothing"


class UnacceptedError(Exception):
    """Nothing was accepted, and why."""

    def __init__(self, objection: Objection) -> None:
        super().__init__(objection)
        self.objection = objection


@dataclass(frozen=True, slots=True)
class Wish:
    """A mark that the facilitator accepts: of which round, which one, and its words, None to keep those."""

    round: int
    take: Take
    score: float | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A mark that the journey has from a room's vote."""

    question: Question
    score: float


def wishes_in(given: Said) -> Mapping[Aspect, Wish]:
    """What a facilitator asks to accept of a scene; raises RefusedError: BAD or TOO_LONG."""
    found = {
        aspect: _wish_in(given[aspect.value]) for aspect in Aspect if given.get(aspect.value) is not None
    }
    return {aspect: wish for aspect, wish in found.items() if wish is not None}


def with_accepted(
    journey: Journey, room: LiveRoom, scene: str, wishes: Mapping[Aspect, Wish], day: dt.date, lang: str
) -> Journey:
    """The journey with the marks that are accepted, both at once, and their words in a language.

    Raises UnacceptedError.
    """
    if room.playbill.rehearsal:
        raise UnacceptedError(Objection.REHEARSAL)
    if not wishes:
        raise UnacceptedError(Objection.NOTHING)
    if room.playbill.scale != journey.scale:
        raise UnacceptedError(Objection.OTHER_SCALE)
    found = next((one for one in journey.scenes if one.id == scene), None)
    if found is None:
        raise UnacceptedError(Objection.SCENE_GONE)
    made = found
    for aspect, wish in wishes.items():
        made = _with_mark(made, room, Question(scene, aspect, wish.round), wish, day, lang)
    scenes = tuple(made if one is found else one for one in journey.scenes)
    return replace(journey, scenes=scenes)


def accepted(journey: Journey, room: LiveRoom) -> tuple[Accepted, ...]:
    """The marks that the journey has from a room's votes now, each from its last round that fits.

    They are known by their ground: a workshop, the same number of votes and the same spread. So what was
    taken back since is not among them.
    """
    return tuple(_accepted(journey, room))


def votes_on(room: LiveRoom, question: Question) -> Distribution:
    """All votes on a question, hands among them."""
    return tally_of(room, question).votes


def _accepted(journey: Journey, room: LiveRoom) -> Iterator[Accepted]:
    if room.playbill.rehearsal or room.playbill.scale != journey.scale:
        return
    with room.lock:
        revealed = sorted(room.state.revealed, key=lambda question: -question.round)
    for scene in journey.scenes:
        for aspect in Aspect:
            mark: Mark | None = scene.expected if aspect is Aspect.EXPECTED else scene.received
            if mark is None or mark.score is None or Evidence.WORKSHOP not in mark.evidence:
                continue
            asked = (one for one in revealed if (one.scene, one.aspect) == (scene.id, aspect))
            fits = next((one for one in asked if _rests_on(mark, votes_on(room, one))), None)
            if fits is not None:
                yield Accepted(fits, mark.score)


def _rests_on(mark: Mark, votes: Distribution) -> bool:
    spread = None if votes.spread is None else round(votes.spread, 2)
    return bool(votes.n) and (mark.n, mark.spread) == (votes.n, spread)


def _wish_in(given: object) -> Wish:
    if not isinstance(given, Mapping):
        raise RefusedError(Refusal.BAD)
    take = said.member(given, "take", Take)
    score = said.number(given, "score") if take is Take.TYPED else None
    return Wish(said.count(given, "round"), take, score, said.lines(given, "text", LONGEST_WORDS))


def _with_mark(
    scene: Scene, room: LiveRoom, question: Question, wish: Wish, day: dt.date, lang: str
) -> Scene:
    if question not in room.state.revealed:
        raise UnacceptedError(Objection.UNREVEALED)
    votes = votes_on(room, question)
    score = {Take.MEAN: votes.mean, Take.MEDIAN: votes.median, Take.TYPED: wish.score}[wish.take]
    if score is None:
        raise UnacceptedError(Objection.NO_VOTES)
    if question.aspect is Aspect.EXPECTED:
        return replace(
            scene, expected=_decided(scene.expected or Expectation(), score, votes, day, wish, lang)
        )
    return replace(scene, received=_decided(scene.received or Mark(), score, votes, day, wish, lang))


def _decided(mark: M, score: float, votes: Distribution, day: dt.date, wish: Wish, lang: str) -> M:
    if not votes.marks:
        raise UnacceptedError(Objection.NO_VOTES)
    if not votes.scale.min <= score <= votes.scale.max:
        raise UnacceptedError(Objection.OFF_SCALE)
    return decided(mark, score, votes, day, worded(mark.text, wish.text, lang))
