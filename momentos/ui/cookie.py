"""The cookie by which the app knows a browser again: a random id that says nothing of anybody.

Whoever has it is that visitor, so it is kept nowhere else: what is written down is its digest.

The server sets it, not a script: no script can read it then, browsers keep it longest, and it is there before
the first page is drawn.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from secrets import token_hex

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAME = "momentos_visitor"

_ID = re.compile("[0-9a-f]{32}")

_LIFE = 400 * 24 * 60 * 60
"""Seconds, begun anew with every visit: the longest that browsers allow."""

_ASKED_FIRST = "/_stcore/health"
"""What every page asks for before it connects.

Not the page itself: a browser that follows a link of another site asks for that without our cookie, and would
be given another. So it would where the link leads here, which is why such an answer sets none either.
"""


def new_id() -> str:
    """An id that nobody has."""
    return token_hex(16)


def is_id(said: str) -> bool:
    """Whether something is an id as we give them."""
    return _ID.fullmatch(said) is not None


def id_in(cookies: Mapping[str, str]) -> str | None:
    """The id that a browser brings along; None where it brings none, or one that we never gave."""
    said = cookies.get(NAME, "")
    return said if is_id(said) else None


def digest_of(id_: str) -> str:
    """What a browser's id is known by, in the same form; nobody can tell the id from it."""
    return sha256(id_.encode()).hexdigest()[:32]


class Recognition:
    """Plain ASGI middleware: gives every browser an id, or the one it has for longer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not scope["path"].endswith(_ASKED_FIRST) or _is_link(scope):
            await self.app(scope, receive, send)
            return
        id_ = id_in(HTTPConnection(scope).cookies) or new_id()
        cookie = f"{NAME}={id_}; Path=/; Max-Age={_LIFE}; HttpOnly; SameSite=Strict"
        if scope["scheme"] == "https":
            cookie += "; Secure"

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], (b"set-cookie", cookie.encode())]}
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def _is_link(scope: Scope) -> bool:
    """Whether somebody followed a link; without encryption browsers tell it only by what they wish to see."""
    headers = Headers(scope=scope)
    mode = headers.get("sec-fetch-mode")
    return mode == "navigate" if mode else "text/html" in headers.get("accept", "")
