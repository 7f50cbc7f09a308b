"""The parts of the script."""

from collections.abc import Mapping
from enum import StrEnum


class ScriptPart(StrEnum):
    """What is written of a film beside its scenes, and the whole of it as text."""

    FILM = "film"
    PROMISE = "promise"
    CUSTOMERS = "customers"
    ACTIONS = "actions"
    BOND = "bond"
    AROUND = "around"
    METHOD = "method"
    TEXT = "text"


FIELDS: Mapping[ScriptPart, tuple[str, ...]] = {
    ScriptPart.FILM: (
        "title",
        "about",
        "sector",
        "main_competitor",
        "date",
        "lang",
        "audience",
        "approach",
        "currency",
        "compare_with",
        "authors",
        "service_levels",
        "scale",
        "tolerance",
        "notes",
    ),
    ScriptPart.PROMISE: ("promise",),
    ScriptPart.CUSTOMERS: ("customers", "unidentified", "information", "profitability"),
    ScriptPart.ACTIONS: ("actions", "kpis"),
    ScriptPart.BOND: ("retention", "programme", "relationship", "lifecycle"),
    ScriptPart.AROUND: ("loop", "barriers", "threats"),
    ScriptPart.METHOD: ("answers", "dismissed"),
    ScriptPart.TEXT: (),
}
"""The fields of a journey that are written in each part; the scenes have a page of their own."""

OPEN = frozenset({"promise", "customers", "actions", "scale"})
"""The records that stand open; the others are unfolded."""
