"""Every version of every journey that was ever saved or found, kept before anything is replaced."""

import datetime as dt
import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sql

FOLDER = ".momentos"
"""Where a folder of journeys keeps what is not a journey: history, locks and what was swapped out."""


class Kind(StrEnum):
    """How a version came about."""

    FOUND = "found"
    SAVED = "saved"
    RESTORED = "restored"
    DELETED = "deleted"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a journey's file; `digest` is the SHA-256 of its bytes, `who` may be empty."""

    id: int
    name: str
    at: dt.datetime
    who: str
    kind: Kind
    digest: str


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
)


def digest_of(content: bytes) -> str:
    """The SHA-256 of a content, as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


class History:
    """The history of one folder of journeys, in an SQLite file of its own; many processes may write it."""

    def __init__(self, folder: Path) -> None:
        """Open the history of a folder, made where there is none; raises OSError in one that is read-only."""
        kept = folder / FOLDER
        kept.mkdir(exist_ok=True)
        self._engine = sql.create_engine(
            f"sqlite:///{kept / 'history.sqlite3'}", connect_args={"timeout": 30}
        )
        sql.event.listen(self._engine, "connect", _durable)
        _META.create_all(self._engine)

    def keep(self, name: str, content: bytes, kind: Kind, who: str, at: dt.datetime) -> Version:
        """Keep a content as the newest version of a file; it is on disk when this returns."""
        digest = digest_of(content)
        with self._engine.begin() as connection:
            connection.execute(
                _CONTENTS.insert().prefix_with("OR IGNORE"),
                {"digest": digest, "packed": zlib.compress(content, 1)},
            )
            row = {"name": name, "at": at, "who": who, "kind": kind.value, "digest": digest}
            id_ = connection.execute(_VERSIONS.insert().returning(_VERSIONS.c.id), row).scalar_one()
        return Version(id_, name, at, who, kind, digest)

    def versions(self, name: str) -> Sequence[Version]:
        """The versions of a file, the newest first."""
        wanted = _VERSIONS.select().where(_VERSIONS.c.name == name).order_by(_VERSIONS.c.id.desc())
        with self._engine.connect() as connection:
            return tuple(_version(row) for row in connection.execute(wanted))

    def version(self, id_: int) -> Version:
        """One version; raises LookupError for one that was never kept."""
        with self._engine.connect() as connection:
            row = connection.execute(_VERSIONS.select().where(_VERSIONS.c.id == id_)).first()
        if row is None:
            raise LookupError(id_)
        return _version(row)

    def newest(self, name: str) -> Version | None:
        """The newest version of a file, None where none is kept."""
        wanted = _VERSIONS.select().where(_VERSIONS.c.name == name).order_by(_VERSIONS.c.id.desc()).limit(1)
        with self._engine.connect() as connection:
            row = connection.execute(wanted).first()
        return None if row is None else _version(row)

    def content(self, digest: str) -> bytes:
        """The bytes of a version; raises LookupError for one that was never kept."""
        with self._engine.connect() as connection:
            packed = connection.scalar(sql.select(_CONTENTS.c.packed).where(_CONTENTS.c.digest == digest))
        if packed is None:
            raise LookupError(digest)
        return zlib.decompress(packed)

    def deleted(self) -> Sequence[Version]:
        """The newest versions of the files that were deleted and not made again, the last deleted first."""
        last = sql.select(sql.func.max(_VERSIONS.c.id)).group_by(_VERSIONS.c.name)
        wanted = _VERSIONS.select().where(_VERSIONS.c.id.in_(last), _VERSIONS.c.kind == Kind.DELETED.value)
        with self._engine.connect() as connection:
            return tuple(_version(row) for row in connection.execute(wanted.order_by(_VERSIONS.c.id.desc())))


def _version(row: sql.Row[tuple[object, ...]]) -> Version:
    return Version(row.id, row.name, row.at, row.who, Kind(row.kind), row.digest)


def _durable(connection: object, _: object) -> None:
    """What is acknowledged survives a power cut: NORMAL would lose the last commits."""
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()
