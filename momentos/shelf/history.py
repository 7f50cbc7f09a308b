"""Every version of every journey that was ever saved or found, kept before anything is replaced."""

import datetime as dt
import hashlib
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from momentos.shelf import people
from momentos.shelf.ledger import Ledger
from momentos.shelf.people import People
from momentos.shelf.vault import Vault


class Kind(StrEnum):
    """How a version came about.

    FOUND was written by another program. CONTINUED is what a person made of their version before by writing
    on in the same text: see ``joining``. OVERTAKEN is what somebody wanted to save when the file had
    changed in a way that stood against it; STRAY, what an editor wrote into a file already replaced. These
    two never stood in the file itself.
    """

    FOUND = "found"
    SAVED = "saved"
    CONTINUED = "continued"
    UNDONE = "undone"
    REDONE = "redone"
    RESTORED = "restored"
    DELETED = "deleted"
    OVERTAKEN = "overtaken"
    STRAY = "stray"

    @property
    def was_placed(self) -> bool:
        """Whether such a version stood in the file itself."""
        return self not in (Kind.OVERTAKEN, Kind.STRAY)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something to a file, by their id, when (with a time zone) and in what way."""

    who: str
    at: dt.datetime
    kind: Kind = Kind.SAVED


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a journey's file; `digest` is that of its bytes.

    `who` is the id of who made it, empty where nobody said; `History.people` tells what they are called.
    `base` is the digest of what it replaced, None where it replaced nothing known. `at` has a time zone.
    `is_settled` is False for one just placed in its file whose disk did not confirm that it stays there if
    the power fails.
    """

    id: int
    name: str
    at: dt.datetime
    who: str
    kind: Kind
    digest: str
    base: str | None
    is_settled: bool = True


_TABLES = """
CREATE TABLE IF NOT EXISTS contents (digest TEXT PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS versions (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
    digest TEXT NOT NULL, base TEXT
);
CREATE INDEX IF NOT EXISTS ix_versions_name ON versions (name);
CREATE INDEX IF NOT EXISTS ix_versions_digest ON versions (digest);
SELECT digest, packed FROM contents LIMIT 0;
SELECT id, name, at, who, kind, digest, base FROM versions LIMIT 0;
"""
_NEWEST_FIRST = "SELECT id, name, at, who, kind, digest, base FROM versions WHERE %s ORDER BY id DESC"
_OF_NAME = _NEWEST_FIRST % "name = ?"
_NEWEST = f"{_OF_NAME} LIMIT 1"
_OF_PERSON = _NEWEST_FIRST % "name = ? AND who = ?"
_OF_ID = _NEWEST_FIRST % "id = ?"
_LAST = _NEWEST_FIRST % "id IN (SELECT max(id) FROM versions GROUP BY name)"
_KEEP_CONTENT = "INSERT OR IGNORE INTO contents (digest, packed) VALUES (?, ?)"
_KEEP_VERSION = "INSERT INTO versions (name, at, who, kind, digest, base) VALUES (?, ?, ?, ?, ?, ?)"
_OVERTAKE = "UPDATE versions SET kind = ? WHERE id = ?"
_HOLDS = "SELECT 1 FROM contents JOIN versions USING (digest) WHERE digest = ? LIMIT 1"
_CONTENT = "SELECT packed FROM contents WHERE digest = ?"


@lru_cache(maxsize=4)
def digest_of(content: bytes) -> str:
    """The SHA-256 of a content, as hexadecimal digits; what was just saved is not gone through again."""
    return hashlib.sha256(content).hexdigest()


