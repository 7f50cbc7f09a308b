"""What YAML reads otherwise than the person who typed it meant: ``title: Mesa #4``, or ``{score: 2,5}``.

Each is looked for in the characters first: only where there may be one is the tree searched.
"""

import re
from collections.abc import Iterator

from momentos.journey.issue import CODES, Issue, Param
from momentos.journey.place import Path, Place
from momentos.text.fault import Advice, shown
from momentos.text.tree import Block, Items, Mark, Node, Tree

_MAYBE_LOST = re.compile(r"#(?<=[ \t]#)[^\s#]")
_LOST = re.compile(r"[ \t]+(#[^\s#].*)")
_MAYBE_SPLIT = re.compile(r",(?<=[0-9],)[0-9]")
_SPLIT = re.compile(r",([0-9]+)[ \t]*(?:[,}]|$)")
_WHOLE = re.compile(r"[-+]?[0-9]+")


def lost_in_comments(tree: Tree) -> Iterator[Issue]:
    """S-14 for each text without quotes whose rest a ``#`` makes a comment.

    Where a space follows the ``#``, or another one, a comment is meant.
    """
    if not _MAYBE_LOST.search(tree.text):
        return
    for path, _, mark, text in _texts(tree.root, ()):
        rest = _LOST.match(_line(tree, mark, text), mark.column + len(text))
        if rest:
            place = Place(mark.line + 1, rest.start(1) + 1)
            yield _issue("S-14", tree, path, place, v=shown(text), k=shown(rest[1].rstrip()))


def split_by_commas(tree: Tree, most: int) -> dict[Place, Issue]:
    """S-03 for each number in braces that a decimal comma makes two fields, by the place of the second.

    The number is left unset, and its decimals, which are a name without a value, leave the tree. Stops at
    `most`.
    """
    found: dict[Place, Issue] = {}
    decimals: dict[int, tuple[Block, set[str]]] = {}
    if _MAYBE_SPLIT.search(tree.text):
        for path, holder, mark, text in _texts(tree.root, ()):
            if not isinstance(holder, Block) or not holder.flow or not _WHOLE.fullmatch(text):
                continue
            rest = _SPLIT.match(_line(tree, mark, text), mark.column + len(text))
            if rest and len(found) < most:
                holder[str(path[-1])] = None
                decimals.setdefault(id(holder), (holder, set()))[1].add(rest[1])
                found[Place(mark.line + 1, rest.start(1) + 1)] = _issue(
                    "S-03",
                    tree,
                    path,
                    Place(mark.line + 1, mark.column + 1),
                    k=f"{text},{rest[1]}",
                    near=f"{text}.{rest[1]}",
                    advice=Advice.POINT,
                )
    for block, names in decimals.values():
        block.drop({name for name in names if name in block and block[name] is None})
    return found


def _texts(node: Node, path: Path) -> Iterator[tuple[Path, Block | Items, Mark, str]]:
    """Every text in a tree but the empty ones: its path, what holds it, where it stands and what it says."""
    if isinstance(node, Block):
        steps: Iterator[tuple[str | int, Node]] = iter(node.items())
        marks = node.marks[1::2]
    elif isinstance(node, Items):
        steps, marks = enumerate(node), node.marks
    else:
        return
    for (step, value), mark in zip(steps, marks, strict=True):
        if not isinstance(value, str):
            yield from _texts(value, (*path, step))
        elif value:
            yield (*path, step), node, mark, value


def _line(tree: Tree, mark: Mark, text: str) -> str:
    """The line of a text that stands there as it is, without quotes; of any other, the empty line."""
    line = tree.lines[mark.line]
    return line if line.startswith(text, mark.column) else ""


def _issue(code: str, tree: Tree, path: Path, place: Place, **params: Param) -> Issue:
    return Issue(code, CODES[code], path, tree.file, place.line, place.column, params)
