"""A YAML text as spans: every value with where it starts and ends, to change one and leave the rest."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
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

_STYLES: Mapping[str | None, Style] = {None: Style.PLAIN, **{style.value: style for style in Style}}
_KEEP = re.compile(r"[|>][1-9]?\+")
_KEPT_TEXTS = 8
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


@lru_cache(_KEPT_TEXTS)
def spans_of(text: str) -> Span | None:
    """The spans of a text that has been read before (`momentos.text.source` holds the limits).

    Whoever asks for the same text gets the same ones: they are not to be changed.
    """
    data, text = decoded(text)
    next_event: Callable[[], Any] = yaml.CSafeLoader(data).get_event
    whole = Rows(0, 0, flow=False, line=0, column=0)
    holder: Fields | Rows = whole
    above: list[tuple[Fields | Rows, Leaf | None, str]] = []
    key: Leaf | None = None
    name = ""
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            node: Span = (leaf := _leaf(event, text))
            if key is None and isinstance(holder, Fields):
                key, name = leaf, event.value
                continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            mark = event.start_mark
            made = Fields if kind is MappingStartEvent else Rows
            above.append((holder, key, name))
            holder = made(mark.index, mark.index, bool(event.flow_style), mark.line, mark.column)
            key = None
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            node = holder
            node.end = event.end_mark.index if node.flow else _last(node)
            holder, key, name = above.pop()
        elif kind is StreamEndEvent:
            return whole.items[0] if whole.items else None
        else:
            continue
        if isinstance(holder, Rows):
            holder.items.append(node)
        elif key is not None:
            holder.entries.append(Entry(name, key, node))
            key = None


def _leaf(event: Any, text: str) -> Leaf:
    mark = event.start_mark
    start, end = mark.index, event.end_mark.index
    style = _STYLES[event.style]
    if style is Style.LITERAL or style is Style.FOLDED:
        # The parser ends such a text where the next thing begins; blank lines are part of it if it says so.
        written = text[start:end]
        kept = _KEEP.match(written)
        end = start + len(_LAST_BREAK.sub("", written) if kept else written.rstrip(" \t\r\n"))
    return Leaf(start, end, style, mark.line, mark.column)


def _last(holder: Fields | Rows) -> int:
    """Where a block or list on lines ends: with the last thing in it."""
    inside = _inside(holder)
    return inside[-1].end if inside else holder.start


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


def wording(text: str) -> Counter[str] | None:
    """Every single value and name of a text as it is written, and how often; None where it is no YAML."""
    try:
        return Counter(text[leaf.start : leaf.end] for leaf in leaves(spans_of(text)))
    except yaml.YAMLError:
        return None


def leaf_at(span: Span, position: int) -> Leaf | None:
    """The single value or name that a position is in, quotes included; None where it is between them."""
    while not isinstance(span, Leaf):
        inside = _inside(span)
        at = bisect_right(inside, position, key=_start) - 1
        if at < 0:
            return None
        part = inside[at]
        span = part.key if isinstance(part, Entry) and position < part.key.end else _value(part)
    return span if span.start <= position < span.end else None


def _start(part: Entry | Span) -> int:
    return part.key.start if isinstance(part, Entry) else part.start


def _inside(span: Span | None) -> list[Entry] | list[Span]:
    if isinstance(span, Fields):
        return span.entries
    return span.items if isinstance(span, Rows) else []


def _value(part: Entry | Span) -> Span:
    return part.value if isinstance(part, Entry) else part
