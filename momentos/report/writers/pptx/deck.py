"""The slides: a title, then for each chapter as many as it takes, each with a conclusion for its title."""

import datetime as dt
import io
from typing import Any

from momentos.report.block import Facts, Passage, Picture, Quote, Table
from momentos.report.cards import Cards, grouped
from momentos.report.carried import as_property
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.writers.package import settled
from momentos.report.writers.pptx.cards import cards_in, facts_in
from momentos.report.writers.pptx.charts import chart_in
from momentos.report.writers.pptx.ground import client, house, settle_colours
from momentos.report.writers.pptx.opening import open_with_title
from momentos.report.writers.pptx.pictures import picture_in
from momentos.report.writers.pptx.slide import Stage
from momentos.report.writers.pptx.tables import tables_in
from momentos.report.writers.pptx.text import Style, box
from momentos.report.writers.pptx.text import write as fill

_FACTS_HIGH = 1.6


def write(report: Report) -> bytes:
    """All slides, with what is said to them and whence it is known in their notes.

    Raises TemplateError where the brand has a template that cannot be used.
    """
    brand = report.edition.brand
    ground = client(brand.template) if brand.template else house(brand)
    _tell_properties(ground.deck, report)
    stage = Stage(ground, report)
    open_with_title(stage)
    for number, chapter in enumerate(report.chapters, 1):
        _chapter(stage, number, chapter)
    stage.number_pages()
    if not ground.is_house:
        settle_colours(ground)
    out = io.BytesIO()
    ground.deck.save(out)
    return settled(out.getvalue())


def _tell_properties(deck: Any, report: Report) -> None:
    told, edition = deck.core_properties, report.edition
    moment = dt.datetime.combine(edition.date, dt.time())
    told.title = as_property(f"{report.title.text}: {report.kind}")
    told.author = as_property(edition.brand.author)
    told.language, told.version = edition.lang.value, as_property(edition.version)
    told.last_modified_by = ""
    told.created = told.modified = moment
    told.revision = 1


def _chapter(stage: Stage, number: int, chapter: Chapter) -> None:
    stage.begin(number, chapter)
    groups = list(grouped(chapter.blocks))
    while groups:
        group = groups.pop(0)
        match group:
            case Facts():
                slide = stage.slide()
                facts_in(stage, slide, group, stage.area.top)
                if groups and isinstance(groups[0], Cards):
                    cards_in(stage, slide, groups.pop(0).cards, stage.area.top + _FACTS_HIGH)  # type: ignore[union-attr]
            case Cards():
                cards_in(stage, None, group.cards, stage.area.top)
            case Table():
                tables_in(stage, group)
            case Picture():
                picture_in(stage, group)
                if group.chart:
                    chart_in(stage, group, group.chart)
            case Quote() | Passage():
                slide = stage.slide()
                frame = box(
                    slide, stage.area.left, stage.area.top, stage.area.width * 0.75, stage.area.tall, "text"
                )
                fill(frame, [(group.phrase, Style(18))], stage.lang)
