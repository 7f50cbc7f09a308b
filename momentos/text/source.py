"""Bytes to tree in one pass over the parser's events, within limits, and never by recursion.

The limits hold on the event stream, before anything is built from it: 400 bytes of nested aliases hang
every YAML loader that follows them, and libyaml's own composer crashes the process at 30,000 levels.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from momentos.journey.issue import CODES, Issue, Param
from momentos.journey.place import Place
from momentos.text.decode import UndecodableError, decoded
from momentos.text.fault import Unreadable, shown
from momentos.text.slip import lost_in_comments, split_by_commas
from momentos.text.syntax import explain
from momentos.text.tree import Block, Items, Mark, Tree

MAX_BYTES = 16 * 1024 * 1024
MAX_EVENTS = 1_000_000
MAX_DEPTH = 20
MAX_SCALAR = 200_000
MAX_ISSUES = 10_000
"""Nobody reads more; without an end, a hostile file would fill the memory with what is wrong with it."""

_ABSENT = frozenset(("", "~", "null"))


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, its tree (None where it cannot be read) and the issues of reading it."""

    text: str
    tree: Tree | None
    issues: tuple[Issue, ...]


class _RefusalError(Exception):
    def __init__(self, reason: Unreadable, place: Place, detail: Param = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place
        self.detail = detail


def parse(content: str | bytes, file: str = "") -> Source:
    """The tree of a YAML text; never raises for what the text holds."""
    if len(content) > MAX_BYTES:
        return _unreadable(file, "", Unreadable.TOO_LARGE, Place(1, 1), MAX_BYTES)
    try:
        data, text = decoded(content)
    except UndecodableError as error:
        return _unreadable(file, error.text, error.reason, error.place, error.detail)
    if len(data) > MAX_BYTES:
        return _unreadable(file, text, Unreadable.TOO_LARGE, Place(1, 1), MAX_BYTES)
    issues: list[Issue] = []
    try:
        tree = _grow(data, Tree(file, text), issues)
    except _RefusalError as refused:
        return _unreadable(file, text, refused.reason, refused.place, refused.detail, issues)
    except yaml.YAMLError as error:
        return _unreadable(file, text, *explain(error, text), issues)
    split = split_by_commas(tree, MAX_ISSUES)
    once = [issue for issue in issues if Place(issue.line, issue.column) not in split]
    lost = islice(lost_in_comments(tree), MAX_ISSUES)
    return Source(text, tree, (*once, *split.values(), *lost))


def _unreadable(
    file: str, text: str, reason: Unreadable, place: Place, detail: Param, before: Sequence[Issue] = ()
) -> Source:
    """A source without a tree: S-01, after what was found on the way to it."""
    params: dict[str, Param] = {"reason": reason, "n": place.line, "detail": detail}
    issue = Issue("S-01", CODES["S-01"], (), file, place.line, place.column, params)
    return Source(text, None, (*before, issue))


def _grow(data: bytes, tree: Tree, issues: list[Issue]) -> Tree:
    """The tree, grown from the events: one loop, as a call per event would cost as much again."""
    next_event: Callable[[], Any] = yaml.CSafeLoader(data).get_event
    block: Block | None = None
    items: Items | None = None
    marks: list[Mark] = []
    name, named, repeated = "", False, False
    above: list[_Level] = []
    count = 0
    while True:
        event = next_event()
        kind = event.__class__
        count += 1
        if kind is ScalarEvent:
            value = event.value
            mark = event.start_mark
            if event.tag is not None or event.anchor is not None or len(value) > MAX_SCALAR:
                raise _refused(event)
            if block is not None and not named:
                name, named, repeated = value, True, value in block
                if not repeated:
                    if value == "<<" and event.implicit[0]:
                        raise _RefusalError(Unreadable.MERGE_KEY, _place(mark))
                    marks.append(mark)
                elif len(issues) < MAX_ISSUES:
                    issues.append(_repetition(block, value, mark, above, tree.file))
                continue
            leaf = None if value in _ABSENT and event.implicit[0] else value
            if block is not None:
                named = False
                if not repeated:
                    block[name] = leaf
                    marks.append(mark)
            elif items is not None:
                items.append(leaf)
                marks.append(mark)
            else:
                tree.root, tree.start = leaf, mark
            if count > MAX_EVENTS:
                raise _RefusalError(Unreadable.TOO_MANY, _place(mark), MAX_EVENTS)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            mark = event.start_mark
            if event.tag is not None or event.anchor is not None or len(above) == MAX_DEPTH:
                raise _refused(event)
            if block is not None and not named:
                raise _RefusalError(Unreadable.KEY, _place(mark))
            if count > MAX_EVENTS:
                raise _RefusalError(Unreadable.TOO_MANY, _place(mark), MAX_EVENTS)
            child = Block() if kind is MappingStartEvent else Items()
            if block is not None:
                if not repeated:
                    block[name] = child
                    marks.append(mark)
            elif items is not None:
                items.append(child)
                marks.append(mark)
            else:
                tree.root, tree.start = child, mark
            above.append((block, items, name))
            child.mark = mark
            child.marks = marks = []
            named = False
            if isinstance(child, Block):
                child.flow = event.flow_style
                block, items = child, None
            else:
                block, items = None, child
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            block, items, name = above.pop()
            named = False
            if block is not None:
                marks = block.marks
            elif items is not None:
                marks = items.marks
        elif kind is StreamEndEvent:
            return tree
        elif kind is AliasEvent:
            raise _refused(event)
        elif kind is DocumentStartEvent and tree.start is not None:
            raise _RefusalError(Unreadable.SECOND_DOCUMENT, _place(event.start_mark))


_Level = tuple[Block | None, Items | None, str]
"""Where the loop comes back to after a block or list: what holds it, and under which name."""


def _repetition(block: Block, name: str, mark: Mark, above: list[_Level], file: str) -> Issue:
    """S-02 at the second of two equal names."""
    path = [holder if items is None else len(items) - 1 for _, items, holder in above[1:]]
    place = _place(mark)
    params: dict[str, Param] = {"k": shown(name), "a": block.key_mark(name).line + 1, "b": place.line}
    return Issue("S-02", CODES["S-02"], (*path, name), file, place.line, place.column, params)


def _refused(event: Any) -> _RefusalError:
    """Why an event may not be part of a journey."""
    place = _place(event.start_mark)
    if isinstance(event, AliasEvent) or event.anchor is not None:
        return _RefusalError(Unreadable.ANCHOR, place)
    if event.tag is not None:
        return _RefusalError(Unreadable.TAG, place, shown(event.tag))
    if isinstance(event, ScalarEvent):
        return _RefusalError(Unreadable.TOO_LONG, place, MAX_SCALAR)
    return _RefusalError(Unreadable.TOO_DEEP, place, MAX_DEPTH)


def _place(mark: Mark) -> Place:
    return Place(mark.line + 1, mark.column + 1)
