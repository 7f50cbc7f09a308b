"""What a field may hold, said once on its type: the reader, the JSON Schema and the forms follow it.

A field name that ends in ``_`` is written without it in the file (``from_`` is ``from``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated


class Thing(StrEnum):
    """The kinds of thing an id can point to."""

    SCENE = "scene"
    CUSTOMER = "customer"
    BENEFIT = "benefit"
    ACTION = "action"
    LIBRARY_ENTRY = "library_entry"


@dataclass(frozen=True, slots=True)
class RefTo:
    """The text is the id of an existing thing."""

    thing: Thing


@dataclass(frozen=True, slots=True)
class NewId:
    """The text names a new thing: lower-case letters, digits, ``-``, ``_`` and ``.``."""


@dataclass(frozen=True, slots=True)
class Within:
    """The number lies between `low` and `high`, both included; None is no limit."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class OnScale:
    """The number lies on the journey's own scale."""


@dataclass(frozen=True, slots=True)
class Translated:
    """One text in several languages; `by_lang` maps language codes to strings."""

    by_lang: Mapping[str, str]

    def in_lang(self, lang: str) -> str:
        """The text in `lang`, else in the first language written."""
        return self.by_lang.get(lang) or next(iter(self.by_lang.values()), "")


@dataclass(frozen=True, slots=True)
class PerCustomer:
    """A number that differs by customer type; `default` holds for the types not named."""

    by_id: Mapping[str, float]
    default: float | None = None

    def of(self, customer: str) -> float | None:
        """The number of one customer type, None where neither it nor a default is written."""
        return self.by_id.get(customer, self.default)


Text = str | Translated
Texts = tuple[Text, ...]

Id = Annotated[str, NewId()]
SceneId = Annotated[str, RefTo(Thing.SCENE)]
CustomerId = Annotated[str, RefTo(Thing.CUSTOMER)]
BenefitId = Annotated[str, RefTo(Thing.BENEFIT)]
ActionId = Annotated[str, RefTo(Thing.ACTION)]
LibraryId = Annotated[str, RefTo(Thing.LIBRARY_ENTRY)]

Number = Annotated[float, Within()]
Amount = Annotated[float, Within(0)]
Count = Annotated[int, Within(0)]
Share = Annotated[float, Within(0, 1)]
OneToFive = Annotated[float, Within(1, 5)]
Valence = Annotated[float, Within(-2, 2)]
Score = Annotated[float, OnScale()]

ShareByCustomer = Annotated[float | PerCustomer, Within(0, 1)]
AmountByCustomer = Annotated[float | PerCustomer, Within(0)]


def in_lang(text: Text | None, lang: str) -> str:
    """The text in `lang`; an absent text is the empty string."""
    if text is None:
        return ""
    return text if isinstance(text, str) else text.in_lang(lang)


def lang_of(text: Text | None, lang: str, own: str) -> str:
    """The language of what `in_lang` gives, in a journey written in the language `own`."""
    if isinstance(text, Translated):
        return lang if text.by_lang.get(lang) else next(iter(text.by_lang), own)
    return own


def for_customer(value: float | PerCustomer | None, customer: str, absent: float) -> float:
    """The number of one customer type, `absent` where none is written."""
    if isinstance(value, PerCustomer):
        value = value.of(customer)
    return absent if value is None else value
