"""The ways to make a film."""

from enum import StrEnum


class Way(StrEnum):
    """Where a new film comes from; the gentlest first."""

    STEPS = "steps"
    LIST = "list"
    TABLE = "table"
    EXAMPLE = "example"
    BLANK = "blank"
