"""The ledger gives back what was written, and a late ballot never undoes a later one."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import postgresql

from momentos.room import entry
from momentos.room.box import Box, Idea, Me
from momentos.room.entry import Deed
from momentos.room.ledger import Ledger, file_engine
from momentos.room.state import RoomState, open_vote, put_on_stage
from momentos.room.statements import statements_for
from momentos.room.tally import Vote
from room.rooms import CODE, KEPT, PAYS


def ledger(folder: Path) -> Ledger:
    return Ledger(file_engine(folder / "rooms.sqlite3"))


def test_what_is_acknowledged_is_on_disk_for_its_owner_only(tmp_path: Path) -> None:
    engine = file_engine(tmp_path / "rooms.sqlite3")
    with engine.connect() as connection:
        found = [
            connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")
        ]
    assert found == ["wal", 2]
    assert (tmp_path / "rooms.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_room_is_found_again_with_everything_it_was_given(tmp_path: Path) -> None:
    state = open_vote(put_on_stage(RoomState(), PAYS.scene, PAYS.aspect), 0)
    idea = Idea("i1", "paga", "ana", "Cobrar en la mesa")
    vote = Vote(4, 1, "Por la promesa", -1, "fiel", "Sala")
    given = (
        KEPT.entry(RoomState()),
        KEPT.entry(state),
        entry.voter_entry(CODE, "ana", Me()),
        entry.voter_entry(CODE, "ana", Me("fiel", "Sala")),
        entry.vote_entry(CODE, PAYS, "ana", vote),
        entry.hands_entry(CODE, PAYS, {3.0: 9}),
        entry.hands_entry(CODE, PAYS, {3.0: 2, 4.0: 1}),
        entry.idea_entry(CODE, idea),
        entry.idea_entry(CODE, replace(idea, text="Otra cosa")),
        entry.dot_entry(CODE, "i1", "eva", on=True),
        entry.dot_entry(CODE, "i1", "ana", on=True),
        entry.dot_entry(CODE, "i1", "ana", on=False),
    )
    book = ledger(tmp_path)
    book.write(given)
    book.write(given)
    book.close()
    again = ledger(tmp_path)
    assert again.rooms() == (replace(KEPT, state=state),)
    assert again.box(CODE) == Box(
        {"ana": Me("fiel", "Sala")},
        {PAYS: {"ana": vote}},
        {PAYS: {3: 2, 4: 1}},
        {"i1": idea},
        {"i1": {"eva"}},
    )
    assert again.box("OTRA") == Box()


@pytest.mark.parametrize("order", [*permutations((1, 2, 3))])
def test_the_ballot_that_the_phone_counted_last_counts(tmp_path: Path, order: tuple[int, ...]) -> None:
    book, box = ledger(tmp_path), Box()
    for seq in (*order, 2):
        vote = Vote(seq + 1.0, seq, f"{seq}")
        book.write([entry.vote_entry(CODE, PAYS, "ana", vote)])
        box.cast(PAYS, "ana", vote)
    assert book.box(CODE).votes == box.votes == {PAYS: {"ana": Vote(4, 3, "3")}}


def test_what_is_removed_does_not_come_back(tmp_path: Path) -> None:
    idea = Idea("i1", "paga", "ana", "<b>Grosería</b>")
    book = ledger(tmp_path)
    book.write([entry.vote_entry(CODE, PAYS, "ana", Vote(4, 1, "Otra")), entry.idea_entry(CODE, idea)])
    book.write([entry.no_reason_entry(CODE, PAYS, "ana"), entry.no_idea_entry(CODE, "i1")])
    book.write([entry.idea_entry(CODE, idea)])
    found = book.box(CODE)
    assert found.votes == {PAYS: {"ana": Vote(4, 1)}}
    assert found.ideas == {"i1": replace(idea, text=None)}


def test_a_group_of_entries_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    book = ledger(tmp_path)
    bad = entry.Entry(Deed.VOTE, {**entry.vote_entry(CODE, PAYS, "eva", Vote(1, 1)).row, "value": None})
    with pytest.raises(OSError, match="NOT NULL"):
        book.write([entry.vote_entry(CODE, PAYS, "ana", Vote(4, 1)), bad])
    assert book.box(CODE).votes == {}


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "rooms.sqlite3").write_bytes(b"no database, but longer than nothing" * 40)
    with pytest.raises(OSError, match="not a database"):
        ledger(tmp_path)


def test_postgresql_would_be_asked_the_same() -> None:
    said = str(statements_for("postgresql")[Deed.VOTE].compile(dialect=postgresql.dialect()))  # type: ignore[attr-defined]
    assert "ON CONFLICT (room, scene, aspect, round, voter) DO UPDATE" in said
    assert said.endswith("WHERE excluded.seq > votes.seq")
