"""Looking through many journey files: what is wrong in each and how far it is."""

import os
import signal
from collections.abc import Hashable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from momentos.cli.ending import Refused
from momentos.cli.opening import open_film, require_file
from momentos.cli.refusal import denied
from momentos.journey.issue import Issue, Level
from momentos.journey.kinds import Text
from momentos.plan.steps import Step
from momentos.shelf.film import Librarian
from momentos.text.library import OWN_ACTIONS, read_library

_WORTH_A_PROCESS = 64
"""Files below which starting another process takes longer than it saves."""

_FILES_A_TURN = 16
_MOST_PROCESSES = 16


@dataclass(frozen=True, slots=True)
class Remark:
    """An issue and the line of the file it is about; None where that line is not known."""

    issue: Issue
    source: str | None


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """One file: its remarks in the order of its lines and how far the five steps are.

    `done` and `completeness` are None where it holds no journey. `refused` says why the file could not be
    opened.
    """

    file: str
    title: Text | None = None
    remarks: tuple[Remark, ...] = ()
    done: Mapping[Step, float] | None = None
    completeness: float | None = None
    refused: Refused | None = None

    def count(self, level: Level) -> int:
        """How many issues of a level the file has."""
        return sum(remark.issue.level is level for remark in self.remarks)


def inspect_file(path: Path, library_of: Librarian = read_library) -> InspectedFile:
    """What is wrong in one file, in the order of reading; never raises for what the user named."""
    if path.name == OWN_ACTIONS:
        return _inspect_actions(path, library_of)
    try:
        film = open_film(path, library_of)
    except Refused as refused:
        return InspectedFile(str(path), refused=refused)
    remarks = tuple(Remark(issue, film.source(issue)) for issue in film.issues)
    if film.plan is None:
        return InspectedFile(str(path), remarks=remarks)
    steps = film.plan.steps
    title = film.plan.scores.journey.title
    return InspectedFile(str(path), title, remarks, dict(steps.done), steps.completeness)


def _inspect_actions(path: Path, library_of: Librarian) -> InspectedFile:
    """A folder's own actions hold no journey: all there is to say is what is wrong in them."""
    try:
        require_file(path)
        _, issues = library_of(path.parent)
    except OSError as fault:
        return InspectedFile(str(path), refused=denied(path, fault))
    except Refused as refused:
        return InspectedFile(str(path), refused=refused)
    return InspectedFile(str(path), remarks=tuple(Remark(issue, None) for issue in issues))


def inspect_files(paths: Sequence[Path]) -> Iterator[InspectedFile]:
    """Each file in the order given, as soon as it is ready, then the files that several of them share.

    What is wrong in a folder's own actions or in shared customer types is told once, under that file's name.
    """
    shared: dict[str, dict[Hashable, Remark]] = {}
    for inspected in _inspected(paths):
        own = tuple(remark for remark in inspected.remarks if remark.issue.file == inspected.file)
        for remark in inspected.remarks:
            issue = remark.issue
            if issue.file != inspected.file:
                shared.setdefault(issue.file, {})[issue.code, issue.line, issue.column, issue.path] = remark
        yield replace(inspected, remarks=own)
    for file, remarks in sorted(shared.items()):
        yield InspectedFile(file, remarks=tuple(remarks.values()))


def _inspected(paths: Sequence[Path]) -> Iterator[InspectedFile]:
    """Many files are shared out over the processors."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if processors < 2 or len(paths) < _WORTH_A_PROCESS:
        yield from _turn(paths)
        return
    turns = [paths[start : start + _FILES_A_TURN] for start in range(0, len(paths), _FILES_A_TURN)]
    with ProcessPoolExecutor(min(processors, _MOST_PROCESSES), initializer=_leave_interrupts) as pool:
        for inspected in pool.map(_whole_turn, turns):
            yield from inspected


def _turn(paths: Sequence[Path]) -> Iterator[InspectedFile]:
    """Each file in turn; the library of their folder is read once."""
    library_of = cache(read_library)
    return (inspect_file(path, library_of) for path in paths)


def _whole_turn(paths: Sequence[Path]) -> tuple[InspectedFile, ...]:
    return tuple(_turn(paths))


def _leave_interrupts() -> None:
    """Let the main process alone answer Ctrl-C, so that no other one shows a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
