"""The tables in which rooms are kept. Nothing in them names a person: a voter is a hash of a random id."""

from sqlalchemy import BigInteger, Column, Float, Integer, MetaData, String, Table

METADATA = MetaData()


def _key(*names: str) -> tuple[Column[str], ...]:
    return tuple(Column(name, String, primary_key=True) for name in names)


def _of_question() -> tuple[Column[str] | Column[int], ...]:
    return (*_key("room", "scene", "aspect"), Column("round", Integer, primary_key=True))


ROOMS = Table(
    "rooms",
    METADATA,
    *_key("room"),
    Column("token", String, nullable=False),
    Column("expires", Float, nullable=False),
    Column("playbill", String, nullable=False),
    Column("state", String, nullable=False),
)

VOTERS = Table("voters", METADATA, *_key("room", "voter"), Column("type", String), Column("role", String))

VOTES = Table(
    "votes",
    METADATA,
    *_of_question(),
    *_key("voter"),
    Column("value", Float, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("why", String),
    Column("feeling", Integer),
    Column("type", String),
    Column("role", String),
)

HANDS = Table("hands", METADATA, *_of_question(), Column("counts", String, nullable=False))

IDEAS = Table(
    "ideas",
    METADATA,
    *_key("room", "idea"),
    Column("scene", String, nullable=False),
    Column("voter", String, nullable=False),
    Column("text", String),
)
"""An idea without text was removed; it stays, so that a phone which sends it once more does not revive it."""

DOTS = Table("dots", METADATA, *_key("room", "idea", "voter"), Column("on", Integer, nullable=False))
