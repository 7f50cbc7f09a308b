"""The app that a room is given on the network: the audience's routes, and nothing of the tool beside them."""

from collections.abc import Collection

from starlette.applications import Starlette

from momentos.room.guard import Guard
from momentos.room.routes import Lobby, Pages, routes


def audience(rooms: Lobby, guard: Guard, pages: Pages, told: Collection[str] = ()) -> Starlette:
    """An app for phones, and for a stage that has a room's token; one guard stands before all its doors.

    `told` are names under which it is reached, beside its address.
    """
    return Starlette(routes=routes(rooms, guard, pages, told))
