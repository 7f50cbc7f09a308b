"""The database of the rooms: what was written is on disk when `write` returns."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, create_engine, event, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from momentos.room.box import Box, Idea, Me
from momentos.room.entry import Deed, Entry
from momentos.room.playbill import Playbill
from momentos.room.question import Aspect, Question
from momentos.room.saved import playbill_in, playbill_text, state_in, state_text
from momentos.room.state import RoomState
from momentos.room.statements import statements_for
from momentos.room.tables import DOTS, HANDS, IDEAS, METADATA, ROOMS, VOTERS, VOTES
from momentos.room.tally import Vote


@dataclass(frozen=True, slots=True)
class KeptRoom:
    """A room as it lies in the ledger; `expires` in seconds of the clock, `token` the facilitators' key."""

    code: str
    token: str
    expires: float
    playbill: Playbill
    state: RoomState = field(default_factory=RoomState)

    def entry(self, state: RoomState) -> Entry:
        """The room in another state."""
        row = {
            "room": self.code,
            "token": self.token,
            "expires": self.expires,
            "playbill": playbill_text(self.playbill),
            "state": state_text(state),
        }
        return Entry(Deed.ROOM, row)


class Ledger:
    """The rooms in a database; all methods raise OSError where it cannot be written or read."""

    def __init__(self, engine: Engine) -> None:
        """The ledger in a database, its tables made where there are none."""
        self._engine = engine
        self._statements = statements_for(engine.dialect.name)
        with _told():
            METADATA.create_all(engine)

    def write(self, entries: Iterable[Entry]) -> None:
        """Write all entries in their order, whole or not at all."""
        with _told(), self._engine.begin() as connection:
            for deed, alike in groupby(entries, key=lambda entry: entry.deed):
                connection.execute(self._statements[deed], [dict(entry.row) for entry in alike])

    def rooms(self) -> tuple[KeptRoom, ...]:
        """All rooms that were ever opened."""
        return tuple(
            KeptRoom(row.room, row.token, row.expires, playbill_in(row.playbill), state_in(row.state))
            for row in self._rows(ROOMS)
        )

    def box(self, room: str) -> Box:
        """What a room was given."""
        box = Box({row.voter: Me(row.type, row.role) for row in self._rows(VOTERS, room)})
        votes: dict[Question, dict[str, Vote]] = defaultdict(dict)
        for row in self._rows(VOTES, room):
            vote = Vote(row.value, row.seq, row.why, row.feeling, row.type, row.role)
            votes[_question(row)][row.voter] = vote
        box.votes.update(votes)
        box.hands.update((_question(row), dict(json.loads(row.counts))) for row in self._rows(HANDS, room))
        box.ideas.update(
            (row.idea, Idea(row.idea, row.scene, row.voter, row.text)) for row in self._rows(IDEAS, room)
        )
        for row in self._rows(DOTS, room):
            box.dot(row.idea, row.voter, on=bool(row.on))
        return box

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _rows(self, table: Table, room: str | None = None) -> Iterator[Any]:
        wanted = select(table) if room is None else select(table).where(table.c.room == room)
        with _told(), self._engine.connect() as connection:
            return iter(connection.execute(wanted).all())


def file_engine(path: Path) -> Engine:
    """An embedded database in a file that only its owner can read, made where there is none."""
    with suppress(FileExistsError):
        path.touch(mode=0o600, exist_ok=False)
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": 30.0})

    @event.listens_for(engine, "connect")
    def _make_durable(connection: Any, _record: object) -> None:
        # A power cut takes no vote that was acknowledged; WAL lets readers read meanwhile.
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "fullfsync=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _question(row: Any) -> Question:
    return Question(row.scene, Aspect(row.aspect), row.round)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, ValueError) as error:
        raise OSError(str(error)) from error
