"""A room that phones reach over a socket: its server can be stopped and started again on the same port."""

import socket
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

import uvicorn
from playwright.sync_api import Page

from momentos.room.audience import audience
from momentos.room.guard import Guard
from momentos.room.live import LiveRoom
from momentos.room.phone.pages import PhonePages
from momentos.room.playbill import Playbill
from momentos.room.rooms import Rooms


class Hall:
    def __init__(self, folder: Path, bill: Playbill) -> None:
        self.path = folder / "rooms.sqlite3"
        self.port = 0
        self.is_on = False
        self.start()
        self.code = self.rooms.open(bill).kept.code

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def room(self) -> LiveRoom:
        return self.rooms.find(self.code)

    def start(self) -> None:
        self.rooms = Rooms.in_file(self.path)
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", self.port))
        listening.listen()
        self.port = listening.getsockname()[1]
        app = audience(self.rooms, Guard(), PhonePages())
        config = uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1)
        self.server = uvicorn.Server(config)
        self.thread = Thread(target=self.server.run, kwargs={"sockets": [listening]})
        self.thread.start()
        self.is_on = True

    def stop(self) -> None:
        """Nothing listens any more: a phone's request is refused."""
        if not self.is_on:
            return
        self.server.should_exit = True
        self.thread.join()
        self.rooms.close()
        self.is_on = False

    def act(self, act: str, **said: object) -> None:
        self.room.act({"act": act, **said}).result()

    def asked(self, aspect: str = "expected", scene: str = "paga") -> None:
        """A question that is open."""
        self.act("put", scene=scene, aspect=aspect)
        self.act("open")

    def vote(self, values: Sequence[float], mine: Sequence[Mapping[str, str | None]], **more: str) -> None:
        """Phones vote on what is on stage, each as somebody: `mine` are their types and roles."""
        question = self.room.state.question
        assert question is not None
        asked = {"scene": question.scene, "aspect": question.aspect.value, "round": question.round}
        for place, (value, me) in enumerate(zip(values, mine, strict=False)):
            phone = f"phone {place}"
            self.room.admit(phone)
            self.room.introduce(phone, me).result()
            self.room.cast(phone, {**asked, "value": value, "seq": question.round, **more}).result()

    def votes(self) -> list[float]:
        """What counts on the question on stage."""
        question = self.room.state.question
        assert question is not None
        with self.room.lock:
            return sorted(vote.value for vote in self.room.box.votes.get(question, {}).values())

    def until_votes(self, *values: float) -> None:
        """Wait for the votes that count to be these."""
        end = time.monotonic() + 30
        while self.votes() != sorted(values):
            assert time.monotonic() < end, self.votes()
            time.sleep(0.05)


def phone_of(
    opened: Callable[..., Page],
    hall: Hall,
    path: str = "",
    lang: str = "es-ES",
    width: int = 360,
    **more: Any,
) -> Page:
    """A phone that was pointed at a hall's code, or at another page of its site."""
    page = opened(locale=lang, viewport={"width": width, "height": 740}, **more)
    page.goto(hall.url + (path or f"/j/{hall.code}"))
    return page
