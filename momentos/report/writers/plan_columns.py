"""The columns of the plan, the same in every spreadsheet, so that each can be read back by its names."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from momentos.report.block import Kind, Phrase
from momentos.report.rows import ActionRow
from momentos.words.catalogue import Lang, say

Held = Phrase | float | dt.date | None
"""What a cell of the plan holds."""

_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """One column; `width` is in characters, `edited` says that what a client writes there is read back."""

    key: str
    kind: Kind
    width: float
    held: Callable[[ActionRow, Lang], Held]
    edited: bool = False

    def name(self, lang: Lang) -> str:
        """What it is called at its head."""
        return say(f"sheets.plan.{self.key}", lang)


def _joined(phrases: Iterable[Phrase]) -> Phrase:
    """Several phrases in one cell; it runs from the right where all of them do."""
    found = tuple(phrases)
    leftwards = bool(found) and all(one.leftwards for one in found)
    return Phrase(_BETWEEN.join(one.text for one in found), leftwards=leftwards)


def _bet(row: ActionRow, lang: Lang) -> Phrase:
    return Phrase(say(f"sheets.bet.{row.bet}", lang) if row.bet else "")


PLAN_COLUMNS = (
    PlanColumn("id", Kind.TEXT, 20, lambda row, _: Phrase(row.id)),
    PlanColumn("rank", Kind.NUMBER, 9, lambda row, _: row.rank),
    PlanColumn("title", Kind.TEXT, 42, lambda row, _: row.title),
    PlanColumn("scenes", Kind.TEXT, 30, lambda row, _: Phrase(_BETWEEN.join(row.scenes))),
    PlanColumn("status", Kind.TEXT, 13, lambda row, _: Phrase(row.status_word), edited=True),
    PlanColumn("owner", Kind.TEXT, 16, lambda row, _: row.owner, edited=True),
    PlanColumn("start", Kind.DATE, 16, lambda row, _: row.start, edited=True),
    PlanColumn("due", Kind.DATE, 16, lambda row, _: row.due, edited=True),
    PlanColumn("effort", Kind.TEXT, 13, lambda row, _: Phrase(row.effort_word), edited=True),
    PlanColumn("cost", Kind.MONEY, 14, lambda row, _: row.cost, edited=True),
    PlanColumn("gain", Kind.NUMBER, 12, lambda row, _: row.gain),
    PlanColumn("priority", Kind.NUMBER, 11, lambda row, _: row.priority),
    PlanColumn("bet", Kind.TEXT, 17, _bet),
    PlanColumn("kpi", Kind.TEXT, 24, lambda row, _: Phrase(row.kpi)),
    PlanColumn("kpi_from", Kind.NUMBER, 9, lambda row, _: row.kpi_from),
    PlanColumn("kpi_to", Kind.NUMBER, 9, lambda row, _: row.kpi_to),
    PlanColumn("after", Kind.TEXT, 20, lambda row, _: Phrase(_BETWEEN.join(row.after))),
    PlanColumn("how", Kind.TEXT, 48, lambda row, _: row.how),
    PlanColumn("for_customer", Kind.TEXT, 32, lambda row, _: row.for_customer),
    PlanColumn("for_company", Kind.TEXT, 32, lambda row, _: row.for_company),
    PlanColumn("because", Kind.TEXT, 40, lambda row, _: _joined(row.because)),
    PlanColumn("breaks", Kind.TEXT, 40, lambda row, _: _joined(row.breaks)),
    PlanColumn("areas", Kind.TEXT, 20, lambda row, _: _joined(row.areas)),
    PlanColumn("levers", Kind.TEXT, 28, lambda row, _: Phrase(_BETWEEN.join(row.levers))),
    PlanColumn("objective", Kind.TEXT, 14, lambda row, _: Phrase(row.objective)),
)
EDITED = tuple(column.key for column in PLAN_COLUMNS if column.edited)
"""The columns that are read back, by key."""
