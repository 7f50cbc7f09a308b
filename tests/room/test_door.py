"""The door: there while somebody wants it, on one address, and nothing behind it but the audience."""

import logging
import socket
from collections.abc import Iterator

import httpx2
import pytest

from momentos.room import door as doors
from momentos.room.door import Door
from room.audience import Audience


@pytest.fixture
def door(hall: Audience) -> Iterator[Door]:
    door = Door(hall.app)
    yield door
    door.shut()


def test_a_door_opens_and_shuts_and_opens_again(hall: Audience, door: Door) -> None:
    assert door.site is None
    for _ in range(2):
        site = door.open("127.0.0.1")
        assert (door.site, door.open("127.0.0.1")) == (site, site)
        answer = httpx2.get(f"{site}/room/{hall.code}/state")
        assert answer.json()["status"] == "waiting"
        door.shut()
        door.shut()
        assert door.site is None
        with pytest.raises(httpx2.ConnectError):
            httpx2.get(f"{site}/join")


def test_a_door_shuts_on_phones_that_listen(
    hall: Audience, door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    site = door.open("127.0.0.1")
    with (
        httpx2.Client(timeout=20) as browser,
        browser.stream("GET", f"{site}/room/{hall.code}/events") as heard,
    ):
        lines = heard.iter_lines()
        assert next(lines).startswith("data")
        door.shut()
        with pytest.raises(httpx2.RemoteProtocolError):
            list(lines)
    # That they were hung up on is no fault to be told.
    told = [record for record in caplog.records if record.name == "uvicorn.error"]
    assert [record for record in told if record.levelno > logging.INFO] == []


def test_nothing_of_the_tool_is_behind_the_door(door: Door) -> None:
    site = door.open("127.0.0.1")
    for path in ("/", "/_stcore/health", "/_stcore/stream", "/docs"):
        assert httpx2.get(f"{site}{path}").status_code == 404


def test_a_taken_port_is_passed_over(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken, socket.socket() as free:
        for one in (taken, free):
            one.bind(("127.0.0.1", 0))
        taken.listen()
        ports = taken.getsockname()[1], free.getsockname()[1]
        free.close()
        monkeypatch.setattr(doors, "PORTS", ports)
        assert door.open("127.0.0.1") == f"http://127.0.0.1:{ports[1]}"


def test_an_address_of_another_machine_is_refused(door: Door) -> None:
    with pytest.raises(OSError, match="assign"):
        door.open("192.0.2.7")
    assert door.site is None
