"""The SQLite file that keeps the history of a folder: durable, shared by many, replaced when it is broken."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sql

from momentos.shelf.vault import Vault

T = TypeVar("T")

_PATIENCE = 30
"""For how many seconds a reader or writer waits for another."""

_BROKEN = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR))
"""A damaged database, none at all, or one of another make, whose tables are not ours."""

_FAULTS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EAGAIN,
    sqlite3.SQLITE_LOCKED: errno.EAGAIN,
}


class Ledger:
    """The tables of a vault's history. What was written is on disk when `run` returns.

    A broken file never stands in the way of saving: it is set aside under another name, and a new one begun.
    """

    def __init__(self, vault: Vault, tables: sql.MetaData) -> None:
        """Open the file, made where there is none; raises OSError where that cannot be."""
        self._vault = vault
        self._tables = tables
        self._path = vault.history
        url = sql.URL.create("sqlite", database=str(self._path))
        self._engine = sql.create_engine(url, connect_args={"timeout": _PATIENCE})
        sql.event.listen(self._engine, "connect", _durable)
        self._begin()

    def run(self, work: Callable[[sql.Connection], T]) -> T:
        """What a piece of work gives, done whole or not at all; raises OSError."""
        if not self._path.exists():
            self._begin()
        try:
            return self._once(work)
        except _BrokenError:
            self._begin(doubtful=True)
            return self._once(work)

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self._engine.dispose()

    def set_aside(self) -> tuple[Path, ...]:
        """The broken files that were set aside, which somebody may still want to mend."""
        return tuple(sorted(self._path.parent.glob(f"{self._path.stem}-broken-*{self._path.suffix}")))

    def _once(self, work: Callable[[sql.Connection], T]) -> T:
        try:
            with self._engine.begin() as connection:
                return work(connection)
        except (sql.exc.DBAPIError, sqlite3.Error) as error:
            cause = getattr(error, "orig", error)
            code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
            if code in _BROKEN:
                raise _BrokenError(errno.EIO, str(cause), str(self._path)) from error
            raise OSError(_FAULTS.get(code, errno.EIO), str(cause), str(self._path)) from error

    def _begin(self, *, doubtful: bool = False) -> None:
        """Make the tables where they are not, in a new file where the one that is there is broken.

        A `doubtful` file is looked through; another process may have replaced it by now.
        """
        self._engine.dispose()
        self._vault.make()
        with self._vault.lock:
            try:
                self._once(self._make)
                if doubtful:
                    self._once(self._look_through)
            except _BrokenError:
                self._engine.dispose()
                self._put_aside()
                self._once(self._make)
            with suppress(PermissionError):
                self._path.chmod(self._path.parent.stat().st_mode & 0o666)

    def _make(self, connection: sql.Connection) -> None:
        self._tables.create_all(connection)
        for table in self._tables.sorted_tables:
            connection.execute(table.select().limit(0))

    def _look_through(self, connection: sql.Connection) -> None:
        found = connection.scalar(sql.text("PRAGMA integrity_check(1)"))
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


def _durable(connection: sqlite3.Connection, _: object) -> None:
    """What is acknowledged survives a power cut: NORMAL would lose the last commits."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
