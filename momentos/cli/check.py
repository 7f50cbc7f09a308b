"""``momentos check``: what is wrong in journeys, and how far the five steps are."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from momentos.cli.ending import Ending
from momentos.cli.options import CheckFormat, LangOption
from momentos.words.catalogue import Lang

if TYPE_CHECKING:
    from momentos.cli.inspection import InspectedFile


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="cli.metavar.paths", help="cli.argument.paths", show_default=False),
    ],
    *,
    lang: LangOption,
    strict: Annotated[bool, typer.Option("--strict", help="cli.option.strict")] = False,
    format_: Annotated[CheckFormat, typer.Option("--format", help="cli.option.format")] = CheckFormat.TEXT,
) -> int:
    """Check files, and folders with all that is in them."""
    from momentos.cli.gathering import gather
    from momentos.cli.inspection import inspect_files
    from momentos.cli.refusal import refuse

    gathered = gather(paths)
    for refused in gathered.refused:
        refuse(refused)
    inspected = inspect_files(gathered.files)
    files = _show_json(inspected, lang) if format_ is CheckFormat.JSON else _show_text(inspected, lang)
    for refused in {(r.key, str(r.params)): r for r in (file.refused for file in files) if r}.values():
        refuse(refused)
    return max(_ending(files, strict=strict), Ending.REFUSED if gathered.refused else Ending.FINE)


def _ending(files: Sequence["InspectedFile"], *, strict: bool) -> Ending:
    from momentos.journey.issue import Level

    if any(file.refused for file in files):
        return Ending.REFUSED
    grave = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    return Ending.FAULTY if any(file.count(level) for file in files for level in grave) else Ending.FINE


def _show_text(inspected: Iterable["InspectedFile"], lang: Lang) -> list["InspectedFile"]:
    from momentos.cli.sheet import Sheet
    from momentos.cli.view.check import show_issues, show_progress, summary

    out = Sheet(sys.stdout)
    files = []
    for file in inspected:
        show_issues(out, file, lang)
        files.append(file)
    show_progress(out, files, lang)
    out.print(summary(files, lang), style="bold")
    return files


def _show_json(inspected: Iterable["InspectedFile"], lang: Lang) -> list["InspectedFile"]:
    from momentos.cli.output.check import check_output
    from momentos.cli.terminal import write
    from momentos.report.data import to_json

    files = list(inspected)
    write(to_json(check_output(files, lang)))
    return files
