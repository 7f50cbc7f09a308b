"""Several things to choose from, each with its own box to tick."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

import streamlit as st

Choice = TypeVar("Choice", bound=StrEnum)


def choices(names: Mapping[Choice, str], first: Collection[Choice], key: str) -> tuple[Choice, ...]:
    """What is ticked of the named things, in the order offered; at first it is `first`."""
    columns = st.columns(2, gap="small")
    ticked = []
    for at, (one, name) in enumerate(names.items()):
        # Down the first column, then the second, as one reads.
        column = columns[at // ((len(names) + 1) // 2)]
        if column.checkbox(name, value=one in first, key=f"{key}_{one.name.lower()}"):
            ticked.append(one)
    return tuple(ticked)
