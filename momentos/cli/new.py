"""``momentos new``: a journey to start from."""

from pathlib import Path
from typing import Annotated

import typer

from momentos.cli.ending import Refused
from momentos.cli.options import LangOption
from momentos.words.catalogue import say


def new(
    file: Annotated[
        Path, typer.Argument(metavar="cli.metavar.file", help="cli.argument.new", show_default=False)
    ],
    *,
    lang: LangOption,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="cli.metavar.example", help="cli.option.from", show_default=False),
    ] = None,
) -> None:
    """Write a new journey; an existing file is never touched."""
    from momentos.cli.refusal import denied
    from momentos.cli.shipped import starter
    from momentos.cli.starting import with_schema
    from momentos.shelf.examples import example, examples

    source = example(from_, lang) if from_ else starter(lang)
    if source is None:
        raise Refused("cli.refused.example", name=from_, names=", ".join(examples()))
    text = with_schema(source.read_text(encoding="utf-8"), file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as made:
            made.write(text)
    except FileExistsError as fault:
        raise Refused("cli.refused.exists", path=file) from fault
    except OSError as fault:
        raise denied(file, fault) from fault
    typer.echo(say("cli.new.written", lang, path=file))
