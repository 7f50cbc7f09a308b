"""``momentos update``: the plan that a client edited and sent back is taken over into the film."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from momentos.cli.ending import Ending, Refused
from momentos.cli.options import CheckFormat, FileArgument, LangOption
from momentos.words.catalogue import Lang, say

if TYPE_CHECKING:
    from momentos.exchange.plan_back import Difference, PlanBack
    from momentos.plan.plan import Plan
    from momentos.shelf.film import Film

_ALL = "all"


def update(
    file: FileArgument,
    plan: Annotated[
        Path, typer.Argument(metavar="cli.metavar.plan", help="cli.argument.plan", show_default=False)
    ],
    *,
    lang: LangOption,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="cli.metavar.accept", help="cli.option.accept", show_default=False),
    ] = None,
    output: Annotated[CheckFormat, typer.Option("--format", help="cli.option.format")] = CheckFormat.TEXT,
) -> int:
    """Show how a plan that came back differs from the film's, and write what is accepted."""
    from momentos.cli.opening import ending, open_film
    from momentos.cli.sheet import Sheet
    from momentos.cli.view.fault import show_faults

    film = open_film(file)
    if not film.plan:
        show_faults(Sheet(sys.stderr), film, lang)
        return ending(film)
    found = _read_back(plan, film.plan, lang)
    accepted = _accepted(found, accept or ())
    if accepted:
        _write(film, accepted, lang)
    if output is CheckFormat.JSON:
        from momentos.cli.output.update import update_output
        from momentos.cli.terminal import write
        from momentos.report.data import to_json

        write(to_json(update_output(found, accepted, lang)))
    else:
        from momentos.cli.view.update import show_differences, show_remarks, show_unread

        show_differences(Sheet(sys.stdout), film.plan, found, accepted, lang)
        show_remarks(Sheet(sys.stderr), film.plan, found, lang)
        show_unread(Sheet(sys.stderr), plan, found.unread, lang)
    return Ending.FAULTY if found.unread else Ending.FINE


def _read_back(path: Path, plan: "Plan", lang: Lang) -> "PlanBack":
    from momentos.cli.opening import require_file
    from momentos.cli.refusal import denied
    from momentos.exchange.grid import UnusableTableError
    from momentos.exchange.plan_back import plan_back
    from momentos.exchange.plan_back_words import no_plan_text
    from momentos.text.disk import read_bytes

    require_file(path)
    try:
        return plan_back(read_bytes(path), plan)
    except OSError as fault:
        raise denied(path, fault) from fault
    except UnusableTableError as fault:
        raise Refused("cli.refused.no_plan", path=path, why=no_plan_text(fault, lang)) from fault


def _accepted(found: "PlanBack", asked: Sequence[str]) -> tuple["Difference", ...]:
    """The differences that were asked for: all that are not contested, those of an action, or one."""
    for one in asked:
        if one != _ALL and not any(one in (each.action, each.key) for each in found.differences):
            raise Refused("cli.refused.no_difference", name=one)
    return tuple(
        one
        for one in found.differences
        if {one.action, one.key} & set(asked) or (_ALL in asked and not one.contested)
    )


def _write(film: "Film", accepted: Sequence["Difference"], lang: Lang) -> None:
    """Write them into the file as one change, which the history keeps."""
    from momentos.exchange.plan_back import with_differences
    from momentos.shelf.answer import Opened, Saved
    from momentos.shelf.cutting_room import CuttingRoom
    from momentos.shelf.history import digest_of
    from momentos.shelf.obstacle import UnsavedError
    from momentos.text.edit.edit import UneditableError

    reading = film.reading
    if reading.journey is None:
        return
    intended = with_differences(reading.journey, accepted)
    opened = Opened(film.path.name, reading, digest_of(reading.content))
    try:
        came = CuttingRoom.of(film.path.parent).change(opened, intended, "", dt.datetime.now(dt.UTC))
    except UnsavedError as fault:
        why = say(f"editing.obstacle.{fault.obstacle}", lang)
        raise Refused("cli.refused.unsaved", path=film.path, why=why) from fault
    except UneditableError as fault:
        why = say(f"editing.reason.{fault.reason}", lang)
        raise Refused("cli.refused.unsaved", path=film.path, why=why) from fault
    if not isinstance(came, Saved):
        raise Refused("cli.refused.changed", path=film.path)
