"""Typer in the reader's language: help, usage and refusals come from the catalogue.

Commands and their options carry catalogue keys as their help and metavars; they are put into words just
before the command line is read, when the language is known.
"""

import os
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from momentos.cli.ending import Ending, Refused
from momentos.cli.language import asked_language, environment_language, speaking, spoken
from momentos.cli.refusal import denied, refuse, refuse_use, unwritable
from momentos.cli.terminal import abandon, prepare_streams
from momentos.words.catalogue import say

_PANELS = {
    "ARGUMENTS_PANEL_TITLE": "cli.help.arguments",
    "OPTIONS_PANEL_TITLE": "cli.help.options",
    "COMMANDS_PANEL_TITLE": "cli.help.commands",
    "DEFAULT_STRING": "cli.help.default",
    "REQUIRED_LONG_STRING": "cli.help.required",
}
_COMPLETION = {
    "install_completion": "cli.option.install_completion",
    "show_completion": "cli.option.show_completion",
}

if TYPE_CHECKING:
    _Command = TyperCommand
else:
    _Command = object


class _SpokenHelp(_Command):
    """The help of a command or of the program, in the reader's language."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line, a needed argument without the braces that Typer puts about it."""
        usage = super().get_usage(ctx).replace("Usage:", say("cli.help.usage", spoken()), 1)
        return re.sub(r"\{(.*?)\}", r"\1", usage)

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("cli.option.help", spoken())
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        from typer import rich_utils

        for constant, key in _PANELS.items():
            setattr(rich_utils, constant, say(key, spoken()))
        super().format_help(ctx, formatter)


class SpokenCommand(_SpokenHelp, TyperCommand):
    """A command that speaks the reader's language."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; raises Refused for one too many."""
        ctx.allow_extra_args = True
        over = super().parse_args(ctx, args)
        if over and not ctx.resilient_parsing:
            raise Refused("cli.refused.extra", names=" ".join(over), command=ctx.command_path)
        return over


class SpokenGroup(_SpokenHelp, TyperGroup):
    """The program: chooses the language, runs a command and ends with its exit code."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name; raises Refused for one we do not have."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            near = get_close_matches(name, self.commands, n=1)
            key = "cli.refused.command_near" if near else "cli.refused.command"
            raise Refused(key, name=name, near=near[0] if near else "")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *others: Any, **named: Any) -> NoReturn:
        """Run the command line and leave with its exit code; what a user can cause is said, never raised."""
        prepare_streams()
        arguments = sys.argv[1:] if args is None else args
        with speaking(asked_language(arguments) or environment_language(os.environ)):
            put_into_words(self)
            ending = self._ending(args, *others, **{**named, "standalone_mode": False})
        sys.exit(ending)

    def _ending(self, args: Sequence[str] | None, *others: Any, **named: Any) -> int:
        try:
            return int(super().main(args, *others, **named) or Ending.FINE)
        except Refused as refused:
            return refuse(refused)
        except typer.TyperException as wrong:
            return refuse_use(wrong)
        except typer.Abort:
            return Ending.REFUSED
        except OSError as fault:
            if fault.filename is not None:
                return refuse(denied(Path(str(fault.filename)), fault))
            # Every file has a name; what has none is the output.
            abandon(sys.stdout)
            return refuse(unwritable(fault))


def put_into_words(group: TyperGroup) -> None:
    """Replace the catalogue keys of the program by their texts in the language spoken."""
    lang = spoken()
    group.subcommand_metavar = say("cli.metavar.command", lang)
    for command in (group, *group.commands.values()):
        command.options_metavar = say("cli.metavar.options", lang)
        command.help = say(command.help, lang) if command.help else None
        for param in command.params:
            key = _COMPLETION.get(param.name or "") or getattr(param, "help", None)
            if key:
                param.help = say(key, lang)  # type: ignore[attr-defined]
            if param.metavar:
                param.metavar = say(param.metavar, lang)
