"""Lanes."""

from enum import StrEnum


class Lanes(StrEnum):
    """What the lanes of the map are made of."""

    NONE = "none"
    CHANNEL = "channel"
    OWNER = "owner"
    CUSTOMER = "customer"
