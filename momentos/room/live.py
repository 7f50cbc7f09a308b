"""A room that is open in this process: what phones and facilitators do there, each thing once."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from threading import RLock
from typing import TypeVar

from momentos.room import entry, said
from momentos.room.acts import following
from momentos.room.ballot import ballot_in, idea_in, question_in, rung
from momentos.room.box import Box, Idea, Me, text_id
from momentos.room.entry import Entry
from momentos.room.ledger import KeptRoom
from momentos.room.playbill import Named, Playbill
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.said import Said
from momentos.room.state import RoomState
from momentos.room.tally import Vote
from momentos.room.version import Version
from momentos.room.writer import Writer

T = TypeVar("T")

MOST_VOTERS = 5000
MOST_IDEAS = 5
"""Of one voter for one scene."""
MOST_DOTS = 3
"""Of one voter on the ideas for one scene."""

_MOST_HANDS = 10_000


class LiveRoom:
    """One room. What is asked of it is checked at once, and raises RefusedError; it is done when on disk.

    What is checked and what is written follow one order: whoever closes a question hears of it when every
    vote before that is counted. Every future may raise RefusedError: UNSAVED, and nothing was done then.
    """

    def __init__(self, kept: KeptRoom, box: Box, writer: Writer, clock: Callable[[], float]) -> None:
        """`clock` gives seconds; the versions begin with it, and so never come back after a restart."""
        self.kept = kept
        self.box = box
        self.state = kept.state
        self.lock = RLock()
        """Held by whoever reads state and box together."""
        begin = int(clock() * 1000)
        self.of_phones, self.of_stage = Version(begin), Version(begin)
        self._coming = kept.state
        self._writer = writer
        self._clock = clock

    @property
    def playbill(self) -> Playbill:
        """The film of this room."""
        return self.kept.playbill

    @property
    def now(self) -> float:
        """Seconds of the room's clock."""
        return self._clock()

    def must_be_on(self) -> None:
        """Pass while the room has not expired; raises RefusedError: EXPIRED."""
        if self.now >= self.kept.expires:
            raise RefusedError(Refusal.EXPIRED)

    def admit(self, voter: str) -> None:
        """Let a phone in, once; raises RefusedError: LOCKED or FULL."""
        with self.lock:
            if voter in self.box.voters:
                return
            if self._coming.is_locked or self._coming.is_ended:
                raise RefusedError(Refusal.LOCKED)
            if len(self.box.voters) >= MOST_VOTERS:
                raise RefusedError(Refusal.FULL)
            self.box.voters[voter] = Me()
            self._write([entry.voter_entry(self.kept.code, voter, Me())], self.of_stage.rise)

    def introduce(self, voter: str, wish: Said) -> "Future[Me]":
        """A voter says as whom they speak from now on: `type` and `role`, each an id or null."""
        with self.lock:
            self._must_be_in(voter)
            me = Me(
                _one_of(wish, "type", self.playbill.types),
                _one_of(wish, "role", self.playbill.roles),
            )

            def settle() -> Me:
                self.box.voters[voter] = me
                return me

            return self._write([entry.voter_entry(self.kept.code, voter, me)], settle)

    def cast(self, voter: str, wish: Said) -> "Future[Vote]":
        """A vote; gives the one that counts after it, which may be a later one of the same phone."""
        ballot = ballot_in(wish, self.playbill.scale)
        with self.lock:
            me = self._must_be_in(voter)
            self._coming.must_take(ballot.question, self.now)
            vote = Vote(ballot.value, ballot.seq, ballot.why, ballot.feeling, me.type, me.role)

            def settle() -> Vote:
                self.of_stage.rise()
                return self.box.cast(ballot.question, voter, vote)

            return self._write([entry.vote_entry(self.kept.code, ballot.question, voter, vote)], settle)

    def suggest(self, voter: str, wish: Said) -> "Future[Idea]":
        """An idea for the take two of the scene on stage; what was sent already is not sent again."""
        new = idea_in(wish)
        with self.lock:
            self._must_be_in(voter)
            scene = self._scene_on_stage()
            idea = Idea(text_id(voter, new.key), scene, voter, new.text)
            is_new = idea.id not in self.box.ideas
            if is_new and sum(one.voter == voter for one in self.box.ideas_of(scene)) >= MOST_IDEAS:
                raise RefusedError(Refusal.FULL)

            def settle() -> Idea:
                self._rise()
                return self.box.ideas.setdefault(idea.id, idea)

            return self._write([entry.idea_entry(self.kept.code, idea)], settle)

    def dot(self, voter: str, wish: Said) -> "Future[None]":
        """A dot on an idea for the scene on stage, or off it; raises RefusedError: FULL for too many."""
        on, id_ = said.flag(wish, "on"), said.word(wish, "idea")
        with self.lock:
            self._must_be_in(voter)
            scene = self._scene_on_stage()
            if id_ not in {idea.id for idea in self.box.ideas_of(scene)}:
                raise RefusedError(Refusal.BAD)
            is_more = on and voter not in self.box.dots.get(id_, ())
            if is_more and self.box.dotted_by(voter, scene) >= MOST_DOTS:
                raise RefusedError(Refusal.FULL)

            def settle() -> None:
                self.box.dot(id_, voter, on=on)
                self._rise()

            return self._write([entry.dot_entry(self.kept.code, id_, voter, on=on)], settle)

    def act(self, wish: Said) -> "Future[None]":
        """What a facilitator wishes: what `following` knows, ``hand`` or ``remove``."""
        with self.lock:
            match wish.get("act"):
                case "hand":
                    return self._count_hands(wish)
                case "remove":
                    return self._remove(said.word(wish, "id"))
            return self._become(following(self._coming, wish, self.playbill, self.now))

    def change_film(self, playbill: Playbill) -> "Future[None]":
        """The film was edited meanwhile: titles and scenes follow, the scale of the votes stays."""
        with self.lock:
            self.kept = replace(self.kept, playbill=replace(playbill, scale=self.playbill.scale))
            return self._become(self._coming)

    def _become(self, after: RoomState) -> "Future[None]":
        self._coming = after

        def settle() -> None:
            self.state = after
            self._rise()

        def forget() -> None:
            self._coming = self.state

        return self._write([self.kept.entry(after)], settle, forget)

    def _count_hands(self, wish: Said) -> "Future[None]":
        question = question_in(wish)
        counts = wish.get("counts")
        if not isinstance(counts, Mapping) or self.playbill.place(question.scene) is None:
            raise RefusedError(Refusal.BAD)
        hands = {self._rung(name): said.count(counts, name, _MOST_HANDS) for name in counts}

        def settle() -> None:
            self.box.hands[question] = hands
            self.of_stage.rise()

        return self._write([entry.hands_entry(self.kept.code, question, hands)], settle)

    def _rung(self, name: str) -> float:
        try:
            return rung(float(name), self.playbill.scale)
        except ValueError:
            raise RefusedError(Refusal.BAD) from None

    def _remove(self, id_: str) -> "Future[None]":
        """Take an idea or a reason away; one that is not there any more is gone already."""
        code, done = self.kept.code, list[Callable[[], object]]()
        entries: list[Entry] = []
        idea = self.box.ideas.get(id_)
        if idea is not None:
            entries.append(entry.no_idea_entry(code, id_))
            done.append(partial(self.box.without_idea, idea))
        for question in self.box.votes:
            for reason, voter, _ in self.box.reasons(question):
                if reason == id_:
                    entries.append(entry.no_reason_entry(code, question, voter))
                    done.append(partial(self.box.without_reason, question, voter))

        def settle() -> None:
            for each in done:
                each()
            self._rise()

        return self._write(entries, settle)

    def _must_be_in(self, voter: str) -> Me:
        me = self.box.voters.get(voter)
        if me is None:
            raise RefusedError(Refusal.STRANGER)
        return me

    def _scene_on_stage(self) -> str:
        if self._coming.is_ended or self._coming.question is None:
            raise RefusedError(Refusal.CLOSED)
        return self._coming.question.scene

    def _rise(self) -> None:
        self.of_phones.rise()
        self.of_stage.rise()

    def _write(
        self, entries: Iterable[Entry], settle: Callable[[], T], forget: Callable[[], None] = lambda: None
    ) -> "Future[T]":
        """Write entries; then `settle` in memory, or `forget` where they could not be written."""
        future: Future[T] = Future()
        # Who waits may go away; what was begun is done all the same.
        future.set_running_or_notify_cancel()

        def then(error: OSError | None) -> None:
            with self.lock:
                if error is None:
                    result = settle()
                else:
                    forget()
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(RefusedError(Refusal.UNSAVED))

        self._writer.write(entries, then)
        return future


def _one_of(wish: Said, name: str, known: tuple[Named, ...]) -> str | None:
    """An id among those known, or none."""
    if wish.get(name) is None:
        return None
    id_ = said.word(wish, name)
    if id_ not in {one.id for one in known}:
        raise RefusedError(Refusal.BAD)
    return id_
