"""What ``momentos check`` found, as programs read it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from momentos.cli.inspection import InspectedFile
from momentos.cli.output.issues import IssueOutput, issue_outputs
from momentos.journey.issue import Level
from momentos.journey.kinds import in_lang
from momentos.plan.steps import Step
from momentos.words.catalogue import Lang


@dataclass(frozen=True, slots=True)
class StepsOutput:
    """How far the five steps are, each 0 to 1."""

    identify: float
    see: float
    describe: float
    value: float
    propose: float


@dataclass(frozen=True, slots=True)
class FileOutput:
    """One file: its issues in the order of its lines, and how far it is.

    `completeness` is the sum of the steps, 0 to 5; it and `steps` are null where the file holds no
    journey: a broken one, or what journeys share.
    """

    file: str
    title: str | None
    issues: tuple[IssueOutput, ...]
    steps: StepsOutput | None
    completeness: float | None


@dataclass(frozen=True, slots=True)
class SummaryOutput:
    """How many issues there are of each level, in all files."""

    errors: int
    warnings: int
    todos: int
    hints: int


@dataclass(frozen=True, slots=True)
class CheckOutput:
    """The whole output of ``momentos check --format json``."""

    files: tuple[FileOutput, ...]
    summary: SummaryOutput


def check_output(files: Sequence[InspectedFile], lang: Lang) -> CheckOutput:
    """What was found in the files that could be opened."""
    opened = [file for file in files if file.refused is None]
    counts = Counter(remark.issue.level for file in opened for remark in file.remarks)
    return CheckOutput(
        files=tuple(_file(file, lang) for file in opened),
        summary=SummaryOutput(
            errors=counts[Level.ERROR],
            warnings=counts[Level.WARNING],
            todos=counts[Level.TODO],
            hints=counts[Level.HINT],
        ),
    )


def _file(file: InspectedFile, lang: Lang) -> FileOutput:
    return FileOutput(
        file=file.file,
        title=None if file.title is None else in_lang(file.title, lang),
        issues=issue_outputs((remark.issue for remark in file.remarks), lang),
        steps=None if file.done is None else StepsOutput(**{step.value: file.done[step] for step in Step}),
        completeness=file.completeness,
    )
