import io
import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from momentos.drawing.drawn import Drawn
from momentos.report.block import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Kind,
    Passage,
    Phrase,
    Picture,
    Points,
    Quote,
    Table,
)
from momentos.report.brand import Brand
from momentos.report.carried import as_property
from momentos.report.chapter import Chapter, Section
from momentos.report.deliverable import Format
from momentos.report.raster import png
from momentos.report.report import Report
from momentos.report.writers.docx import write
from momentos.report.writers.docx.styles import Style
from momentos.words.catalogue import Lang

from ..made import written
from ..reports import (
    HOSTILE,
    bare_report,
    empty_report,
    foreign_report,
    hostile_report,
    long_report,
    restaurant_report,
    settled_report,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
REPORTS = [restaurant_report, empty_report, bare_report, settled_report, foreign_report]


def files(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as found:
        return {name: found.read(name) for name in found.namelist()}


def body(package: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(files(package)["word/document.xml"])


def words(element: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def styled(package: bytes, style: str) -> list[str]:
    """The texts of the paragraphs in a style."""
    return [
        words(p)
        for p in body(package).iter(f"{W}p")
        if p.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None
    ]


def of(*blocks: Block, section: Section = Section.METHOD, report: Report | None = None) -> bytes:
    """A document of one chapter with these blocks."""
    chapter = Chapter(section, "El método", "Así se midió", blocks, ())
    return write(replace(report or empty_report(), chapters=(chapter,)))


def table(columns: int, rows: int = 1, text: str = "x") -> Table:
    cells = tuple(Cell(Phrase(text)) for _ in range(columns))
    return Table("t", "Una tabla", tuple(Column("c", Kind.TEXT, 1.0) for _ in cells), (cells,) * rows)


def picture(pages: int = 1, width: float = 1120, height: float = 400, inside: str = "") -> Picture:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{inside}</svg>'
    return Picture("p", "Un mapa", "Se ve un mapa", (Drawn(svg, width, height),) * pages)


@pytest.mark.parametrize("report", REPORTS)
def test_the_same_report_is_the_same_bytes(report) -> None:
    assert written(report(), Format.DOCX) == write(report.__wrapped__())


@pytest.mark.parametrize("report", REPORTS)
def test_nothing_leads_out_of_the_file(report) -> None:
    found = files(written(report(), Format.DOCX))
    for name, content in found.items():
        if name.endswith(".rels"):
            assert b"TargetMode" not in content
            folder = posixpath.dirname(posixpath.dirname(name))
            for target in re.findall(r'Target="([^"]+)"', content.decode()):
                path = (
                    target[1:]
                    if target.startswith("/")
                    else posixpath.normpath(posixpath.join(folder, target))
                )
                assert path in found


def test_the_headlines_are_headings_below_their_chapters_names() -> None:
    report = restaurant_report()
    found = written(report, Format.DOCX)
    assert styled(found, "Heading1") == [chapter.headline for chapter in report.chapters]
    assert sorted(styled(found, "ChapterName") + styled(found, "ChapterNameBelow")) == sorted(
        chapter.name for chapter in report.chapters
    )


def test_the_contents_are_there_without_being_updated_and_lead_to_the_chapters() -> None:
    report = restaurant_report()
    found = body(written(report, Format.DOCX))
    links = list(found.iter(f"{W}hyperlink"))
    marks = {mark.get(f"{W}name") for mark in found.iter(f"{W}bookmarkStart")}
    assert [words(link) for link in links] == [chapter.headline for chapter in report.chapters]
    assert {link.get(f"{W}anchor") for link in links} == marks
    codes = [code.text for code in found.iter(f"{W}instrText")]
    assert codes[0] == r' TOC \o "1-1" \h \z '


def test_nobody_is_asked_on_opening() -> None:
    found = files(written(restaurant_report(), Format.DOCX))
    assert b"updateFields" not in found["word/settings.xml"]
    assert b"dirty" not in found["word/document.xml"]


def test_one_chapter_needs_no_contents() -> None:
    assert styled(written(empty_report(), Format.DOCX), "TOCHeading") == []


def test_every_field_is_closed() -> None:
    kinds = [
        mark.get(f"{W}fldCharType")
        for mark in body(written(restaurant_report(), Format.DOCX)).iter(f"{W}fldChar")
    ]
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "separate": 0, "end": -1}[kind or ""]
        assert depth >= 0
    assert depth == 0
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0


def test_the_title_page() -> None:
    brand = Brand(client="Casa Lucio", author="Estudio Norte", confidentiality="Confidencial")
    report = restaurant_report()
    found = write(replace(report, edition=replace(report.edition, brand=brand)))
    assert styled(found, "DocumentKind") == ["Plan de mejora de la experiencia"]
    assert styled(found, "Title") == ["El caballero que pide un menú"]
    assert styled(found, "DocumentFacts") == [
        "Casa Lucio",
        "Estudio Norte",
        "20\xa0nov\xa02026 · Versión 1.0",
    ]


def test_the_logo_is_spoken_as_the_clients_name() -> None:
    file = io.BytesIO()
    Image.new("RGB", (600, 200), "#0A6B5E").save(file, "PNG")
    report = restaurant_report()
    brand = Brand(client="Casa Lucio", logo=file.getvalue())
    found = write(replace(report, edition=replace(report.edition, brand=brand)))
    assert "Casa Lucio" in [drawn.get("descr") for drawn in body(found).iter(f"{WP}docPr")]
    assert file.getvalue() in files(found).values()


def test_what_stands_above_and_below() -> None:
    report = restaurant_report()
    brand = Brand(confidentiality="Confidencial")
    found = files(write(replace(report, edition=replace(report.edition, brand=brand))))
    footers = [words(ElementTree.fromstring(found[f"word/footer{n}.xml"])) for n in (1, 2, 3)]
    assert footers == ["Confidencial", "ConfidencialPágina 1 de 1", "ConfidencialPágina 1 de 1"]
    assert words(ElementTree.fromstring(found["word/header1.xml"])) == "El caballero que pide un menú"


def test_in_english() -> None:
    found = written(restaurant_report(Lang.EN), Format.DOCX)
    assert styled(found, "TOCHeading") == ["Contents"]
    assert styled(found, "Caption")[0].startswith("Figure 1 ")
    assert b'<w:lang w:val="en-GB"' in files(found)["word/styles.xml"]


def test_properties_are_the_editions() -> None:
    brand = Brand(author="Estudio Norte")
    report = restaurant_report()
    found = write(replace(report, edition=replace(report.edition, brand=brand)))
    told = docx.Document(io.BytesIO(found)).core_properties
    assert (told.title, told.author, told.language, told.version) == (
        "El caballero que pide un menú",
        "Estudio Norte",
        "es",
        "1.0",
    )
    assert told.created == told.modified
    assert told.created is not None
    assert told.created.date() == report.edition.date
    assert told.comments == ""


@pytest.mark.parametrize("lang", Lang)
def test_every_text_of_every_block_is_there(lang: Lang) -> None:
    report = restaurant_report(lang)
    said = [words(p) for p in body(written(report, Format.DOCX)).iter(f"{W}p")]
    for chapter in report.chapters:
        for block in chapter.blocks:
            for text in texts(block):
                assert any(text in line for line in said), text


def texts(block: Block) -> list[str]:
    match block:
        case Table():
            cells = [cell for row in block.rows for cell in row]
            under = [cell.under.text for cell in cells if cell.under]
            heads = [column.name for column in block.columns]
            return [block.caption, *heads, *(cell.phrase.text for cell in cells), *under]
        case Picture():
            return [block.caption]
        case Facts():
            return [text for fact in block.items for text in (fact.name, fact.now, fact.then)]
        case Points():
            return [block.title.text, *(item.text for item in block.items)]
        case Quote():
            return [block.phrase.text, block.by]
        case Passage():
            return [block.phrase.text]


def test_every_action_is_named_by_its_id() -> None:
    report = long_report()
    assert styled(written(report, Format.DOCX), "Identifier") == [
        f"{row.rank}{row.id}" for row in report.actions
    ]


def test_tables_and_pictures_are_counted() -> None:
    found = of(table(2), picture(pages=2), table(2), picture())
    assert styled(found, "Caption") == [
        "Tabla 1  Una tabla",
        "Figura 1  Un mapa (1 de 2)",
        "Figura 1  Un mapa (2 de 2)",
        "Tabla 2  Una tabla",
        "Figura 2  Un mapa",
    ]
    codes = [(code.text or "").split() for code in body(found).iter(f"{W}instrText")]
    assert codes[:3] == [
        ["SEQ", "Tabla", r"\n", r"\*", "ARABIC"],
        ["SEQ", "Figura", r"\n", r"\*", "ARABIC"],
        ["SEQ", "Figura", r"\c", r"\*", "ARABIC"],
    ]


def sides(package: bytes) -> list[tuple[int, int]]:
    """Width and height in twips of the sections' pages."""
    found = body(package).iter(f"{W}pgSz")
    return [(int(size.get(f"{W}w", 0)), int(size.get(f"{W}h", 0))) for size in found]


@pytest.mark.parametrize(
    ("block", "lies"),
    [(table(6), False), (table(7), True), (picture(), True), (picture(height=1500), False)],
)
def test_what_is_wide_has_a_lying_page(block: Block, lies: bool) -> None:
    assert any(wide > high for wide, high in sides(of(block))) is lies


def test_heads_come_again_and_low_rows_stay_whole() -> None:
    rows = list(body(of(table(2, rows=3))).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_row_higher_than_a_page_may_go_on_overleaf() -> None:
    head, row = body(of(table(2, text="ñ" * 5000))).iter(f"{W}tr")
    assert head.find(f"{W}trPr/{W}cantSplit") is not None
    assert row.find(f"{W}trPr/{W}cantSplit") is None


@given(st.lists(st.floats(0.5, 9), min_size=1, max_size=12))
@settings(max_examples=30, deadline=None)
def test_columns_fill_the_page_exactly_and_agree_with_their_cells(parts: list[float]) -> None:
    columns = tuple(Column("c", Kind.NUMBER, part) for part in parts)
    one = Table("t", "Una tabla", columns, (tuple(Cell(Phrase("1"), 1.0) for _ in parts),))
    found = body(of(one))
    grid = [int(column.get(f"{W}w", 0)) for column in found.iter(f"{W}gridCol")]
    cells = [int(cell.get(f"{W}w", 0)) for cell in found.iter(f"{W}tcW")]
    assert cells == grid * 2
    assert sum(grid) == (round(25.7 * 567) if len(parts) >= 7 else 17 * 567)


def test_a_gap_has_its_colour_its_shape_and_its_sign() -> None:
    report = restaurant_report()
    found = docx.Document(io.BytesIO(written(report, Format.DOCX)))
    cells = [cell for one in found.tables for row in one.rows for cell in row.cells]
    [below] = [cell for cell in cells if cell.text == "▼ −2,47"][:1]
    [above] = [cell for cell in cells if cell.text == "▲ +1,50"][:1]
    assert 'w:fill="9E2A0E"' in below._tc.xml
    assert 'w:val="FFFFFF"' in below._tc.xml
    assert 'w:fill="1B5A8A"' in above._tc.xml


def test_figures_stand_today_above_with_the_plan() -> None:
    items = (Fact("Esperado", "3,69", "3,77"), Fact("Dolor", "117,4"))
    [one] = docx.Document(io.BytesIO(of(Facts(items)))).tables
    assert [[cell.text for cell in row.cells] for row in one.rows] == [
        ["", "Esperado", "Dolor"],
        ["Hoy", "3,69", "117,4"],
        ["Con el plan", "3,77", ""],
    ]


def test_without_a_plan_figures_stand_alone() -> None:
    [one] = docx.Document(io.BytesIO(of(Facts((Fact("Dolor", "117,4"),))))).tables
    assert [[cell.text for cell in row.cells] for row in one.rows] == [["", "Dolor"], ["Hoy", "117,4"]]


def test_pictures_are_spoken_the_first_at_length() -> None:
    drawn = [one.get("descr") for one in body(of(picture(pages=2))).iter(f"{WP}docPr")]
    assert drawn == ["", "Se ve un mapa", "Un mapa (2 de 2)"]


def test_only_the_ornament_is_passed_over_when_read_aloud() -> None:
    found = body(of(picture()))
    silent = [one for one in found.iter(f"{WP}docPr") if not one.get("descr")]
    assert len(silent) == 1
    assert b"decorative" in ElementTree.tostring(silent[0])


def test_a_picture_fits_its_page() -> None:
    for height in (200, 900, 1119, 1500, 4000):
        *_, extent = body(of(Passage(Phrase("x")), picture(height=height))).iter(f"{WP}extent")
        wide, high = int(extent.get("cx", 0)) / 360_000, int(extent.get("cy", 0)) / 360_000
        assert wide <= (25.7 if height < 1120 else 17) + 1e-3
        assert high <= (15.3 if height < 1120 else 24.0) + 1e-3
        assert wide / high == pytest.approx(1120 / height, rel=1e-3)


def test_a_drawing_without_words_stays_a_vector() -> None:
    bare, lettered = picture(inside="<rect/>"), picture(inside="<text>x</text>")
    vectors = [sum(name.endswith(".svg") for name in files(of(block))) - 1 for block in (bare, lettered)]
    assert vectors == [1, 0]


def test_a_text_has_its_language_and_its_direction() -> None:
    found = files(of(Passage(Phrase("שלום", "he", leftwards=True)), Passage(Phrase("hello", "en"))))
    content = found["word/document.xml"].decode()
    assert '<w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:val="he" w:bidi="he"/></w:rPr>' in content
    assert '<w:lang w:val="en-GB" w:bidi="en-GB"/></w:rPr><w:t xml:space="preserve">hello' in content


def ended(text: str) -> str:
    """A text as a page shows it: the one endless word we try is cut."""
    return text.replace("ñ" * 5000, "ñ" * 120 + "…")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_somebody_writes_stays_text(text: str) -> None:
    report = hostile_report(text)
    package = written(report, Format.DOCX)
    found = body(package)
    title = report.title.text
    assert styled(package, "LongTitle" if len(title) > 90 else "Title") == [ended(title)]
    first = next(row for row in report.actions if row.scenes)
    assert any(words(p) == ended(first.title.text) for p in found.iter(f"{W}p"))
    codes = {(code.text or "").split()[0] for code in found.iter(f"{W}instrText")}
    assert codes == {"TOC", "PAGEREF", "SEQ"}
    assert not [name for name in files(package) if "embeddings" in name or name.endswith(".bin")]
    assert all(link.get(f"{W}anchor", "").startswith("_Toc_") for link in found.iter(f"{W}hyperlink"))
    assert docx.Document(io.BytesIO(package)).core_properties.title == as_property(title)


def test_what_stands_on_every_page_is_cut() -> None:
    found = files(written(hostile_report("ñ" * 5000), Format.DOCX))
    for name in ("header1", "footer1"):
        assert words(ElementTree.fromstring(found[f"word/{name}.xml"])) == "ñ" * 79 + "…"


def test_the_brands_colours_and_typeface() -> None:
    report = restaurant_report()
    brand = Brand(main="#0A6B5E", accent="#E4572E", font='Aptos "x"')
    styles = files(write(replace(report, edition=replace(report.edition, brand=brand))))[
        "word/styles.xml"
    ].decode()
    heading = styles.split('w:styleId="Heading1"')[1].split("</w:style>")[0]
    assert '<w:color w:val="0A6B5E"/>' in heading
    assert """w:ascii='Aptos "x"'""" in heading or 'w:ascii="Aptos &quot;x&quot;"' in heading
    assert 'w:color="E4572E"' in styles.split('w:styleId="ChapterName"')[1].split("</w:style>")[0]
    assert "Georgia" not in styles


def test_every_style_that_is_used_is_there() -> None:
    found = files(written(restaurant_report(), Format.DOCX))
    used = set()
    for name in ("document", "header1", "footer1", "footer2", "footer3"):
        used |= set(re.findall(r'<w:(?:p|r|tbl)Style w:val="(\w+)"', found[f"word/{name}.xml"].decode()))
    assert used <= set(re.findall(r'w:styleId="(\w+)"', found["word/styles.xml"].decode()))


def test_marks_and_pictures_have_numbers_of_their_own() -> None:
    found = body(written(long_report(), Format.DOCX))
    for path in (f"{W}bookmarkStart", f"{WP}docPr"):
        ids = [one.get("id") or one.get(f"{W}id") for one in found.iter(path)]
        assert len(ids) == len(set(ids)) > 5


def test_nothing_in_the_file_tells_the_day_or_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write(bare_report())
    monkeypatch.chdir(tmp_path)
    assert write(bare_report()) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    days = set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+Z", files(first)["docProps/core.xml"]))
    assert days == {b"2026-11-20T00:00:00Z"}


def test_without_the_chapter_of_actions_nobody_needs_their_ids() -> None:
    report = restaurant_report()
    rest = tuple(chapter for chapter in report.chapters if chapter.section is not Section.ACTIONS)
    assert styled(write(replace(report, chapters=rest)), "Identifier") == []


@pytest.mark.parametrize(("rows", "kept"), [(1, 0), (8, 7), (9, 0)])
def test_a_short_table_is_not_divided(rows: int, kept: int) -> None:
    lines = list(body(of(table(2, rows=rows))).iter(f"{W}tr"))[1:]
    assert [row.find(f".//{W}keepNext") is not None for row in lines] == [n < kept for n in range(rows)]


def begins_page(report: Report) -> list[bool]:
    """Whether each chapter begins a page by itself; where the paper turns, its section does."""
    heads = filter(is_chapter, body(written(report, Format.DOCX)).iter(f"{W}p"))
    return [p.find(f"{W}pPr/{W}pageBreakBefore") is not None for p in heads]


def is_chapter(p: ElementTree.Element) -> bool:
    style = p.find(f"{W}pPr/{W}pStyle")
    return style is not None and (style.get(f"{W}val") or "").startswith("ChapterName")


def test_upright_chapters_share_pages_except_the_summary() -> None:
    report = empty_report()

    def made(*blocks: tuple[Section, Block]) -> Report:
        return replace(
            report, chapters=tuple(Chapter(section, "n", "h", (block,), ()) for section, block in blocks)
        )

    words_ = Passage(Phrase("x"))
    one = made((Section.SUMMARY, words_), (Section.WORST, words_), (Section.RISKS, words_))
    assert begins_page(one) == [True, True, False]
    two = made((Section.SUMMARY, words_), (Section.JOURNEY, table(8)), (Section.GAPS, table(7)))
    assert begins_page(two) == [True, False, True]


def test_more_than_four_figures_go_on_below() -> None:
    items = tuple(Fact(f"n{n}", str(n)) for n in range(6))
    found = docx.Document(io.BytesIO(of(Facts(items)))).tables
    assert [[cell.text for cell in one.rows[0].cells] for one in found] == [
        ["", "n0", "n1", "n2", "n3"],
        ["", "n4", "n5"],
    ]


def test_no_style_is_idle() -> None:
    used = set()
    for report in (restaurant_report(), hostile_report("ñ" * 200)):
        brand = replace(report.edition.brand, logo=png(Drawn(_DOT, 10, 10), 10))
        package = files(write(replace(report, edition=replace(report.edition, brand=brand))))
        for name in ("document", "header1", "footer1", "footer2", "footer3"):
            used |= set(re.findall(r'<w:pStyle w:val="(\w+)"', package[f"word/{name}.xml"].decode()))
    used |= set(
        re.findall(r'<w:pStyle w:val="(\w+)"', files(of(Passage(Phrase("x"))))["word/document.xml"].decode())
    )
    assert set(Style) - used == set()


_DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle r="5"/></svg>'


@pytest.mark.parametrize(("headline", "high"), [("Corto", 16.7 - 2.45 - 1.4), ("ñ" * 100, 16.7 - 3.4 - 1.4)])
def test_a_picture_below_a_headline_leaves_room_for_it(headline: str, high: float) -> None:
    chapter = Chapter(Section.BETS, "n", headline, (picture(height=1100),), ())
    *_, extent = body(write(replace(empty_report(), chapters=(chapter,)))).iter(f"{WP}extent")
    assert int(extent.get("cy", 0)) / 360_000 == pytest.approx(high, abs=0.01)


def test_a_word_longer_than_any_ends_somewhere() -> None:
    text = "".join(
        node.text or "" for node in body(written(hostile_report("ñ" * 5000), Format.DOCX)).iter(f"{W}t")
    )
    assert "ñ" * 120 + "…" in text
    assert "ñ" * 121 not in text


def test_a_name_in_a_table_has_an_end_and_a_text_has_not() -> None:
    text = "palabra " * 600
    columns = (Column("Escena", Kind.TEXT, 1.0), Column("Qué", Kind.TEXT, 1.0), Column("€", Kind.MONEY, 1.0))
    cell = Cell(Phrase(text), under=Phrase(text))
    found = list(body(of(Table("t", "Una tabla", columns, ((cell, cell, cell),)))).iter(f"{W}tr"))[1]
    name, said, figure = ([words(p) for p in one.iter(f"{W}p")] for one in found.iter(f"{W}tc"))
    assert said[0] == text
    for short in (*name, *figure, said[1]):
        assert re.fullmatch(r"(palabra )+[palbr]*…", short)
        assert 300 < len(short) < 600
