"""The Spanish words a person may write where the file has an English name."""

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import cast

from momentos.words.catalogue import Lang, term

FIELDS: Mapping[str, str] = {
    "título": "title",
    "titulo": "title",
}
"""Field names by the Spanish word for them."""


def labels(enum: type[Enum]) -> dict[str, str]:
    """The values of a vocabulary by their Spanish and English labels."""
    return {term(member, lang): member.value for lang in Lang for member in cast("type[StrEnum]", enum)}
