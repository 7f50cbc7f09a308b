"""The tables in which rooms are kept. Nothing in them names a person: a voter is a hash of a random id."""

from sqlalchemy import BigInteger, Column, Float, Integer, MetaData, String, Table

METADATA = MetaData()

ROOMS = Table(
    "rooms",
    METADATA,
    Column("room", String, primary_key=True),
    Column("token", String, nullable=False),
    Column("expires", Float, nullable=False),
    Column("playbill", String, nullable=False),
    Column("state", String, nullable=False),
)

VOTERS = Table(
    "voters",
    METADATA,
    Column("room", String, primary_key=True),
    Column("voter", String, primary_key=True),
    Column("type", String),
    Column("role", String),
)


def _of_question() -> tuple[Column[str], Column[str], Column[str], Column[int]]:
    return (
        Column("room", String, primary_key=True),
        Column("scene", String, primary_key=True),
        Column("aspect", String, primary_key=True),
        Column("round", Integer, primary_key=True),
    )


VOTES = Table(
    "votes",
    METADATA,
    *_of_question(),
    Column("voter", String, primary_key=True),
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
    Column("room", String, primary_key=True),
    Column("idea", String, primary_key=True),
    Column("scene", String, nullable=False),
    Column("voter", String, nullable=False),
    Column("text", String),
)
"""An idea without text was removed; it stays, so that a phone which sends it once more does not revive it."""

DOTS = Table(
    "dots",
    METADATA,
    Column("room", String, primary_key=True),
    Column("idea", String, primary_key=True),
    Column("voter", String, primary_key=True),
    Column("on", Integer, nullable=False),
)
