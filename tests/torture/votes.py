"""Phones that vote without end in a room whose server is killed: is every acknowledged vote there, once?

``python -m torture.votes --phones 200 --seconds 1800 --kills 4``. Ends with 1 if one is wrong or missing.
"""

import argparse
import asyncio
import multiprocessing
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

import uvicorn
from room.audience import PlainPages

from momentos.journey.journey import Scale
from momentos.room.asked import voter_by
from momentos.room.audience import audience
from momentos.room.guard import Guard
from momentos.room.playbill import Named, Playbill
from momentos.room.question import Aspect, Question
from momentos.room.rooms import Rooms
from momentos.room.simulated import Phone

ASKED = Question("paga", Aspect.EXPECTED)


@dataclass
class Figures:
    """What a run found; times in seconds, memory in bytes."""

    phones: int = 0
    acknowledged: int = 0
    kills: int = 0
    wrong: int = 0
    missing: int = 0
    doubled: int = 0
    longest_wait: float = 0.0
    growth: int = 0

    @property
    def faults(self) -> int:
        """How many votes are not as they must be."""
        return self.wrong + self.missing + self.doubled

    def __str__(self) -> str:
        return (
            f"{self.acknowledged} votes of {self.phones} phones acknowledged over {self.kills} kills: "
            f"{self.wrong} wrong, {self.missing} missing, {self.doubled} twice; longest wait "
            f"{self.longest_wait:.1f} s, memory grew {self.growth / 2**20:.0f} MB"
        )


@dataclass
class Voter:
    """A phone that goes on until each of its votes is acknowledged, as the page does."""

    port: int
    code: str
    chance: random.Random
    cookie: str = ""
    seq: int = 0
    value: int = 0
    told: list[tuple[int, float]] = field(default_factory=list)
    longest_wait: float = 0.0
    lost: int = 0
    phone: Phone | None = None

    async def join(self) -> None:
        """Be in the room."""
        await self._until_answered("GET", "state")

    async def vote(self) -> None:
        """Cast another vote, however often it must be sent."""
        self.seq += 1
        self.value = self.chance.randint(1, 5)
        await self._cast()

    async def again(self) -> None:
        """Hang up, connect anew and send the last vote once more."""
        self.hang_up()
        await self._cast()

    def hang_up(self) -> None:
        """Drop the connection."""
        if self.phone:
            self.phone.close()
        self.phone = None

    async def _cast(self) -> None:
        said = {"scene": "paga", "aspect": "expected", "round": 1, "value": self.value, "seq": self.seq}
        begin = time.monotonic()
        answer = await self._until_answered("PUT", "vote", said)
        self.longest_wait = max(self.longest_wait, time.monotonic() - begin)
        self.told.append((answer["seq"], answer["value"]))

    async def _until_answered(self, way: str, path: str, said: object = None) -> dict:
        while True:
            try:
                phone = self.phone or await self._connected()
                status, answer = await self._asked(phone, way, path, said)
                if status == 200:
                    return answer
            except (OSError, EOFError, TimeoutError):
                self.hang_up()
            await asyncio.sleep(0.1 + 0.2 * self.chance.random())

    async def _connected(self) -> Phone:
        """A new connection; what was acknowledged over a former one must be there."""
        phone = await Phone.connect(self.port)
        phone.cookie = self.cookie
        if self.told:
            _, state = await self._asked(phone, "GET", "state")
            self.lost += (state["mine"] or {"seq": 0})["seq"] < self.told[-1][0]
        self.phone = phone
        return phone

    async def _asked(self, phone: Phone, way: str, path: str, said: object = None) -> tuple[int, dict]:
        answer = await asyncio.wait_for(phone.ask(way, f"/room/{self.code}/{path}", said), 10)
        self.cookie = phone.cookie
        return answer


