"""What came of a change: it is in the file, or why it is not and what a person must choose."""

from dataclasses import dataclass

from momentos.journey.change import Change
from momentos.shelf.history import Kind, Version
from momentos.shelf.merge import Merged
from momentos.text.read import Reading


@dataclass(frozen=True, slots=True)
class Opened:
    """A journey's file as it was read: its reading, and the digest of its bytes."""

    name: str
    reading: Reading
    digest: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The change is in the file, as `opened` has it; `theirs` is what other people had changed meanwhile."""

    opened: Opened
    version: Version
    theirs: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflicted:
    """Nothing is saved: a person must choose. `opened` is what the others made; ours is in the history.

    `theirs` is what other people had changed meanwhile; the rest was the person's own, in another window.
    """

    opened: Opened
    merged: Merged
    kind: Kind
    ours: Version
    theirs: tuple[Change, ...]

    @property
    def is_with_oneself(self) -> bool:
        """Whether the other side is the person's own, too."""
        return not any(
            change in self.theirs for conflict in self.merged.conflicts for change in conflict.theirs
        )


@dataclass(frozen=True, slots=True)
class Broken:
    """Nothing is saved: the file changed, and it or what it is to become is no journey that can be merged."""

    opened: Opened
    ours: Version


@dataclass(frozen=True, slots=True)
class Gone:
    """Nothing is saved: another program took the file away; ours is in the history."""

    ours: Version


Answer = Saved | Conflicted | Broken | Gone
