"""The tree of a file: texts, lists and blocks of fields, each with its position."""

from collections.abc import Collection, Iterable
from itertools import compress
from typing import Protocol

from momentos.journey.place import Path, Place
from momentos.text.decode import lines_of


class Mark(Protocol):
    """A position as the parser gives it; line and column count from 0."""

    line: int
    column: int


class Block(dict[str, "Node"]):
    """The fields of one block, in file order.

    `marks` holds two positions a field, the name's and the value's. `flow` tells ``{…}`` from lines.
    `name` is the id that the block's thing bears in the journey, once it has been given.
    """

    __slots__ = ("_order", "flow", "mark", "marks", "name")
    mark: Mark
    marks: list[Mark]
    flow: bool
    name: str
    _order: dict[str, int]

    def key_mark(self, key: str) -> Mark:
        """Where the name of a field stands; raises KeyError for a field that is not there."""
        return self.marks[2 * self._index(key)]

    def value_mark(self, key: str) -> Mark:
        """Where the value of a field starts; raises KeyError for a field that is not there."""
        return self.marks[2 * self._index(key) + 1]

    def drop(self, keys: Collection[str]) -> None:
        """Take fields out, with their marks; raises KeyError for a field that is not there."""
        kept = [key not in keys for key in self for _ in ("name", "value")]
        self.marks[:] = compress(self.marks, kept)
        for key in keys:
            del self[key]
        self._order = {}

    def _index(self, key: str) -> int:
        # Only issues ask, and of very many a block is not counted through for each; while it is still
        # growing, the newest names are at its end.
        if not hasattr(self, "_order"):
            self._order = {}
        newest = range(len(self) - 1, len(self._order) - 1, -1)
        self._order.update(zip(reversed(self), newest, strict=False))
        return self._order[key]


class Items(list["Node"]):
    """The items of one list, with a position each."""

    __slots__ = ("mark", "marks")
    mark: Mark
    marks: list[Mark]


Node = str | Block | Items | None
"""A value as written: a text, a block, a list, or None where nothing is written."""


class Tree:
    """One file as a tree; finds the place of any value in it (a `momentos.journey.place.Places`)."""

    __slots__ = ("_lines", "file", "root", "start", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.root: Node = None
        self.start: Mark | None = None
        self._lines: tuple[str, ...] = ()

    def listed_under(self, name: str) -> Node:
        """The list that a file is about: what its block has under `name`; a bare list is put there first."""
        if isinstance(self.root, Items):
            whole = Block()
            whole.flow, whole.mark = False, self.root.mark
            whole.marks = [self.root.mark, self.root.mark]
            whole[name] = self.root
            self.root = whole
        return self.root.get(name) if isinstance(self.root, Block) else self.root

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file."""
        if not self._lines:
            self._lines = lines_of(self.text)
        return self._lines

    def find(self, path: Path) -> Place | None:
        """The place of the value at `path`, else of the nearest value that holds it.

        A single value where a list may stand is its own first item, as a bare number is its own score.
        """
        mark, node = self.start, self.root
        for step in path:
            if isinstance(node, Block) and isinstance(step, str) and step in node:
                mark, node = node.value_mark(step), node[step]
            elif isinstance(node, Items) and isinstance(step, int) and 0 <= step < len(node):
                mark, node = node.marks[step], node[step]
            elif step != 0 or isinstance(node, Items):
                break
        return self._place(mark)

    def find_name(self, path: Path) -> Place | None:
        """The place of the name of the field at `path`, else what `find` gives."""
        holder = at(self.root, path[:-1])
        if path and isinstance(holder, Block) and path[-1] in holder:
            return self._place(holder.key_mark(str(path[-1])))
        return self.find(path)

    def is_bare(self, block: Block, key: str) -> bool:
        """Whether a name stands in braces without a colon: what is left of a text that a comma has split."""
        if not block.flow or block[key] is not None:
            return False
        name, value = block.key_mark(key), block.value_mark(key)
        end = value.column if value.line == name.line else None
        return ":" not in self.lines[name.line][name.column + len(key) : end]

    def _place(self, mark: Mark | None) -> Place | None:
        """The mark as a place in the text; the parser puts what is missing at the end on a further line."""
        if mark is None:
            return None
        if mark.line >= len(self.lines):
            return Place(len(self.lines), len(self.lines[-1]) + 1)
        return Place(mark.line + 1, mark.column + 1)


def at(node: Node, path: Iterable[str | int]) -> Node:
    """The value at `path` below `node`, None where there is none."""
    for step in path:
        if isinstance(node, Block) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, Items) and isinstance(step, int) and 0 <= step < len(node):
            node = node[step]
        elif step != 0 or isinstance(node, Items):
            return None
    return node


def plain(node: Node) -> object:
    """The value as dicts, lists, strings and None, without positions."""
    if isinstance(node, Block):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node]
    return node
