"""The rooms of one folder in this process: opened when they are first wanted, with a door for phones."""

import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing, suppress
from enum import StrEnum
from itertools import count
from pathlib import Path
from threading import RLock

from sqlalchemy.exc import DBAPIError

from momentos.room.audience import audience
from momentos.room.door import Door
from momentos.room.guard import Guard
from momentos.room.live import LiveRoom
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.rooms import Rooms
from momentos.room.routes import Pages

_DAMAGE = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR))
"""A damaged database, none at all, or one of another make, whose tables are not ours."""


class Closed(StrEnum):
    """Why there can be no rooms."""

    READ_ONLY = "read_only"
    ELSEWHERE = "elsewhere"
    FAILED = "failed"


class ClosedError(Exception):
    """There are no rooms here now, and why."""

    def __init__(self, why: Closed) -> None:
        super().__init__(why)
        self.why = why


class House:
    """All rooms that are kept in one file, of which this process alone may have them."""

    def __init__(
        self, file: Path, prepare: Callable[[], object], pages: Pages, told: Collection[str] = ()
    ) -> None:
        """Nothing is opened yet; `prepare` makes the file's folder and raises OSError where it cannot.

        `told` are names under which its door is reached, beside its address.
        """
        self._file = file
        self._prepare = prepare
        self._opening = RLock()
        self._rooms: Rooms | None = None
        self._held: sqlite3.Connection | None = None
        self._set_aside: tuple[Path, ...] = ()
        self.door = Door(audience(self, Guard(), pages, told))

    def rooms(self) -> Rooms:
        """The rooms, their file made where there is none; raises ClosedError.

        A damaged file is set aside under another name, and a new one begun.
        """
        with self._opening:
            if self._rooms is None:
                self._rooms = self._opened()
            return self._rooms

    def find(self, typed: str) -> LiveRoom:
        """The room of a code as somebody typed it; raises RefusedError: UNKNOWN or EXPIRED."""
        rooms = self._rooms_there()
        if rooms is None:
            raise RefusedError(Refusal.UNKNOWN)
        return rooms.find(typed)

    def of_film(self, film: str) -> LiveRoom | None:
        """The last room of a film that goes on, None without any."""
        rooms = self._rooms_there()
        return next(iter(rooms.of_film(film)), None) if rooms else None

    def latest(self, film: str) -> LiveRoom | None:
        """The last room of a film that has not expired, be it ended; None without any."""
        rooms = self._rooms_there()
        return rooms.latest(film) if rooms else None

    def set_aside(self) -> tuple[Path, ...]:
        """The damaged files that were put out of the way, to be told once."""
        told, self._set_aside = self._set_aside, ()
        return told

    def hush(self) -> None:
        """End every stream of events: the server is to end."""
        if self._rooms is not None:
            self._rooms.hush()

    def close(self) -> None:
        """Shut the door, write what still waits, and let another process have the rooms."""
        self.hush()
        self.door.shut()
        with self._opening:
            if self._rooms is not None:
                self._rooms.close()
            if self._held is not None:
                self._held.close()
            self._rooms = self._held = None

    def _rooms_there(self) -> Rooms | None:
        """The rooms, if any were ever opened and they can be had: who only asks makes no file."""
        if self._rooms is None and not self._file.exists():
            return None
        with suppress(ClosedError):
            return self.rooms()
        return None

    def _opened(self) -> Rooms:
        try:
            self._prepare()
        except OSError as error:
            raise ClosedError(Closed.READ_ONLY) from error
        self._hold()
        try:
            return self._rooms_in_file()
        except OSError as error:
            raise ClosedError(Closed.FAILED) from error

    def _hold(self) -> None:
        """Keep other processes from the rooms until this one ends, however it ends."""
        if self._held is not None:
            return
        lock = sqlite3.connect(self._file.with_suffix(".lock"), timeout=0, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            lock.close()
            raise ClosedError(Closed.ELSEWHERE) from error
        self._held = lock

    def _rooms_in_file(self) -> Rooms:
        try:
            self._must_be_whole()
            return Rooms.in_file(self._file)
        except (OSError, sqlite3.Error, ValueError, TypeError, LookupError) as error:
            if not _is_damage(error):
                raise
        self._put_aside()
        return Rooms.in_file(self._file)

    def _must_be_whole(self) -> None:
        """Pass for a file without damage, and for none; raises sqlite3.Error."""
        if self._file.exists():
            with closing(sqlite3.connect(self._file)) as connection:
                (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise sqlite3.DatabaseError(found)

    def _put_aside(self) -> None:
        names = (self._file.with_stem(f"{self._file.stem}-broken-{number}") for number in count(1))
        free = next(path for path in names if not path.exists())
        for part in ("-shm", "-wal", ""):
            with suppress(FileNotFoundError):
                Path(f"{self._file}{part}").replace(f"{free}{part}")
        self._set_aside = (*self._set_aside, free)


def _is_damage(error: BaseException) -> bool:
    """Whether it is the file's content that cannot be read, and not the disk that cannot be reached."""
    cause = error.__cause__ if isinstance(error, OSError) and error.__cause__ else error
    if isinstance(cause, DBAPIError) and cause.orig is not None:
        cause = cause.orig
    if isinstance(cause, sqlite3.Error):
        # Without a code it is our own finding.
        return getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGE
    return not isinstance(cause, OSError)
