"""A YAML text as spans: every value with where it starts and ends, to change one and leave the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from momentos.text.decode import decoded
from momentos.text.edit.quoting import Style

_KEEP = re.compile(r"[|>][1-9]?\+")
_LAST_BREAK = re.compile(r"(?:\r\n|\r|\n)\Z")


@dataclass(slots=True)
class Leaf:
    """A single value; `start` to `end` are its characters, quotes included. An absent one is empty."""

    start: int
    end: int
    style: Style
    line: int
    column: int


@dataclass(slots=True)
class Entry:
    """A field: its name and its value."""

    name: str
    key: Leaf
    value: "Span"

    @property
    def end(self) -> int:
        """Where the field ends."""
        return max(self.key.end, self.value.end)


@dataclass(slots=True)
class Fields:
    """A block of fields; `flow` tells ``{…}`` from lines. A repeated name counts once, as first written."""

    start: int
    end: int
    flow: bool
    line: int
    column: int
    entries: list[Entry] = field(default_factory=list)

    def named(self, name: str) -> Entry | None:
        """The field of that name."""
        return next((entry for entry in self.entries if entry.name == name), None)


@dataclass(slots=True)
class Rows:
    """A list; `flow` tells ``[…]`` from lines with dashes."""

    start: int
    end: int
    flow: bool
    line: int
    column: int
    items: list["Span"] = field(default_factory=list)


Span = Leaf | Fields | Rows


def style_of(span: Span) -> Style:
    """How a value is written; a block or a list as what has no quotes."""
    return span.style if isinstance(span, Leaf) else Style.PLAIN


def spans_of(text: str) -> Span | None:
    """The spans of a text that has been read before (`momentos.text.source` holds the limits)."""
    data, text = decoded(text)
    loader = yaml.CSafeLoader(data)
    root: Span | None = None
    above: list[tuple[Fields | Rows, Leaf | None, str]] = []
    key: Leaf | None = None
    name = ""
    while True:
        event: Any = loader.get_event()
        kind = type(event)
        if kind is StreamEndEvent:
            return root
        if kind in (MappingEndEvent, SequenceEndEvent):
            holder, key, name = above.pop()
            holder.end = event.end_mark.index if holder.flow else _last(holder)
            node: Span = holder
        elif kind is ScalarEvent:
            node = _leaf(event, text)
            if above and isinstance(above[-1][0], Fields) and key is None:
                key, name = node, event.value
                continue
        elif kind in (MappingStartEvent, SequenceStartEvent):
            mark = event.start_mark
            made = Fields if kind is MappingStartEvent else Rows
            above.append(
                (made(mark.index, mark.index, bool(event.flow_style), mark.line, mark.column), key, name)
            )
            key = None
            continue
        else:
            continue
        if not above:
            root = node
        elif isinstance(holder := above[-1][0], Rows):
            holder.items.append(node)
        elif key is not None:
            holder.entries.append(Entry(name, key, node))
            key = None


def _leaf(event: Any, text: str) -> Leaf:
    start, end = event.start_mark.index, event.end_mark.index
    style = Style(event.style or "")
    if style in (Style.LITERAL, Style.FOLDED):
        # The parser ends such a text where the next thing begins; blank lines are part of it if it says so.
        written = text[start:end]
        kept = _KEEP.match(written)
        end = start + len(_LAST_BREAK.sub("", written) if kept else written.rstrip(" \t\r\n"))
    return Leaf(start, end, style, event.start_mark.line, event.start_mark.column)


def _last(holder: Fields | Rows) -> int:
    inside: list[Any] = (
        [entry.value for entry in holder.entries] if isinstance(holder, Fields) else holder.items
    )
    if not inside:
        return holder.start
    if isinstance(holder, Fields):
        return holder.entries[-1].end
    return int(inside[-1].end)


def blocks(span: Span | None) -> Iterator[Fields]:
    """Every block of fields below a span, in file order."""
    if isinstance(span, Fields):
        yield span
    for each in _inside(span):
        yield from blocks(_value(each))


def lists(span: Span | None) -> Iterator[Rows]:
    """Every list below a span, in file order."""
    if isinstance(span, Rows):
        yield span
    for each in _inside(span):
        yield from lists(_value(each))


def leaves(span: Span | None) -> Iterator[Leaf]:
    """Every single value and name below a span, in file order."""
    if isinstance(span, Leaf):
        yield span
    for each in _inside(span):
        if isinstance(each, Entry):
            yield each.key
        yield from leaves(_value(each))


def _inside(span: Span | None) -> list[Entry] | list[Span]:
    if isinstance(span, Fields):
        return span.entries
    return span.items if isinstance(span, Rows) else []


def _value(part: Entry | Span) -> Span:
    return part.value if isinstance(part, Entry) else part
