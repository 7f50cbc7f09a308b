"""A worker: ``python -m momentos.ui.exporting.work`` takes an order and gives its documents one by one.

It has a process of its own, so that whoever clicks meanwhile waits for nothing.
"""

import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from momentos.plan.plan import make_plan
from momentos.report.deliverable import Document, Format, documents
from momentos.report.edition import Edition
from momentos.report.report import make_report
from momentos.scores.score import score
from momentos.text.library import read_library
from momentos.text.read import read_as

_KINDNESS = 10
"""How far the worker stands back where processes wait for a processor."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which documents of which film: its file and what that holds, as it is looked at.

    `previews` asks for the pages of the report as pictures, before the documents.
    """

    path: Path
    content: bytes
    edition: Edition
    formats: tuple[Format, ...] = ()
    previews: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What an order has given so far: a document of a format, a page (no format), or the end of a format."""

    form: Format | None
    document: Document | None


def carried_out(order: Order) -> Iterator[Made]:
    """The pages and documents of an order in the order asked for, each as soon as it is made."""
    library, _ = read_library(order.path.parent)
    journey = read_as(order.path, order.content, library).journey
    if journey is None:
        return
    report = make_report(make_plan(score(journey), library), order.edition)
    if order.previews:
        from momentos.report.writers.pdf import pages

        yield from (Made(None, Document(f"-{at}.png", page)) for at, page in enumerate(pages(report), 1))
    for form in order.formats:
        yield from (Made(form, document) for document in documents(report, form))
        yield Made(form, None)


def main() -> None:
    """Carry out the order that stands in the standard input."""
    with suppress(AttributeError, OSError):
        os.nice(_KINDNESS)
    order: Order = pickle.load(sys.stdin.buffer)  # noqa: S301  the app's own words
    out = sys.stdout.buffer
    try:
        for made in carried_out(order):
            pickle.dump(made, out)
            out.flush()
    except BrokenPipeError:
        # Nobody waits any more. What Python would still write on its way out goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    # What is made here is read by others: it must not be of a module called __main__.
    from momentos.ui.exporting.work import main as work

    work()
