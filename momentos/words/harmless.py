"""Texts of files made safe to be printed and written down: nothing in them commands, all can be encoded."""

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0xFEFF)
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HALVES = range(0xD800, 0xE000)
_BREAKS = (*range(0x09, 0x0E), 0x85, 0x2028, 0x2029)
_HARMLESS = {
    **dict.fromkeys((*_CONTROLS, *_TURNS, *_HALVES), "\ufffd"),
    **dict.fromkeys(_BREAKS, " "),
}


def harmless(text: str) -> str:
    """The text on one line without anything that could command a terminal, sign for sign as long."""
    return text.translate(_HARMLESS)


def encodable(text: str) -> str:
    """The text with what UTF-8 cannot hold (half a character of a broken file name) replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
