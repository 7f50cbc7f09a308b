"""An issue in words: what it says, and the short advice that stands after the caret.

The texts are ``issue.<code>`` and ``issue.<code>.help``. Where a parameter changes the sentence, its
variant follows the code: ``issue.P4-01.expected``, ``issue.S-03.near``. In a text, what follows the colon
of a place is the manner of showing: ``{x:%}`` is a percentage, ``{circle:path}`` a row of arrows.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Formatter

from momentos.journey.issue import CODES, Issue, Param
from momentos.journey.kinds import Translated, in_lang
from momentos.words.catalogue import Lang, say, say_count, term, term_key
from momentos.words.figures import NOTHING, listing, number, percent, plain_number

_CHOOSING: Mapping[str, tuple[str, ...]] = {
    "S-01": ("reason",),
    "S-03": ("advice", "near"),
    "S-06": ("reserved",),
    "S-07": ("near",),
    "S-13": ("near",),
    "G-01": ("customer",),
    "G-10": ("customer",),
    "P4-01": ("customers", "lacking"),
    "P4-02": ("lacking",),
    "P4-03": ("ground",),
    "P5-01": ("customers",),
}
"""The parameters that choose the sentence of a code: the first that is there names the variant."""

_ADVISING: Mapping[str, tuple[str, ...]] = {
    **_CHOOSING,
    "S-04": ("near",),
    "S-08": ("percent",),
    "S-09": ("near", "kind"),
    "G-01": (),
    "P5-01": (),
}
"""The same for the advice."""

_LONGEST_TEXT = 80
_LONGEST_LIST = 8


def message(issue: Issue, lang: Lang) -> str:
    """What the issue says, in one line; a parameter that was not given shows as a dash.

    A `count` chooses between the singular and the plural.
    """
    key = f"issue.{issue.code}{_variant(issue, _CHOOSING)}"
    shown = _shown(key, issue, lang)
    count = issue.params.get("count")
    if isinstance(count, int | float):
        shown.pop("n", None)
        return say_count(key, int(count), lang, **shown)
    return say(key, lang, **shown)


def help_line(issue: Issue, lang: Lang) -> str:
    """What to do about the issue, short enough to stand after the caret."""
    key = f"issue.{issue.code}{_variant(issue, _ADVISING)}.help"
    return say(key, lang, **_shown(key, issue, lang))


def _variant(issue: Issue, choosing: Mapping[str, tuple[str, ...]]) -> str:
    if issue.level is not CODES[issue.code]:
        return f".{issue.level.value}"
    if issue.code == "S-05":
        return _bounds(issue.params)
    for name in choosing.get(issue.code, ()):
        value = issue.params.get(name)
        if value:
            return f".{value.value if isinstance(value, StrEnum) else name}"
    return ""


def _bounds(params: Mapping[str, Param]) -> str:
    """The journey's scale is the plain sentence; other limits may be open on one side or on both."""
    low, high, span = params.get("min"), params.get("max"), params.get("span")
    kind = span.value if isinstance(span, StrEnum) else "range"
    if low is None or high is None:
        if kind == "above":
            return ".above"
        return ".finite" if low is high else ".most" if low is None else ".least"
    return "" if kind == "scale" else f".{kind}"


def _shown(key: str, issue: Issue, lang: Lang) -> "dict[str, _Shown]":
    """A value for every place that the text leaves to be filled."""
    return {name: _Shown(issue.params.get(name), lang) for name in _places(key, lang)}


@cache
def _places(key: str, lang: Lang) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(say(key, lang)) if name)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A parameter that puts itself into words when the text asks for it."""

    value: Param
    lang: Lang

    def __format__(self, manner: str) -> str:
        return NOTHING if self.value is None else _MANNERS[manner](self.value, self.lang)


def _plain(value: Param, lang: Lang) -> str:
    if isinstance(value, StrEnum):
        return term(value, lang)
    if isinstance(value, str | Translated):
        return _one_line(in_lang(value, lang))
    if isinstance(value, tuple):
        return listing(_short([_plain(item, lang) for item in value]), lang)
    return plain_number(value, lang)


def _hundredths(value: Param, lang: Lang) -> str:
    return number(value, lang) if isinstance(value, int | float) else _plain(value, lang)


def _percentage(value: Param, lang: Lang) -> str:
    return percent(value, lang) if isinstance(value, int | float) else _plain(value, lang)


def _either(value: Param, lang: Lang) -> str:
    items = [_plain(item, lang) for item in value] if isinstance(value, tuple) else [_plain(value, lang)]
    return f" {say('list.or', lang)} ".join(filter(None, [", ".join(items[:-1]), items[-1]]))


def _path(value: Param, lang: Lang) -> str:
    items = value if isinstance(value, tuple) else (value,)
    return " → ".join(_short([_plain(item, lang) for item in items]))


def _as_written(value: Param, lang: Lang) -> str:
    """Keys as they stand in the file, never translated."""
    items = value if isinstance(value, tuple) else (value,)
    return ", ".join(f"`{_key(item, lang)}`" for item in items)


def _key(value: Param, lang: Lang) -> str:
    return value.value if isinstance(value, StrEnum) else _plain(value, lang)


def _with_article(value: Param, lang: Lang) -> str:
    return say(f"{term_key(value)}.a", lang) if isinstance(value, StrEnum) else _as_written(value, lang)


def _opening(value: Param, lang: Lang) -> str:
    text = _with_article(value, lang)
    return text[:1].upper() + text[1:]


def _several(value: Param, lang: Lang) -> str:
    return say(f"{term_key(value)}.many", lang) if isinstance(value, StrEnum) else _as_written(value, lang)


def _quoted(value: Param, lang: Lang) -> str:
    items = value if isinstance(value, tuple) else (value,)
    return listing(_short([say("quoted", lang, text=_plain(item, lang)) for item in items]), lang)


def _found(value: Param, lang: Lang) -> str:
    """What stands in a file: a text in quotation marks, or what it is."""
    return _with_article(value, lang) if isinstance(value, StrEnum) else _quoted(value, lang)


_MANNERS: Mapping[str, Callable[[Param, Lang], str]] = {
    "": _plain,
    "2": _hundredths,
    "%": _percentage,
    "or": _either,
    "path": _path,
    "keys": _as_written,
    "a": _with_article,
    "A": _opening,
    "many": _several,
    "quoted": _quoted,
    "found": _found,
}


def _one_line(text: str) -> str:
    """The text without breaks or control characters, which could move a terminal's cursor."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not line:
        return NOTHING
    return line if len(line) <= _LONGEST_TEXT else line[: _LONGEST_TEXT - 1].rstrip() + "…"


def _short(items: list[str]) -> list[str]:
    return items if len(items) <= _LONGEST_LIST else [*items[: _LONGEST_LIST - 1], "…"]
