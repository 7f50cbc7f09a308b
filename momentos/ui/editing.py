"""Changes made on the pages: written at once, told where they cannot be, and taken back."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import streamlit as st

from momentos.journey.change import Change, Way
from momentos.journey.entry import entered
from momentos.journey.journey import Journey
from momentos.journey.remake import GoneError
from momentos.shelf.answer import Answer, Conflicted, Opened, Saved
from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.history import Version, digest_of
from momentos.shelf.joining import joined
from momentos.shelf.merge import Conflict
from momentos.shelf.obstacle import UnsavedError
from momentos.shelf.people import People
from momentos.text.edit.edit import UneditableError
from momentos.text.read import Reading
from momentos.ui import begun, questions, state, visitor, writing_on
from momentos.ui.screening import Screening

UNSETTLED = "unsettled"
"""Where a film's drawer has what came of the visitor's last change and is not in the file to stay."""

_WRITTEN = "written"
_ASKS_ANEW = "asks_anew"

_ASKED_AGAIN = 30
"""Seconds after which a folder that could not be written is tried again."""

Fault = UnsavedError | UneditableError
Unsettled = Answer | Fault
"""What came of a change that is not in the file to stay: what a person must choose, or why it is not."""

Outcome = Unsettled | None
"""What came of a change; None where there was nothing to change any more."""


def may_edit() -> bool:
    """Whether the folder of journeys can be written."""
    return _room() is not None


def set_field(film: Screening, way: Way, value: object) -> Outcome:
    """Write one field of a film, and make what holds it; None unsets it, and what is then empty."""
    try:
        intended = entered(film.journey, way, value)
    except GoneError:
        # Somebody removed the thing while its form was still open; the page will show that it is gone.
        return None
    came = change(film, intended, goes_on=writing_on.goes_on(film, way, value))
    if isinstance(came, Saved):
        writing_on.note(film, way, came.version)
    return came


def change(film: Screening, intended: Journey, *, goes_on: bool = False) -> Outcome:
    """Write what somebody made of a film; what others did to it meanwhile stays.

    With `goes_on` it belongs to the visitor's last change, if nothing else was written since.
    """
    opened = Opened(name_of(film), film.reading, digest_of(film.reading.content))
    return _carry_out(film.key, lambda room, who: room.change(opened, intended, who, _now(), goes_on=goes_on))


def rewrite(film: Screening, text: str) -> None:
    """Write a film's text as somebody changed it."""
    opened = Opened(name_of(film), film.reading, digest_of(film.reading.content))
    _carry_out(film.key, lambda room, who: room.rewrite(opened, text, who, _now()))


def undo(film: Screening) -> None:
    """Take back the visitor's last change to a film."""
    begun.forget(film.key)
    _carry_out(film.key, lambda room, who: room.undo(name_of(film), who, _now()))


def redo(film: Screening) -> None:
    """Do again what the visitor took back last."""
    begun.forget(film.key)
    _carry_out(film.key, lambda room, who: room.redo(name_of(film), who, _now()))


def may_undo(film: Screening) -> tuple[bool, bool]:
    """Whether the visitor has a change to take back, and one to do again."""
    room = _room()
    if room is None:
        return False, False
    standing = room.standing(name_of(film), visitor.who())
    return bool(standing.done), bool(standing.undone)


def unsettled(journey_key: str) -> Unsettled | None:
    """What came of the visitor's last change, where it is not in the file to stay."""
    came: Unsettled | None = visitor.kept_for(journey_key, UNSETTLED)
    return came


def is_in_file(came: object) -> bool:
    """Whether a change of which that came is in the file, though its disk may not have confirmed it."""
    return came is None or isinstance(came, Saved)


def written(journey_key: str) -> Reading | None:
    """The reading of what the visitor has just written into a film's file; told once."""
    reading: Reading | None = visitor.drawer(journey_key).pop(_WRITTEN, None)
    return reading


def theirs(film: Screening) -> tuple[Change, ...]:
    """What others had changed when the visitor's last change was written; told once."""
    found: tuple[Change, ...] = visitor.kept_for(film.key, "theirs") or ()
    visitor.keep_for(film.key, "theirs", None)
    return found


def asks_anew(journey_key: str) -> bool:
    """Whether a question has come that the visitor may not have seen; told once."""
    return bool(visitor.drawer(journey_key).pop(_ASKS_ANEW, False))


def settle(film: Screening, conflicted: Conflicted, ours: Iterable[Conflict]) -> None:
    """Write what the visitor has chosen where two had changed the same."""
    begun.forget(film.key)
    came = _carry_out(film.key, lambda room, who: room.settle(conflicted, ours, who, _now()))
    if not isinstance(came, UnsavedError | UneditableError):
        questions.answered(conflicted)


def versions(film: Screening) -> Sequence[Version]:
    """The versions of a film that are kept, the newest first, as people count them."""
    room = _room()
    return joined(room.keeper.versions(name_of(film))) if room else ()


def set_aside() -> Sequence[str]:
    """The names, below the folder, of the histories that were found broken and put out of the way."""
    room = _room()
    if room is None:
        return ()
    return [path.relative_to(room.keeper.folder).as_posix() for path in room.keeper.history.set_aside()]


def last_whole(name: str) -> Version | None:
    """What a file held last that can be read; None where none is kept, or the history does not answer."""
    room = _room()
    with suppress(UnsavedError):
        return room.last_whole(name) if room else None
    return None


def lost_names() -> tuple[str, ...]:
    """The names of files that are kept in the history and are there no more, the newest first."""
    room = _room()
    with suppress(UnsavedError):
        return tuple(version.name for version in room.lost()) if room else ()
    return ()


def before_and_after(version: Version) -> tuple[Journey, Journey] | None:
    """The journey that a version replaced, and what it made of it; None where that cannot be told."""
    room = _room()
    return room.before_and_after(version) if room else None


def restore(journey_key: str, version: Version) -> None:
    """Make a film what it was in a version, also where its file is spoiled or gone."""
    begun.forget(journey_key)
    _carry_out(journey_key, lambda room, who: room.restore(version, who, _now()))


def names() -> People | None:
    """What the people are called who change the films; None in a folder that can only be read."""
    room = _room()
    return room.keeper.history.people if room else None


def name_of(film: Screening) -> str:
    """The name of a film's file below the folder."""
    return film.path.relative_to(state.folder()).as_posix()


def cutting_room() -> CuttingRoom:
    """Where the folder's journeys are changed; raises UnsavedError for a folder that can only be read."""
    room = _room()
    if room is None:
        return CuttingRoom.of(state.folder())
    return room


def _carry_out(journey_key: str, work: Callable[[CuttingRoom, str], Answer | None]) -> Outcome:
    kept, who = visitor.drawer(journey_key), visitor.who()
    came: Outcome
    try:
        came = work(cutting_room(), who)
    except (UnsavedError, UneditableError) as fault:
        came = fault
    if isinstance(came, Saved):
        kept["theirs"] = came.theirs
        kept[_WRITTEN] = came.opened.reading
    elif isinstance(came, Conflicted):
        questions.ask(came)
        kept[_ASKS_ANEW] = True
    kept[UNSETTLED] = None if isinstance(came, Saved) and came.version.is_settled else came
    return came


def _room() -> CuttingRoom | None:
    return _opened(state.folder().resolve())


@st.cache_resource(ttl=_ASKED_AGAIN, show_spinner=False)
def _opened(folder: Path) -> CuttingRoom | None:
    try:
        return CuttingRoom.of(folder)
    except UnsavedError:
        return None


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
