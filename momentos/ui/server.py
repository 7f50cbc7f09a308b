"""Starts the web app: its middleware, its settings and the server of ``momentos serve``."""

import os
import tomllib
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from logging import LogRecord, getLogger
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.middleware import Middleware

from momentos.ui.audience import attended, audience_routes, house
from momentos.ui.cookie import Recognition
from momentos.ui.failure import say_failure
from momentos.ui.last_words import LastWords
from momentos.ui.own_names import OwnNames
from momentos.ui.security import SecurityHeaders
from momentos.ui.state import FOLDER_VARIABLE

HERE = Path(__file__).parent


def middleware() -> tuple[Middleware, ...]:
    """What wraps every answer of the app."""
    return (
        Middleware(SecurityHeaders),
        Middleware(OwnNames),
        Middleware(Recognition),
        Middleware(LastWords),
    )


def settings() -> dict[str, object]:
    """The hardened options and the theme, under Streamlit's dotted option names."""
    return dict(_dotted(tomllib.loads((HERE / "config.toml").read_text(encoding="utf-8"))))


def serve(
    folder: Path,
    port: int,
    address: str,
    *,
    open_browser: bool,
    started: Callable[[str], None],
    let_in: Callable[[str | None], None] | None = None,
) -> None:
    """Serve the journeys of `folder` until interrupted, with the same settings from any directory.

    It blocks, in this process; `started` hears the app's URL. With `let_in`, phones of the local network
    may come into rooms from the start, and it hears where, or None where this machine is in no network.
    Port 0 takes a free one; raises SystemExit where the port is taken.
    """
    os.environ[FOLDER_VARIABLE] = str(folder.resolve())
    options = {
        **settings(),
        "server.port": port,
        "server.address": address,
        # Without it Streamlit would ask an outside service for this machine's address.
        "browser.serverAddress": address,
        # Streamlit greets in English only; whoever calls says it in the reader's language.
        "logger.hideWelcomeMessage": True,
    }
    # Whoever calls says it in the reader's language; Streamlit's own line stands with a date beside it.
    getLogger("streamlit.web.server.starlette.starlette_server").addFilter(_is_no_taken_port)
    # An interruption is how it ends: no reason for a traceback.
    with suppress(KeyboardInterrupt):
        app = st.App(
            HERE / "main.py",
            routes=audience_routes(),
            middleware=middleware(),
            lifespan=_telling(address, started, let_in, open_browser=open_browser),
            on_script_error=say_failure,
        )
        app.run(config=options)


def _is_no_taken_port(record: LogRecord) -> bool:
    return record.msg != "Port %s is not available"


def _telling(
    host: str,
    started: Callable[[str], None],
    let_in: Callable[[str | None], None] | None,
    *,
    open_browser: bool,
) -> Callable[[st.App], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: st.App) -> AsyncIterator[None]:
        url = f"http://{host}:{st.get_option('server.port')}"
        started(url)
        if let_in is not None:
            let_in(_opened_door())
        if open_browser:
            # Some browsers keep the caller waiting until they are closed.
            Thread(target=webbrowser.open, args=(url,), daemon=True).start()
        async with attended(app):
            yield

    return lifespan


def _opened_door() -> str | None:
    try:
        return house().door.open()
    except OSError:
        return None


def _dotted(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
