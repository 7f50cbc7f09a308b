"""``momentos export``: the documents that a consultant hands over."""

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from momentos.cli.ending import Ending, Refused
from momentos.cli.options import CheckFormat, FileArgument, LangOption
from momentos.words.catalogue import Lang, say

if TYPE_CHECKING:
    from momentos.report.brand import Brand
    from momentos.report.deliverable import Format
    from momentos.report.report import Report

_ZIP = ".zip"
_LONGEST_NAME = 80

Wanted = Sequence[tuple[Path, "Format"]]
"""The path that each document shall have, and its format."""


def export(
    file: FileArgument,
    outs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="cli.metavar.outs", help="cli.argument.outs", show_default=False),
    ] = None,
    *,
    lang: LangOption,
    everything: Annotated[
        Path | None,
        typer.Option("--all", metavar="cli.metavar.all", help="cli.option.all", show_default=False),
    ] = None,
    date: Annotated[
        dt.datetime | None,
        typer.Option(
            "--date", formats=["%Y-%m-%d"], metavar="cli.metavar.date", help="cli.option.date",
            show_default=False,
        ),
    ] = None,
    edition: Annotated[
        str, typer.Option("--edition", metavar="cli.metavar.edition", help="cli.option.edition")
    ] = "",
    brand: Annotated[
        Path | None,
        typer.Option("--brand", metavar="cli.metavar.brand", help="cli.option.brand", show_default=False),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", metavar="cli.metavar.template", help="cli.option.template", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="cli.option.force")] = False,
    output: Annotated[CheckFormat, typer.Option("--format", help="cli.option.format")] = CheckFormat.TEXT,
) -> int:  # fmt: skip
    """Write the documents that are asked for; an existing file is touched only where that is asked too."""
    from momentos.cli.opening import ending, open_film
    from momentos.cli.sheet import Sheet
    from momentos.cli.view.fault import show_faults
    from momentos.report.edition import Edition
    from momentos.report.report import make_report

    if not outs and everything is None:
        raise Refused("cli.refused.no_outs", formats=_endings())
    wanted = [(out, _format_of(out)) for out in outs or ()]
    film = open_film(file)
    show_faults(Sheet(sys.stderr), film, lang)
    if not film.plan:
        return ending(film)
    day = date.date() if date else dt.date.today()
    owners, is_had = _brand(brand, file, lang)
    if template:
        owners = replace(owners, template=_template(template, lang))
    report = make_report(film.plan, Edition(lang, day, edition, owners))
    # What programs read stands alone in the output.
    desk = _Desk(report, lang, force=force, quiet=output is CheckFormat.JSON)
    written = list(desk.each(wanted))
    if everything is not None:
        written += desk.everything(everything)
    if output is CheckFormat.JSON:
        from momentos.report.bundle import manifest
        from momentos.report.data import to_json

        typer.echo(to_json(manifest(report, [(str(path), held) for path, held in written])), nl=False)
    return ending(film) if is_had else Ending.FAULTY


def _format_of(out: Path) -> "Format":
    from momentos.report.deliverable import Format

    # The longest ending says most: .jira.csv is more than .csv.
    fitting = [form for form in Format if out.name.lower().endswith(f".{form.value}")]
    if not fitting:
        raise Refused("cli.refused.ending", path=out, formats=_endings())
    return max(fitting, key=lambda form: len(form.value))


def _endings() -> str:
    from momentos.report.deliverable import Format

    return ", ".join(f".{form.value}" for form in Format)


def _brand(asked: Path | None, film: Path, lang: Lang) -> "tuple[Brand, bool]":
    """The brand asked for, else that of the film's folder, and whether it can be had as it is written.

    What is wrong with it goes to the error stream.
    """
    from momentos.cli.opening import require_file
    from momentos.cli.refusal import denied
    from momentos.journey.issue import Level
    from momentos.shelf.brand import brand_beside, read_brand
    from momentos.shelf.folder import OWN_BRAND
    from momentos.words.message import message

    path = asked or film.with_name(OWN_BRAND)
    if asked:
        require_file(asked)
    try:
        brand, issues, flaws = read_brand(asked) if asked else brand_beside(film)
    except OSError as fault:
        raise denied(path, fault) from fault
    for issue in issues:
        said = f"{path}:{issue.line}:{issue.column}: {issue.level}[{issue.code}] {message(issue, lang)}"
        typer.echo(said, err=True)
    for flaw in flaws:
        typer.echo(f"{path}: {flaw.says(lang)}", err=True)
    is_had = not any(issue.level is Level.ERROR for issue in issues) and all(flaw.is_mended for flaw in flaws)
    return brand, is_had


def _template(path: Path, lang: Lang) -> bytes:
    """The client's presentation, if it can be used."""
    from momentos.cli.opening import require_file
    from momentos.cli.refusal import denied
    from momentos.report.template import TemplateError
    from momentos.report.writers.pptx.ground import require_usable
    from momentos.shelf.brand import unfit_text

    require_file(path)
    try:
        content = path.read_bytes()
        require_usable(content)
    except OSError as fault:
        raise denied(path, fault) from fault
    except TemplateError as fault:
        raise Refused("cli.refused.template", path=path, why=unfit_text(fault.unfit, lang)) from fault
    return content


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where documents are made and written."""

    report: "Report"
    lang: Lang
    force: bool
    quiet: bool

    def each(self, wanted: Wanted) -> Iterator[tuple[Path, bytes]]:
        """Each document once it is on the disk."""
        from momentos.report.deliverable import documents

        for out, form in wanted:
            base = out.name[: -len(form.value) - 1]
            made = documents(self.report, form)
            if not made:
                typer.echo(say("cli.export.nothing", self.lang, path=out), err=True)
            for document in made:
                path = out.with_name(f"{base}{document.ending}")
                self._write(path, document.content)
                yield path, document.content

    def everything(self, place: Path) -> list[tuple[Path, bytes]]:
        """Every document, in a folder or in one zip with a manifest."""
        from momentos.report.bundle import bundle
        from momentos.report.deliverable import Format, documents
        from momentos.text.slug import slug

        base = slug(self.report.title.text)[:_LONGEST_NAME] or self.report.journey
        if place.suffix.lower() != _ZIP:
            _make_folder(place)
            return list(self.each([(place / f"{base}.{form.value}", form) for form in Format]))
        found = [one for form in Format for one in documents(self.report, form)]
        package = bundle(self.report, [(f"{base}{one.ending}", one.content) for one in found])
        self._write(place, package)
        return [(place, package)]

    def _write(self, path: Path, content: bytes) -> None:
        from momentos.cli.refusal import denied

        if path.is_dir():
            raise Refused("cli.refused.is_folder", path=path)
        try:
            if self.force:
                _replace(path, content)
            else:
                with path.open("xb") as made:
                    made.write(content)
        except FileExistsError as fault:
            raise Refused("cli.refused.exists_unforced", path=path) from fault
        except FileNotFoundError as fault:
            raise Refused("cli.refused.absent", path=path.parent) from fault
        except OSError as fault:
            raise denied(path, fault) from fault
        typer.echo(say("cli.new.written", self.lang, path=path), err=self.quiet)


def _replace(path: Path, content: bytes) -> None:
    """Put a file in another's place in one step; where that fails, nothing is left beside it."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _make_folder(place: Path) -> None:
    from momentos.cli.refusal import denied

    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise denied(place, fault) from fault
