"""What a report takes from outside: no clock, no locale and no disk is asked."""

import datetime as dt
from dataclasses import dataclass

from momentos.report.brand import Brand
from momentos.report.chapter import Section
from momentos.words.catalogue import Lang

_HOUSE = Brand()


@dataclass(frozen=True, slots=True)
class Edition:
    """In which language, of what day, which version of the document, under whose name, and what is in it."""

    lang: Lang
    date: dt.date
    version: str = ""
    brand: Brand = _HOUSE
    sections: tuple[Section, ...] = tuple(Section)
