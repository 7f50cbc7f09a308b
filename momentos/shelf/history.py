"""Every version of every journey that was ever saved or found, kept before anything is replaced."""

import datetime as dt
import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sql

from momentos.shelf.ledger import Ledger
from momentos.shelf.vault import Vault


class Kind(StrEnum):
    """How a version came about.

    FOUND was written by another program. OVERTAKEN is what somebody wanted to save when the file had
    changed in a way that stood against it; STRAY, what an editor wrote into a file already replaced. These
    two never stood in the file itself.
    """

    FOUND = "found"
    SAVED = "saved"
    UNDONE = "undone"
    REDONE = "redone"
    RESTORED = "restored"
    DELETED = "deleted"
    OVERTAKEN = "overtaken"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something to a file, when (with a time zone) and in what way."""

    who: str
    at: dt.datetime
    kind: Kind = Kind.SAVED


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a journey's file; `digest` is that of its bytes, `who` is empty where nobody said.

    `base` is the digest of what it replaced, None where it replaced nothing known. `at` has a time zone.
    """

    id: int
    name: str
    at: dt.datetime
    who: str
    kind: Kind
    digest: str
    base: str | None


_META = sql.MetaData()
_CONTENTS = sql.Table(
    "contents",
    _META,
    sql.Column("digest", sql.String(64), primary_key=True),
    sql.Column("packed", sql.LargeBinary, nullable=False),
)
_VERSIONS = sql.Table(
    "versions",
    _META,
    sql.Column("id", sql.Integer, primary_key=True),
    sql.Column("name", sql.Text, nullable=False, index=True),
    sql.Column("at", sql.DateTime, nullable=False),
    sql.Column("who", sql.Text, nullable=False),
    sql.Column("kind", sql.String(16), nullable=False),
    sql.Column("digest", sql.String(64), nullable=False),
    sql.Column("base", sql.String(64)),
)
_NEWEST_FIRST = _VERSIONS.select().order_by(_VERSIONS.c.id.desc())
_OF_NAME = _NEWEST_FIRST.where(_VERSIONS.c.name == sql.bindparam("name"))
_NEWEST = _OF_NAME.limit(1)
_KEEP_CONTENT = _CONTENTS.insert().prefix_with("OR IGNORE")
_KEEP_VERSION = _VERSIONS.insert().returning(*_VERSIONS.c)


def digest_of(content: bytes) -> str:
    """The SHA-256 of a content, as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


class History:
    """The history of one folder of journeys; many processes may write it. All its methods raise OSError."""

    def __init__(self, vault: Vault) -> None:
        """Open the history that lies in a vault, made where there is none."""
        self._ledger = Ledger(vault, _META)

    def keep(self, name: str, content: bytes, stamp: Stamp, base: str | None = None) -> Version:
        """Keep a content as the newest version of a file; it is on disk when this returns."""
        kept = _Kept(name, content, digest_of(content), stamp, base)
        return self._ledger.run(kept.put)

    def keep_found(self, name: str, content: bytes, at: dt.datetime) -> Version:
        """The version of what a file was found to hold: the newest, if it is that, else one kept now."""
        found = _Kept(name, content, digest_of(content), Stamp("", at, Kind.FOUND), None)
        return self._ledger.run(found.put_unless_newest)

    def replace(self, name: str, found: bytes, base: str, content: bytes, stamp: Stamp) -> Version:
        """The version that replaces what a file was found to hold, whose digest is `base`; keeps both."""
        old = _Kept(name, found, base, Stamp("", stamp.at, Kind.FOUND), None)
        new = _Kept(name, content, digest_of(content), stamp, base)

        def put(connection: sql.Connection) -> Version:
            old.put_unless_newest(connection)
            return new.put(connection)

        return self._ledger.run(put)

    def overtake(self, version: Version) -> None:
        """Note of a version that it was not placed in its file after all."""
        change = _VERSIONS.update().where(_VERSIONS.c.id == version.id).values(kind=Kind.OVERTAKEN.value)
        self._ledger.run(lambda connection: connection.execute(change))

    def versions(self, name: str, who: str | None = None) -> Sequence[Version]:
        """The versions of a file, of one person or of all, the newest first."""
        return self._found(_OF_NAME if who is None else _OF_NAME.where(_VERSIONS.c.who == who), name=name)

    def newest_of_each(self) -> Sequence[Version]:
        """The newest version of every file, the newest first."""
        last = sql.select(sql.func.max(_VERSIONS.c.id)).group_by(_VERSIONS.c.name)
        return self._found(_NEWEST_FIRST.where(_VERSIONS.c.id.in_(last)))

    def version(self, id_: int) -> Version:
        """One version; raises LookupError for one that was never kept."""
        found = self._found(_NEWEST_FIRST.where(_VERSIONS.c.id == id_))
        if not found:
            raise LookupError(id_)
        return found[0]

    def content(self, digest: str) -> bytes:
        """The bytes of a version; raises LookupError for one that is not kept, or not as it was."""
        wanted = sql.select(_CONTENTS.c.packed).where(_CONTENTS.c.digest == digest)
        packed = self._ledger.run(lambda connection: connection.scalar(wanted))
        try:
            content = zlib.decompress(packed or b"")
        except zlib.error as error:
            raise LookupError(digest) from error
        if digest_of(content) != digest:
            raise LookupError(digest)
        return content

    def holds(self, digest: str) -> bool:
        """Whether a content is kept."""
        wanted = sql.select(_CONTENTS.c.digest).where(_CONTENTS.c.digest == digest)
        return self._ledger.run(lambda connection: connection.scalar(wanted)) is not None

    def close(self) -> None:
        """Let go of the file, so that its disk can be taken away; it is opened again when it is needed."""
        self._ledger.close()

    def set_aside(self) -> tuple[Path, ...]:
        """The histories that were found broken and put out of the way: a person has to be told of them."""
        return self._ledger.set_aside()

    def _found(self, wanted: sql.Select[tuple[object, ...]], **given: str) -> Sequence[Version]:
        return self._ledger.run(lambda connection: tuple(map(_version, connection.execute(wanted, given))))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A version to be kept."""

    name: str
    content: bytes
    digest: str
    stamp: Stamp
    base: str | None

    def put(self, connection: sql.Connection) -> Version:
        packed = zlib.compress(self.content, 1)
        connection.execute(_KEEP_CONTENT, {"digest": self.digest, "packed": packed})
        row = {
            "name": self.name,
            "at": self.stamp.at.astimezone(dt.UTC).replace(tzinfo=None),
            "who": self.stamp.who,
            "kind": self.stamp.kind.value,
            "digest": self.digest,
            "base": self.base,
        }
        return _version(connection.execute(_KEEP_VERSION, row).one())

    def put_unless_newest(self, connection: sql.Connection) -> Version:
        newest = connection.execute(_NEWEST, {"name": self.name}).first()
        if newest is not None and newest.digest == self.digest:
            return _version(newest)
        return self.put(connection)


def _version(row: sql.Row[tuple[object, ...]]) -> Version:
    at = row.at.replace(tzinfo=dt.UTC)
    return Version(row.id, row.name, at, row.who, Kind(row.kind), row.digest, row.base)
