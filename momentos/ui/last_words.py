"""What a window said just before it closed is still carried out.

Streamlit breaks off a run whose window has gone, and what was typed last goes with it.
"""

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

GRACE = 2.0
"""Seconds in which what was said last can be written down: our own choice."""

_SERVER_ENDS = 1012
"""The code with which a server says that it ends itself (RFC 6455's registry): nobody is to be kept then."""


class LastWords:
    """Plain ASGI middleware: says a moment later that a window has closed."""

    def __init__(self, app: ASGIApp, grace: float = GRACE) -> None:
        self.app = app
        self.grace = grace

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def receive_to_the_end() -> Message:
            message = await receive()
            if message["type"] == "websocket.disconnect" and message.get("code") != _SERVER_ENDS:
                await asyncio.sleep(self.grace)
            return message

        async def send_if_heard(message: Message) -> None:
            # Streamlit takes one answer that nobody hears for the end.
            with suppress(OSError):
                await send(message)

        await self.app(scope, receive_to_the_end, send_if_heard)
