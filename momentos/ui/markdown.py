"""Texts from a journey are never Markdown: one way to set them where Streamlit reads it."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-|~$:&=^])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_BREAKS = re.compile(r"\s+")
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
_JOINER = "\u2060"
"""A sign without width that lets no line break: what it parts looks whole and is no address any more."""


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is, on one line.

    Every sign that means something to CommonMark, to its tables and maths, or to Streamlit's colours, icons
    and links is escaped, and no other: a box is read aloud with what is written here. What breaks a line
    becomes a space. Web and mail addresses are parted by a sign that nobody sees: Streamlit would make
    links of them, escaped or not.
    """
    plain = _ADDRESS.sub(_JOINER, _BREAKS.sub(" ", text).strip())
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", plain))
