"""The headers that every answer of the app carries, the content security policy first."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def inline_script_hashes(html: str) -> tuple[str, ...]:
    """The CSP source expressions of the scripts written inside a page."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(html))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def content_security_policy(script_hashes: tuple[str, ...]) -> str:
    """The strictest policy under which Streamlit and our components run: nothing from outside.

    Streamlit builds its styles at run time, hence ``unsafe-inline`` for styles only; ``wasm`` and
    ``blob:`` are what its table and its component modules need.
    """
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *script_hashes, "'wasm-unsafe-eval'", "blob:")),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "media-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "frame-src 'self' data: blob:",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


_not_found = PlainTextResponse("Not found", status_code=404)

CLOSED_PATHS = ("/_stcore/metrics",)
"""What Streamlit answers to anybody and nobody here needs."""


class SecurityHeaders:
    """Plain ASGI middleware: closes `CLOSED_PATHS`, and adds the headers an answer does not have yet."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        page = Path(st.__file__).parent / "static" / "index.html"
        policy = content_security_policy(inline_script_hashes(page.read_text(encoding="utf-8")))
        self.headers = (
            (b"content-security-policy", policy.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"x-frame-options", b"SAMEORIGIN"),
            (b"referrer-policy", b"same-origin"),
            (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                missing = (header for header in self.headers if header[0] not in present)
                message = {**message, "headers": [*message["headers"], *missing]}
            await send(message)

        answer = _not_found if scope["path"].rstrip("/") in CLOSED_PATHS else self.app
        await answer(scope, receive, send_with_headers)
