"""The SQLite file that keeps the history of a folder: durable, shared by many, replaced when it is broken."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from momentos.shelf.vault import Vault

T = TypeVar("T")

_PATIENCE = 30.0
"""For how many seconds a reader or writer waits for another."""

_BROKEN = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR))
"""A damaged database, none at all, or one of another make, whose tables are not ours."""

_FAULTS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    # The memory that processes share lies in a file, for which a full disk has no room either.
    sqlite3.SQLITE_IOERR_SHMSIZE: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EAGAIN,
    sqlite3.SQLITE_LOCKED: errno.EAGAIN,
}


class Ledger:
    """The tables of a vault's history. What was written is on disk when `write` returns.

    A broken file never stands in the way of saving: it is set aside under another name, and a new one begun.
    SQLite is spoken to directly: what stands between costs more than the writing itself.
    """

    def __init__(self, vault: Vault, tables: str) -> None:
        """Open the file, made where there is none; raises OSError where that cannot be.

        `tables` are statements that make what is missing and fail on tables of another make.
        """
        self._vault = vault
        self._tables = tables
        self._path = vault.history
        self._idle: list[sqlite3.Connection] = []
        self._opened: tuple[int, int] | None = None
        self._begin()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What a piece of work gives, done whole or not at all; raises OSError."""

        def whole(connection: sqlite3.Connection) -> T:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                return work(connection)

        return self._tried(whole)

    def read(self, wanted: str, *given: object) -> list[Any]:
        """The rows that a query finds; raises OSError."""
        return self._tried(lambda connection: connection.execute(wanted, given).fetchall())

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        with suppress(IndexError):
            while True:
                self._idle.pop().close()

    def set_aside(self) -> tuple[Path, ...]:
        """The broken files that were set aside, which somebody may still want to mend."""
        return tuple(sorted(self._path.parent.glob(f"{self._path.stem}-broken-*{self._path.suffix}")))

    def _tried(self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self._there() != self._opened:
            self._begin()
        with suppress(_BrokenError):
            return self._once(work)
        self._begin(doubtful=True)
        return self._once(work)

    def _once(self, work: Callable[[sqlite3.Connection], T]) -> T:
        idle = self._idle
        try:
            connection = self._connection()
            try:
                given = work(connection)
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            exactly = getattr(error, "sqlite_errorcode", 0)
            roughly = exactly & 0xFF
            if roughly in _BROKEN:
                raise _BrokenError(errno.EIO, str(error), str(self._path)) from error
            fault = _FAULTS.get(exactly) or _FAULTS.get(roughly, errno.EIO)
            raise OSError(fault, str(error), str(self._path)) from error
        idle.append(connection)
        return given

    def _connection(self) -> sqlite3.Connection:
        with suppress(IndexError):
            return self._idle.pop()
        connection = sqlite3.connect(self._path, _PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            # What is acknowledged survives a power cut: NORMAL would lose the last commits.
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA fullfsync=ON")
            # A log that is soon written over is on disk sooner than one that grows: measured over 150 saves.
            connection.execute("PRAGMA wal_autocheckpoint=200")
        except BaseException:
            connection.close()
            raise
        return connection

    def _there(self) -> tuple[int, int] | None:
        """Which file has the history's name now: another process may have set ours aside."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _begin(self, *, doubtful: bool = False) -> None:
        """Make the tables where they are not, in a new file where the one that is there is broken.

        A `doubtful` file is looked through; another process may have replaced it by now.
        """
        self.close()
        # A connection that is in use elsewhere goes back to the old list, and never serves again.
        self._idle = []
        self._vault.make()
        with self._vault.lock:
            if self._is_broken(doubtful=doubtful):
                self.close()
                self._put_aside()
                self._once(self._make)
            with suppress(PermissionError):
                self._path.chmod(self._path.parent.stat().st_mode & 0o666)
            self._opened = self._there()

    def _is_broken(self, *, doubtful: bool) -> bool:
        try:
            self._once(self._make)
            if doubtful:
                self._once(self._look_through)
        except _BrokenError:
            return True
        return False

    def _make(self, connection: sqlite3.Connection) -> None:
        connection.executescript(self._tables)

    def _look_through(self, connection: sqlite3.Connection) -> None:
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise _BrokenError(errno.EIO, str(found), str(self._path))

    def _put_aside(self) -> None:
        free = next(n for n in count(1) if not self._aside(n).exists())
        for part in ("-shm", "-wal", ""):
            with suppress(FileNotFoundError):
                Path(f"{self._path}{part}").replace(f"{self._aside(free)}{part}")

    def _aside(self, number: int) -> Path:
        return self._path.with_stem(f"{self._path.stem}-broken-{number}")


class _BrokenError(OSError):
    """The file is no database, a damaged one, or another's."""
