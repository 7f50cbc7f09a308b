"""Lets only our own pages drive the app: its line answers to no name that others can have."""

from logging import getLogger

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from momentos.room.names import objection_to
from momentos.room.refusal import Refusal
from momentos.ui.audience import told_names
from momentos.words.catalogue import Lang, say

_LOG = getLogger(__name__)


class OwnNames:
    """Plain ASGI middleware: refuses a WebSocket of a page that is not ours, as ``room.names`` has it.

    Streamlit compares a page's site with the name that it was asked by, and those agree too where somebody
    makes a name of theirs point at this machine.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "websocket":
            asked = Headers(scope=scope)
            origin = asked.get("origin")
            # Another site's page, and what is no browser, are Streamlit's to judge.
            if objection_to(origin, asked.get("host"), told_names()) is Refusal.FOREIGN_NAME:
                _LOG.warning("%s: %s", origin, say(f"refusal.{Refusal.FOREIGN_NAME}", Lang.EN))
                await receive()
                await send({"type": "websocket.close", "code": 1008})
                return
        await self.app(scope, receive, send)
