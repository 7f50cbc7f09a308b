"""Bytes to text: UTF-8 only, with or without a byte order mark."""

import re
from bisect import bisect_right

from momentos.journey.place import Place
from momentos.text.fault import Unreadable

BOM = "\ufeff"
"""The byte order mark, with which some editors begin a file."""

_BREAK = re.compile(r"\r\n|\r|\n")
_NOT_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")


class UndecodableError(Exception):
    """The bytes are not UTF-8, or the text cannot be: where, by what, and the text as it can be shown."""

    def __init__(self, reason: Unreadable, text: str, index: int, detail: str | None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.text = text
        self.place = place_of(text, index)
        self.detail = detail


def decoded(content: str | bytes) -> tuple[bytes, str]:
    """The content as UTF-8 bytes for the parser and as text for people; raises UndecodableError.

    The three line breaks that only YAML 1.1 knows (NEL, LS, PS) become spaces: YAML 1.2 and every editor
    take them for ordinary characters, so a pasted one neither breaks a text nor shifts a line number.
    """
    if isinstance(content, bytes):
        data, text = content, _from_bytes(content)
    else:
        text = content.removeprefix(BOM)
        data = _to_bytes(text)
    if "\u2028" in text or "\u2029" in text or "\x85" in text:
        data = text.translate(_NOT_BREAKS).encode()
    return data, text


def _from_bytes(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        index = len(content[: error.start].decode("utf-8-sig"))
        shown = content.decode("utf-8-sig", "replace")
    raise UndecodableError(Unreadable.NOT_UTF8, shown, index, None)


def _to_bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        index = error.start
        shown = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    raise UndecodableError(Unreadable.CONTROL_CHARACTER, shown, index, f"U+{ord(text[index]):04X}")


def place_of(text: str, index: int) -> Place:
    """The line and column of the character at `index`."""
    starts = [0, *(match.end() for match in _BREAK.finditer(text, 0, index))]
    line = bisect_right(starts, index)
    return Place(line, index - starts[line - 1] + 1)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, broken where the parser breaks them."""
    return tuple(_BREAK.split(text))
