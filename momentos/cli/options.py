"""The arguments and options that several commands share; their texts are catalogue keys."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from momentos.cli.language import spoken
from momentos.words.catalogue import Lang


class Format(StrEnum):
    """A format of the output."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class CheckFormat(StrEnum):
    """A format of the issues."""

    TEXT = "text"
    JSON = "json"


LangOption = Annotated[
    Lang,
    typer.Option("--lang", default_factory=spoken, show_default=False, help="cli.option.lang"),
]
FormatOption = Annotated[Format, typer.Option("--format", help="cli.option.format")]
FileArgument = Annotated[
    Path, typer.Argument(metavar="cli.metavar.file", help="cli.argument.file", show_default=False)
]
