"""An issue, as programs read it."""

from collections.abc import Iterable
from dataclasses import dataclass

from momentos.journey.issue import Issue, Level
from momentos.words.catalogue import Lang
from momentos.words.message import help_line, message


@dataclass(frozen=True, slots=True)
class IssueOutput:
    """One issue in words; `line` and `column` count from 1, and are 0 where no place is known.

    `file` is where it is: the journey, or what journeys share.
    """

    code: str
    level: Level
    file: str
    line: int
    column: int
    message: str
    help: str


def issue_outputs(issues: Iterable[Issue], lang: Lang) -> tuple[IssueOutput, ...]:
    """The issues in words, in the order given."""
    return tuple(
        IssueOutput(i.code, i.level, i.file, i.line, i.column, message(i, lang), help_line(i, lang))
        for i in issues
    )
