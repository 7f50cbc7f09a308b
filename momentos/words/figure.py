"""The figures of a film by name, and how each is written wherever it stands."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from momentos.words.catalogue import Lang
from momentos.words.figures import number, percent, signed


class Figure(StrEnum):
    """A figure of a film; the marks and the pain are a scene's too."""

    EXPECTED = "expected"
    RECEIVED = "received"
    VALUE_OFFER = "value_offer"
    SATISFACTION = "satisfaction"
    TOTAL_SATISFACTION = "total_satisfaction"
    BOND = "bond"
    PAIN = "pain"


def written(figure: Figure, value: float | None, lang: Lang) -> str:
    """The value as that figure is always written: 3,69 · 0,914 · 57,3 % · +0,54 · 117,4; a dash for None."""
    return _WRITTEN[figure](value, lang)


def _ratio(value: float | None, lang: Lang) -> str:
    """Three decimals: what is offered is rarely far from 1."""
    return number(value, lang, 3)


def _pain(value: float | None, lang: Lang) -> str:
    return number(value, lang, 1)


_WRITTEN: Mapping[Figure, Callable[[float | None, Lang], str]] = {
    Figure.EXPECTED: number,
    Figure.RECEIVED: number,
    Figure.VALUE_OFFER: _ratio,
    Figure.SATISFACTION: percent,
    Figure.TOTAL_SATISFACTION: percent,
    Figure.BOND: signed,
    Figure.PAIN: _pain,
}
