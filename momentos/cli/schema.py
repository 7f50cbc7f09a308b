"""``momentos schema``: the JSON Schema of a journey file, and of the output of the other commands."""

from enum import StrEnum
from typing import Annotated

import typer

from momentos.cli.options import LangOption


class Described(StrEnum):
    """What a schema describes."""

    JOURNEY = "journey"
    CHECK = "check"
    SCORE = "score"
    PLAN = "plan"
    UPDATE = "update"


def schema(
    what: Annotated[
        Described, typer.Argument(metavar="cli.metavar.what", help="cli.argument.what")
    ] = Described.JOURNEY,
    *,
    lang: LangOption,
) -> None:
    """Print a JSON Schema; it is the same in every language."""
    from momentos.cli.terminal import write

    if what is Described.JOURNEY:
        from momentos.cli.shipped import journey_schema

        write(journey_schema().read_text(encoding="utf-8"))
        return
    import json

    write(json.dumps(output_schema(what), ensure_ascii=False, indent=2) + "\n")


def output_schema(what: Described) -> dict[str, object]:
    """The JSON Schema of what a command prints with ``--format json``."""
    from momentos.cli.output.check import CheckOutput
    from momentos.cli.output.plan import PlanOutput
    from momentos.cli.output.score import ScoreOutput
    from momentos.cli.output.update import UpdateOutput
    from momentos.report.data import schema_of

    outputs = {
        Described.CHECK: CheckOutput,
        Described.SCORE: ScoreOutput,
        Described.PLAN: PlanOutput,
        Described.UPDATE: UpdateOutput,
    }
    return schema_of(outputs[what])
