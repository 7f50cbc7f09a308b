"""A YAML text as a page: its lines, its comments and its habits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from momentos.text.edit.quoting import Style
from momentos.text.edit.spans import Fields, Leaf, Rows, blocks, leaf_at, leaves, lists, spans_of
from momentos.text.edit.writing import Habit

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)
_BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT_BELOW = re.compile(r"(?:\r\n|\r|\n)( *)#[^\r\n]*")
_MARK = re.compile(r"\?[ \t]+\Z")
_HEADER = re.compile(r"[|>][1-9]?([-+]?)")
_GAP = re.compile(r"(?:\s|(?:^|(?<=\s))#[^\r\n]*)*")


@dataclass(frozen=True)
class Page:
    """A text that was read without fault, and where everything stands in it."""

    text: str

    @cached_property
    def root(self) -> Fields:
        """The outermost block of fields; raises TypeError for a text that has none."""
        root = spans_of(self.text)
        if not isinstance(root, Fields):
            raise TypeError(root)
        return root

    @cached_property
    def newline(self) -> str:
        """The line break that the text uses."""
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    @cached_property
    def habit(self) -> Habit:
        """How the text is indented, as seen at its first block and its first list; else as ours."""
        steps: dict[type, int] = {}
        for block in blocks(self.root):
            for value in (entry.value for entry in block.entries):
                if not isinstance(value, Leaf) and not value.flow:
                    steps.setdefault(type(value), value.column - block.column)
            if len(steps) == 2:
                break
        ours = Habit()
        return Habit(steps.get(Fields, ours.fields), steps.get(Rows, ours.dashes))

    def _content(self, leaf: Leaf) -> int:
        """Where the content of a value starts: of a text on lines of its own, below its header."""
        return self.line_end(leaf.start) if leaf.style in (Style.LITERAL, Style.FOLDED) else leaf.start

    def comments(self, start: int, end: int) -> list[str]:
        """The comments between two positions, in order; a ``#`` within a value is none."""
        found: list[str] = []
        while comment := _COMMENT.search(self.text, start, end):
            within = self._value_around(comment.start())
            if within is None:
                found.append(comment[0].rstrip())
            start = within or comment.end()
        return found

    def _value_around(self, position: int) -> int | None:
        """Where the value that a position is in ends, None where it is in none."""
        leaf = leaf_at(self.root, position)
        return leaf.end if leaf and self._content(leaf) <= position else None

    def before_name(self, key: Leaf) -> int:
        """Where a field starts: at its name, or at the ``?`` before that."""
        mark = _MARK.search(self.text, self.line_start(key.start), key.start)
        return mark.start() if mark else key.start

    def after_colon(self, key: Leaf) -> int:
        """The position behind the colon of a field's name; behind the name itself where it has none."""
        gap = _GAP.match(self.text, key.end)
        colon = gap.end() if gap else key.end
        return colon + 1 if self.text[colon : colon + 1] == ":" else key.end

    def dash(self, rows: Rows, index: int) -> int:
        """The position of the dash of an item in a list on lines."""
        if index == 0:
            return rows.start
        before = rows.items[index - 1]
        gap = _GAP.match(self.text, before.end)
        return gap.end() if gap else before.end

    def line_start(self, position: int) -> int:
        """Where the line of a position starts."""
        return max(self.text.rfind("\n", 0, position), self.text.rfind("\r", 0, position)) + 1

    def line_end(self, position: int) -> int:
        """Where the line of a position ends, before its line break."""
        found = _BREAK.search(self.text, position)
        return found.start() if found else len(self.text)

    def next_line(self, position: int) -> int:
        """Where the line after that of a position starts; the end of the text behind the last."""
        found = _BREAK.search(self.text, position)
        return found.end() if found else len(self.text)

    def line_above(self, start: int) -> int:
        """Where the line above the one that starts at `start` starts."""
        return self.line_start(start - (2 if self.text.endswith("\r\n", 0, start) else 1))

    def last_line(self, end: int, column: int) -> int:
        """Where the lines of a value end that ends at `end`: behind the comments below it that stand deeper
        than `column`, where its name or dash is.
        """
        end = self.line_end(end)
        while (below := _COMMENT_BELOW.match(self.text, end)) and len(below[1]) > column:
            end = below.end()
        return end

    def opens_line(self, position: int) -> bool:
        """Whether nothing but spaces stands before a position on its line."""
        return not self.text[self.line_start(position) : position].strip()

    def is_blank(self, position: int) -> bool:
        """Whether the line that starts at a position is there, blank, and in no value."""
        if position >= len(self.text) or self.text[position : self.line_end(position)].strip():
            return False
        return self._value_around(position - 1) is None

    def without_lines(self, start: int, end: int, column: int) -> str:
        """The text without the lines from `start` to `end`; their comments stay, at a column."""
        kept = self.comments(start, self.line_end(end))
        lines = "".join(" " * column + comment + self.newline for comment in kept)
        return self.spliced(self.line_start(start), self.next_line(end), lines)

    def kept_in_braces(self, start: int, end: int) -> str:
        """What stays of the text between two positions within braces: its comments, each on its line."""
        return "".join(f" {comment}{self.newline} " for comment in self.comments(start, end))

    @property
    def ends_open(self) -> bool:
        """Whether the last line has no break."""
        return not self.text.endswith(("\n", "\r"))

    def closed(self) -> str:
        """The text with a line break at its end, which a last value on lines of its own does not take in."""
        last = max(leaves(self.root), key=lambda leaf: leaf.end)
        header = _HEADER.match(self.text, last.start) if last.end == len(self.text) else None
        if header is None or last.style not in (Style.LITERAL, Style.FOLDED):
            return self.text + self.newline
        return Page(self.text + self.newline).spliced(*header.span(1), "-")

    def list_at(self, start: int) -> Rows:
        """The list that starts at a position; raises LookupError where there is none."""
        return next(rows for rows in lists(self.root) if rows.start == start)

    def joined(self, lines: Sequence[str]) -> str:
        """Lines with the breaks of this text."""
        return self.newline.join(lines)

    def spliced(self, start: int, end: int, new: str) -> str:
        """The text with another one between two positions; new lines at its end get their line break."""
        last = end == len(self.text) and self.newline in new and not new.endswith(self.newline)
        return self.text[:start] + new + (self.newline if last else self.text[end:])