class Server:
    """A server on one port and one ledger, killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "rooms.sqlite3"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        rooms = Rooms.in_file(self.path)
        room = rooms.open(Playbill("cafe.yaml", "es", Scale(1, 5), (Named("paga", "Pide y paga"),)))
        room.act({"act": "put", "scene": "paga", "aspect": "expected"}).result()
        room.act({"act": "open"}).result()
        self.code = room.kept.code
        rooms.close()
        self.process = self._started()

    def kill(self) -> None:
        """Kill it as it stands, and start it again."""
        os.kill(self.process.pid or 0, signal.SIGKILL)
        self.process.join()
        self.process = self._started()

    def end(self) -> None:
        """Kill it for good."""
        self.process.kill()
        self.process.join()

    @property
    def memory(self) -> int:
        """Bytes that it holds now; 0 where the system does not say."""
        told = Path(f"/proc/{self.process.pid}/status")
        lines = told.read_text().splitlines() if told.exists() else []
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS")), 0)

    def _started(self) -> BaseProcess:
        process = multiprocessing.get_context("spawn").Process(target=_serve, args=(self.path, self.port))
        process.start()
        return process


def _serve(path: Path, port: int) -> None:
    app = audience(Rooms.in_file(path), Guard(), PlainPages())
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="critical", backlog=2048, timeout_keep_alive=60)


def run(phones: int, seconds: float, kills: int, each: float = 2.0, seed: int = 0) -> Figures:
    """Phones that vote every `each` seconds for some time, while the server is killed now and then.

    At the end all of them vote at once, hang up, and send the same vote again.
    """
    with _server() as server:
        voters = [Voter(server.port, server.code, random.Random(seed + place)) for place in range(phones)]
        growth = asyncio.run(_go_on(server, voters, seconds, kills, each))
        server.end()
        figures = _looked_through(server, voters)
    figures.kills, figures.growth = kills, growth
    return figures


@contextmanager
def _server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        server = Server(Path(folder))
        try:
            yield server
        finally:
            server.end()


async def _go_on(server: Server, voters: list[Voter], seconds: float, kills: int, each: float) -> int:
    for first in range(0, len(voters), 50):
        await asyncio.gather(*(voter.join() for voter in voters[first : first + 50]))
    end = time.monotonic() + seconds

    async def go_on(voter: Voter) -> None:
        while time.monotonic() < end:
            await asyncio.sleep(each * 2 * voter.chance.random())
            await voter.vote()

    async def kill() -> None:
        for _ in range(kills):
            await asyncio.sleep(seconds / (kills + 1))
            await asyncio.to_thread(server.kill)

    begin = server.memory
    await asyncio.gather(*(go_on(voter) for voter in voters), kill())
    growth = 0 if kills else server.memory - begin
    await asyncio.gather(*(voter.vote() for voter in voters))
    await asyncio.gather(*(voter.again() for voter in voters))
    for voter in voters:
        voter.hang_up()
    return growth


def _looked_through(server: Server, voters: list[Voter]) -> Figures:
    """Compare what phones were told with what a new start finds."""
    rooms = Rooms.in_file(server.path)
    room = rooms.find(server.code)
    found = room.box.votes[ASKED]
    figures = Figures(len(voters), sum(len(voter.told) for voter in voters))
    figures.doubled = max(0, len(found) - len(voters))
    for voter in voters:
        seq, value = voter.told[-1]
        kept = found.get(voter_by(voter.cookie.partition("=")[2], room))
        figures.missing += voter.lost + (kept is None)
        figures.wrong += kept is not None and (kept.seq, kept.value) != (seq, value)
        figures.wrong += voter.told != sorted(voter.told, key=lambda told: told[0])
        figures.longest_wait = max(figures.longest_wait, voter.longest_wait)
    rooms.close()
    return figures


def main() -> int:
    """Print the figures; 1 if there is a fault."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--phones", type=int, default=200)
    asked.add_argument("--seconds", type=float, default=1800)
    asked.add_argument("--kills", type=int, default=4)
    said = asked.parse_args()
    figures = run(said.phones, said.seconds, said.kills)
    print(figures)  # noqa: T201
    return bool(figures.faults)


if __name__ == "__main__":
    sys.exit(main())
