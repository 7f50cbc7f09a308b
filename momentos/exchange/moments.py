"""A pasted list of moments, one line one scene: from Word, a spreadsheet, Markdown or a chat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from momentos.exchange.acts import acts
from momentos.exchange.names import phase_named
from momentos.exchange.plain import lines_of, on_one_line
from momentos.journey.vocabulary import Phase

MOST = 1_000
"""Moments of one list; what follows is counted and left out."""

_CHAT = re.compile(
    r"""
    ^\[? \d{1,4}[./-]\d{1,2}[./-]\d{1,4} ,?\s \d{1,2}[:.]\d{2} (?:[:.]\d{2})? (?:\s?[ap]\.?\s?m\.?)?
    (?: \]\s* | \s[-–]\s ) [^:]{1,60}: \s
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:[\s>|]|#{1,6}(?=\s))+")
_BULLET = re.compile(
    r"^(?:[-–—*+•·▪▫■□●○◦‣⁃➢➤→✓✔☐☑✅➡\uf0b7\uf0a7\uf0d8\uf0fc]\ufe0f?|o\t)\s*(?:\[[ xX]?\]\s+)?(?=\S)"
)
_BULLET_NEEDS_SPACE = frozenset("-–—*+o")
_NUMBER = re.compile(
    r"""
    ^(?: \(?\d{1,4}(?:\.\d{1,3})*(?:[.)]-?|[ºª°]\.?|\s*[-–—:])(?=\s)
       | \(\d{1,4}\)
       | \(?[a-z]\)(?=\s)
       | \d{1,3}\ufe0f?\u20e3
       | \#\d{1,4}\b
       | (?:paso|escena|momento|punto|step|scene|moment|touchpoint)\s+\d{1,3}\s*[.:)–—-]
    )\s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^(\d{1,4})[\s]+(?=\S)")
_RULE = re.compile(r"^[\s|:=_*~-]*$")
_BOLD = re.compile(r"^(\*\*|__|\*|_|~~|`)(.+?)\1(?=\W|$)")
_PART = re.compile(r"^(.{1,40}?)\s*(?::|\t|\||\s[-–—]\s)\s*(.*)$")
_ACT = re.compile(
    r"^(?:fase|acto|etapa|phase|act|stage)\s*(?:[ivx]{1,3}\b|\d{1,2}\b)?\s*[.:)–—-]?\s*", re.IGNORECASE
)
_ENDS = " \t.:;,–—-*_"

_ALSO_MOMENTS = frozenset(
    (
        *(
            "compra",
            "la compra",
            "venta",
            "la venta",
            "visita",
            "pago",
            "decisión",
            "contratación",
            "servicio",
        ),
        *(
            "uso",
            "soporte",
            "información",
            "buy",
            "purchase",
            "sale",
            "visit",
            "checkout",
            "payment",
            "service",
        ),
        *("use", "support", "research"),
    )
)
"""What names an act in a list of acts, and in any other may well be what happens."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment, its act, and whether that is said or beyond doubt; `sure` is False for a mere guess."""

    title: str
    phase: Phase
    sure: bool


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments of a list in their order; `title` is its Markdown title, `left_out` what was too much."""

    moments: tuple[Moment, ...]
    title: str = ""
    left_out: int = 0


def moments(text: str) -> Moments:
    """What a pasted text lists; never raises. Blank lines, bullets and numbers are no part of it.

    A heading that names an act ("Antes", "After the sale") holds for the lines below it, one before a
    colon, a dash or a tab for its own line; the other acts are guessed as `acts` does.
    """
    entries = list(_entries(text))
    title = ""
    if entries and entries[0].is_title:
        title = entries.pop(0).title
    kept = entries[:MOST]
    guessed = acts([entry.title for entry in kept], [entry.phase for entry in kept])
    found = tuple(Moment(entry.title, act.phase, act.sure) for entry, act in zip(kept, guessed, strict=True))
    return Moments(found, title, len(entries) - len(kept))


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    phase: Phase | None
    is_title: bool = False


def _entries(text: str) -> Iterator[_Entry]:
    lines = [line for line in (_CHAT.sub("", line) for line in lines_of(text)) if not _RULE.match(line)]
    lines = _without_bare_numbers(lines)
    has_acts = any(_heading(line) and not _may_be_moment(line) for line in lines)
    act: Phase | None = None
    for line in lines:
        heading = _heading(line)
        if heading and (has_acts or _is_marked(line) or not _may_be_moment(line)):
            act = heading
            continue
        phase, title = _parted(_bare(line))
        if title := on_one_line(title.strip("|\t ").replace("\t", " – ")):
            yield _Entry(title, phase or act, line.lstrip().startswith("# "))


def _bare(line: str) -> str:
    """A line without what only marks it as one of a list."""
    line = _LEAD.sub("", line)
    for _ in range(3):
        bullet = _BULLET.match(line)
        spaced = bullet is not None and bullet[0][-1].isspace()
        if bullet and (spaced or bullet[0][0] not in _BULLET_NEEDS_SPACE):
            line = line[bullet.end() :]
        line = _NUMBER.sub("", line, count=1)
        line = _LEAD.sub("", line)
    return _BOLD.sub(r"\2", line).rstrip()


def _without_bare_numbers(lines: list[str]) -> list[str]:
    """Numbers without a sign behind them go where every moment has one: "1 Busca", "2 Compra"."""
    moments = [line for line in lines if not _heading(line)]
    if len(moments) < 2 or not all(_BARE_NUMBER.match(line.lstrip()) for line in moments):
        return lines
    return [_BARE_NUMBER.sub("", line.lstrip(), count=1) for line in lines]


def _heading(line: str) -> Phase | None:
    """The act that a line names and nothing else; None for a moment."""
    return phase_named(_act(_bare(line)))


def _act(words: str) -> str:
    """A heading's own words: "Fase 1: antes" is "antes"."""
    inner = words.strip(_ENDS)
    return _ACT.sub("", inner, count=1) or inner


def _may_be_moment(line: str) -> bool:
    """Whether a line that names an act may be a moment all the same: "Compra"."""
    return _act(_bare(line)).casefold() in _ALSO_MOMENTS


def _is_marked(line: str) -> bool:
    """Whether a line is set as a heading: by Markdown, a colon or capitals."""
    line = line.strip()
    return line.startswith(("#", "**")) or line.endswith(":") or (line.isupper() and len(line) > 3)


def _parted(line: str) -> tuple[Phase | None, str]:
    """The act before a line's colon, dash or tab, and the rest; the whole line where there is none."""
    parts = _PART.match(line)
    phase = phase_named(_act(_BOLD.sub(r"\2", parts[1]))) if parts and parts[2].strip() else None
    return (phase, _bare(parts[2])) if parts and phase else (None, line)
