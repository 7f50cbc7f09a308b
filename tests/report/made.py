"""The documents of a report, each made once in a process: most tests only look at them."""

from functools import cache

from momentos.report.deliverable import Document, Format, documents
from momentos.report.report import Report


@cache
def made(report: Report, form: Format) -> tuple[Document, ...]:
    return documents(report, form)


def written(report: Report, form: Format) -> bytes:
    """The one file of a format that has no more."""
    [document] = made(report, form)
    return document.content