class History:
    """The history of one folder of journeys; many processes may write it. All its methods raise OSError."""

    def __init__(self, vault: Vault) -> None:
        """Open the history that lies in a vault, made where there is none."""
        self._ledger = Ledger(vault, _TABLES + people.TABLES)
        self.people = People(self._ledger)

    def keep(self, name: str, content: bytes, stamp: Stamp, base: str | None = None) -> Version:
        """Keep a content as the newest version of a file; it is on disk when this returns."""
        kept = _Kept(name, content, digest_of(content), stamp, base)
        return self._ledger.write(kept.put)

    def keep_found(self, name: str, content: bytes, at: dt.datetime) -> Version:
        """The version of what a file was found to hold: the newest, if it is that, else one kept now."""
        found = _Kept(name, content, digest_of(content), Stamp("", at, Kind.FOUND), None)
        return self._ledger.write(found.put_unless_newest)

    def replace(self, name: str, found: bytes, base: str, content: bytes, stamp: Stamp) -> Version:
        """The version that replaces what a file was found to hold, whose digest is `base`; keeps both."""
        old = _Kept(name, found, base, Stamp("", stamp.at, Kind.FOUND), None)
        new = _Kept(name, content, digest_of(content), stamp, base)

        def put(connection: sqlite3.Connection) -> Version:
            old.put_unless_newest(connection)
            return new.put(connection)

        return self._ledger.write(put)

    def keep_unplaced(self, name: str, content: bytes, base: bytes, stamp: Stamp) -> Version:
        """Keep what was made of a base and is in no file, with the base, of which there may be no version."""
        made = _Kept(name, content, digest_of(content), stamp, digest_of(base))

        def put(connection: sqlite3.Connection) -> Version:
            _keep_content(connection, made.base, base)
            return made.put(connection)

        return self._ledger.write(put)

    def overtake(self, version: Version) -> None:
        """Note of a version that it was not placed in its file after all."""
        self._ledger.write(lambda connection: connection.execute(_OVERTAKE, (Kind.OVERTAKEN, version.id)))

    def versions(self, name: str, who: str | None = None) -> Sequence[Version]:
        """The versions of a file, of one person or of all, the newest first."""
        return self._found(_OF_NAME, name) if who is None else self._found(_OF_PERSON, name, who)

    def newest_of_each(self) -> Sequence[Version]:
        """The newest version of every file, the newest first."""
        return self._found(_LAST)

    def version(self, id_: int) -> Version:
        """One version; raises LookupError for one that was never kept."""
        found = self._found(_OF_ID, id_)
        if not found:
            raise LookupError(id_)
        return found[0]

    def content(self, digest: str) -> bytes:
        """The bytes of a version; raises LookupError for one that is not kept, or not as it was."""
        found = self._ledger.read(_CONTENT, digest)
        try:
            content = zlib.decompress(found[0][0] if found else b"")
        except zlib.error as error:
            raise LookupError(digest) from error
        if digest_of(content) != digest:
            raise LookupError(digest)
        return content

    def holds(self, digest: str) -> bool:
        """Whether a version with a content is kept."""
        return bool(self._ledger.read(_HOLDS, digest))

    def close(self) -> None:
        """Let go of the file, so that its disk can be taken away; it is opened again when it is needed."""
        self._ledger.close()

    def set_aside(self) -> tuple[Path, ...]:
        """The histories that were found broken and put out of the way: a person has to be told of them."""
        return self._ledger.set_aside()

    def _found(self, wanted: str, *given: object) -> Sequence[Version]:
        return tuple(_version(*row) for row in self._ledger.read(wanted, *given))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A version to be kept."""

    name: str
    content: bytes
    digest: str
    stamp: Stamp
    base: str | None

    def put(self, connection: sqlite3.Connection) -> Version:
        _keep_content(connection, self.digest, self.content)
        at = self.stamp.at.astimezone(dt.UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
        row = (self.name, at, self.stamp.who, self.stamp.kind, self.digest, self.base)
        id_ = connection.execute(_KEEP_VERSION, row).lastrowid or 0
        return _version(id_, *row)

    def put_unless_newest(self, connection: sqlite3.Connection) -> Version:
        newest = connection.execute(_NEWEST, (self.name,)).fetchone()
        if newest is not None and (found := _version(*newest)).digest == self.digest:
            return found
        return self.put(connection)


def _keep_content(connection: sqlite3.Connection, digest: str | None, content: bytes) -> None:
    connection.execute(_KEEP_CONTENT, (digest, zlib.compress(content, 1)))


def _version(id_: int, name: str, at: str, who: str, kind: str, digest: str, base: str | None) -> Version:
    moment = dt.datetime.fromisoformat(at).replace(tzinfo=dt.UTC)
    return Version(id_, name, moment, who, Kind(kind), digest, base)
