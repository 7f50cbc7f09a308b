"""What a client wrote into a cell of the plan: a status, an effort, a day, an amount, in either language."""

import datetime as dt
import re
import sys
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from momentos.exchange.plain import folded
from momentos.exchange.table import FAULTS
from momentos.journey.vocabulary import Degree, Status
from momentos.words.catalogue import Lang, say, term

Word = TypeVar("Word", Status, Degree)


class Why(StrEnum):
    """Why something of a plan is not read back."""

    UNKNOWN_ID = "unknown_id"
    NO_ID = "no_id"
    REPEATED_ID = "repeated_id"
    NOT_A_STATUS = "not_a_status"
    EMPTY_STATUS = "empty_status"
    NOT_AN_EFFORT = "not_an_effort"
    NOT_A_DATE = "not_a_date"
    TWO_DATES = "two_dates"
    NOT_AN_AMOUNT = "not_an_amount"
    FORMULA_FAULT = "formula_fault"


class UnreadCellError(Exception):
    """A cell that does not say what its column holds."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST_SERIAL, _AFTER_SERIALS = 61, 2_958_466
"""The days from March 1900 to the end of 9999, as spreadsheets count them."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+)?")
PARTED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
"""A date in figures, in which day and month may stand either way."""

_DAY_IN_WORDS = re.compile(r"(\d{1,2}) (?:de |of )?([a-z]{3,}) (?:de |del )?(\d{4})")
_MONTH_IN_WORDS = re.compile(r"([a-z]{3,}) (\d{1,2}) (\d{4})")
_MONEY = re.compile(r"[€$£¥]|\b[A-Za-z]{3}\b")
_GAPS = re.compile(r"(?<=\d)[\s'’](?=\d{3})")
_GROUPED = {
    sign: re.compile(rf"[1-9]\d{{0,2}}(?:\{other}\d{{3}})+(?:\{sign}\d+)?")
    for sign, other in ((",", "."), (".", ","))
}
_PLAIN_AMOUNT = re.compile(r"(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?")


def status_in(value: object) -> Status:
    """The status that a cell names; raises UnreadCellError."""
    if is_empty(value):
        raise UnreadCellError(Why.EMPTY_STATUS)
    found = _statuses().get(_word(value))
    if found is None:
        raise UnreadCellError(Why.NOT_A_STATUS)
    return found


def effort_in(value: object) -> Degree | None:
    """The effort that a cell names, without what it adds in brackets; raises UnreadCellError."""
    if is_empty(value):
        return None
    found = _efforts().get(_word(str(value).partition("(")[0]))
    if found is None:
        raise UnreadCellError(Why.NOT_AN_EFFORT)
    return found


def date_in(value: object, *, day_first: bool | None) -> dt.date | None:
    """The day that a cell names: as a date, as spreadsheets count, in figures or in words.

    `day_first` says which figure is the day; None refuses what may be two days. Raises UnreadCellError.
    """
    match value:
        case dt.datetime():
            return value.date()
        case dt.date():
            return value
        case int() | float() if not isinstance(value, bool) and _FIRST_SERIAL <= value < _AFTER_SERIALS:
            return _DAY_ZERO + dt.timedelta(days=int(value))
        case str() if value.strip():
            return _written_date(value.strip(), day_first=day_first)
    if is_empty(value):
        return None
    raise UnreadCellError(Why.NOT_A_DATE)


def _written_date(text: str, *, day_first: bool | None) -> dt.date:
    words = folded(text)
    if found := _ISO.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := PARTED.fullmatch(text):
        one, other = int(found[1]), int(found[2])
        if day_first is None and one != other and one <= 12 and other <= 12:
            raise UnreadCellError(Why.TWO_DATES)
        is_day_first = one > 12 if one > 12 or other > 12 else day_first
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        return _date(year, found[2], found[1]) if is_day_first else _date(year, found[1], found[2])
    if found := _DAY_IN_WORDS.fullmatch(words):
        return _date(found[3], _month(found[2]), found[1])
    if found := _MONTH_IN_WORDS.fullmatch(words):
        return _date(found[3], _month(found[1]), found[2])
    raise UnreadCellError(Why.NOT_A_DATE)


def _month(word: str) -> int:
    for lang in Lang:
        for number, name in enumerate(say("date.months", lang).split(), 1):
            if word.startswith(folded(name)[:3]):
                return number
    raise UnreadCellError(Why.NOT_A_DATE)


def _date(year: int | str, month: int | str, day: int | str) -> dt.date:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError as fault:
        raise UnreadCellError(Why.NOT_A_DATE) from fault


def amount_in(value: object, *, decimal: str, currency: str = "") -> float | None:
    """The amount of 0 or more that a cell holds; `decimal` is its sign in texts. Raises UnreadCellError."""
    if is_empty(value):
        return None
    found: float | None = None
    if isinstance(value, int | float) and not isinstance(value, bool):
        found = value
    elif isinstance(value, str):
        found = _written_amount(value, decimal, currency)
    if found is None or not 0 <= found <= sys.float_info.max:
        raise UnreadCellError(Why.NOT_AN_AMOUNT)
    return float(found)


def _written_amount(text: str, decimal: str, currency: str) -> float | None:
    text = _MONEY.sub("", text.replace(currency, "") if currency else text).strip()
    text = _GAPS.sub("", text)
    # What has both signs says itself which of them parts the decimals.
    for sign in (decimal, *(_GROUPED if "." in text and "," in text else ())):
        if _GROUPED[sign].fullmatch(text):
            return float(text.replace("." if sign == "," else ",", "").replace(",", "."))
    return float(text.replace(",", ".")) if _PLAIN_AMOUNT.fullmatch(text) else None


def is_empty(value: object) -> bool:
    """Whether a cell says nothing; raises UnreadCellError where a formula failed in it."""
    if isinstance(value, str) and value.strip() in FAULTS:
        raise UnreadCellError(Why.FORMULA_FAULT)
    return value is None or (isinstance(value, str) and value.strip() in {"", "–", "-", "—"})


def _word(value: object) -> str:
    return folded(str(value))


@cache
def _statuses() -> Mapping[str, Status]:
    return _named(Status)


@cache
def _efforts() -> Mapping[str, Degree]:
    return _named(Degree)


def _named(words: type[Word]) -> dict[str, Word]:
    """The members by their labels in every language and by their own values."""
    labels = {folded(term(member, lang)): member for lang in Lang for member in words}
    return {**labels, **{folded(member.value): member for member in words}}
