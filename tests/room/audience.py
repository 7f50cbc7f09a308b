"""An audience to test with: a room, phones and facilitators, each with cookies of their own."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from momentos.room.audience import audience
from momentos.room.guard import Guard
from momentos.room.ledger import Ledger, file_engine
from momentos.room.live import LiveRoom
from momentos.room.refusal import Refusal
from momentos.room.rooms import Rooms
from momentos.words.catalogue import Lang
from room.rooms import BILL

SITE = "http://192.168.1.20:8600"
VOTE = {"scene": "paga", "aspect": "expected", "round": 1, "value": 4, "seq": 1}


class PlainPages:
    def join(self, lang: Lang, refusal: Refusal | None) -> Response:
        return PlainTextResponse(f"join {lang} {refusal}")

    def ballot(self, code: str, lang: Lang) -> Response:
        return PlainTextResponse(f"ballot {code} {lang}")


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Caller:
    """Somebody with a browser."""

    client: TestClient
    room: str
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **more: str) -> Response:
        return self.client.get(f"/room/{self.room}/{path}", headers=self.headers | more)

    def send(self, way: str, path: str, said: object, **more: str) -> tuple[int, dict[str, object]]:
        url = f"/room/{self.room}/{path}"
        answer = self.client.request(way, url, json=said, headers={"origin": SITE} | self.headers | more)
        return answer.status_code, answer.json()

    def state(self) -> dict:
        return self.get("state").json()

    def vote(self, **said: object) -> tuple[int, dict[str, object]]:
        return self.send("PUT", "vote", VOTE | said)

    def act(self, act: str, **said: object) -> tuple[int, dict]:
        return self.send("POST", "stage", {"act": act, **said})

    def stage(self) -> dict:
        return self.get("stage").json()


class Audience:
    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.told: Collection[str] = ()
        self.path = folder / "rooms.sqlite3"
        self.start()
        self.room: LiveRoom = self.rooms.open(BILL)
        self.code = self.room.kept.code

    def start(self) -> None:
        """The server starts, for the first time or again."""
        self.rooms = Rooms(Ledger(file_engine(self.path)), self.clock)
        self.app = audience(self.rooms, Guard(self.clock), PlainPages(), self.told)

    def restart(self) -> None:
        self.rooms.close()
        self.start()
        self.room = self.rooms.find(self.code)

    def stranger(self) -> Caller:
        return Caller(TestClient(self.app, base_url=SITE), self.code)

    def phone(self) -> Caller:
        phone = self.stranger()
        assert phone.get("state").status_code == 200
        return phone

    def facilitator(self) -> Caller:
        return Caller(TestClient(self.app, base_url=SITE), self.code, {"x-stage": self.room.kept.token})

    def asked(self) -> Caller:
        """A facilitator who has opened the first question."""
        facilitator = self.facilitator()
        facilitator.act("put", scene="paga", aspect="expected")
        assert facilitator.act("open")[0] == 200
        return facilitator
