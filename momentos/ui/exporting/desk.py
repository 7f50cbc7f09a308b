"""The orders of this window: what was asked for, and the pages that are shown of it meanwhile."""

from dataclasses import replace

from momentos.ui.exporting.job import Job
from momentos.ui.exporting.work import Order
from momentos.ui.memory import memory

_DOCUMENTS = "export_job"
_PAGES = "export_pages"


def begin(order: Order) -> None:
    """Have documents made; those of an earlier order are given up."""
    _replace(_DOCUMENTS, order)


def made_for(order: Order) -> Job | None:
    """The order last begun, where it is of the same film and edition; its formats may differ."""
    job: Job | None = memory.get(_DOCUMENTS)
    return job if job and replace(job.order, formats=()) == replace(order, formats=()) else None


def seen_of(order: Order) -> Job:
    """The order for the pages to look at, begun where it was not."""
    job: Job | None = memory.get(_PAGES)
    return job if job and job.order == order else _replace(_PAGES, order)


def _replace(name: str, order: Order) -> Job:
    last: Job | None = memory.get(name)
    if last:
        last.stop()
    memory[name] = Job(order).start()
    job: Job = memory[name]
    return job
