"""A room that votes: a thousand phones in it, five hundred votes in two seconds, every one counted.

Against a bare Starlette route that writes one SQLite row as durably, asked in the same way in the same run.
"""

import asyncio
import json
import multiprocessing
import socket
import sqlite3
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypeVar

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from momentos.journey.journey import Scale
from momentos.room.audience import audience
from momentos.room.guard import Guard
from momentos.room.playbill import Named, Playbill
from momentos.room.refusal import Refusal
from momentos.room.rooms import Rooms
from momentos.room.simulated import Phone, next_event
from momentos.words.catalogue import Lang

T = TypeVar("T")
Ask = Callable[[Phone], Coroutine[Any, Any, T]]

PHONES = 1000
VOTES = 500
SECONDS = 2.0
ROUNDS = 3

_SCENE = {"scene": "paga", "aspect": "expected"}


@dataclass(frozen=True, slots=True)
class Seen:
    """The latencies of one round's votes in seconds, and how long after the last the stage had them all."""

    latencies: tuple[float, ...]
    acknowledged: int
    counted: int
    stage: float | None = None

    @property
    def p95(self) -> float:
        """Within what 95 of 100 votes were acknowledged."""
        return quantiles(self.latencies, n=20)[-1]


async def measure(phones: int = PHONES, votes: int = VOTES, rounds: int = ROUNDS) -> dict[str, list[Seen]]:
    """Rounds of the bare route and of a room, in turns."""
    seen: dict[str, list[Seen]] = {"bare": [], "room": []}
    with served(_bare) as (bare_port, _), served(_room) as (port, said):
        code, token = said.split()
        bare = [await Phone.connect(bare_port) for _ in range(votes)]
        crowd = [await Phone.connect(port) for _ in range(phones)]
        listening = [await Phone.connect(port) for _ in range(phones)]
        await in_turns(crowd, lambda phone: phone.ask("GET", f"/room/{code}/state"))
        for listener in listening:
            await listener.listen(f"/room/{code}/events")
        stage = Stage(await Phone.connect(port), await Phone.connect(port), code, token)
        for number in range(1, rounds + 1):
            seen["bare"].append(await _bare_round(bare, number))
            seen["room"].append(await _room_round(crowd[:votes], stage, number))
        for phone in (*bare, *crowd, *listening, stage.asking, stage.listening):
            phone.close()
    return seen


@dataclass
class Stage:
    """A facilitator's page: one connection to ask, one to listen."""

    asking: Phone
    listening: Phone
    code: str
    token: str

    async def act(self, act: str, **said: object) -> dict[str, object]:
        """Do something, and see the room after it."""
        wish = {"act": act, **said}
        status, state = await self.asking.ask("POST", f"/room/{self.code}/stage", wish, X_Stage=self.token)
        if status != 200:
            raise ConnectionError(state)
        return dict(state)

    async def until_all_voted(self, votes: int) -> float:
        """The time at which the stage has so many votes, asking after each event as the page does."""
        reader = await self.listening.listen(f"/room/{self.code}/stage/events?token={self.token}")
        while True:
            await next_event(reader)
            _, state = await self.asking.ask("GET", f"/room/{self.code}/stage", X_Stage=self.token)
            if state["voted"] >= votes:
                return time.perf_counter()


async def _bare_round(phones: list[Phone], number: int) -> Seen:
    async def vote(phone: Phone) -> int:
        said = {**_SCENE, "round": number, "value": 3, "seq": 1, "voter": id(phone)}
        return (await phone.ask("PUT", "/vote", said))[0]

    latencies, statuses = await spread(phones, vote)
    return Seen(latencies, statuses.count(200), statuses.count(200))


async def _room_round(phones: list[Phone], stage: Stage, number: int) -> Seen:
    async def vote(phone: Phone) -> int:
        said = {**_SCENE, "round": number, "value": 3, "seq": 1}
        status, answer = await phone.ask("PUT", f"/room/{stage.code}/vote", said)
        return status if answer.get("counted") else 0

    await stage.act(**({"act": "put", **_SCENE} if number == 1 else {"act": "reset"}))
    await stage.act("open")
    await asyncio.sleep(1)
    stage.listening = await Phone.connect(stage.listening.port)
    watching = asyncio.create_task(stage.until_all_voted(len(phones)))
    latencies, statuses = await spread(phones, vote)
    done = time.perf_counter()
    shown = await asyncio.wait_for(watching, 30)
    stage.listening.close()
    tally = (await stage.act("reveal"))["tally"]
    counted = tally["expected"]["n"] if isinstance(tally, dict) else 0
    return Seen(latencies, statuses.count(200), counted, max(0.0, shown - done))


