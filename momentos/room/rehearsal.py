"""A rehearsal: simulated phones that join a room and vote on whatever is asked, for as long as it lasts."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from threading import Thread
from typing import Any

from momentos.room.door import Door
from momentos.room.simulated import Phone, next_event
from momentos.words.catalogue import Lang, say

PHONES = 200

PATIENCE = 8.0
"""Seconds within which everybody has voted."""

_AT_ONCE = 40
_GLANCE = 0.05
_REASONS = 6
_SILENT = 0.85
"""The share of phones that give no reason, and of those that say as whom they speak."""

_LOST = (OSError, EOFError, asyncio.IncompleteReadError)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, and how the imagined room leans: where on the scale, and how far apart."""

    said: dict[str, Any]
    rungs: Sequence[float]
    centre: float
    spread: float


class Rehearsal:
    """Phones of one room, behind a door that only this machine can reach; they do all that real ones do."""

    def __init__(self, code: str, lang: Lang, door: Door, phones: int = PHONES, patience: float = PATIENCE):
        self._code = code
        self._lang = lang
        self._door = door
        self._phones = phones
        self._patience = patience
        # What they vote means nothing; that it is the same every time makes it a rehearsal.
        self._dice = Random(code)  # noqa: S311
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._playing: asyncio.Task[None] | None = None
        self._thread = Thread(target=self._run, name="rehearsal", daemon=True)

    @property
    def phones(self) -> int:
        """How many phones take part; 0 once it is over."""
        return self._phones if self._thread.is_alive() else 0

    def start(self) -> None:
        """Let the phones join; raises OSError where no port is free."""
        self._door.open("127.0.0.1")
        self._thread.start()

    def stop(self) -> None:
        """Send all phones home, in the middle of a vote too; stopped twice it is so once."""
        while self._thread.is_alive():
            # It may only just have begun.
            with suppress(RuntimeError):
                if self._loop is not None and self._playing is not None:
                    self._loop.call_soon_threadsafe(self._playing.cancel)
            self._thread.join(_GLANCE)
        self._door.shut()

    def _run(self) -> None:
        try:
            with suppress(asyncio.CancelledError, *_LOST):
                asyncio.run(self._play())
        finally:
            self._door.shut()

    async def _play(self) -> None:
        self._loop, self._playing = asyncio.get_running_loop(), asyncio.current_task()
        cookies = await asyncio.gather(*(self._join() for _ in range(self._phones)))
        listening = await Phone.connect(self._port)
        try:
            await self._take_part(cookies, await listening.listen(f"/room/{self._code}/events"))
        finally:
            listening.close()

    async def _take_part(self, cookies: Sequence[str], events: asyncio.StreamReader) -> None:
        """Vote once on every question that is opened, until the room ends."""
        answered: set[tuple[object, ...]] = set()
        async with asyncio.TaskGroup() as voting:
            with suppress(*_LOST):
                while (state := await self._next(events, cookies[0])).get("status", "ended") != "ended":
                    if state["status"] != "open":
                        continue
                    question = self._leaning(state)
                    if (asked := tuple(question.said.values())) not in answered:
                        answered.add(asked)
                        for cookie in cookies:
                            voting.create_task(self._vote(cookie, question))

    async def _next(self, events: asyncio.StreamReader, cookie: str) -> dict[str, Any]:
        await next_event(events)
        return await self._ask(cookie, "GET", "state")

    async def _join(self) -> str:
        async with self._places:
            phone = await Phone.connect(self._port)
            try:
                _, state = await phone.ask("GET", f"/room/{self._code}/state")
                me = {kind: self._one_of(state.get(f"{kind}s", ())) for kind in ("type", "role")}
                await phone.ask("PUT", f"/room/{self._code}/me", me)
            finally:
                phone.close()
            return phone.cookie

    async def _vote(self, cookie: str, question: _Asked) -> None:
        await asyncio.sleep(self._dice.uniform(0, self._patience))
        wanted = self._dice.gauss(question.centre, question.spread)
        value = min(question.rungs, key=lambda rung: abs(rung - wanted))
        why = None if self._dice.random() < _SILENT else say(self._reason(), self._lang)
        # A room that has closed the vote meanwhile says so; nobody minds.
        with suppress(*_LOST):
            await self._ask(cookie, "PUT", "vote", {**question.said, "value": value, "why": why, "seq": 1})

    async def _ask(self, cookie: str, way: str, path: str, said: object = None) -> dict[str, Any]:
        """One request over a connection of its own: one that is kept would be hung up between questions."""
        async with self._places:
            phone = await Phone.connect(self._port)
            phone.cookie = cookie
            try:
                return dict((await phone.ask(way, f"/room/{self._code}/{path}", said))[1])
            finally:
                phone.close()

    def _leaning(self, state: dict[str, Any]) -> _Asked:
        question, rungs = state["question"], state["scale"]["rungs"]
        said = {name: question[name] for name in ("scene", "aspect", "round")}
        width = rungs[-1] - rungs[0]
        low, high = (0.6, 0.95) if said["aspect"] == "expected" else (0.2, 0.8)
        leans = Random(f"{self._code} {said['scene']} {said['aspect']}").uniform(low, high)  # noqa: S311
        # Who has talked it over agrees more.
        return _Asked(said, rungs, rungs[0] + leans * width, width * 0.2 / said["round"])

    def _one_of(self, known: Sequence[dict[str, str]]) -> str | None:
        if not known or self._dice.random() > _SILENT:
            return None
        return self._dice.choice(known)["id"]

    def _reason(self) -> str:
        return f"rehearsal.why.{self._dice.randrange(_REASONS)}"

    @property
    def _port(self) -> int:
        return int((self._door.site or "").rpartition(":")[2] or 0)
