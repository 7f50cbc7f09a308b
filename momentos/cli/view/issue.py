"""An issue as people read it: place, level, code, message, the line of the file and what to do."""

import textwrap

from rich.cells import cell_len

from momentos.cli.sheet import Piece
from momentos.journey.issue import Issue, Level
from momentos.words.catalogue import Lang, say
from momentos.words.harmless import harmless
from momentos.words.message import help_line, message

STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.TODO: "bold cyan", Level.HINT: "cyan"}
_GUTTER = 5
_EMPTY_GUTTER = (f"{'':{_GUTTER}} │ ", "dim")
_LONGEST_EXCERPT = 160
_NARROWEST_HELP = 24


def issue_pieces(issue: Issue, source: str | None, lang: Lang, width: int | None = None) -> list[Piece]:
    """An issue in three lines: what and where, the line of the file, a caret with the help.

    `source` is the line of the file. A terminal's `width` folds the help and shows a window of a long
    line; without it nothing is folded.
    """
    style = STYLES[issue.level]
    level = f"{say(f'cli.level.{issue.level}', lang)}[{issue.code}]"
    said = f" {harmless(message(issue, lang))}\n"
    pieces = [(_place(issue), "bold"), (": ", ""), (level, style), (said, "")]
    help_ = harmless(help_line(issue, lang))
    if source is None or not source.strip():
        return [*pieces, _EMPTY_GUTTER, (f"{help_}\n", "")] if help_ else pieces
    shown, before = _excerpt(harmless(source), issue.column, width)
    pieces += [(f"{issue.line:>{_GUTTER}} │ ", "dim"), (f"{shown}\n", ""), _EMPTY_GUTTER]
    pieces += [(f"{'':{before}}", ""), ("^", style)]
    beside, below = _help_lines(help_, before + 2, None if width is None else width - _GUTTER - 3)
    pieces += [(f" {beside}\n" if beside else "\n", "")]
    return pieces + [piece for line in below for piece in (_EMPTY_GUTTER, (f"{line}\n", ""))]


def _place(issue: Issue) -> str:
    file = harmless(issue.file)
    return f"{file}:{issue.line}:{issue.column}" if issue.line else file


def _excerpt(line: str, column: int, width: int | None) -> tuple[str, int]:
    """A window of the line that holds the column, and how many cells stand before the column in it."""
    room = min(_LONGEST_EXCERPT, width - _GUTTER - 3 if width else _LONGEST_EXCERPT)
    at = min(max(column - 1, 0), len(line))
    start = 0 if at < room - 1 else at - room // 2
    shown = line[start : start + room].rstrip()
    if start:
        shown = "…" + shown[1:]
    if start + room < len(line.rstrip()):
        shown = shown[:-1] + "…"
    return shown, cell_len(shown[: at - start])


def _help_lines(help_: str, left: int, width: int | None) -> tuple[str, list[str]]:
    """What stands beside the caret, `left` cells from the gutter, and what stands below it."""
    if width is None or left + len(help_) <= width:
        return help_, []
    if width - left >= _NARROWEST_HELP:
        first, *others = textwrap.wrap(help_, width - left)
        return first, [f"{'':{left}}{line}" for line in others]
    return "", textwrap.wrap(help_, max(width, _NARROWEST_HELP))
