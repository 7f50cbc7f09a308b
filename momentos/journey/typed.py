"""What people type, as it is kept: one kind of line break, one form of each letter, no control characters."""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


def typed(text: str | None) -> str | None:
    """The text of a box without what surrounds it; None where nothing is left.

    Line breaks become ``\\n``, letters take their composed form (NFC), tabs become spaces, and control
    characters and halves of pairs go.
    """
    if text is None:
        return None
    clean = _CONTROLS.sub("", _BREAKS.sub("\n", text)).replace("\t", " ")
    lines = (line.rstrip() for line in unicodedata.normalize("NFC", clean).split("\n"))
    return "\n".join(lines).strip() or None
