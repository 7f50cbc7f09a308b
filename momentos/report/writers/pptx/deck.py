"""The slides: a title, then for each chapter as many as it takes, each with a conclusion for its title."""

import datetime as dt
import io
import re
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches

from momentos.drawing.tokens import LIGHT
from momentos.report.block import Facts, Passage, Phrase, Picture, Quote, Table
from momentos.report.cards import Cards, grouped
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.writers.package import settled
from momentos.report.writers.pptx.cards import cards_in, facts_in
from momentos.report.writers.pptx.charts import chart_in
from momentos.report.writers.pptx.pictures import picture_in
from momentos.report.writers.pptx.slide import BOTTOM, LEFT, TOP, WIDTH, Stage
from momentos.report.writers.pptx.tables import tables_in
from momentos.report.writers.pptx.text import QUIET, Style, box, shortened
from momentos.report.writers.pptx.text import write as fill
from momentos.words.catalogue import say
from momentos.words.figures import date

_MASTER = Path(__file__).parent / "house.pptx"
_LONGEST_PROPERTY = 255
_FACTS_HIGH = 1.6


def write(report: Report) -> bytes:
    """All slides, with what is said to them and whence it is known in their notes."""
    deck: Any = Presentation(str(_MASTER))
    _brand(deck, report)
    _tell_properties(deck, report)
    stage = Stage(deck, report)
    _title_slide(stage)
    for number, chapter in enumerate(report.chapters, 1):
        _chapter(stage, number, chapter)
    stage.number_pages()
    out = io.BytesIO()
    deck.save(out)
    return settled(out.getvalue())


def _brand(deck: Any, report: Report) -> None:
    """The brand's typeface and colours in the theme, so that what is added later has them too."""
    brand = report.edition.brand
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode("utf-8")
    if brand.font:
        named = brand.font.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        text = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', lambda m: m[1] + named, text)
    for name, colour in (("accent1", brand.main), ("accent2", brand.accent)):
        text = re.sub(rf'(<a:{name}><a:srgbClr val=")[^"]*', rf"\g<1>{colour.lstrip('#')}", text)
    theme._blob = text.encode("utf-8")


def _tell_properties(deck: Any, report: Report) -> None:
    told, edition = deck.core_properties, report.edition
    moment = dt.datetime.combine(edition.date, dt.time())
    told.title = f"{report.title.text}: {report.kind}"[:_LONGEST_PROPERTY]
    told.author = edition.brand.author[:_LONGEST_PROPERTY]
    told.language, told.version = edition.lang.value, edition.version[:_LONGEST_PROPERTY]
    told.last_modified_by = ""
    told.created = told.modified = moment
    told.revision = 1


def _title_slide(stage: Stage) -> None:
    report = stage.report
    edition, brand = report.edition, report.edition.brand
    slide = stage.deck.slides.add_slide(stage.deck.slide_layouts[0])
    stage.say_title(slide, report.title, Style(40, brand.main, serif=True), 3)
    fill(box(slide, 0.8, 1.5, 9, 0.4, "kind"), [(Phrase(report.kind), Style(14, QUIET))], stage.lang)
    about = Style(16)
    if report.about.text:
        shown = shortened(report.about.text, about, 9, 3)
        phrase = Phrase(shown, report.about.lang, report.about.leftwards)
        fill(box(slide, 0.8, 4.15, 9, 0.9, "about"), [(phrase, about)], stage.lang)
    _film(stage, slide)
    version = say("report.cover.version", edition.lang, version=edition.version) if edition.version else ""
    said = [one for one in (brand.client, brand.author, date(edition.date, edition.lang), version) if one]
    meta = [(Phrase(" · ".join(said)), Style(13))]
    if brand.confidentiality:
        meta.append((Phrase(brand.confidentiality), Style(11, QUIET)))
    fill(box(slide, 0.8, 6.45, 11, 0.6, "edition"), meta, stage.lang, 2)
    if brand.logo:
        logo = slide.shapes.add_picture(io.BytesIO(brand.logo), Inches(10.6), Inches(0.6), height=Inches(0.7))
        logo._element._nvXxPr.cNvPr.set("descr", brand.client or brand.author or report.kind)
        logo.left = Inches(12.63) - logo.width
    stage.note(slide, ())


def _film(stage: Stage, slide: Any) -> None:
    """The film as a strip: a frame for each scene in the colour of its gap. It is to be looked at only."""
    rows = stage.report.scenes
    strip = stage.shape(slide, MSO_SHAPE.RECTANGLE, (0.8, 5.2, 11.73, 0.95), LIGHT["film"], "film")
    strip.shadow.inherit = False
    pitch = 11.63 / max(1, len(rows))
    for at, row in enumerate(rows):
        step = stage.report.gaps.step(row.gap)
        place = (0.85 + at * pitch + pitch * 0.04, 5.33, pitch * 0.92, 0.69)
        stage.shape(
            slide, MSO_SHAPE.RECTANGLE, place, LIGHT[step] if row.gap is not None else LIGHT["line"], "frame"
        )


def _chapter(stage: Stage, number: int, chapter: Chapter) -> None:
    stage.begin(number, chapter)
    groups = list(grouped(chapter.blocks))
    while groups:
        group = groups.pop(0)
        match group:
            case Facts():
                slide = stage.slide()
                facts_in(stage, slide, group, TOP)
                if groups and isinstance(groups[0], Cards):
                    cards_in(stage, slide, groups.pop(0).cards, TOP + _FACTS_HIGH)  # type: ignore[union-attr]
            case Cards():
                cards_in(stage, None, group.cards, TOP)
            case Table():
                tables_in(stage, group)
            case Picture():
                picture_in(stage, group)
                if group.chart:
                    chart_in(stage, group, group.chart)
            case Quote() | Passage():
                slide = stage.slide()
                frame = box(slide, LEFT, TOP, WIDTH * 0.75, BOTTOM - TOP, "text")
                fill(frame, [(group.phrase, Style(18))], stage.lang)
