"""What phones and the stage ask over HTTP: JSON in, JSON out, on one site."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from concurrent.futures import Future
from http import HTTPStatus
from typing import Protocol, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from momentos.room.asked import (
    COOKIE,
    address_of,
    cookie_of,
    json_of,
    lang_of,
    must_be_of_this_site,
    must_have_token,
    new_cookie,
    voter_by,
)
from momentos.room.box import Me
from momentos.room.guard import Guard
from momentos.room.live import LiveRoom
from momentos.room.phone_view import phone_view
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.rooms import LIFE
from momentos.room.stage_view import stage_view
from momentos.room.version import Version
from momentos.words.catalogue import Lang

T = TypeVar("T")

HEARTBEAT = 15.0
"""Seconds after which a stream says that it is still there."""

_PAUSES = {"phones": 0.5, "stage": 0.2}
"""Seconds in which changes are told together: a thousand phones ask for the state after each."""

_STATUS: Mapping[Refusal, HTTPStatus] = {
    Refusal.UNKNOWN: HTTPStatus.NOT_FOUND,
    Refusal.EXPIRED: HTTPStatus.GONE,
    Refusal.OFF_SCALE: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.TOO_LONG: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.BAD: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.NOT_JSON: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Refusal.SLOW_DOWN: HTTPStatus.TOO_MANY_REQUESTS,
    Refusal.STRANGER: HTTPStatus.FORBIDDEN,
    Refusal.FOREIGN_NAME: HTTPStatus.FORBIDDEN,
    Refusal.UNSAVED: HTTPStatus.SERVICE_UNAVAILABLE,
}


class Lobby(Protocol):
    """Where rooms are found."""

    def find(self, typed: str) -> LiveRoom:
        """The room of a code as somebody typed it; raises RefusedError: UNKNOWN or EXPIRED."""


class Pages(Protocol):
    """The pages for phones."""

    def join(self, lang: Lang, refusal: Refusal | None) -> Response:
        """The page on which a code is typed, and why the last one did not lead anywhere."""

    def ballot(self, code: str, lang: Lang) -> Response:
        """The page of a phone in a room."""


def status_of(refusal: Refusal) -> HTTPStatus:
    """How HTTP says a refusal: whatever is not wrong in itself stands in conflict with the room's state."""
    return _STATUS.get(refusal, HTTPStatus.CONFLICT)


def routes(rooms: Lobby, guard: Guard, pages: Pages, told: Collection[str] = ()) -> tuple[BaseRoute, ...]:
    """All that an audience needs; `told` are the names of this site, where it has others than addresses."""
    desk = _Desk(rooms, guard, pages, told)
    return (
        Route("/join", desk.join),
        Route("/j/{code}", desk.ballot),
        Route("/room/{code}/state", _told(desk.state)),
        Route("/room/{code}/events", _told(desk.events)),
        Route("/room/{code}/vote", _told(desk.vote), methods=["PUT"]),
        Route("/room/{code}/me", _told(desk.me), methods=["PUT"]),
        Route("/room/{code}/ideas", _told(desk.idea), methods=["POST"]),
        Route("/room/{code}/dots", _told(desk.dot), methods=["PUT"]),
        Route("/room/{code}/stage", _told(desk.stage)),
        Route("/room/{code}/stage", _told(desk.act), methods=["POST"]),
        Route("/room/{code}/stage/events", _told(desk.stage_events)),
    )


