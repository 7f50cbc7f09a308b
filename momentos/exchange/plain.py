"""Anybody's words as a file can carry them, and as they are compared."""

import re
import unicodedata

_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
    "\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]"
)
_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_OTHER = re.compile(r"[^a-z0-9]+")


def lines_of(text: str) -> list[str]:
    """The lines of a pasted text, whatever breaks them, without signs that only steer a machine."""
    return [_CONTROL.sub("", line) for line in _BREAK.split(unicodedata.normalize("NFC", text))]


def plain(text: str) -> str:
    """A text with its lines kept and its spaces put in order: tabs and no-break spaces are spaces."""
    lines = (" ".join(line.split()) for line in lines_of(text))
    return "\n".join(lines).strip("\n")


def on_one_line(text: str) -> str:
    """A text as a title is: on one line."""
    return " ".join(plain(text).split())


def folded(text: str) -> str:
    """Words as they are compared: without accents and capitals, parted by single spaces."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    return _OTHER.sub(" ", "".join(c for c in bare if not unicodedata.combining(c))).strip()
