"""The house of the rooms: opened when wanted, kept for one process, and never lost to a damaged file."""

import errno
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from momentos.room.house import Closed, ClosedError, House
from momentos.room.refusal import Refusal, RefusedError
from room.audience import PlainPages
from room.rooms import BILL


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "vault" / "rooms.sqlite3"


@pytest.fixture
def house(file: Path) -> Iterator[House]:
    house = opened(file)
    yield house
    house.close()


def opened(file: Path) -> House:
    return House(file, lambda: file.parent.mkdir(exist_ok=True), PlainPages())


def test_who_only_asks_makes_nothing(house: House, file: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        house.find("4K7QXY")
    assert refused.value.refusal is Refusal.UNKNOWN
    assert house.of_film(BILL.film) is None
    assert not file.parent.exists()


def test_rooms_are_found_by_the_next_house(house: House, file: Path) -> None:
    room = house.rooms().open(BILL)
    house.close()
    again = opened(file)
    assert again.find(room.kept.code).kept.token == room.kept.token
    found = again.of_film(BILL.film)
    assert found is not None
    assert found.kept.code == room.kept.code
    found.act({"act": "end"}).result()
    assert again.of_film(BILL.film) is None
    assert again.latest(BILL.film) is found
    again.close()


@pytest.mark.parametrize("spoiled", ["garbage", "torn", "another", "sense"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(house: House, file: Path, spoiled: str) -> None:
    code = house.rooms().open(BILL).kept.code
    house.close()
    spoil(file, spoiled)
    was = file.read_bytes()
    new = opened(file)
    assert new.of_film(BILL.film) is None
    with pytest.raises(RefusedError):
        new.find(code)
    fresh = new.rooms().open(BILL)
    assert new.find(fresh.kept.code) is fresh
    (aside,) = new.set_aside()
    assert aside.read_bytes() == was
    new.close()


def spoil(file: Path, how: str) -> None:
    if how == "garbage":
        file.write_bytes(b"no database at all, but long enough to be looked at" * 99)
    elif how == "torn":
        with file.open("r+b") as torn:
            torn.seek(4096)
            torn.write(b"\xff" * (file.stat().st_size - 4096))
    else:
        with sqlite3.connect(file) as connection:
            if how == "another":
                connection.execute("DROP TABLE rooms")
                connection.execute("CREATE TABLE rooms (other TEXT)")
            else:
                connection.execute("UPDATE rooms SET state = '[', playbill = '{}'")
        connection.close()


def test_a_folder_that_cannot_be_written_has_no_rooms(file: Path) -> None:
    def refuse() -> None:
        raise OSError(errno.EROFS, "read-only")

    with pytest.raises(ClosedError) as closed:
        House(file, refuse, PlainPages()).rooms()
    assert closed.value.why is Closed.READ_ONLY


def test_another_process_keeps_its_rooms_until_it_ends_however(house: House, file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from momentos.room.house import House; "
        "House(Path(sys.argv[1]), lambda: None, None).rooms(); print('has', flush=True); input()"
    )
    file.parent.mkdir()
    run = [sys.executable, "-c", code, str(file)]
    other = subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "has\n"
    with pytest.raises(ClosedError) as closed:
        house.rooms()
    assert closed.value.why is Closed.ELSEWHERE
    other.kill()
    other.communicate()
    assert house.rooms().open(BILL).kept.code


def test_no_stream_outlasts_the_house(house: House) -> None:
    room = house.rooms().open(BILL)
    house.hush()
    assert room.of_phones.is_over
    assert room.of_stage.is_over
