"""A table into scenes: what its columns say, and what of it could not be taken."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from momentos.exchange.acts import acts
from momentos.exchange.column_names import Column
from momentos.exchange.grid import Grid, Row
from momentos.exchange.names import channel_named, phase_named
from momentos.exchange.numbers import number, percent, scale_of
from momentos.exchange.plain import on_one_line
from momentos.journey.journey import Scale
from momentos.journey.kinds import in_lang
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Question
from momentos.text.slug import free, slug


class Untaken(StrEnum):
    """Why a cell is not taken over as what its column is."""

    NO_TITLE = "no_title"
    NO_NUMBER = "no_number"
    OFF_SCALE = "off_scale"
    NO_PHASE = "no_phase"
    NO_CHANNEL = "no_channel"
    FAULT = "fault"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Told:
    """What was not taken over: its row, its column's name (its number without one), what it says.

    A whole row has no column.
    """

    row: int
    column: str
    why: Untaken
    said: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The scenes of a table, whether the act of each is sure, the scale of their marks, and what is told."""

    scenes: tuple[Scene, ...]
    sure: tuple[bool, ...]
    scale: Scale
    told: tuple[Told, ...]


FAULTS = frozenset(
    ("#N/A", "#N/D", "#REF!", "#¡REF!", "#VALUE!", "#¡VALOR!", "#DIV/0!", "#¡DIV/0!", "#NAME?")
)
"""What a spreadsheet shows where a formula failed."""

_LONGEST_KEY = 40

Name = TypeVar("Name", bound=StrEnum)
AnyMark = TypeVar("AnyMark", bound=Mark)


def taken(table: Grid, columns: Sequence[Column], *, head: bool, scale: Scale | None = None) -> Taken:
    """The scenes that a table tells, one a row that has a title, in its order; never raises.

    `columns` says what each column is; `head` whether the first row holds their names. Without a `scale`
    the usual one that holds all marks is taken. The acts that no cell names are guessed as `acts` does.
    A column that is EXTRA becomes the field ``x-`` with its name.
    """
    names = table.rows[0].cells if head else tuple(f"{place}" for place in range(1, table.width + 1))
    rows = table.rows[int(head) :]
    marks = (
        value
        for place, column in enumerate(columns)
        if column in (Column.EXPECTED, Column.RECEIVED)
        for row in rows
        if (value := number(row.cells[place])) is not None
    )
    scale = scale or scale_of(marks)
    told: list[Told] = []
    keys = _extra_keys(names)
    read = (_Cells(row, columns, names, keys, told).scene(scale) for row in rows)
    scenes = [scene for scene in read if scene is not None]
    guessed = acts([in_lang(scene.title, "") for scene in scenes], [scene.phase for scene in scenes])
    return Taken(
        tuple(replace(scene, phase=act.phase) for scene, act in zip(scenes, guessed, strict=True)),
        tuple(act.sure for act in guessed),
        scale,
        tuple(sorted(told, key=lambda one: (one.row, names.index(one.column)))),
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    """One row being read; what cannot be taken is added to `told`."""

    row: Row
    columns: Sequence[Column]
    names: Sequence[str]
    keys: Sequence[str]
    told: list[Told]

    def scene(self, scale: Scale) -> Scene | None:
        """The scene of this row, its act None where no cell names one; None for a row without a title."""
        title = on_one_line(self._text(Column.TITLE) or "")
        if not title:
            self._tell_whole_row()
            return None
        channel = self._named(Column.CHANNEL, channel_named, Untaken.NO_CHANNEL)
        mark = {
            column: self._number(column, scale.min, scale.max)
            for column in (Column.EXPECTED, Column.RECEIVED)
        }
        words = {column: self._text(column) for column in (Column.EXPECTED_TEXT, Column.RECEIVED_TEXT)}
        importance = self._number(Column.IMPORTANCE, 1, 5)
        return Scene(
            id="",
            title=title,
            phase=self._named(Column.PHASE, phase_named, Untaken.NO_PHASE),
            channel=channel,
            touchpoint=self._text(Column.TOUCHPOINT),
            owner=self._text(Column.OWNER),
            importance=None if importance is None else Importance(importance),
            minutes=self._number(Column.MINUTES, 0),
            see=View(
                self._text(Column.VIEW), self._text(Column.FEELING), self._number(Column.VALENCE, -2, 2)
            ),
            describe=Description(**{question.value: self._text(Column(question)) for question in Question}),
            expected=_mark(Expectation, mark[Column.EXPECTED], words[Column.EXPECTED_TEXT]),
            received=_mark(Mark, mark[Column.RECEIVED], words[Column.RECEIVED_TEXT]),
            lost=self._share(),
            notes=self._notes(),
            extras={self.keys[place]: cell for place, cell in self._all(Column.EXTRA)},
        )

    def _all(self, column: Column) -> Iterator[tuple[int, str]]:
        """The places and words of the cells of one kind that say something."""
        for place, (kind, cell) in enumerate(zip(self.columns, self.row.cells, strict=True)):
            if kind is column and cell:
                if cell in FAULTS:
                    self._tell(place, Untaken.FAULT)
                else:
                    yield place, cell

    def _tell(self, place: int, why: Untaken) -> None:
        self.told.append(Told(self.row.number, self.names[place], why, self.row.cells[place]))

    def _tell_whole_row(self) -> None:
        said = " · ".join(self.row.said)
        place = self.columns.index(Column.TITLE) if Column.TITLE in self.columns else 0
        self.told.append(Told(self.row.number, self.names[place], Untaken.NO_TITLE, said))

    def _text(self, column: Column) -> str | None:
        return next((cell for _, cell in self._all(column)), None)

    def _named(self, column: Column, named: Callable[[str], Name | None], why: Untaken) -> Name | None:
        """The act or channel that the cell names; tells of one that names none."""
        for place, cell in self._all(column):
            found = named(cell)
            if found is None:
                self._tell(place, why)
            return found
        return None

    def _number(self, column: Column, low: float, high: float = math.inf) -> float | None:
        for place, cell in self._all(column):
            value = number(cell)
            if value is None:
                self._tell(place, Untaken.NO_NUMBER)
            elif low <= value <= high:
                return value
            else:
                self._tell(place, Untaken.OFF_SCALE)
        return None

    def _share(self) -> float | None:
        """A part of 1: "12 %" and 12 are 0.12."""
        for place, cell in self._all(Column.LOST):
            of_hundred, value = percent(cell), number(cell)
            if of_hundred is not None:
                value = of_hundred / 100
            elif value is not None and value > 1:
                value /= 100
            if value is None:
                self._tell(place, Untaken.NO_NUMBER)
            elif 0 <= value <= 1:
                return round(value, 6)
            else:
                self._tell(place, Untaken.OFF_SCALE)
        return None

    def _notes(self) -> str | None:
        """All notes, each after its column's name where there are several such columns."""
        several = sum(column is Column.NOTES for column in self.columns) > 1
        notes = [
            f"{self.names[place]}: {cell}" if several else cell for place, cell in self._all(Column.NOTES)
        ]
        return "\n".join(notes) or None


def _mark(kind: type[AnyMark], score: float | None, text: str | None) -> AnyMark | None:
    return None if score is None and text is None else kind(score, text)


def _extra_keys(names: Sequence[str]) -> tuple[str, ...]:
    """The field of each column that is kept as a field of its own: ``x-`` and its name."""
    keys: list[str] = []
    for place, name in enumerate(names, 1):
        keys.append(free(f"x-{slug(name)[:_LONGEST_KEY].strip('-') or place}", keys))
    return tuple(keys)
