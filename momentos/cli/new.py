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
    from momentos.cli.shipped import journey_schema, starter
    from momentos.cli.starting import schema_for, with_schema
    from momentos.shelf.examples import example, examples

    source = example(from_, lang) if from_ else starter(lang)
    if source is None:
        raise Refused("cli.refused.example", name=from_, names=", ".join(examples()))
    film = _suffixed(file)
    schema = schema_for(film)
    _write(film, with_schema(source.read_text(encoding="utf-8"), film, schema))
    typer.echo(say("cli.new.written", lang, path=film))
    if not schema.exists():
        _write(schema, journey_schema().read_text(encoding="utf-8"))
        typer.echo(say("cli.new.schema", lang, path=schema))


def _suffixed(file: Path) -> Path:
    """The file with the suffix by which a folder's journeys are found; what is a folder stays what it is."""
    from momentos.shelf.folder import is_yaml

    return file if is_yaml(file) or file.is_dir() else Path(f"{file}.yaml")


def _write(file: Path, text: str) -> None:
    """Write a file that is not there yet; raises Refused."""
    from momentos.cli.refusal import denied

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as made:
            made.write(text)
    except FileExistsError as fault:
        raise Refused("cli.refused.exists", path=file) from fault
    except OSError as fault:
        raise denied(file, fault) from fault
