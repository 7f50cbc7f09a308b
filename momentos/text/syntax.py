"""What libyaml's errors mean to the person who typed the file."""

import re

import yaml
from yaml.reader import ReaderError

from momentos.journey.place import Place
from momentos.text.decode import lines_of, place_of
from momentos.text.fault import Unreadable

_INDENT_WITH_TAB = re.compile(r"[ ]*\t")
_CANNOT_START = "@`%"


def explain(error: yaml.YAMLError, text: str) -> tuple[Unreadable, Place, str | None]:
    """The reason, the place that helps most to repair it, and the character in the way if there is one."""
    if isinstance(error, ReaderError):
        return _unreadable_character(error, text)
    if not isinstance(error, yaml.MarkedYAMLError):
        return Unreadable.OTHER, Place(1, 1), None
    lines = lines_of(text)
    found = _place(error.problem_mark, lines)
    opened = _place(error.context_mark, lines)
    if _INDENT_WITH_TAB.match(lines[found.line - 1]):
        return Unreadable.TAB, Place(found.line, lines[found.line - 1].index("\t") + 1), None
    problem, context = error.problem or "", error.context or ""
    reason = next((r for said, r in _PROBLEMS.items() if said in problem), None)
    if reason is Unreadable.FIRST_CHARACTER:
        return reason, found, lines[found.line - 1][found.column - 1 : found.column] or None
    if reason is Unreadable.NO_COLON:
        return reason, opened, None
    if reason is not None:
        return reason, found, None
    if "quoted scalar" in context:
        return (
            (Unreadable.ESCAPE, found, None) if "escape" in problem else (Unreadable.OPEN_QUOTE, opened, None)
        )
    if "flow" in context:
        return _in_brackets(found, opened, lines)
    if "block" in context:
        return _in_block(found, lines), found, None
    return Unreadable.OTHER, found, None


_PROBLEMS = {
    "mapping values are not allowed": Unreadable.COLON,
    "found character that cannot start any token": Unreadable.FIRST_CHARACTER,
    "could not find expected ':'": Unreadable.NO_COLON,
    "block sequence entries are not allowed": Unreadable.DASH,
    "did not find expected comment or line break": Unreadable.BLOCK_TEXT,
    "mapping keys are not allowed": Unreadable.KEY,
    "expected <document start>": Unreadable.SECOND_DOCUMENT,
}


def _in_brackets(found: Place, opened: Place, lines: tuple[str, ...]) -> tuple[Unreadable, Place, str | None]:
    """A list or block in brackets: never closed, or broken by a character of one of its texts."""
    before = lines[found.line - 1][: found.column - 1].rstrip()
    if before.endswith(("'", '"')):
        return Unreadable.AFTER_QUOTE, found, None
    if found.line == opened.line:
        return Unreadable.BRACKET, found, None
    return Unreadable.OPEN_BRACKET, opened, lines[opened.line - 1][opened.column - 1] or None


def _in_block(found: Place, lines: tuple[str, ...]) -> Unreadable:
    line = lines[found.line - 1]
    before, rest = line[: found.column - 1], line[found.column - 1 :]
    if before.rstrip().endswith(("'", '"')):
        return Unreadable.AFTER_QUOTE
    if rest[:1] in ("]", "}", ","):
        return Unreadable.BRACKET
    if not before.strip():
        return Unreadable.INDENT
    return Unreadable.OTHER


def _unreadable_character(error: ReaderError, text: str) -> tuple[Unreadable, Place, str | None]:
    before = text.encode("utf-8", "surrogatepass")[: error.position]
    index = len(before.decode("utf-8", "ignore"))
    return Unreadable.CONTROL_CHARACTER, place_of(text, index), f"U+{int(error.character):04X}"


def _place(mark: yaml.error.Mark | None, lines: tuple[str, ...]) -> Place:
    """The mark as a place in the text; one past the last line is the end of that line."""
    if mark is None:
        return Place(1, 1)
    if mark.line < len(lines):
        return Place(mark.line + 1, min(mark.column, len(lines[mark.line])) + 1)
    return Place(len(lines), len(lines[-1]) + 1)
