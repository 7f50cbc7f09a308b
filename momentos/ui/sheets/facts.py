"""Small building blocks that several sheets share: facts, tables, headings, links to a scene."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Kid, Node, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.state import Page, href
from momentos.words.catalogue import Lang


def facts(pairs: Iterable[tuple[str, Kid]]) -> Node:
    """Names with what is known of each; a pair with nothing known is left out."""
    known = [(name, value) for name, value in pairs if value]
    groups = (el(Tag.DIV, el(Tag.DT, name), el(Tag.DD, value)) for name, value in known)
    return el(Tag.DL, *groups, style="facts")


@lru_cache
def heading(words: str, note: str = "") -> Node:
    """A section's heading, with a quiet note beside it."""
    return el(Tag.H2, words, span("note", note) if note else None)


def table(style: str, caption: str, columns: Sequence[str], rows: Iterable[Node]) -> Node:
    """A table with its spoken caption; columns without a name are read by their cells."""
    head = el(Tag.TR, *(el(Tag.TH, name, scope="col") if name else el(Tag.TD) for name in columns))
    return el(
        Tag.TABLE,
        el(Tag.CAPTION, caption),
        el(Tag.THEAD, head),
        el(Tag.TBODY, *rows),
        style=style,
    )


def scene_link(screening: Screening, id_: str, lang: Lang, style: str = "") -> Node:
    """A scene's number and title, leading to its page."""
    link = href(Page.SCENE, lang, screening.key, id_)
    return el(Tag.A, screening.numbered(id_, lang), href=link, style=style)


def scene_numbers(screening: Screening, ids: Iterable[str], lang: Lang) -> tuple[Node, ...]:
    """The scenes as their numbers only, each leading to its page; pointing at one says its title."""
    return tuple(
        el(
            Tag.A,
            str(screening.numbers[id_]),
            href=href(Page.SCENE, lang, screening.key, id_),
            title=(title := screening.numbered(id_, lang)),
            spoken=title,
            style="scene-number",
        )
        for id_ in ids
    )


def with_code(words: str) -> tuple[Kid, ...]:
    """The words with what stands between backticks set as code."""
    parts = words.split("`")
    return tuple(span("code", part) if number % 2 else part for number, part in enumerate(parts) if part)


def dotted(parts: Iterable[str]) -> str:
    """Short facts in a row: "Durante · En persona · Caja"."""
    return " · ".join(part for part in parts if part)
