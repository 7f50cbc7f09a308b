"""What people are called on the pages: the visitor, and whoever changed a film."""

from contextlib import suppress

from momentos.shelf.history import Version
from momentos.shelf.obstacle import UnsavedError
from momentos.ui import editing, visitor
from momentos.ui.cookie import is_id
from momentos.ui.memory import memory
from momentos.words.catalogue import Lang, say

LONGEST = 60
"""Characters of a name."""

_NAME = "name"


def own_name(lang: Lang) -> str:
    """What the visitor is called: as they said, else a guest."""
    who = visitor.who()
    return _called(who) or memory.get(_NAME) or _guest(who, lang)


def call_me(name: str) -> None:
    """Call the visitor by a name from now on; where that cannot be kept, for this visit."""
    memory[_NAME] = name[:LONGEST]
    with suppress(UnsavedError, OSError):
        editing.cutting_room().keeper.history.people.call(visitor.who(), name[:LONGEST])


def author(version: Version, lang: Lang) -> str:
    """What those who made a version were called when they did."""
    if not version.who:
        return say("history.program", lang)
    return _called(version.who, version.id) or _guest(version.who, lang)


def _called(who: str, version: int | None = None) -> str | None:
    with suppress(UnsavedError, OSError):
        return editing.cutting_room().keeper.history.people.called(who, version)
    return None


def _guest(who: str, lang: Lang) -> str:
    """Histories of before tell names instead of ids."""
    return f"{say('editing.guest', lang)} {who[:4]}" if is_id(who) else who
