"""Office files that Word, PowerPoint and Excel open without a word."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from films import restaurant

from momentos.report.brand import Brand
from momentos.report.deliverable import Format, documents
from momentos.report.report import Report
from momentos.words.catalogue import Lang

from .. import templates
from ..packages import flaws
from ..pictures import logo
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
BRAND = Brand(
    client='Casa "Andrés" & Cía <S. A.>',
    author="Ana & Juan",
    confidentiality="1 & solo para la dirección",
    main="#0A2540",
    accent="#7A0019",
    font='Verdana & "Co"',
    logo=logo(400, 150),
)


def branded_report() -> Report:
    return report_of(restaurant(), Lang.EN, BRAND)


REPORTS: list[Callable[[], Report]] = [
    restaurant_report, branded_report, empty_report, bare_report, settled_report, foreign_report,
]  # fmt: skip


def made(report: Report, form: Format) -> bytes:
    [document] = documents(report, form)
    return document.content


@pytest.mark.parametrize("form", OFFICE)
@pytest.mark.parametrize("report", REPORTS, ids=lambda make: make.__name__)
def test_every_office_file_is_sound(form: Format, report: Callable[[], Report]) -> None:
    assert flaws(made(report(), form)) == []


@pytest.mark.parametrize("form", OFFICE)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_leave_an_office_file_sound(form: Format, text: str) -> None:
    assert flaws(made(hostile_report(text), form)) == []


@pytest.mark.parametrize("form", OFFICE)
def test_a_long_office_file_is_sound(form: Format) -> None:
    assert flaws(made(long_report(30, actions=90), form)) == []


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "4:3": templates.template,
    "16:9": templates.wide,
    "dark": templates.dark,
    "painted": templates.painted,
    "shown alone": lambda: templates.template(templates.shown_alone),
    "seen last": lambda: templates.template(templates.seen_last),
    "linked": lambda: templates.template(templates.linked_from_a_layout),
}


@pytest.mark.parametrize("ground", TEMPLATES.values(), ids=TEMPLATES)
def test_slides_on_a_template_are_sound(ground: Callable[[], bytes]) -> None:
    report = report_of(restaurant(), Lang.ES, replace(BRAND, template=ground()))
    assert flaws(made(report, Format.PPTX)) == []
