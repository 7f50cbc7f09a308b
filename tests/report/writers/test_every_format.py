"""What holds of every format in which a report is delivered."""

import html
import io
import re
import zipfile

import pytest
from films import restaurant

from momentos.report.block import Picture
from momentos.report.bundle import MANIFEST, bundle, manifest
from momentos.report.chapter import Section
from momentos.report.deliverable import CARRIED, Format, documents
from momentos.report.report import Report
from momentos.words.catalogue import Lang

from ..made import made, written
from ..reports import (
    HOSTILE,
    bare_report,
    empty_report,
    foreign_report,
    hostile_report,
    long_report,
    report_of,
    restaurant_report,
    settled_report,
)

OFFICE = (Format.PPTX, Format.DOCX, Format.XLSX)
MEDIA_STARTS = {Format.PDF: b"%PDF-", Format.POSTER: b"%PDF-", Format.PNG: b"\x89PNG", Format.SVG: b"<svg"}


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("lang", Lang)
def test_the_same_report_is_the_same_bytes(form: Format, lang: Lang) -> None:
    first = made(restaurant_report(lang), form)
    assert first
    assert first == documents(report_of(restaurant(), lang), form)


@pytest.mark.parametrize("form", Format)
def test_the_two_languages_differ(form: Format) -> None:
    assert made(restaurant_report(Lang.ES), form) != made(restaurant_report(Lang.EN), form)


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_only_texts(form: Format, text: str) -> None:
    for content in (document.content for document in made(hostile_report(text), form)):
        assert content.startswith(MEDIA_STARTS.get(form, b""))
        if form in OFFICE:
            assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize(
    "report", [bare_report(), long_report(30), settled_report(), foreign_report()], ids=lambda r: r.journey
)
def test_reports_of_all_kinds_can_be_written(form: Format, report: Report) -> None:
    assert all(document.content for document in made(report, form))


@pytest.mark.parametrize("form", Format)
def test_of_a_film_without_scenes_what_can_be_written_is(form: Format) -> None:
    found = made(empty_report(), form)
    assert bool(found) == (form not in {Format.POSTER, Format.SVG, Format.PNG})
    assert all(document.content for document in found)


def test_every_format_says_which_chapters_it_carries() -> None:
    assert set(CARRIED) == set(Format)
    assert all(sections <= set(Section) for sections in CARRIED.values())


@pytest.mark.parametrize("form", [Format.SVG, Format.PNG])
def test_drawings_are_of_the_chapters_that_are_said_to_be_drawn(form: Format) -> None:
    chapters = restaurant_report().chapters
    drawn = {one.section for one in chapters if any(isinstance(block, Picture) for block in one.blocks)}
    assert CARRIED[form] == drawn


@pytest.mark.parametrize("form", OFFICE)
def test_office_documents_carry_every_headline(form: Format) -> None:
    report = restaurant_report(Lang.EN)
    content = written(report, form)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        texts = [package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml")]
    words = html.unescape(" ".join(re.sub(r"<[^>]*>", "", text) for text in texts))
    for chapter in report.chapters:
        assert chapter.headline in words


@pytest.mark.parametrize("form", [Format.HTML, Format.MARKDOWN, Format.JSON])
@pytest.mark.parametrize("lang", Lang)
def test_texts_carry_every_headline(form: Format, lang: Lang) -> None:
    report = restaurant_report(lang)
    content = written(report, form)
    text = html.unescape(content.decode("utf-8"))
    for chapter in report.chapters:
        assert chapter.headline in text


@pytest.mark.parametrize("form", [Format.CSV, Format.ICS, Format.JSON, Format.JIRA, Format.TRACKER])
def test_data_carry_every_action_by_its_id(form: Format) -> None:
    report = restaurant_report()
    content = written(report, form)
    unfolded = content.decode("utf-8").replace("\r\n ", "")
    for action in report.actions:
        assert action.id in unfolded
        assert action.title.text.replace(",", "\\,") in unfolded or action.title.text in unfolded


def test_a_bundle_is_told_by_its_manifest() -> None:
    report = restaurant_report()
    files = [
        (f"plan{one.ending}", one.content) for form in (Format.CSV, Format.ICS) for one in made(report, form)
    ]
    package = bundle(report, files)
    assert package == bundle(report, files)
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        assert opened.namelist() == ["plan.csv", "plan.ics", MANIFEST]
        assert opened.read("plan.csv") == files[0][1]
    told = manifest(report, files)
    assert [(one.name, one.bytes) for one in told.files] == [(name, len(held)) for name, held in files]
    assert all(len(one.sha256) == 64 for one in told.files)
