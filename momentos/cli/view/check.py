"""The check as people read it: the issues of each file, how far the five steps are, and the sum."""

from collections import Counter
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from momentos.cli.inspection import InspectedFile
from momentos.cli.sheet import Sheet
from momentos.cli.view.flow import flow
from momentos.cli.view.issue import issue_pieces
from momentos.cli.view.steps import steps_table
from momentos.journey.issue import Level
from momentos.journey.kinds import in_lang
from momentos.plan.steps import Step
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.figures import number, percent
from momentos.words.harmless import harmless

_FEW_FILES = 3
_MENDED = (Level.ERROR, Level.WARNING, Level.HINT, Level.TODO)
"""In what order to look at issues: a to-do is no fault, only what comes next."""


def show_issues(sheet: Sheet, inspected: InspectedFile, lang: Lang) -> None:
    """Print the issues of one file, what must be mended first, each followed by an empty line."""
    for remark in sorted(inspected.remarks, key=lambda remark: _MENDED.index(remark.issue.level)):
        sheet.put(issue_pieces(remark.issue, remark.source, lang, sheet.fold))


def show_progress(sheet: Sheet, files: Sequence[InspectedFile], lang: Lang) -> None:
    """Print how far the five steps are: bars for a few films, one line each for many."""
    films = [file for file in files if file.done is not None]
    if len(films) > _FEW_FILES:
        sheet.print(_progress_table(films, lang))
        steps = [f"{position} {term(step, lang)}" for position, step in enumerate(Step, 1)]
        sheet.print(flow(steps, sheet.width), style="dim")
        sheet.print()
        return
    for film in films:
        title = harmless(in_lang(film.title, lang))
        sheet.print(Text.assemble((title, "bold"), "  ", (harmless(film.file), "dim")))
        sheet.print(steps_table(film.done or {}, film.completeness or 0.0, lang))
        sheet.print()


def summary(files: Sequence[InspectedFile], lang: Lang) -> str:
    """The last line: how many files were read, how many not, and how many issues of each level there are."""
    counts = Counter(remark.issue.level for file in files for remark in file.remarks)
    refused = sum(file.refused is not None for file in files)
    opened = len(files) - refused
    parts = [say_count("cli.check.files", opened, lang)] if opened or not refused else []
    parts += [say_count("cli.check.refused", refused, lang)] if refused else []
    parts += [say_count(f"count.{level}", counts[level], lang) for level in Level if counts[level]]
    if not counts and (opened or not refused):
        parts.append(say("cli.check.nothing", lang))
    return " · ".join(parts)


def _progress_table(films: Sequence[InspectedFile], lang: Lang) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column(say("cli.check.five", lang), justify="right")
    for position, _ in enumerate(Step, 1):
        table.add_column(str(position), justify="right")
    table.add_column(say("cli.check.file", lang), overflow="fold")
    for film in films:
        done = film.done or {}
        table.add_row(
            number(film.completeness, lang, 1),
            *(percent(done[step], lang, 0) for step in Step),
            harmless(film.file),
        )
    return table