async def spread(phones: list[Phone], vote: Ask[int]) -> tuple[tuple[float, ...], list[int]]:
    """Every phone votes once, evenly over `SECONDS`, whether the others are answered or not."""
    begin = time.perf_counter() + 0.2

    async def at_its_time(place: int, phone: Phone) -> tuple[float, int]:
        due = begin + SECONDS * place / len(phones)
        await asyncio.sleep(due - time.perf_counter())
        status = await vote(phone)
        return time.perf_counter() - due, status

    found = await asyncio.gather(*(at_its_time(place, phone) for place, phone in enumerate(phones)))
    return tuple(taken for taken, _ in found), [status for _, status in found]


async def in_turns(phones: list[Phone], ask: Ask[object]) -> None:
    """Every phone asks, fifty at a time."""
    for first in range(0, len(phones), 50):
        await asyncio.gather(*(ask(phone) for phone in phones[first : first + 50]))


@contextmanager
def served(serve: Callable[[Connection, str], None]) -> Iterator[tuple[int, str]]:
    """A server in a process of its own: its port, and what it says at the start."""
    context = multiprocessing.get_context("spawn")
    # Where the program lies is a disk; where temporary files lie may be memory.
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, folder))
        process.start()
        try:
            yield ours.recv()
        finally:
            process.kill()
            process.join()


class _NoPages:
    def join(self, lang: Lang, refusal: Refusal | None) -> Response:
        return PlainTextResponse(f"{lang} {refusal}")

    def ballot(self, code: str, lang: Lang) -> Response:
        return PlainTextResponse(f"{lang} {code}")


def _room(said: Connection, folder: str) -> None:
    rooms = Rooms.in_file(Path(folder) / "rooms.sqlite3")
    room = rooms.open(Playbill("cafe.yaml", "es", Scale(1, 5), (Named("paga", "Pide la cuenta y paga"),)))
    _run(audience(rooms, Guard(), _NoPages()), said, f"{room.kept.code} {room.kept.token}")


def _bare(said: Connection, folder: str) -> None:
    """The least that can be called a vote that survives a power cut."""
    database = sqlite3.connect(Path(folder) / "bare.sqlite3", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        database.execute(f"PRAGMA {pragma}")
    columns = "voter, scene, aspect, round, value, seq, PRIMARY KEY (voter, scene, aspect, round)"
    database.execute(f"CREATE TABLE votes ({columns})")

    async def vote(request: Request) -> Response:
        given = json.loads(await request.body())
        row = [given[name] for name in ("voter", "scene", "aspect", "round", "value", "seq")]
        database.execute("INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?, ?, ?)", row)
        return JSONResponse({"counted": True})

    _run(Starlette(routes=[Route("/vote", vote, methods=["PUT"])]), said, "")


def _run(app: Starlette, said: Connection, first_word: str) -> None:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(2048)
    said.send((listening.getsockname()[1], first_word))
    # Phones that wait for the next question keep their connection.
    uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_keep_alive=60)).run(sockets=[listening])


def main() -> None:
    """Print what was seen."""
    seen = asyncio.run(measure())
    floor = median(one.p95 for one in seen["bare"])
    print(f"\n{PHONES} phones in a room, {VOTES} votes in {SECONDS:g} s, {ROUNDS} rounds (medians)")
    print(f"  {'':<34} {'p50 ms':>9} {'p95 ms':>9}  × bare")
    for name, rounds in seen.items():
        p50, p95 = median(median(one.latencies) for one in rounds), median(one.p95 for one in rounds)
        print(f"  {name:<34} {p50 * 1e3:>9.1f} {p95 * 1e3:>9.1f}  {p95 / floor:.2f}")
    ours = seen["room"]
    acknowledged, counted = sum(one.acknowledged for one in ours), sum(one.counted for one in ours)
    slowest = max(one.stage or 0.0 for one in ours)
    print(f"  acknowledged {acknowledged} of {VOTES * ROUNDS}, counted {counted}")
    print(f"  the stage has all votes after the last one in, at most: {slowest * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
