"""The report as PDF/UA-1 on landscape A4: a film's title, then a chapter a page."""

from dataclasses import asdict, replace
from typing import Any

from momentos.drawing.tokens import LIGHT
from momentos.report.block import (
    Cell,
    Column,
    Facts,
    Kind,
    Passage,
    Phrase,
    Picture,
    Quote,
    Table,
)
from momentos.report.brand import Brand
from momentos.report.cards import Card, Cards, grouped
from momentos.report.carried import cut
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.sheets import Sheets, sheets
from momentos.words.catalogue import say
from momentos.words.figures import date

_LOGO = "logo.png"
_LONGEST_TITLE = 400
"""Characters of a title that a cover holds; the document's own title is whole."""

_SHORT = 1500
"""Characters of a card that is not parted between two pages."""
_FEW = 10
"""Rows of a table that is not parted between two pages, where its texts are short as well."""
_CELL = 300
"""Characters of a cell whose row is not parted between two pages."""
_HIGHEST = 0.56
"""Height of a picture, as a share of its width, from which it must be drawn narrower to stay on its page."""


def write(report: Report) -> bytes:
    """The whole report; its bookmarks are the chapters."""
    return _sheets(report).pdf()


def pages(report: Report) -> list[bytes]:
    """The same pages as pictures, each a PNG."""
    return _sheets(report).pictures()


def _sheets(report: Report) -> Sheets:
    edition, brand = report.edition, report.edition.brand
    files = {_LOGO: brand.logo} if brand.logo else {}
    name = f"{report.title.text}: {report.kind}"
    return sheets("report", _record(report, brand), name, edition.lang, edition.date, files)


def _record(report: Report, brand: Brand) -> dict[str, Any]:
    edition, lang = report.edition, report.edition.lang
    said = [brand.client, brand.author, date(edition.date, lang)]
    if edition.version:
        said.append(say("report.cover.version", lang, version=edition.version))
    return {
        "kind": report.kind,
        "title": asdict(replace(report.title, text=cut(report.title.text, _LONGEST_TITLE))),
        "about": asdict(report.about),
        "said": [one for one in said if one],
        "author": brand.author,
        "confidentiality": brand.confidentiality,
        "main": brand.main,
        "accent": brand.accent,
        "logo": _LOGO if brand.logo else "",
        "frames": [_frame(report, scene.gap) for scene in report.scenes],
        "chapters": [_chapter(chapter) for chapter in report.chapters],
    }


def _frame(report: Report, gap: float | None) -> str:
    """The colour of a scene's frame on the cover: that of its gap."""
    return LIGHT["film-edge"] if gap is None else LIGHT[report.gaps.step(gap)]


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "name": chapter.name,
        "headline": chapter.headline,
        "groups": [_group(block) for block in grouped(chapter.blocks)],
    }


def _group(block: Table | Picture | Facts | Passage | Quote | Cards) -> dict[str, Any]:
    match block:
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)
        case Cards():
            return {"kind": "cards", "cards": [_card(card) for card in block.cards]}
        case Facts():
            return {"kind": "facts", "items": [asdict(item) for item in block.items]}
        case Quote():
            return {"kind": "quote", "quote": asdict(block)}
        case Passage():
            return {"kind": "passage", "phrase": asdict(block.phrase)}


def _card(card: Card) -> dict[str, Any]:
    """A card; a short one stands whole on one page."""
    texts = [item.text for item in card.points.items]
    if card.quote:
        texts.append(card.quote.phrase.text)
    return {**asdict(card), "whole": sum(map(len, texts)) <= _SHORT}


def _picture(picture: Picture) -> dict[str, Any]:
    many = len(picture.pages) > 1
    return {
        "kind": "picture",
        "caption": picture.caption,
        "pages": [
            {
                "svg": page.svg,
                "part": min(1.0, _HIGHEST / (page.height / page.width)),
                "spoken": picture.spoken if at == 1 else f"{picture.caption} ({at}/{len(picture.pages)})",
                "caption": f"{picture.caption} ({at}/{len(picture.pages)})" if many else picture.caption,
            }
            for at, page in enumerate(picture.pages, 1)
        ],
    }


def _table(table: Table) -> dict[str, Any]:
    long = sum(len(cell.phrase.text) for row in table.rows for cell in row)
    return {
        "kind": "table",
        "whole": len(table.rows) <= _FEW and long <= _SHORT,
        "caption": table.caption,
        "columns": [_column(column) for column in table.columns],
        "head": table.head,
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _column(column: Column) -> dict[str, Any]:
    return {"name": column.name, "part": column.part, "figures": column.kind not in {Kind.TEXT, Kind.DATE}}


def _cell(cell: Cell) -> dict[str, Any]:
    step = cell.step
    return {
        "whole": len(cell.phrase.text) + (len(cell.under.text) if cell.under else 0) <= _CELL,
        "phrase": asdict(cell.phrase),
        "under": asdict(cell.under) if cell.under else asdict(Phrase("")),
        "fill": LIGHT[step.value] if step else "",
        "ink": LIGHT[f"{step.value}-ink"] if step else "",
    }
