"""A text as a YAML scalar: plain where it may be, and always read back as itself."""

import json
import re
from enum import StrEnum

import yaml

WIDTH = 100
"""Up to which column a line is written before its text is folded."""

_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=<")
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#|^(?:---|\.\.\.)|^\s|\s$|\n")
_NOT_PLAIN_IN_BRACES = re.compile(r"[,?\[\]{}]|:$")
_NUMBER_1_2 = re.compile(r"[-+]?(?:\.?[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?|0o[0-7]+")
"""What readers of YAML 1.2 take for a number and those of 1.1 do not."""


class Style(StrEnum):
    """How a scalar is written; the values are what the parser calls them."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


def one_line(text: str, *, braces: bool, was: Style = Style.PLAIN) -> str:
    """The text on one line, in the quotes it had before if any, else in those it needs."""
    if was is not Style.DOUBLE and was is not Style.SINGLE and is_plain(text, braces=braces):
        return text
    if _UNPRINTABLE.search(text) or "\n" in text or was is Style.DOUBLE or "'" in text:
        return _double(text)
    return f"'{text}'" if was is Style.SINGLE or '"' in text or "\\" in text else f'"{text}"'


def is_plain(text: str, *, braces: bool) -> bool:
    """Whether the text may stand without quotes, and no reader takes it for a number, date or truth."""
    if not text or text[0] in _INDICATORS or _NOT_PLAIN.search(text) or _UNPRINTABLE.search(text):
        return False
    if _NUMBER_1_2.fullmatch(text) or (braces and _NOT_PLAIN_IN_BRACES.search(text)):
        return False
    kinds = (*_RESOLVERS.get(text[0], ()), *_RESOLVERS.get(None, ()))
    return not any(looks_like.match(text) for _, looks_like in kinds)


def _double(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def on_lines(text: str, indent: int) -> tuple[str, ...] | None:
    """The text as a header and lines of its own, None where it is short or only quotes can hold it.

    Texts of several lines are literal; one line too long for the page is folded at its spaces.
    """
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    lines = body.split("\n")
    if ends > 1 or not lines[0] or _UNPRINTABLE.search(body) or any(line != line.strip() for line in lines):
        return None
    chomp = "" if ends else "-"
    if len(lines) > 1:
        return (f"|{chomp}", *lines)
    if indent + len(body) <= WIDTH or "  " in body:
        return None
    return (f">{chomp}", *_folded(body, WIDTH - indent))


def _folded(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
