"""The rooms of the folder that this app was started on, and the routes by which phones reach them."""

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from types import FrameType

from starlette.routing import BaseRoute

from momentos.room.guard import Guard
from momentos.room.house import House
from momentos.room.live import LiveRoom
from momentos.room.phone.pages import PhonePages
from momentos.room.routes import routes
from momentos.shelf.vault import VAULT, Vault
from momentos.ui import state

HOST_VARIABLE = "MOMENTOS_HOST"
"""Environment variable with the names by which a server is reached that ``names`` does not know by itself."""

_FILE = "rooms.sqlite3"
_MAKING = threading.Lock()


def house() -> House:
    """The rooms of the folder of journeys; one house for the whole process."""
    with _MAKING:
        return _house(state.folder().resolve())


def audience_routes() -> tuple[BaseRoute, ...]:
    """What phones and the stage ask of the app itself, beside Streamlit's own routes."""
    return routes(_Lobby(), Guard(), PhonePages(), told_names())


def told_names() -> frozenset[str]:
    """The names that somebody said in the environment, a space between them."""
    return frozenset(os.environ.get(HOST_VARIABLE, "").lower().split())


@asynccontextmanager
async def attended(_app: object) -> AsyncIterator[None]:
    """The life of the app: before it waits for who is connected, it hangs up on phones that only listen."""
    with _first(house().hush):
        yield
    house().close()


class _Lobby:
    """The folder is known when somebody asks, not yet when the app is made."""

    def find(self, typed: str) -> LiveRoom:
        """The room of a code; raises RefusedError."""
        return house().find(typed)


@cache
def _house(folder: Path) -> House:
    return House(folder / VAULT / _FILE, lambda: Vault.of(folder), PhonePages(), told_names())


@contextmanager
def _first(hush: Callable[[], None]) -> Iterator[None]:
    """Have something done when the process is told to end, before the server does what it does then.

    The server would wait for every answer that is under way; a stream of events has no end of its own.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def on(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(hush)
        usual = before[signal.Signals(number)]
        if callable(usual):
            usual(number, frame)

    ours = [number for number, usual in before.items() if callable(usual)]
    for number in ours:
        signal.signal(number, on)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])
