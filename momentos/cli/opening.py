"""Opening what the user names: a file is read, everything else is refused in words."""

import stat
from dataclasses import dataclass
from pathlib import Path

from momentos.cli.ending import Ending, Refused
from momentos.cli.refusal import denied
from momentos.journey.issue import Issue, Level
from momentos.plan.library import Library
from momentos.plan.plan import Plan, make_plan
from momentos.rules.check import check
from momentos.scores.score import score
from momentos.text.library import read_library
from momentos.text.read import read

_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class Film:
    """A journey file and all that is computed from it; `plan` is None where no journey could be read."""

    path: Path
    lines: tuple[str, ...]
    plan: Plan | None
    library: Library
    issues: tuple[Issue, ...]

    def source(self, issue: Issue) -> str | None:
        """The line of the file that an issue is about; None where it is not known."""
        if issue.file == str(self.path) and 0 < issue.line <= len(self.lines):
            return self.lines[issue.line - 1]
        return None

    @property
    def ending(self) -> Ending:
        """How a command that only shows this film ends."""
        faulty = any(issue.level is Level.ERROR for issue in self.issues)
        return Ending.FAULTY if faulty else Ending.FINE


def open_film(path: Path) -> Film:
    """The film in a file, with the actions of its folder; raises Refused where it cannot be opened."""
    require_file(path)
    try:
        library, library_issues = read_library(path.parent)
        reading = read(path, library.keys())
    except OSError as fault:
        raise denied(path, fault) from fault
    if reading.journey is None:
        return Film(path, reading.lines, None, library, in_order(reading.issues))
    plan = make_plan(score(reading.journey), library)
    found = (*reading.issues, *library_issues, *check(plan, library))
    return Film(path, reading.lines, plan, library, in_order(found))


def in_order(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """The issues as they are met on reading the file; in one place, the gravest first."""
    return tuple(sorted(issues, key=lambda i: (i.file, i.line, i.column, _LEVELS.index(i.level), i.code)))


def require_file(path: Path) -> None:
    """Refuse what is not there, cannot be reached or is no ordinary file."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as fault:
        raise denied(path, fault) from fault
    if stat.S_ISDIR(mode):
        inside = path / "journey.yaml"
        key = "cli.refused.folder_with" if inside.is_file() else "cli.refused.folder"
        raise Refused(key, path=path, file=inside)
    if not stat.S_ISREG(mode):
        raise Refused("cli.refused.special", path=path)
