"""An issue: what is wrong, missing or worth a thought, as data. Words come late, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from momentos.journey.kinds import Text
from momentos.journey.place import Path, Place, Places

Param = Text | float | StrEnum | tuple["Text | StrEnum", ...] | None
"""What a message is filled with: a text, a number, a term of the vocabulary or several of them."""


class Level(StrEnum):
    """How grave an issue is."""

    ERROR = "error"
    WARNING = "warning"
    TODO = "todo"
    HINT = "hint"


CODES: Mapping[str, Level] = {
    **dict.fromkeys(
        ("S-01", "S-02", "S-03", "S-04", "S-05", "S-06", "S-07", "S-08", "S-09", "S-10", "S-11"),
        Level.ERROR,
    ),
    "S-12": Level.ERROR,
    "S-13": Level.WARNING,
    "S-14": Level.HINT,
    "G-01": Level.ERROR,
    "G-02": Level.ERROR,
    "G-03": Level.WARNING,
    "G-04": Level.WARNING,
    "G-05": Level.WARNING,
    "G-06": Level.HINT,
    "G-10": Level.ERROR,
    "P1-01": Level.HINT,
    "P1-04": Level.WARNING,
    "P1-05": Level.TODO,
    "P1-08": Level.HINT,
    "P1-09": Level.HINT,
    "P2-01": Level.TODO,
    "P2-04": Level.TODO,
    "P3-01": Level.TODO,
    "P4-01": Level.TODO,
    "P4-02": Level.TODO,
    "P4-03": Level.WARNING,
    "P4-04": Level.HINT,
    "P4-10": Level.HINT,
    "P5-01": Level.TODO,
    "P5-02": Level.TODO,
    "P5-03": Level.TODO,
    "P5-04": Level.WARNING,
    "P5-05": Level.HINT,
    "P5-09": Level.HINT,
    "P5-12": Level.HINT,
    "P5-13": Level.WARNING,
    "P5-14": Level.HINT,
    "P5-16": Level.ERROR,
    "I-03": Level.HINT,
    "I-09": Level.WARNING,
    "I-20": Level.TODO,
    "R-07": Level.HINT,
    "L-07": Level.WARNING,
}
"""Every code this version can raise, with its level; messages stand in `words` under ``issue.<code>``."""


DISMISSIBLE = frozenset(code for code, level in CODES.items() if level is Level.HINT) | {"S-08"}
"""The codes that people may put aside: those of hints, and the one that is a hint where it is rounding."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One remark on a journey: its code and level, where it is, and what fills its message.

    `line` and `column` count from 1 and are 0 where no file was read; `path` leads to the value.
    """

    code: str
    level: Level
    path: Path = ()
    file: str = ""
    line: int = 0
    column: int = 0
    params: Mapping[str, Param] = field(default_factory=dict)


def issue(code: str, places: Places, path: Path, /, level: Level | None = None, **params: Param) -> Issue:
    """The issue `code` about the value at `path`; raises KeyError for a code not in `CODES`."""
    place = places.find(path) or Place(0, 0)
    return Issue(code, level or CODES[code], path, places.file, place.line, place.column, params)
