"""Slides: every one with a conclusion, a source and nothing beyond its edges; on our ground or a client's."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from films import restaurant
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Emu, Pt

from momentos.drawing.tokens import LIGHT
from momentos.report.block import Cell, Column, Kind, Phrase, Picture, Quote, Table
from momentos.report.brand import Brand
from momentos.report.chapter import Section
from momentos.report.deliverable import Format
from momentos.report.report import Report
from momentos.report.writers import pptx
from momentos.report.writers.pptx import write
from momentos.report.writers.pptx.text import Style, shortened
from momentos.words.catalogue import Lang
from tools import make_slide_master

from ..made import written
from ..reports import HOSTILE, foreign_report, hostile_report, long_report, report_of, restaurant_report
from ..templates import (
    MARK_TOP,
    SAMPLE,
    dark,
    linked_from_a_layout,
    painted,
    seen_last,
    shown_alone,
    template,
    well_documented,
    wide,
)

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TEMPLATES = {"ours": b"", "4:3": template(), "16:9": wide(), "dark": dark(), "painted": painted()}


def opened(report: Report) -> Any:
    return Presentation(io.BytesIO(written(report, Format.PPTX)))


@cache
def on(ground: bytes, lang: Lang = Lang.ES) -> Report:
    return report_of(restaurant(), lang, Brand(client="Casa Andrés", template=ground))


def shapes(deck: Any) -> Iterator[tuple[Any, Any]]:
    for slide in deck.slides:
        for shape in slide.shapes:
            yield slide, shape


def texts(deck: Any) -> str:
    said = []
    for _, shape in shapes(deck):
        if shape.has_text_frame:
            said.append(shape.text_frame.text)
        if shape.has_table:
            said += [cell.text for cell in shape.table.iter_cells()]
    return "\n".join(said)


@pytest.mark.parametrize("ground", TEMPLATES.values(), ids=TEMPLATES)
@pytest.mark.parametrize("lang", Lang)
def test_every_slide_has_a_title_of_its_own_first_and_its_source_in_the_notes(
    ground: bytes, lang: Lang
) -> None:
    report = on(ground, lang)
    deck = opened(report)
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert len(set(titles)) == len(titles)
    bare = {re.sub(r" \(\d+\)$", "", title) for title in titles}
    assert bare == {report.title.text, *(chapter.headline for chapter in report.chapters)}
    for slide in deck.slides:
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
        assert report.digest in slide.notes_slide.notes_text_frame.text


@pytest.mark.parametrize("ground", TEMPLATES.values(), ids=TEMPLATES)
def test_nothing_leaves_a_slide_and_no_two_things_lie_on_each_other(ground: bytes) -> None:
    deck = opened(on(ground))
    for slide in list(deck.slides)[1:]:
        boxes = [
            (shape.name, shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            for shape in slide.shapes
        ]
        for name, left, top, right, bottom in boxes:
            assert left >= 0, name
            assert top >= 0, name
            assert right <= deck.slide_width, name
            assert bottom <= deck.slide_height, name
        for one, other in combinations(boxes, 2):
            across = min(one[3], other[3]) - max(one[1], other[1])
            down = min(one[4], other[4]) - max(one[2], other[2])
            assert min(across, down) <= 60_000, (slide.shapes.title.text, one[0], other[0])


@pytest.mark.parametrize("report", [restaurant_report(), long_report(20, actions=60)], ids=["film", "long"])
def test_every_action_is_there_by_its_title(report: Report) -> None:
    said = texts(opened(report))
    for action in report.actions:
        assert action.title.text in said


@pytest.mark.parametrize("ground", TEMPLATES.values(), ids=TEMPLATES)
def test_what_is_looked_at_is_said_and_numbers_are_of_one_thing_each(ground: bytes) -> None:
    deck = opened(on(ground))
    kinds = set()
    for slide in deck.slides:
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(set(numbers)) == len(numbers)
    for _, shape in shapes(deck):
        if shape.has_chart or shape.has_table or shape.shape_type == 13:
            kinds.add("chart" if shape.has_chart else "table" if shape.has_table else "picture")
            assert shape._element._nvXxPr.cNvPr.get("descr"), shape.name
        if shape.has_table:
            assert shape.table.first_row
    assert kinds == {"chart", "table", "picture"}


def test_drawings_are_vectors_beside_their_dots_and_charts_have_their_values() -> None:
    report = restaurant_report()
    content = written(report, Format.PPTX)
    drawn = [b for chapter in report.chapters for b in chapter.blocks if isinstance(b, Picture)]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
    drawings = [name for name in names if name.startswith("ppt/media/drawing")]
    deck = Presentation(io.BytesIO(content))
    pictures = [shape for _, shape in shapes(deck) if shape.shape_type == 13]
    assert len(drawings) == len(pictures) == sum(len(picture.pages) for picture in drawn)
    charts = [shape.chart for _, shape in shapes(deck) if shape.has_chart]
    assert [len(list(chart.plots[0].series)) for chart in charts] == [2, 1, 3]
    assert all(chart.part.chart_workbook.xlsx_part for chart in charts)


def test_the_points_of_a_chart_are_named_and_those_at_one_place_together() -> None:
    promise = [shape.chart for _, shape in shapes(opened(restaurant_report())) if shape.has_chart][1]
    told = [node.text or "" for node in promise._chartSpace.iter(f"{A}t")]
    assert [text for text in told if text[:1].isdigit()] == ["1", "2", "3, 4", "5, 6"]


def test_every_action_has_a_bar_in_the_ink_of_its_effort_the_longest_first() -> None:
    report = restaurant_report()
    bets = [shape.chart for _, shape in shapes(opened(report)) if shape.has_chart][2]
    plot = bets.plots[0]
    assert [one.name for one in plot.series] == ["Esfuerzo: bajo", "Esfuerzo: medio", "Esfuerzo: alto"]
    labels = list(plot.categories)
    assert labels[0] == "1. Dos lectores de tarjeta en sala"
    assert len(labels) == len(report.actions)
    bars = [
        [value for value in values if value is not None]
        for values in zip(*(one.values for one in plot.series), strict=True)
    ]
    assert all(len(one) == 1 for one in bars)
    assert bars == sorted(bars, reverse=True)


@pytest.mark.parametrize("ground", TEMPLATES.values(), ids=TEMPLATES)
def test_every_text_has_its_language(ground: bytes) -> None:
    report = foreign_report()
    report = replace(
        report,
        edition=replace(report.edition, brand=replace(report.edition.brand, template=ground)),
    )
    deck = opened(report)
    found = {
        said.find(f"{A}rPr").get("lang")
        for slide in deck.slides
        for said in (*slide._element.iter(f"{A}r"), *slide._element.iter(f"{A}fld"))
    }
    assert found == {"en-GB", "es-ES"}


def test_a_text_from_the_right_is_so_below_another_too() -> None:
    below = Cell(Phrase("uno"), under=Phrase("كرم الضيافة", "ar", leftwards=True))
    table = Table("t", "Una tabla", (Column("c", Kind.TEXT, 1.0),), ((below,),))
    report = restaurant_report()
    [chapter] = [one for one in report.chapters if one.section is Section.KPIS]
    deck = opened(replace(report, chapters=(replace(chapter, blocks=(table,)),)))
    [shown] = [shape.table for _, shape in shapes(deck) if shape.has_table]
    assert [p._p.get_or_add_pPr().get("rtl") for p in shown.cell(1, 0).text_frame.paragraphs] == [None, "1"]


@pytest.mark.parametrize("words", range(30, 37))
def test_what_a_cell_cuts_is_whole_in_the_notes(words: int) -> None:
    text = " ".join(f"palabra{n}" for n in range(words))
    columns = (Column("c", Kind.TEXT, 1.0), Column("d", Kind.TEXT, 1.0))
    table = Table("t", "Una tabla", columns, ((Cell(Phrase(text)), Cell(Phrase("uno"))),))
    report = restaurant_report()
    deck = opened(replace(report, chapters=(replace(report.chapters[0], blocks=(table,)),)))
    slide = deck.slides[1]
    [shown] = [shape.table for shape in slide.shapes if shape.has_table]
    assert shown.cell(1, 0).text == text or text in slide.notes_slide.notes_text_frame.text


def test_a_template_keeps_its_look_and_loses_its_samples() -> None:
    content = written(on(template()), Format.PPTX)
    deck = Presentation(io.BytesIO(content))
    assert (deck.slide_width, deck.slide_height) == (9_144_000, 6_858_000)
    assert SAMPLE not in texts(deck)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert len(
            [name for name in package.namelist() if re.fullmatch(r"ppt/slides/\w+\.xml", name)]
        ) == len(deck.slides)
        assert not any(SAMPLE.encode() in package.read(name) for name in package.namelist())
    for slide in list(deck.slides)[1:]:
        [run] = slide.shapes.title.text_frame.paragraphs[0].runs
        assert (run.font.bold, run.font.color.type, run.font.name) == (None, None, None)


@pytest.mark.parametrize("names", [shown_alone, seen_last, linked_from_a_layout, well_documented])
def test_no_part_of_a_template_keeps_its_samples_or_its_past(names: Callable[[Any], None]) -> None:
    with zipfile.ZipFile(io.BytesIO(write(on(template(names))))) as package:
        parts = package.namelist()
        assert len(set(parts)) == len(parts)
        for name in parts:
            assert SAMPLE.encode() not in package.read(name), name
    past = ("thumbnail", "viewProps", "app.xml", "printerSettings")
    assert not [name for name in parts if any(one in name for one in past)]


def test_on_a_clients_ground_the_ink_is_the_clients() -> None:
    inks = {LIGHT[name].lstrip("#") for name in ("ink", "ink2", "ink3")}
    for slide, shape in shapes(opened(on(dark()))):
        for colour in shape._element.iter(f"{A}srgbClr"):
            cell = next((one for one in colour.iterancestors() if one.tag == f"{A}tc"), None)
            has_ground = cell is not None and cell.find(f"{A}tcPr/{A}solidFill") is not None
            assert has_ground or colour.get("val") not in inks, (slide.shapes.title.text, shape.name)


def test_on_a_painted_ground_the_ink_is_that_of_its_texts_and_its_foot_stays_free() -> None:
    deck = opened(on(painted()))
    for slide in list(deck.slides)[1:]:
        for shape in slide.shapes:
            assert shape.top + shape.height <= MARK_TOP, shape.name
            for said in (*shape._element.iter(f"{A}r"), *shape._element.iter(f"{A}fld")):
                ink = said.find(f"{A}rPr/{A}solidFill/*")
                is_free = not shape.has_table and not shape.is_placeholder
                assert not is_free or (ink.tag, ink.get("val")) == (f"{A}schemeClr", "bg1"), shape.name


def test_all_titles_on_a_clients_ground_have_one_size_in_which_they_fit() -> None:
    sizes = set()
    for slide in list(opened(on(template())).slides)[1:]:
        [run] = slide.shapes.title.text_frame.paragraphs[0].runs
        sizes.add(run.font.size)
    assert sizes == {Pt(24)}


@pytest.mark.parametrize(("signs", "size"), [(40, 40), (100, 36), (180, 28)])
def test_a_long_title_is_smaller_rather_than_cut(signs: int, size: int) -> None:
    title = Phrase(("Cómo vive la familia " * 10)[:signs].strip())
    slide = opened(replace(restaurant_report(), title=title)).slides[0]
    [run] = slide.shapes.title.text_frame.paragraphs[0].runs
    assert (run.text, run.font.size) == (title.text, Pt(size))


def test_what_customers_say_is_said_by_somebody() -> None:
    report = restaurant_report()
    told = [block.by for chapter in report.chapters for block in chapter.blocks if isinstance(block, Quote)]
    deck = opened(report)
    shown = texts(deck).split("\n")
    noted = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides).split("\n")
    assert {one for one in told if one} & set(shown)
    assert {one for one in told if one} <= set(noted)


@pytest.mark.parametrize("text", [HOSTILE[4], *HOSTILE[-2:]], ids=["markup", "from the right", "endless"])
def test_hostile_texts_are_only_texts_on_a_template_too(text: str) -> None:
    report = hostile_report(text)
    brand = replace(report.edition.brand, template=dark())
    assert len(opened(replace(report, edition=replace(report.edition, brand=brand))).slides) > 10


@pytest.mark.parametrize("ground", TEMPLATES.values(), ids=TEMPLATES)
def test_endless_names_stay_on_the_first_slide(ground: bytes) -> None:
    word = "ñ" * 5000
    report = report_of(
        replace(restaurant(), title=word),
        brand=Brand(client=word, author=word, confidentiality=word, template=ground),
    )
    deck = opened(report)
    for shape in deck.slides[0].shapes:
        assert shape.top + shape.height <= deck.slide_height, shape.name
        assert not shape.has_text_frame or len(shape.text_frame.text) < 500, shape.name


def test_the_same_report_on_the_same_template_is_the_same_bytes() -> None:
    assert written(on(wide()), Format.PPTX) == write(on.__wrapped__(wide()))


def test_our_own_master_is_what_its_tool_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Path(pptx.__file__).parent / "house.pptx"
    monkeypatch.setattr(make_slide_master, "TARGET", tmp_path / "house.pptx")
    make_slide_master.main()
    assert (tmp_path / "house.pptx").read_bytes() == kept.read_bytes()


def picture(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(("width", "height", "across"), [(1200, 40, 4.0), (40, 400, 0.07), (400, 200, 1.4)])
def test_a_logo_of_any_shape_stays_in_its_place(width: int, height: int, across: float) -> None:
    slide = opened(report_of(restaurant(), Lang.ES, Brand(logo=picture(width, height)))).slides[0]
    [logo] = [one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert round(Emu(logo.width).inches, 2) == across
    assert Emu(logo.height).inches <= 0.7
    assert round(Emu(logo.left + logo.width).inches, 2) == 12.63


def edition_of(brand: Brand) -> list[str]:
    shapes = opened(report_of(restaurant(), Lang.ES, brand)).slides[0].shapes
    [frame] = [one.text_frame for one in shapes if one.name == "edition"]
    return [paragraph.text.replace("\xa0", " ") for paragraph in frame.paragraphs]


def test_however_long_the_names_the_first_slide_has_them_and_the_day() -> None:
    assert edition_of(Brand(client="Casa Andrés", author="Ana")) == [
        "Casa Andrés · Ana · 20 nov 2026 · versión 1.0"
    ]
    names, day = edition_of(Brand(client="Compañía de Hoteles " * 9, author="Equipo de Calidad " * 9))
    assert re.fullmatch(r"Compañía de Hoteles .*… · Equipo de Calidad .*…", names)
    assert day == "20 nov 2026 · versión 1.0"


def test_a_name_that_runs_leftwards_does_not_take_the_days_figures_along() -> None:
    assert edition_of(Brand(client="كرم الضيافة")) == ["كرم الضيافة", "20 nov 2026 · versión 1.0"]


@pytest.mark.parametrize("text", [HOSTILE[-1], "palabra corta " * 300], ids=["one word", "words"])
def test_a_title_that_is_cut_keeps_its_slides_number(text: str) -> None:
    titles = [slide.shapes.title.text for slide in opened(hostile_report(text)).slides]
    assert len(set(titles)) == len(titles)
    assert any(title.endswith("… (2)") for title in titles)


def test_a_text_is_cut_only_at_its_end() -> None:
    assert shortened("ñ" * 5000, Style(11), 2.0, 3).strip("ñ") == "…"
    shown = shortened("una excelentísima atención " * 30, Style(11), 1.0, 4)
    assert ("una excelentísima atención " * 30).startswith(shown.removesuffix("…"))
    assert shortened("corto", Style(11), 2.0, 1) == "corto"


def test_axes_are_numbered_as_the_format_has_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write(restaurant_report()))) as package:
        charts = [package.read(name).decode() for name in package.namelist() if "charts/chart" in name]
    assert charts
    for chart in charts:
        assert set(re.findall(r'<c:(?:axId|crossAx) val="([^"]*)"', chart)) == {"1", "2"}