class _Desk:
    def __init__(self, rooms: Lobby, guard: Guard, pages: Pages, told: Collection[str]) -> None:
        self._rooms = rooms
        self._guard = guard
        self._pages = pages
        self._told = told

    async def join(self, request: Request) -> Response:
        return self._pages.join(lang_of(request, ""), None)

    async def ballot(self, request: Request) -> Response:
        try:
            room = self._room(request)
        except RefusedError as error:
            page = self._pages.join(lang_of(request, ""), error.refusal)
            page.status_code = status_of(error.refusal)
            return page
        return self._pages.ballot(room.kept.code, lang_of(request, room.playbill.lang))

    async def state(self, request: Request) -> Response:
        room = self._room(request)
        cookie = cookie_of(request) or new_cookie()
        voter = voter_by(cookie, room)
        room.admit(voter)
        answer = _json(phone_view(room, voter, lang_of(request, room.playbill.lang)))
        # Not with the page: after a link on another site a browser brings no cookie, and would get another.
        answer.set_cookie(COOKIE, cookie, max_age=int(LIFE), path="/", httponly=True, samesite="strict")
        return answer

    async def events(self, request: Request) -> Response:
        return _stream(self._room(request).of_phones, _PAUSES["phones"])

    async def vote(self, request: Request) -> Response:
        room, voter = self._sender(request)
        vote = await _done(room.cast(voter, await json_of(request)))
        return _json({"counted": True, "value": vote.value, "seq": vote.seq})

    async def me(self, request: Request) -> Response:
        room, voter = self._sender(request)
        me: Me = await _done(room.introduce(voter, await json_of(request)))
        return _json({"type": me.type, "role": me.role})

    async def idea(self, request: Request) -> Response:
        room, voter = self._sender(request)
        idea = await _done(room.suggest(voter, await json_of(request)))
        return _json({"id": idea.id, "text": idea.text})

    async def dot(self, request: Request) -> Response:
        room, voter = self._sender(request)
        await _done(room.dot(voter, await json_of(request)))
        return _json({"done": True})

    async def stage(self, request: Request) -> Response:
        room = self._led_room(request, request.headers.get("x-stage", ""))
        return _json(stage_view(room))

    async def act(self, request: Request) -> Response:
        must_be_of_this_site(request, self._told)
        room = self._led_room(request, request.headers.get("x-stage", ""))
        await _done(room.act(await json_of(request)))
        return _json(stage_view(room))

    async def stage_events(self, request: Request) -> Response:
        room = self._led_room(request, request.query_params.get("token", ""))
        return _stream(room.of_stage, _PAUSES["stage"])

    def _room(self, request: Request) -> LiveRoom:
        """The room of a request's code; who is in it already is not counted among those who guess."""
        address = address_of(request)
        try:
            room = self._rooms.find(request.path_params["code"])
        except RefusedError as error:
            if not self._guard.may_look(address):
                raise RefusedError(Refusal.SLOW_DOWN) from None
            if error.refusal is Refusal.UNKNOWN:
                self._guard.missed(address)
            raise
        cookie = cookie_of(request)
        is_in = cookie is not None and voter_by(cookie, room) in room.box.voters
        if not is_in and not self._guard.may_look(address):
            raise RefusedError(Refusal.SLOW_DOWN)
        return room

    def _sender(self, request: Request) -> tuple[LiveRoom, str]:
        """The room and the phone that sends something into it."""
        must_be_of_this_site(request, self._told)
        room = self._room(request)
        cookie = cookie_of(request)
        if cookie is None:
            raise RefusedError(Refusal.STRANGER)
        voter = voter_by(cookie, room)
        if not self._guard.may_send(voter):
            raise RefusedError(Refusal.SLOW_DOWN)
        return room, voter

    def _led_room(self, request: Request, token: str) -> LiveRoom:
        """The room of a facilitator's request; a guessed token is as bad as a guessed code."""
        address = address_of(request)
        try:
            room = self._rooms.find(request.path_params["code"])
            must_have_token(token, room)
        except RefusedError as error:
            if not self._guard.may_look(address):
                raise RefusedError(Refusal.SLOW_DOWN) from None
            if error.refusal is not Refusal.EXPIRED:
                self._guard.missed(address)
            raise
        return room


def _told(handle: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """The same, with a refusal told as JSON."""

    async def telling(request: Request) -> Response:
        try:
            return await handle(request)
        except RefusedError as error:
            return _json({"error": error.refusal.value}, status_of(error.refusal))
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)

    return telling


def _json(content: object, status: HTTPStatus = HTTPStatus.OK) -> JSONResponse:
    return JSONResponse(content, status, headers={"cache-control": "no-store"})


async def _done(future: "Future[T]") -> T:
    return await asyncio.wrap_future(future)


def _stream(version: Version, pause: float) -> StreamingResponse:
    """Server-sent events: the version at once and whenever it has changed."""

    async def told() -> AsyncIterator[str]:
        seen = version.number - 1
        while not version.is_over:
            now = await version.beyond(seen, HEARTBEAT)
            yield ": here\n\n" if now == seen else f'data: {{"version": {now}}}\n\n'
            seen = now
            await asyncio.sleep(pause)

    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(told(), media_type="text/event-stream", headers=headers)
