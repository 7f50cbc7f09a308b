"""What people read: colours only on a terminal, lines that end where their text ends."""

import os
from collections.abc import Iterable
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from momentos.cli.terminal import put

Piece = tuple[str, str]
"""A text and its style; the empty style is the terminal's own."""


class Sheet(Console):
    """A console on one stream; where NO_COLOR is set it has no style at all, and its reader may leave."""

    def __init__(self, stream: TextIO) -> None:
        colours = None if os.environ.get("NO_COLOR") else "auto"
        super().__init__(file=stream, color_system=colours, highlight=False, markup=False, emoji=False)  # type: ignore[arg-type]
        self._stream = stream

    @property
    def fold(self) -> int | None:
        """The width at which lines are folded by us; None where a program may read them."""
        return self.width if self.is_terminal else None

    def print(self, *objects: Any, **manner: Any) -> None:
        """Print as Rich does."""
        with self.capture() as captured:
            super().print(*objects, **manner)
        text = captured.get()
        put(text if self.is_terminal else _without_ends(text), self._stream)

    def put(self, pieces: Iterable[Piece]) -> None:
        """Print pieces of text as they are, on lines of any length."""
        if self.color_system is None:
            put("".join(text for text, _ in pieces) + "\n", self._stream)
        else:
            self.print(Text.assemble(*pieces), soft_wrap=True)


def _without_ends(text: str) -> str:
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))
