"""What a person may take back, and do again, as the history of a file tells it."""

from collections.abc import Iterable
from dataclasses import dataclass

from momentos.shelf.history import Kind, Version
from momentos.shelf.joining import joined


@dataclass(frozen=True, slots=True)
class Standing:
    """The changes of one person that stand, and those taken back since the last new one; the last is next."""

    done: tuple[Version, ...]
    undone: tuple[Version, ...]


def standing(versions: Iterable[Version], who: str) -> Standing:
    """What stands of a person's changes to a file, from its versions, the newest first."""
    done: list[Version] = []
    undone: list[Version] = []
    for version in reversed(joined(versions)):
        if version.who != who or version.base is None:
            continue
        match version.kind:
            case Kind.SAVED | Kind.RESTORED:
                done.append(version)
                undone.clear()
            case Kind.UNDONE if done:
                undone.append(done.pop())
            case Kind.REDONE if undone:
                done.append(undone.pop())
    return Standing(tuple(done), tuple(undone))
