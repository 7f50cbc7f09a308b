"""What libyaml's errors mean to the person who typed the file."""

import re

import yaml
from yaml.reader import ReaderError

from momentos.journey.place import Place
from momentos.text.decode import lines_of, place_of
from momentos.text.fault import Unreadable, shown

_INDENT_WITH_TAB = re.compile(r"[ ]*\t")
_NOT_PRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def explain(error: yaml.YAMLError, text: str) -> tuple[Unreadable, Place, str | None]:
    """The reason, the place that helps most to repair it, and what stands in the way if it is short."""
    if isinstance(error, ReaderError):
        return _unreadable_character(text)
    if not isinstance(error, yaml.MarkedYAMLError):
        return Unreadable.OTHER, Place(1, 1), None
    lines = lines_of(text)
    found = _place(error.problem_mark, lines)
    opened = _place(error.context_mark, lines)
    line = lines[found.line - 1]
    if _INDENT_WITH_TAB.match(line):
        return Unreadable.TAB, Place(found.line, line.index("\t") + 1), None
    problem, context = error.problem or "", error.context or ""
    if "quoted scalar" in context:
        endless = "end of stream" in problem or "document indicator" in problem
        return (Unreadable.OPEN_QUOTE, opened, None) if endless else (Unreadable.ESCAPE, found, None)
    if context.startswith(("while scanning an alias", "while scanning an anchor")):
        return Unreadable.ANCHOR, opened, None
    if context in ("while scanning a tag", "while parsing a tag"):
        return Unreadable.TAG, opened, shown(_word_at(opened, lines))
    reason = next((r for said, r in _PROBLEMS.items() if said in problem), None)
    if reason is Unreadable.FIRST_CHARACTER:
        character = line[found.column - 1 : found.column]
        return (Unreadable.TAB, found, None) if character == "\t" else (reason, found, character or None)
    if reason is Unreadable.NO_COLON:
        return reason, opened, None
    if reason is not None:
        return reason, found, None
    if "flow" in context:
        return _in_brackets(found, opened, lines)
    if "block" in context or "document start" in problem:
        return _between_fields(found, lines), found, None
    return Unreadable.OTHER, found, None


_PROBLEMS = {
    "mapping values are not allowed": Unreadable.COLON,
    "found character that cannot start any token": Unreadable.FIRST_CHARACTER,
    "could not find expected ':'": Unreadable.NO_COLON,
    "block sequence entries are not allowed": Unreadable.DASH,
    "did not find expected comment or line break": Unreadable.BLOCK_TEXT,
    "mapping keys are not allowed": Unreadable.KEY,
}


def _in_brackets(found: Place, opened: Place, lines: tuple[str, ...]) -> tuple[Unreadable, Place, str | None]:
    """A list or block in brackets: never closed, or broken by a character of one of its texts."""
    before = lines[found.line - 1][: found.column - 1].rstrip()
    if before.endswith(("'", '"')):
        return Unreadable.AFTER_QUOTE, found, None
    if found.line == opened.line:
        return Unreadable.BRACKET, found, None
    return Unreadable.OPEN_BRACKET, opened, lines[opened.line - 1][opened.column - 1] or None


def _between_fields(found: Place, lines: tuple[str, ...]) -> Unreadable:
    """What stands where the next field or item should start."""
    line = lines[found.line - 1]
    before, rest = line[: found.column - 1].rstrip(), line[found.column - 1 :]
    if before.endswith(("'", '"')):
        return Unreadable.AFTER_QUOTE
    if before.endswith(("]", "}")) or rest[:1] in ("]", "}", ","):
        return Unreadable.BRACKET
    if any(earlier.startswith("...") for earlier in lines[: found.line - 1]):
        return Unreadable.SECOND_DOCUMENT
    return Unreadable.OTHER if before else Unreadable.INDENT


def _word_at(place: Place, lines: tuple[str, ...]) -> str:
    return lines[place.line - 1][place.column - 1 :].partition(" ")[0]


def _unreadable_character(text: str) -> tuple[Unreadable, Place, str | None]:
    found = _NOT_PRINTABLE.search(text)
    if found is None:
        return Unreadable.CONTROL_CHARACTER, Place(1, 1), None
    return Unreadable.CONTROL_CHARACTER, place_of(text, found.start()), f"U+{ord(found[0]):04X}"


def _place(mark: yaml.error.Mark | None, lines: tuple[str, ...]) -> Place:
    """The mark as a place in the text; one past the last line is the end of that line."""
    if mark is None:
        return Place(1, 1)
    if mark.line < len(lines):
        return Place(mark.line + 1, min(mark.column, len(lines[mark.line])) + 1)
    return Place(len(lines), len(lines[-1]) + 1)
