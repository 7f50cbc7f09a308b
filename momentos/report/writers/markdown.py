"""The report as Markdown with Mermaid, for a wiki or a repository."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from momentos.report.block import (
    Block,
    Cell,
    Chart,
    ChartKind,
    Facts,
    Kind,
    Passage,
    Phrase,
    Picture,
    Points,
    Quote,
    Series,
    Table,
)
from momentos.report.chapter import Chapter, Section
from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.words.catalogue import say
from momentos.words.figures import date

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&@#]|(?<=[A-Za-z]):(?=//)|(?<=www)\.|^[-+=]")
"""What Markdown, its tables, formulas and links that make themselves, could take for its own."""
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
"""How an item of a numbered list begins (CommonMark 0.31, 5.2)."""
_MERMAID = re.compile(r"[^\w\s«»“”()/&'’.,+%€$-]|[.,]$")
"""What a task of a Mermaid Gantt cannot say; its own commas and colons part its fields."""
_LONGEST_TASK = 60


def write(report: Report) -> bytes:
    """The whole report; a text of the journey is never taken for markup."""
    lines = [*_head(report), *(line for chapter in report.chapters for line in _chapter(chapter, report))]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _head(report: Report) -> Iterator[str]:
    edition, brand = report.edition, report.edition.brand
    version = say("report.cover.version", edition.lang, version=edition.version) if edition.version else ""
    yield f"# {_said(report.title)}"
    yield ""
    if report.about.text:
        yield from (_said(report.about), "")
    said = (report.kind, brand.client, brand.author, date(edition.date, edition.lang), version)
    yield " · ".join(_escaped(one) for one in said if one)
    if brand.confidentiality:
        yield from ("", f"*{_escaped(brand.confidentiality)}*")


def _chapter(chapter: Chapter, report: Report) -> Iterator[str]:
    yield from ("", f"## {_escaped(chapter.headline)}")
    for block in chapter.blocks:
        yield ""
        yield from _block(block)
    if chapter.section is Section.ROADMAP:
        yield ""
        yield from _gantt(report)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Facts():
            yield from _rows([item.name for item in block.items], [""] * len(block.items), [_facts(block)])
        case Points():
            if block.title.text:
                yield from (f"### {_said(block.title)}", "")
            yield from (f"- {_said(item)}" for item in block.items)
        case Quote():
            yield f"> {_said(block.phrase)}" + (f" — {_escaped(block.by)}" if block.by else "")
        case Passage():
            yield _said(block.phrase)
        case Table():
            yield from _table(block)
        case Picture():
            yield _escaped(block.spoken)
            if block.chart and block.chart.kind is ChartKind.LINES:
                yield from ("", *_lines(block.chart))


def _facts(facts: Facts) -> list[str]:
    return [_escaped(f"{item.now} → {item.then}" if item.then else item.now) for item in facts.items]


def _table(table: Table) -> Iterator[str]:
    marks = ["" if column.kind in {Kind.TEXT, Kind.DATE} else ":" for column in table.columns]
    yield from (f"*{_escaped(table.caption)}*", "")
    yield from _rows(
        [column.name for column in table.columns],
        marks,
        [[_cell(cell) for cell in row] for row in table.rows],
    )


def _rows(names: Sequence[str], marks: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(_escaped(name) for name in names)} |"
    yield f"|{'|'.join(f'---{mark}' for mark in marks)}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _cell(cell: Cell) -> str:
    under = f" ({_said(cell.under)})" if cell.under and cell.under.text else ""
    return _said(cell.phrase) + under


def _lines(chart: Chart) -> Iterator[str]:
    """The curves as a Mermaid chart; a scene without a mark is left out of both."""
    known = [
        at
        for at, values in enumerate(zip(*(s.values for s in chart.series), strict=True))
        if None not in values
    ]
    if not known:
        return
    yield from ("```mermaid", "xychart-beta")
    yield f"  x-axis [{', '.join(chart.labels[at] for at in known)}]"
    if chart.low is not None and chart.high is not None:
        yield f"  y-axis {chart.low:g} --> {chart.high:g}"
    yield from (f"  line [{', '.join(_values(one, known))}]" for one in chart.series)
    yield "```"


def _values(series: Series, known: Sequence[int]) -> Iterator[str]:
    return (f"{value:.4g}" for at in known if (value := series.values[at]) is not None)


def _gantt(report: Report) -> Iterator[str]:
    """The live actions with a date as a Mermaid Gantt: bars, or milestones where only the due is known."""
    dated = [(row, row.due) for row in report.actions if row.due and row.status.live]
    if not dated:
        return
    yield from ("```mermaid", "gantt", "  dateFormat YYYY-MM-DD")
    for row, due in dated:
        yield f"  {_task(row)} : {_span(row.start, due)}"
    yield "```"


def _task(row: ActionRow) -> str:
    words = " ".join(_MERMAID.sub(" ", row.title.text).split())
    return f"{row.rank} {words}"[:_LONGEST_TASK].rstrip(" .,")


def _span(start: dt.date | None, due: dt.date) -> str:
    if start is None or start >= due:
        return f"milestone, {due.isoformat()}, 0d"
    return f"{start.isoformat()}, {due.isoformat()}"


def _said(phrase: Phrase) -> str:
    return _escaped(phrase.text)


def _escaped(text: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))
