"""An order that is being carried out, watched from the page."""

import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum

from momentos.report.deliverable import Document, Format
from momentos.ui.exporting.work import Made, Order

AT_ONCE = 2
"""Workers at once; later orders wait, so that many cannot take the machine away from the app."""

WORKER = ("-m", "momentos.ui.exporting.work")
TURNS = threading.BoundedSemaphore(AT_ONCE)


class Standing(StrEnum):
    """How far an order is."""

    WAITING = "waiting"
    AT_WORK = "at_work"
    READY = "ready"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass
class Job:
    """One order and what it has given; it works in a thread that only reads."""

    order: Order
    standing: Standing = Standing.WAITING
    pages: list[bytes] = field(default_factory=list)
    documents: list[tuple[Format, Document]] = field(default_factory=list)
    finished: list[Format] = field(default_factory=list)
    _worker: "subprocess.Popen[bytes] | None" = None

    def start(self) -> "Job":
        """Begin, as soon as it is its turn."""
        threading.Thread(target=self._run, name="export", daemon=True).start()
        return self

    def stop(self) -> None:
        """Give it up; what it has given stays."""
        if self.is_open:
            self.standing = Standing.STOPPED
        if self._worker:
            self._worker.kill()

    @property
    def is_open(self) -> bool:
        """Whether more is to come."""
        return self.standing in {Standing.WAITING, Standing.AT_WORK}

    def _run(self) -> None:
        with TURNS:
            if not self.is_open:
                return
            self.standing = Standing.AT_WORK
            command = [sys.executable, *WORKER]
            with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:  # noqa: S603
                self._worker = worker
                if not self.is_open:
                    # Stopped while it was being started: there was no worker yet to stop.
                    worker.kill()
                with suppress(EOFError, BrokenPipeError, pickle.UnpicklingError):
                    self._follow(worker)
            if self.is_open:
                self.standing = Standing.FAILED if worker.returncode else Standing.READY

    def _follow(self, worker: "subprocess.Popen[bytes]") -> None:
        """Take what the worker gives until it ends."""
        if worker.stdin is None or worker.stdout is None:
            return
        with worker.stdin as order:
            pickle.dump(self.order, order)
        while True:
            made: Made = pickle.load(worker.stdout)  # noqa: S301  the app's own worker
            if made.document is None and made.form:
                self.finished.append(made.form)
            elif made.document and made.form:
                self.documents.append((made.form, made.document))
            elif made.document:
                self.pages.append(made.document.content)
