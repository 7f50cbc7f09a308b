"""Where a value of the journey is written."""

from dataclasses import dataclass
from typing import Protocol

Path = tuple[str | int, ...]
"""The way from the journey to a value: field names as in the file and list positions from 0."""


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a file; line and column count from 1."""

    line: int
    column: int


class Places(Protocol):
    """Finds the place of a value; the reader of a file provides one."""

    file: str

    def find(self, path: Path) -> Place | None:
        """The place of the value at `path`, else of the nearest value that holds it."""
        ...


class Nowhere:
    """The places of a journey that was never written."""

    file = ""

    def find(self, path: Path) -> Place | None:
        """None, always."""
        return None


NOWHERE = Nowhere()
