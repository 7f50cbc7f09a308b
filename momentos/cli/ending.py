"""How a command ends."""

from enum import IntEnum


class Ending(IntEnum):
    """The exit code of a command."""

    FINE = 0
    FAULTY = 1
    REFUSED = 2


class Refused(Exception):  # noqa: N818  a refusal is what happens to the user, not an error of ours
    """Wrong use, or a file that cannot be opened; `key` and `params` make its text in the catalogue."""

    def __init__(self, key: str, /, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
