"""What the chapters of a report are made of: clean texts, figures with their values, tables and pictures."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from momentos.drawing.drawn import Drawn
from momentos.drawing.gap_step import GapStep


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text on one line that any format can carry.

    `lang` is its language where that is not the report's; `leftwards` says that it runs from right to left.
    """

    text: str
    lang: str = ""
    leftwards: bool = False


class Kind(StrEnum):
    """What a column of a table holds; spreadsheets calculate with all but the first."""

    TEXT = "text"
    NUMBER = "number"
    GAP = "gap"
    MONEY = "money"
    SHARE = "share"
    DATE = "date"


Value = float | dt.date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: how it reads, and the value behind that; `under` stands below it, more quietly.

    `step` colours a gap, whose figure has its sign: the colour is never alone.
    """

    phrase: Phrase
    value: Value = None
    under: Phrase | None = None
    step: GapStep | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `part` is how wide it is beside the others."""

    name: str
    kind: Kind
    part: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the cells of column `head`, counted from 0, name their rows. `name` is stable."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0


class ChartKind(StrEnum):
    """How an office program draws a picture's values."""

    LINES = "lines"
    BARS = "bars"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values beside the chart's labels; `ink` is a colour token. `xs` are for points only."""

    name: str
    values: tuple[float | None, ...]
    ink: str
    dashed: bool = False
    xs: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture's values, for the formats in which a chart can be edited; `low` and `high` end its axis."""

    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    low: float | None = None
    high: float | None = None
    across: str = ""
    up: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of one page or more; `spoken` says in words what one sees. `name` is stable."""

    name: str
    caption: str
    spoken: str
    pages: tuple[Drawn, ...]
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of the film; `then` is what the plan would make of it, empty where it makes nothing.

    `value` and `value_then` are the numbers behind them.
    """

    name: str
    now: str
    then: str = ""
    value: float | None = None
    value_then: float | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A few large figures side by side."""

    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A short list under a heading of its own, which may be empty."""

    title: Phrase
    items: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What customers say, and who they are."""

    phrase: Phrase
    by: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph."""

    phrase: Phrase


Block = Table | Picture | Facts | Points | Quote | Passage
