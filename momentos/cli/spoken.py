"""Typer in the reader's language: help, usage and refusals come from the catalogue.

Commands and their options carry catalogue keys as their help and metavars; they are put into words just
before the command line is read, when the language is known.
"""

import os
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from momentos.cli.ending import Ending, Refused
from momentos.cli.language import asked_language, environment_language, speaking, spoken
from momentos.cli.terminal import abandon, harmless, prepare_streams
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


class SpokenCommand(TyperCommand):
    """A command whose help is in the reader's language."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; raises Refused for one too many."""
        ctx.allow_extra_args = True
        over = super().parse_args(ctx, args)
        if over and not ctx.resilient_parsing:
            raise Refused("cli.refused.extra", names=" ".join(over), command=ctx.command_path)
        return over

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        return _usage(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _worded_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        _name_panels()
        super().format_help(ctx, formatter)


class SpokenGroup(TyperGroup):
    """The program: chooses the language, runs a command and ends with its exit code."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        return _usage(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _worded_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        _name_panels()
        super().format_help(ctx, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name; raises Refused for one we do not have."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            near = get_close_matches(name, self.commands, n=1)
            key = "cli.refused.command_near" if near else "cli.refused.command"
            raise Refused(key, name=name, near=near[0] if near else "")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *others: Any, **named: Any) -> NoReturn:
        """Run the command line and leave with 0, 1 or 2; what a user can cause is said, never raised."""
        prepare_streams()
        arguments = sys.argv[1:] if args is None else args
        lang = asked_language(arguments) or environment_language(os.environ)
        with speaking(lang):
            put_into_words(self)
            ending = self._ending(args, *others, **{**named, "standalone_mode": False})
        sys.exit(ending)

    def _ending(self, args: Sequence[str] | None, *others: Any, **named: Any) -> int:
        try:
            return int(super().main(args, *others, **named) or Ending.FINE)
        except Refused as refused:
            return say_refusal(refused)
        except typer.TyperException as wrong:
            return _refuse(_wrong_use(wrong))
        except typer.Abort:
            return Ending.REFUSED
        except OSError as fault:
            # Commands refuse what they cannot read; what is left is an output that cannot be written.
            abandon(sys.stdout)
            return _refuse(say("cli.refused.output", spoken(), reason=fault.strerror or str(fault)))


def say_refusal(refused: Refused) -> Ending:
    """Say on the error stream what cannot be done."""
    return _refuse(say(refused.key, spoken(), **refused.params))


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


def _usage(usage: str) -> str:
    """The usage line in words, a needed argument without the braces that Typer puts about it."""
    return re.sub(r"\{(.*?)\}", r"\1", usage.replace("Usage:", say("cli.help.usage", spoken()), 1))


def _worded_help_option(option: Any) -> Any:
    if option is not None:
        option.help = say("cli.option.help", spoken())
    return option


def _name_panels() -> None:
    from typer import rich_utils

    for constant, key in _PANELS.items():
        setattr(rich_utils, constant, say(key, spoken()))


def _wrong_use(wrong: typer.TyperException) -> str:
    """What was wrong with the command line, and how to get help."""
    # Typer shows only the base of its usage errors, so they are told apart by name.
    lang = spoken()
    kind = type(wrong).__name__
    param = getattr(wrong, "param", None)
    name = _param_name(param)
    choices = getattr(getattr(param, "type_descriptor", None), "choices", None)
    if kind == "MissingParameter" and param is not None:
        text = say("cli.refused.missing", lang, name=name)
    elif kind == "NoSuchOption":
        near = ", ".join(sorted(getattr(wrong, "possibilities", None) or ()))
        key = "cli.refused.option_near" if near else "cli.refused.option"
        text = say(key, lang, name=getattr(wrong, "option_name", ""), near=near)
    elif kind == "BadOptionUsage":
        text = say("cli.refused.option_value", lang, name=getattr(wrong, "option_name", ""))
    elif kind == "BadParameter" and choices:
        text = say("cli.refused.choice", lang, name=name, choices=", ".join(map(str, choices)))
    elif kind == "BadParameter" and param is not None:
        text = say("cli.refused.value", lang, name=name, help=getattr(param, "help", "") or "")
    else:
        text = say("cli.refused.use", lang, reason=wrong.format_message())
    context = getattr(wrong, "ctx", None)
    where = context.command_path if context is not None else "momentos"
    return f"{text} {say('cli.refused.see_help', lang, command=where)}"


def _param_name(param: Any) -> str:
    if param is None:
        return ""
    option = next((o for o in param.opts if o.startswith("--")), None)
    return str(option or param.metavar or param.name)


def _refuse(text: str) -> Ending:
    print(f"momentos: {harmless(text)}", file=sys.stderr)  # noqa: T201
    return Ending.REFUSED
