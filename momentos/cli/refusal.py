"""Refusals in words: what the system denies, and what is wrong with a command line."""

import errno
import sys
from pathlib import Path
from typing import Any

import typer

from momentos.cli.ending import Ending, Refused
from momentos.cli.language import spoken
from momentos.words.catalogue import say
from momentos.words.harmless import harmless


def refuse(refused: Refused) -> Ending:
    """Say on the error stream what cannot be done."""
    return _tell(say(refused.key, spoken(), **refused.params))


def refuse_use(wrong: typer.TyperException) -> Ending:
    """Say on the error stream what is wrong with the command line, and how to get help."""
    context = getattr(wrong, "ctx", None)
    command = context.command_path if context is not None else "momentos"
    return _tell(f"{_wrong_use(wrong)} {say('cli.refused.see_help', spoken(), command=command)}")


def denied(path: Path, fault: Exception) -> Refused:
    """Why the system gave no file; the fault names it where it is not `path`."""
    if isinstance(fault, OSError) and isinstance(fault.filename, str):
        path = Path(fault.filename)
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return Refused("cli.refused.absent", path=path)
    if isinstance(fault, PermissionError):
        return Refused("cli.refused.permission", path=path)
    if isinstance(fault, OSError) and fault.errno == errno.ELOOP:
        return Refused("cli.refused.loop", path=path)
    reason = fault.strerror if isinstance(fault, OSError) else None
    return Refused("cli.refused.unreadable", path=path, reason=reason or fault)


def unwritable(fault: OSError) -> Refused:
    """Why the system took no output."""
    return Refused("cli.refused.output", reason=fault.strerror or str(fault))


def _tell(text: str) -> Ending:
    print(f"momentos: {harmless(text)}", file=sys.stderr)  # noqa: T201
    return Ending.REFUSED


def _wrong_use(wrong: typer.TyperException) -> str:
    # Typer shows only the base of its usage errors, so they are told apart by name.
    lang, kind = spoken(), type(wrong).__name__
    option = getattr(wrong, "option_name", "")
    if kind == "NoSuchOption":
        near = ", ".join(sorted(getattr(wrong, "possibilities", None) or ()))
        key = "cli.refused.option_near" if near else "cli.refused.option"
        return say(key, lang, name=option, near=near)
    if kind == "BadOptionUsage":
        return say("cli.refused.option_value", lang, name=option)
    param = getattr(wrong, "param", None)
    if param is None:
        return say("cli.refused.use", lang, reason=wrong.format_message())
    if kind == "MissingParameter":
        return say("cli.refused.missing", lang, name=_name(param))
    choices = getattr(param.type_descriptor, "choices", None)
    if choices:
        return say("cli.refused.choice", lang, name=_name(param), choices=", ".join(choices))
    return say("cli.refused.value", lang, name=_name(param), help=param.help)


def _name(param: Any) -> str:
    """What the user calls a parameter: ``--port``, or the name of an argument."""
    return str(next((option for option in param.opts if option.startswith("--")), param.metavar))
