"""Numbers, dates and lists as the reader's language writes them."""

import datetime as dt
import math
from collections.abc import Sequence

from momentos.journey.kinds import Text, in_lang
from momentos.words.catalogue import Lang, say

MINUS = "\u2212"
NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
NOTHING = "–"
"""What stands for a figure that cannot be computed; null is never shown as 0."""


def number(value: float | None, lang: Lang, decimals: int = 2) -> str:
    """A number with a fixed count of decimals, thousands parted, and a true minus sign."""
    if value is None:
        return NOTHING
    text = f"{abs(value):,.{decimals}f}"
    if lang is Lang.ES:
        text = text.replace(",", NARROW_SPACE).replace(".", ",")
    shown_zero = not text.strip(f"0.,{NARROW_SPACE}")
    return text if value >= 0 or shown_zero else MINUS + text


def plain_number(value: float | None, lang: Lang) -> str:
    """A number with the decimals it needs, three at most: 3, 3,5, 0,125."""
    if value is None:
        return NOTHING
    text = number(value, lang, 3)
    return text.rstrip("0").rstrip(".,")


def megabytes(size: int, lang: Lang) -> str:
    """How large a file is: 20 MB, 30,1 MB; rounded up, so that one above a limit is never said to be it."""
    return f"{plain_number(math.ceil(size / 2**20 * 10) / 10, lang)}{NO_BREAK_SPACE}MB"


def millions(count: int, lang: Lang) -> str:
    """How many millions, with one decimal where it needs one; rounded up as `megabytes` are."""
    return plain_number(math.ceil(count / 10**5) / 10, lang)


def signed(value: float | None, lang: Lang, decimals: int = 2) -> str:
    """A number that always shows its sign, as every gap does; 0 has none."""
    text = number(value, lang, decimals)
    positive = value is not None and value > 0 and text.strip("0.,")
    return f"+{text}" if positive else text


def percent(share: float | None, lang: Lang, decimals: int = 1) -> str:
    """A share from 0 to 1 as a percentage; Spanish puts a no-break space before the sign."""
    if share is None:
        return NOTHING
    sign = f"{NO_BREAK_SPACE}%" if lang is Lang.ES else "%"
    return number(share * 100, lang, decimals) + sign


def date(day: dt.date | None, lang: Lang) -> str:
    """A date in words: 15 dic 2026, 15 Dec 2026."""
    if day is None:
        return NOTHING
    months = say("date.months", lang).split()
    return f"{day.day}{NO_BREAK_SPACE}{months[day.month - 1]}{NO_BREAK_SPACE}{day.year}"


def long_date(day: dt.date, lang: Lang) -> str:
    """A date as sentences have it: 15 de diciembre de 2026, 15 December 2026."""
    month = say("date.months.long", lang).split()[day.month - 1]
    return say("date.long", lang, day=day.day, month=month, year=day.year)


def listing(items: Sequence[str], lang: Lang) -> str:
    """Several things in a row, the last joined by "y" or "and"."""
    if len(items) < 2:
        return "".join(items)
    conjunction = say("list.and", lang)
    if lang is Lang.ES and _sounds_like_y(items[-1].lower()):
        conjunction = "e"
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def _sounds_like_y(word: str) -> bool:
    return word.startswith(("i", "hi")) and not word.startswith("hie")


_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def money(amount: float | None, currency: Text | None, lang: Lang) -> str:
    """An amount without cents where it has none: 4 210 €, €4,210; other currencies by their own name."""
    if amount is None:
        return NOTHING
    text = number(amount, lang, 0 if amount == round(amount) else 2)
    name = in_lang(currency, lang)
    sign = _SIGNS.get(name.upper(), name)
    if not sign:
        return text
    if lang is Lang.EN and sign in _SIGNS.values():
        return f"{MINUS}{sign}{text[1:]}" if text.startswith(MINUS) else f"{sign}{text}"
    return f"{text}{NO_BREAK_SPACE}{sign}"
