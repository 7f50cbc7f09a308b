"""Texts from a journey are never Markdown: one way to set them where Streamlit reads it."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&=^\"'@/])")
_BREAKS = re.compile(r"\s+")


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is, on one line.

    Every sign that means something to CommonMark, to its tables and maths, or to Streamlit's colours, icons
    and links is escaped; what breaks a line becomes a space. Web addresses stay links to what they say.
    """
    return _SPECIAL.sub(r"\\\1", _BREAKS.sub(" ", text).strip())
