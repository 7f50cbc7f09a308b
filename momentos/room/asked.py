"""What a request says: who sends it, from where, and its JSON, each taken only where it is sound."""

import json
import re
import secrets
from collections.abc import Collection
from hashlib import blake2b

from starlette.requests import Request

from momentos.room.live import LiveRoom
from momentos.room.names import objection_to
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.said import Said
from momentos.words.catalogue import Lang

COOKIE = "momentos_voter"

_LARGEST = 32 * 1024
"""Bytes of a body: a vote has some hundreds."""

_ID = re.compile("[0-9a-f]{32}")


def cookie_of(request: Request) -> str | None:
    """The id that a phone brings along; None where it brings none that could be ours."""
    said = request.cookies.get(COOKIE, "")
    return said if _ID.fullmatch(said) else None


def new_cookie() -> str:
    """An id that no phone has."""
    return secrets.token_hex(16)


def voter_by(cookie: str, room: LiveRoom) -> str:
    """Who a phone is in one room: from this nobody finds the cookie, nor the same phone in another room."""
    return blake2b(cookie.encode(), key=room.kept.token.encode()[:64], digest_size=16).hexdigest()


def address_of(request: Request) -> str:
    """The address that a request comes from."""
    return request.client.host if request.client else ""


def lang_of(request: Request, otherwise: str) -> Lang:
    """The first of our languages that a browser asks for, else the one given, else Spanish."""
    asked = (part.strip()[:2].lower() for part in request.headers.get("accept-language", "").split(","))
    known = {lang.value for lang in Lang}
    return Lang(next((lang for lang in (*asked, otherwise) if lang in known), Lang.ES))


def must_be_of_this_site(request: Request, told: Collection[str]) -> None:
    """Pass for a page of this site, which may have names that were told.

    Raises RefusedError: STRANGER or FOREIGN_NAME.
    """
    refusal = objection_to(request.headers.get("origin"), request.headers.get("host"), told)
    if refusal is not None:
        raise RefusedError(refusal)


def must_have_token(said: str, room: LiveRoom) -> None:
    """Pass for a facilitator of the room; raises RefusedError: STRANGER."""
    if not secrets.compare_digest(said.encode(), room.kept.token.encode()):
        raise RefusedError(Refusal.STRANGER)


async def json_of(request: Request) -> Said:
    """The JSON object in a request; raises RefusedError: NOT_JSON or TOO_LARGE."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise RefusedError(Refusal.NOT_JSON)
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise RefusedError(Refusal.TOO_LARGE)
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(Refusal.NOT_JSON) from None
    if not isinstance(found, dict):
        raise RefusedError(Refusal.NOT_JSON)
    return found
