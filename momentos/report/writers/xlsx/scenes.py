"""The sheet of the scenes: their figures, the gaps as formulas, and both curves."""

from collections.abc import Callable
from dataclasses import dataclass

from xlsxwriter.format import Format

from momentos.report.block import ChartKind, Phrase, Picture
from momentos.report.chapter import Section
from momentos.report.rows import SceneRow
from momentos.report.writers.plan_columns import Held
from momentos.report.writers.xlsx.book import FIRST, HEAD, Book, Sheet, cell
from momentos.report.writers.xlsx.charts import CHART_ROWS, Span, place_chart
from momentos.report.writers.xlsx.gaps import colour_gaps
from momentos.report.writers.xlsx.headline import headline
from momentos.report.writers.xlsx.look import Look

FILM = "film"
"""The name of the picture whose curves stand here."""


@dataclass(frozen=True, slots=True)
class _Column:
    key: str
    width: float
    held: Callable[[SceneRow], Held]
    form: Callable[[Look], Format] = Look.text
    less: tuple[str, str] | None = None
    """The columns whose difference it is, as a formula."""


def _two(look: Look) -> Format:
    return look.number(2)


def _one(look: Look) -> Format:
    return look.number(1)


def _whole(look: Look) -> Format:
    return look.number(0)


def _strong(look: Look) -> Format:
    return look.text(strong=True)


def _quiet(look: Look) -> Format:
    return look.text(quiet=True)


_COLUMNS = (
    _Column("number", 6, lambda row: row.number, _whole),
    _Column("id", 16, lambda row: Phrase(row.id), _quiet),
    _Column("title", 38, lambda row: row.title, _strong),
    _Column("act", 18, lambda row: Phrase(row.act)),
    _Column("channel", 13, lambda row: Phrase(row.channel)),
    _Column("owner", 14, lambda row: row.owner),
    _Column("reach", 10, lambda row: row.reach, Look.share),
    _Column("importance", 13, lambda row: row.importance, _one),
    _Column("expected", 11, lambda row: row.expected, _two),
    _Column("received", 11, lambda row: row.received, _two),
    _Column("gap", 13, lambda row: row.gap, Look.gap, ("received", "expected")),
    _Column("verdict", 18, lambda row: Phrase(row.verdict)),
    _Column("pain", 9, lambda row: row.pain, _one),
    _Column("valence", 10, lambda row: row.valence, _one),
    _Column("target", 9, lambda row: row.target, _two),
    _Column("projected_expected", 12, lambda row: row.projected_expected, _two),
    _Column("projected_received", 12, lambda row: row.projected_received, _two),
    _Column(
        "projected_gap",
        14,
        lambda row: row.projected_gap,
        Look.gap,
        ("projected_received", "projected_expected"),
    ),
    _Column("projected_pain", 12, lambda row: row.projected_pain, _one),
    _Column("seen", 64, lambda row: row.seen),
    _Column("received_text", 64, lambda row: row.received_text),
    _Column("proposal", 64, lambda row: row.proposal),
    _Column("expected_ground", 28, lambda row: Phrase(row.expected_ground)),
    _Column("received_ground", 28, lambda row: Phrase(row.received_ground)),
)
_PLACE = {column.key: place for place, column in enumerate(_COLUMNS)}
_PRINTED = _PLACE["pain"]
_NAMED = 3


def write_scenes(book: Book) -> Sheet:
    """One row a scene in file order; under them what is expected and received as lines."""
    rows, look = book.report.scenes, book.look
    sheet = book.sheet(
        "scenes", [one.width for one in _COLUMNS], headline(book, Section.JOURNEY), ruled=_PRINTED + 1
    )
    last = FIRST + max(len(rows), 1) - 1
    forms = [column.form(look) for column in _COLUMNS]
    texts = {look.text(), _strong(look), _quiet(look)}
    names = [book.say(f"scene.{column.key}") for column in _COLUMNS]
    sheet.heads(HEAD, names, [form not in texts for form in forms])
    for place, (column, form) in enumerate(zip(_COLUMNS, forms, strict=True)):
        for number, row in enumerate(rows, FIRST):
            held = column.held(row)
            if column.less:
                _difference(sheet, number, place, column.less, form, row_value=held)
            else:
                leftwards = isinstance(held, Phrase) and held.leftwards
                sheet.put(number, place, held, look.text(leftwards=True) if leftwards else form)
        if column.less:
            colour_gaps(book, sheet, FIRST, place, last)
    sheet.on.autofilter(HEAD, 0, last, len(_COLUMNS) - 1)
    sheet.on.freeze_panes(FIRST, _NAMED)
    film = _film(book)
    if film and film.chart and film.chart.kind is ChartKind.LINES and rows:
        sheet.caption(last + 2, film.caption)
        spans = [Span(FIRST, _PLACE[key], last, HEAD) for key in ("expected", "received")]
        place_chart(book, sheet, film, last + 3, Span(FIRST, _PLACE["number"], last, HEAD), spans, width=1120)
        sheet.keep(last + 2, last + 3 + CHART_ROWS)
        last += 3 + CHART_ROWS
    sheet.end(last, _PRINTED)
    return sheet


def _difference(
    sheet: Sheet, row: int, column: int, less: tuple[str, str], form: Format, *, row_value: Held
) -> None:
    one, other = (cell(row, _PLACE[key]) for key in less)
    formula = f'=IF(COUNT({one},{other})=2,{one}-{other},"")'
    sheet.formula(row, column, formula, form, row_value if isinstance(row_value, float) else "")


def _film(book: Book) -> Picture | None:
    """The picture of the film's curves, if the report has it."""
    pictures = (
        block for chapter in book.report.chapters for block in chapter.blocks if isinstance(block, Picture)
    )
    return next((picture for picture in pictures if picture.name == FILM), None)
