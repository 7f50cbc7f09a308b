"""The rooms of this process, found again after a restart."""

import secrets
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from momentos.room.box import Box
from momentos.room.code import code_in, new_code
from momentos.room.ledger import KeptRoom, Ledger, file_engine
from momentos.room.live import LiveRoom
from momentos.room.playbill import Playbill
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.writer import Writer

LIFE = 12 * 60 * 60.0
"""For how many seconds a room is there, whether it is ended or forgotten."""


class Rooms:
    """All rooms of one ledger. One process only may have it: the rooms live in its memory."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float] = time.time) -> None:
        """The rooms that were opened before come back with all that they were given; raises OSError."""
        self._clock = clock
        self._writer = Writer(ledger)
        self._ledger = ledger
        self._opening = Lock()
        self._rooms = {kept.code: self._live(kept) for kept in ledger.rooms()}

    @classmethod
    def in_file(cls, path: Path) -> "Rooms":
        """The rooms that are kept in a file, made where there is none; raises OSError."""
        return cls(Ledger(file_engine(path)))

    def open(self, playbill: Playbill) -> LiveRoom:
        """A new room for a film, on disk when this returns.

        Raises RefusedError: UNSAVED.
        """
        with self._opening:
            code = next(code for code in iter(new_code, "") if code not in self._rooms)
            kept = KeptRoom(code, secrets.token_urlsafe(), self._clock() + LIFE, playbill)
            room = LiveRoom(kept, Box(), self._writer, self._clock)
            room.change_film(playbill).result()
            self._rooms[code] = room
        return room

    def find(self, typed: str) -> LiveRoom:
        """The room of a code as somebody typed it; raises RefusedError: UNKNOWN or EXPIRED."""
        room = self._rooms.get(code_in(typed) or "")
        if room is None:
            raise RefusedError(Refusal.UNKNOWN)
        room.must_be_on()
        return room

    def of_film(self, film: str) -> tuple[LiveRoom, ...]:
        """The rooms of a film that are neither ended nor expired, the last one first."""
        on = [
            room
            for room in self._rooms.values()
            if room.playbill.film == film and not room.state.is_ended and room.kept.expires > self._clock()
        ]
        return tuple(sorted(on, key=lambda room: -room.kept.expires))

    def latest(self, film: str) -> LiveRoom | None:
        """The last room of a film that has not expired, ended or not; None without any."""
        on = (r for r in self._rooms.values() if r.playbill.film == film and r.kept.expires > self._clock())
        return max(on, key=lambda room: room.kept.expires, default=None)

    def hush(self) -> None:
        """End every stream of events, so that a server which is to end need not wait for phones."""
        for room in tuple(self._rooms.values()):
            room.of_phones.end()
            room.of_stage.end()

    def close(self) -> None:
        """Write what still waits and let go of the ledger."""
        self._writer.close()
        self._ledger.close()

    def _live(self, kept: KeptRoom) -> LiveRoom:
        # Nobody can enter a room that has expired, so what it was given stays on disk.
        is_on = kept.expires > self._clock()
        return LiveRoom(kept, self._ledger.box(kept.code) if is_on else Box(), self._writer, self._clock)
