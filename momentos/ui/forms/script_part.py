"""The parts of the script."""

from enum import StrEnum


class ScriptPart(StrEnum):
    """What is written of a film beside its scenes, and the whole of it as text."""

    FILM = "film"
    PROMISE = "promise"
    CUSTOMERS = "customers"
    TEXT = "text"
