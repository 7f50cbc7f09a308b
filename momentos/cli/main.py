"""The command line: one program, one file a command."""

from typing import Annotated

import typer

from momentos.cli.check import check
from momentos.cli.ending import Ending
from momentos.cli.export import export
from momentos.cli.kit import kit
from momentos.cli.new import new
from momentos.cli.options import LangOption
from momentos.cli.plan import plan
from momentos.cli.schema import schema
from momentos.cli.score import score
from momentos.cli.serve import serve
from momentos.cli.spoken import SpokenCommand, SpokenGroup
from momentos.cli.update import update

app = typer.Typer(
    name="momentos",
    cls=SpokenGroup,
    help="cli.momentos",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback()
def momentos(
    context: typer.Context,
    *,
    lang: LangOption,
    version: Annotated[bool, typer.Option("--version", help="cli.option.version")] = False,
) -> None:
    """Say the version, or the help where no command is named."""
    if version:
        from momentos import __version__

        typer.echo(f"momentos {__version__}")
        raise typer.Exit(Ending.FINE)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(Ending.REFUSED)


for _command in (new, check, score, plan, export, update, kit, schema, serve):
    app.command(_command.__name__, cls=SpokenCommand, help=f"cli.command.{_command.__name__}")(_command)


def run() -> None:
    """Run the command line and leave with its exit code."""
    app(prog_name="momentos")
