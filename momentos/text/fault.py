"""Why a file, or a value in it, cannot be used: the closed reasons that fill the S messages.

What the parameters of each code hold (labels of these enums live in ``words`` as ``<enum>.<value>``):

- S-01 ``reason`` (Unreadable), ``n`` (line), ``detail`` (a limit, or the text that stands in the way)
- S-02 ``k``, ``a`` and ``b`` (lines)
- S-03 ``k``, ``near`` (a field or None), ``advice`` (Advice.QUOTE where a comma split a text, POINT where
  it split a number and ``near`` is the number, else None)
- S-04 ``field``, ``v``, ``list`` (the values as written in a file), ``near`` (one of them or None)
- S-05 ``field``, ``v``, ``min``, ``max`` (None: no limit), ``span`` (Span; ABOVE: more than ``min``)
- S-06 ``thing`` (Thing or Part), ``id``, ``reserved`` (1 if the id is a reserved word, else 0)
- S-07 ``id``, ``thing`` (Thing or Part), ``near`` (an id or None)
- S-08 ``x`` (the sum), ``percent`` (1 if the shares look like percentages, else 0); a hint if normalised
- S-09 ``field``, ``kind`` (Kind), ``v`` (the text found, or the Kind found), ``near`` (a value that would do)
- S-10 none
- S-11 ``n``, ``m``
- S-12 ``field``, ``thing`` (Thing or Part)
- S-13 ``v``, ``near`` (a code or None)
- S-14 ``v`` (what is left of the text), ``k`` (the comment)
"""

import re
from enum import StrEnum


class Unreadable(StrEnum):
    """Why a file cannot be read as YAML of this kind."""

    NOT_UTF8 = "not_utf8"
    CONTROL_CHARACTER = "control_character"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    TOO_DEEP = "too_deep"
    TOO_LONG = "too_long"
    ANCHOR = "anchor"
    MERGE_KEY = "merge_key"
    TAG = "tag"
    SECOND_DOCUMENT = "second_document"
    KEY = "key"
    TAB = "tab"
    COLON = "colon"
    FIRST_CHARACTER = "first_character"
    OPEN_QUOTE = "open_quote"
    AFTER_QUOTE = "after_quote"
    OPEN_BRACKET = "open_bracket"
    BRACKET = "bracket"
    INDENT = "indent"
    NO_COLON = "no_colon"
    DASH = "dash"
    BLOCK_TEXT = "block_text"
    ESCAPE = "escape"
    OTHER = "other"


class Kind(StrEnum):
    """What a value is, or should be."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE_NUMBER = "whole_number"
    BOOLEAN = "boolean"
    DATE = "date"
    ID = "id"
    LIST = "list"
    FIELDS = "fields"
    FILE_NAME = "file_name"
    LANGUAGE = "language"


class Span(StrEnum):
    """What a number has to lie within."""

    SCALE = "scale"
    SHARE = "share"
    RANGE = "range"
    ABOVE = "above"


class Part(StrEnum):
    """A part of a journey that has fields or ids of its own but is not a `Thing`."""

    BRANCH = "branch"
    KPI = "kpi"
    DISMISSAL = "dismissal"
    FILE = "file"


class Advice(StrEnum):
    """What to do about an unknown field that no spelling explains."""

    QUOTE = "quote"
    POINT = "point"


_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_LONGEST = 80


def shown(text: str) -> str:
    """A text of the file as a message may quote it: one line, no control characters, at most 80 of them."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return _INVISIBLE.sub(" ", short)


def harmful(text: str) -> bool:
    """Whether a text holds characters that no document can carry (a YAML escape can write them)."""
    return not text.isprintable() and _CONTROL.search(text) is not None


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
