"""``momentos kit``: scene cards, poster or paper ballots as a PDF."""

import datetime as dt
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from momentos.cli.ending import Refused
from momentos.cli.options import FileArgument, LangOption
from momentos.words.catalogue import say


class What(StrEnum):
    """What is printed; the values are those of the report's parts, which would load its typesetter here."""

    CARDS = "cards"
    POSTER = "poster"
    BALLOTS = "ballots"


def kit(
    file: FileArgument,
    out: Annotated[
        Path, typer.Argument(metavar="cli.metavar.pdf", help="cli.argument.kit", show_default=False)
    ],
    *,
    lang: LangOption,
    what: Annotated[
        What, typer.Option("--what", metavar="cli.metavar.kit", help="cli.option.kit")
    ] = What.CARDS,
    date: Annotated[
        dt.datetime | None,
        typer.Option(
            "--date", formats=["%Y-%m-%d"], metavar="cli.metavar.date", help="cli.option.date",
            show_default=False,
        ),
    ] = None,
) -> int:  # fmt: skip
    """Print one part of the kit; an existing file is never touched."""
    from momentos.cli.opening import ending, open_film
    from momentos.cli.sheet import Sheet
    from momentos.cli.view.fault import show_faults
    from momentos.evidence.rungs import rungs
    from momentos.report.kit.kit import NoScenes, Part
    from momentos.report.kit.kit import kit as printed

    film = open_film(file)
    show_faults(Sheet(sys.stderr), film, lang)
    if not film.plan:
        return ending(film)
    day = date.date() if date else dt.date.today()
    try:
        marks = rungs(film.plan.scores.journey.scale)
        pdf = printed(film.plan, Part(what), lang, day, marks)
    except NoScenes as nothing:
        raise Refused("kit.refused.no_scenes") from nothing
    _write(out, pdf)
    typer.echo(say("cli.new.written", lang, path=out))
    return ending(film)


def _write(out: Path, pdf: bytes) -> None:
    from momentos.cli.refusal import denied

    try:
        with out.open("xb") as made:
            made.write(pdf)
    except FileExistsError as fault:
        raise Refused("cli.refused.exists", path=out) from fault
    except OSError as fault:
        raise denied(out, fault) from fault
