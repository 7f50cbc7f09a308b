"""The door to the network: a server of its own, for phones only, that is there while somebody wants it.

The tool itself never listens on the network; behind this door there is only what an audience needs.
"""

import asyncio
import os
import socket
from contextlib import suppress
from logging import LogRecord, getLogger
from threading import Lock, Thread

import uvicorn
from starlette.types import ASGIApp

PORTS = range(8600, 8620)
"""Those that are tried in turn, so that an address that somebody wrote down stays what it is."""

_KEPT = 75
"""Seconds for which a phone that says nothing keeps its connection."""

_QUEUE = 2048


class Door:
    """One door, open or shut; opened or shut twice it is so once."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._guard = Lock()
        self._server: uvicorn.Server | None = None
        self._thread: Thread | None = None
        self._site = ""

    @property
    def site(self) -> str | None:
        """Where phones find it, for example ``http://192.168.1.20:8600``; None while it is shut."""
        return self._site if self._thread is not None and self._thread.is_alive() else None

    def open(self, address: str | None = None) -> str:
        """Listen on one address of this machine, by default that on the local network; gives the site.

        Raises OSError where this machine is in no network, or no port is free.
        """
        with self._guard:
            if self.site is None:
                listening = _listening(address or lan_address())
                self._site = "http://{}:{}".format(*listening.getsockname())
                self._start(listening)
            return self._site

    def shut(self) -> None:
        """Listen no more; phones that are inside are hung up on."""
        with self._guard:
            if self._server is not None and self._thread is not None:
                self._server.should_exit = True
                self._thread.join()
            self._server = self._thread = None

    def _start(self, listening: socket.socket) -> None:
        getLogger("uvicorn.error").addFilter(_is_no_farewell)
        config = uvicorn.Config(
            self._app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_keep_alive=_KEPT,
            # Streams never end by themselves; nobody should have to wait for them.
            timeout_graceful_shutdown=1,
        )
        self._server = server = uvicorn.Server(config)

        def serve() -> None:
            with listening:
                server.run(sockets=[listening])

        self._thread = Thread(target=serve, name="door", daemon=True)
        self._thread.start()


def _is_no_farewell(record: LogRecord) -> bool:
    """Whether a record tells more than that streams were hung up on, which is how they end."""
    hung_up = record.exc_info is not None and record.exc_info[0] is asyncio.CancelledError
    return not hung_up and not str(record.msg).startswith("Cancel %s running task")


def lan_address() -> str:
    """The address by which other machines reach this one; raises OSError where it is in no network.

    Nothing is sent: the system is only asked which way it would send to a far address (RFC 5737).
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.connect(("192.0.2.1", 9))
        return str(asking.getsockname()[0])


def _listening(address: str) -> socket.socket:
    for port in PORTS:
        with suppress(OSError):
            return _bound(address, port)
    return _bound(address, 0)


def _bound(address: str, port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            # A door that was just shut may be opened again; elsewhere this would share a taken port.
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((address, port))
        found.listen(_QUEUE)
    except BaseException:
        found.close()
        raise
    return found
