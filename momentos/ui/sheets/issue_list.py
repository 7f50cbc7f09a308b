"""Issues in words, the gravest first, with what to do about each."""

from collections.abc import Iterable
from pathlib import Path

from momentos.journey.issue import Issue, Level
from momentos.ui.films import Broken
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import dotted, heading, scene_link, with_code
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.message import help_line, message
from momentos.words.sentence import capital


def issue_list(issues: Iterable[Issue], own: Path, lang: Lang, screening: Screening | None = None) -> Node:
    """The issues by level, each level in the order given; one of another file than its `own` names it.

    With a screening, each names the scene it speaks of.
    """
    order = list(Level)
    ranked = sorted(issues, key=lambda issue: order.index(issue.level))
    return el(Tag.UL, *(_issue(issue, own, lang, screening) for issue in ranked), style="issues")


def broken_list(broken: Iterable[Broken], lang: Lang) -> Node:
    """The files that hold no film, each with what is wrong in it."""
    files = tuple(broken)
    return div(
        "broken",
        heading(say_count("ui.shelf.broken", len(files), lang)),
        el(Tag.P, say("ui.shelf.broken.text", lang), style="quiet"),
        *(_file(file, lang) for file in files),
    )


def _file(file: Broken, lang: Lang) -> Node:
    why = el(Tag.P, file.reason) if file.reason else issue_list(file.issues, file.path, lang)
    return div("file", el(Tag.H3, file.path.name), why)


def counted(issues: Iterable[Issue], lang: Lang) -> str:
    """How many of each level: "1 error · 3 avisos · 12 ideas"; empty where there are none."""
    found = [issue.level for issue in issues]
    counts = ((level, found.count(level)) for level in Level)
    return " · ".join(say_count(f"count.{level.value}", n, lang) for level, n in counts if n)


def _issue(issue: Issue, own: Path, lang: Lang, screening: Screening | None) -> Node:
    scene = screening.scene_of(issue) if screening else None
    file = Path(issue.file).name if issue.file != str(own) else ""
    line = say("ui.issues.line", lang, line=issue.line) if issue.line else ""
    return el(
        Tag.LI,
        span(f"level {issue.level.value}", capital(term(issue.level, lang))),
        div(
            "said",
            el(Tag.P, *with_code(message(issue, lang))),
            el(Tag.P, *with_code(capital(help_line(issue, lang))), style="quiet"),
            div("quiet", scene_link(screening, scene, lang)) if screening and scene else None,
        ),
        span("place", dotted((issue.code, file, line))),
        style=issue.level.value,
    )
