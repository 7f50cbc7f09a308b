"""What reaches the terminal or the pipe: harmless, and written whatever its encoding."""

import codecs
import os
import sys
import unicodedata
from functools import cache
from typing import TextIO

_PLAIN = {
    "│": "|", "─": "-", "·": "-", "…": "~", "–": "-", "—": "-", "\u2212": "-", "→": ">", "×": "x", "¡": "!",
    "«": '"', "»": '"', "“": '"', "”": '"', "‘": "'", "’": "'", "█": "#", "▌": "#", "▐": "#", "░": ".",
}  # fmt: skip
"""One sign for one sign, so that columns stay in line; a letter loses its accent, all else is a ``?``."""


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_plain(c) for c in error.object[error.start : error.end]), error.end


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[0]
    return _PLAIN.get(character, base if base.isascii() else "?")


@cache
def _registered() -> str:
    codecs.register_error("momentos.plain", _plainly)
    return "momentos.plain"


def prepare_streams() -> None:
    """Make the standard streams take any text: what their encoding lacks is written plainly (á as a)."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_registered())


def abandon(stream: TextIO) -> None:
    """Write nothing more to a stream whose other end is gone, at the interpreter's exit neither."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def write(text: str) -> None:
    """Write a text for programs: UTF-8, whatever the terminal's encoding."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    put(text, sys.stdout)


def put(text: str, stream: TextIO) -> None:
    """Write a text; a reader who left is no fault."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        abandon(stream)
