"""A film: a journey file and all that is computed from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from momentos.journey.issue import Issue, Level
from momentos.plan.library import Library
from momentos.plan.plan import Plan, make_plan
from momentos.rules.check import check
from momentos.rules.dismissal import heard
from momentos.scores.score import score
from momentos.text.disk import read_bytes
from momentos.text.library import read_library
from momentos.text.read import Reading, read_as

_LEVELS = tuple(Level)

Librarian = Callable[[Path], tuple[Library, tuple[Issue, ...]]]
"""Gives the library of a folder, and the issues of the folder's own entries."""


@dataclass(frozen=True, slots=True)
class Film:
    """A journey file and all that is computed from it; `plan` is None where it holds no journey.

    `issues` stand in the order of reading: the journey's own by line, then those of the files that it shares
    with other journeys (actions, customer types); in one place, the gravest first.
    """

    path: Path
    reading: Reading
    library: Library
    plan: Plan | None
    issues: tuple[Issue, ...]

    def source(self, issue: Issue) -> str | None:
        """The line of the journey file that an issue is about; None where the issue is of another file."""
        if issue.file == str(self.path) and 0 < issue.line <= len(self.reading.lines):
            return self.reading.lines[issue.line - 1]
        return None


def open_film(path: Path, library_of: Librarian = read_library, written: Reading | None = None) -> Film:
    """The film in a file, with the actions of its folder; raises OSError where there is no file to read.

    Whoever opens many gives a `library_of` that reads each folder's library once; whoever has just written
    the file gives the reading of what was `written`, which is taken where the file still holds that.
    """
    library, library_issues = library_of(path.parent)
    content = read_bytes(path)
    is_known = written is not None and written.is_of(content, library.keys())
    reading = written if written and is_known else read_as(path, content, library.keys())
    if reading.journey is None:
        unread = _in_order(path, (*reading.issues, *library_issues))
        return Film(path, reading, library, None, unread)
    plan = make_plan(score(reading.journey), library)
    found = (*heard(reading.issues, reading.journey), *library_issues, *check(plan))
    return Film(path, reading, library, plan, _in_order(path, found))


def _in_order(path: Path, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    def place(issue: Issue) -> tuple[bool, str, int, int, int, str]:
        level = _LEVELS.index(issue.level)
        return issue.file != str(path), issue.file, issue.line, issue.column, level, issue.code

    return tuple(sorted(issues, key=place))
