"""What the lines and colours of the posters mean, and how another film is started."""

import sys
from functools import lru_cache
from pathlib import Path
from shlex import join
from shutil import which

from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.words.catalogue import Lang, say


def command(file: Path, example: str = "") -> str:
    """The command that starts a film, from an example where one is named."""
    return join([*program(), "new", str(file), *(("--from", example) if example else ())])


def program() -> tuple[str, ...]:
    """What starts momentos in this machine's terminals: its name, or where its environment lies."""
    return ("momentos",) if which("momentos") else (sys.executable, "-m", "momentos")


@lru_cache
def legend(folder: Path, lang: Lang) -> Node:
    """What is read under the posters, and how another film is started."""
    return div(
        "legend",
        span("", el(Tag.SPAN, style="line dashed", hidden=True), say("drawing.expected", lang)),
        span("", el(Tag.SPAN, style="line", hidden=True), say("drawing.received", lang)),
        span("", say("ui.shelf.legend", lang)),
        span("use", say("ui.shelf.another", lang), span("code", command(folder / "film.yaml"))),
    )
