"""A window that closes: when the app hears of it, and what it may still send."""

import asyncio
from collections.abc import Iterator

import pytest
from starlette.types import Message, Receive, Scope, Send

from momentos.ui.last_words import LastWords

GRACE = 0.2


class App:
    """Answers whatever it hears, and notes when it heard it."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, float]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        while not self.heard or not self.heard[-1][0].endswith("disconnect"):
            message = await receive()
            self.heard.append((message["type"], loop.time() - began))
            await send({"type": "websocket.send", "text": "done"})


def heard_from(*messages: Message) -> list[tuple[str, float]]:
    waiting: Iterator[Message] = iter(messages)

    async def receive() -> Message:
        return next(waiting)

    async def send(message: Message) -> None:
        raise OSError("nobody hears it")

    app = App()
    asyncio.run(LastWords(app, GRACE)({"type": "websocket"}, receive, send))
    return app.heard


def test_what_was_said_last_is_answered_before_the_end_is_told() -> None:
    said = {"type": "websocket.receive", "bytes": b"last"}
    (first, at_once), (last, later) = heard_from(said, {"type": "websocket.disconnect", "code": 1001})
    assert (first, last) == ("websocket.receive", "websocket.disconnect")
    assert at_once < GRACE <= later + 0.01


def test_a_server_that_ends_waits_for_nobody() -> None:
    ((told, when),) = heard_from({"type": "websocket.disconnect", "code": 1012})
    assert (told, when < GRACE) == ("websocket.disconnect", True)


@pytest.mark.parametrize("kind", ["http", "lifespan"])
def test_whatever_is_no_window_passes_as_it_is(kind: str) -> None:
    passed: list[object] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        passed.extend((receive, send))

    async def receive() -> Message:
        raise AssertionError

    async def send(message: Message) -> None:
        raise AssertionError

    asyncio.run(LastWords(app)({"type": kind}, receive, send))
    assert passed == [receive, send]
