"""Ids made from titles."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 40
ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


def slug(title: str) -> str:
    """The title in lower-case ASCII letters and digits joined by hyphens; empty where it has none of them."""
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", ascii_only.lower()).strip("-")


def short_slug(title: str) -> str:
    """The slug of a title, ended between two words where it would be longer than 40 characters."""
    whole = slug(title)
    if len(whole) <= _LONGEST:
        return whole
    return whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]


def free(wanted: str, taken: Container[str]) -> str:
    """The wanted name, with the first number from 2 on that frees it where it is taken."""
    numbered = (f"{wanted}-{number}" for number in count(2))
    return wanted if wanted not in taken else next(name for name in numbered if name not in taken)


def is_id(text: str) -> bool:
    """Whether a text can be an id: lower-case letters, digits, ``-``, ``_`` and ``.``."""
    return ID.fullmatch(text) is not None
