"""``momentos serve``: the web app, on this machine."""

from pathlib import Path
from typing import Annotated

import typer

from momentos.cli.ending import Refused
from momentos.cli.options import LangOption
from momentos.words.catalogue import say

_LOCAL = "localhost"


def serve(
    folder: Annotated[
        Path,
        typer.Argument(metavar="cli.metavar.folder", help="cli.argument.folder"),
    ] = Path("journeys"),
    *,
    lang: LangOption,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="cli.option.port")] = 8501,
    room: Annotated[bool, typer.Option("--room", help="cli.option.room")] = False,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="cli.option.no_browser")] = False,
) -> None:
    """Serve the journeys of a folder until interrupted."""
    if not folder.is_dir():
        raise Refused("cli.refused.not_folder", path=folder)
    from momentos.ui.server import serve as serve_app

    def let_in(site: str | None) -> None:
        typer.echo(say("cli.serve.room" if site else "cli.serve.no_network", lang, site=site or ""))

    try:
        serve_app(
            folder,
            port,
            _LOCAL,
            open_browser=not no_browser,
            started=lambda url: typer.echo(say("cli.serve.started", lang, url=url)),
            let_in=let_in if room else None,
        )
    except SystemExit as ended:
        if ended.code:
            raise Refused("cli.refused.port", port=port) from ended
