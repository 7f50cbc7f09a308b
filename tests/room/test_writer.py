"""One writer: in order, together, and acknowledged only after the commit; also when it is killed."""

import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Event

from momentos.room.entry import Deed, Entry, vote_entry
from momentos.room.ledger import Ledger, file_engine
from momentos.room.tally import Vote
from momentos.room.writer import Writer
from room.rooms import CODE, PAYS

TESTS = Path(__file__).parent.parent


class Watched(Ledger):
    """A ledger that notes how much is written at once, and waits before the first time."""

    def __init__(self, path: Path) -> None:
        super().__init__(file_engine(path))
        self.may_begin = Event()
        self.batches: list[int] = []

    def write(self, entries: Iterable[Entry]) -> None:
        given = list(entries)
        self.may_begin.wait(10)
        super().write(given)
        self.batches.append(len(given))


def test_who_waits_is_written_together_and_told_in_order_after_the_commit(tmp_path: Path) -> None:
    ledger = Watched(tmp_path / "rooms.sqlite3")
    writer = Writer(ledger)
    told: list[int] = []
    missing: list[int] = []

    def ask(number: int) -> None:
        def hear(_error: OSError | None) -> None:
            told.append(number)
            if number % 400 == 0 and f"v{number}" not in ledger.box(CODE).votes[PAYS]:
                missing.append(number)

        writer.write([vote_entry(CODE, PAYS, f"v{number}", Vote(3, 1))], hear)

    for number in range(1200):
        ask(number)
    assert told == []
    ledger.may_begin.set()
    writer.close()
    assert (told, missing) == ([*range(1200)], [])
    assert sum(ledger.batches) == 1200
    assert len(ledger.batches) <= 4
    assert max(ledger.batches) == 500


def test_one_that_cannot_be_written_takes_no_other_with_it(tmp_path: Path) -> None:
    ledger = Watched(tmp_path / "rooms.sqlite3")
    writer = Writer(ledger)
    bad = Entry(Deed.VOTE, {**vote_entry(CODE, PAYS, "bad", Vote(1, 1)).row, "value": None})
    told: list[bool] = []
    for one in (vote_entry(CODE, PAYS, "ana", Vote(3, 1)), bad, vote_entry(CODE, PAYS, "eva", Vote(4, 1))):
        writer.write([one], lambda error: told.append(error is None))
    ledger.may_begin.set()
    writer.close()
    assert told == [True, False, True]
    assert set(ledger.box(CODE).votes[PAYS]) == {"ana", "eva"}


def test_a_closed_writer_writes_again_when_it_is_asked_to(tmp_path: Path) -> None:
    ledger = Ledger(file_engine(tmp_path / "rooms.sqlite3"))
    writer = Writer(ledger)
    told: list[object] = []
    for seq in (1, 2):
        writer.write([vote_entry(CODE, PAYS, "ana", Vote(seq, seq))], told.append)
        writer.close()
        writer.close()
    assert told == [None, None]
    assert ledger.box(CODE).votes[PAYS]["ana"].seq == 2


KILLED = """
import itertools, sys
from pathlib import Path
from momentos.room.entry import vote_entry
from momentos.room.ledger import Ledger, file_engine
from momentos.room.tally import Vote
from momentos.room.writer import Writer
from room.rooms import CODE, PAYS

writer = Writer(Ledger(file_engine(Path(sys.argv[1]))))
for seq in itertools.count(1):
    voter = f"v{seq % 40}"
    told = lambda error, voter=voter, seq=seq: print(voter, seq, flush=True)
    writer.write([vote_entry(CODE, PAYS, voter, Vote(1 + seq % 5, seq))], told)
    if seq % 50 == 0:
        import time; time.sleep(0.002)
"""


def test_a_killed_server_has_every_vote_that_it_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "rooms.sqlite3"
    acknowledged: dict[str, int] = {}
    for votes in (1, 300, 900):
        command = [sys.executable, "-c", KILLED, str(path)]
        server = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent
        )
        assert server.stdout is not None
        heard = [server.stdout.readline() for _ in range(votes)]
        server.send_signal(signal.SIGKILL)
        # What is cut off at the end was not heard.
        rest = [said for said in server.stdout.read().splitlines(keepends=True) if said.endswith("\n")]
        server.wait()
        server.stdout.close()
        for said in (*heard, *rest):
            voter, seq = said.split()
            acknowledged[voter] = max(acknowledged.get(voter, 0), int(seq))
        found = Ledger(file_engine(path)).box(CODE).votes[PAYS]
        assert all(found[voter].seq >= seq for voter, seq in acknowledged.items())
        assert all(vote.value == 1 + vote.seq % 5 for vote in found.values())
