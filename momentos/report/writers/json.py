"""The report as data, for programs."""

import datetime as dt
from dataclasses import dataclass

from momentos.plan.reviews import Review
from momentos.report.chapter import LeftOut, Section
from momentos.report.data import to_json
from momentos.report.report import Report
from momentos.report.rows import ActionRow, KpiRow, SceneRow
from momentos.words.catalogue import Lang


@dataclass(frozen=True, slots=True)
class ChapterOutput:
    """A chapter: what it is about, and the sentence it proves."""

    section: Section
    name: str
    headline: str


@dataclass(frozen=True, slots=True)
class ReportOutput:
    """The whole report as data; `digest` is that of what the journey says."""

    journey: str
    title: str
    lang: Lang
    date: dt.date
    version: str
    digest: str
    currency: str
    chapters: tuple[ChapterOutput, ...]
    left_out: tuple[LeftOut, ...]
    scenes: tuple[SceneRow, ...]
    actions: tuple[ActionRow, ...]
    kpis: tuple[KpiRow, ...]
    reviews: tuple[Review, ...]


def write(report: Report) -> bytes:
    """Full floats, explicit nulls, ids as in the journey's file."""
    edition = report.edition
    output = ReportOutput(
        journey=report.journey,
        title=report.title.text,
        lang=edition.lang,
        date=edition.date,
        version=edition.version,
        digest=report.digest,
        currency=report.currency,
        chapters=tuple(ChapterOutput(one.section, one.name, one.headline) for one in report.chapters),
        left_out=report.left_out,
        scenes=report.scenes,
        actions=report.actions,
        kpis=report.kpis,
        reviews=report.reviews,
    )
    return to_json(output).encode("utf-8")
