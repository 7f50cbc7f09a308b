"""The desk of one reading: where the builder is, what it may refer to and what it has found."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from momentos.journey.issue import CODES, Issue, Level, Param
from momentos.journey.kinds import Thing
from momentos.journey.place import Place
from momentos.text.fault import shown
from momentos.text.near import nearest
from momentos.text.source import MAX_ISSUES
from momentos.text.tree import Tree

_PATIENCE = 20_000
"""How many names are compared in one reading to say which was meant; a person's file needs a few hundred."""


class Desk:
    """What the readers of one journey share. `path` is where they are; they push and pop it.

    `ids` maps, for each kind of thing, an id as written to the id it bears in the journey. A `trusting`
    reading takes every reference as it is written, for a text that is still being changed.
    """

    __slots__ = ("high", "ids", "issues", "library", "low", "path", "patience", "tree", "trusting")

    def __init__(self, tree: Tree, library: Collection[str], *, trusting: bool = False) -> None:
        self.tree = tree
        self.trusting = trusting
        self.library = library
        self.path: list[str | int] = []
        self.issues: list[Issue] = []
        self.ids: Mapping[Thing, dict[str, str]] = {thing: {} for thing in Thing}
        self.low = 1.0
        self.high = 5.0
        self.patience = _PATIENCE

    def beside(self, tree: Tree) -> "Desk":
        """A desk for another file of the same journey: the same ids and issues."""
        desk = Desk(tree, self.library, trusting=self.trusting)
        desk.ids, desk.issues, desk.low, desk.high = self.ids, self.issues, self.low, self.high
        return desk

    def silent(self) -> "Desk":
        """A desk for reading something ahead of its turn, whose issues nobody sees."""
        return Desk(self.tree, self.library, trusting=self.trusting)

    def report(self, code: str, /, level: Level | None = None, **params: Param) -> None:
        """Note an issue about the value at the current path."""
        if not self.full or code == "S-10":
            self._note(code, self.tree.find(tuple(self.path)), level, params)

    def report_name(self, code: str, /, **params: Param) -> None:
        """Note an issue about the name of the field at the current path."""
        if not self.full:
            self._note(code, self.tree.find_name(tuple(self.path)), None, params)

    @property
    def full(self) -> bool:
        """Whether there are so many issues that no more are noted, but for the want of a journey."""
        return len(self.issues) >= MAX_ISSUES

    def _note(self, code: str, place: Place | None, level: Level | None, params: Mapping[str, Param]) -> None:
        line, column = (place.line, place.column) if place else (1, 1)
        told = {
            name: shown(value) if isinstance(value, str) and not isinstance(value, StrEnum) else value
            for name, value in params.items()
        }
        issue = Issue(code, level or CODES[code], tuple(self.path), self.tree.file, line, column, told)
        self.issues.append(issue)

    @property
    def field(self) -> str:
        """How a message names the current value: its fields since the last list, for example
        ``by_customer.fiel.expected``; the ``score`` of a mark is the mark itself.
        """
        steps: list[str] = []
        for step in reversed(self.path):
            if isinstance(step, str):
                steps.append(step)
            elif steps:
                break
        if len(steps) > 1 and steps[0] == "score":
            del steps[0]
        return ".".join(reversed(steps))

    def known(self, thing: Thing, id_: str) -> str | None:
        """The id in the journey of what the value `id_` points to; reports S-07 where there is none."""
        found = self._lookup(thing, id_)
        if found is None:
            self.report("S-07", id=id_, thing=thing, near=self._nearest(thing, id_))
        return found

    def known_name(self, thing: Thing, id_: str) -> str | None:
        """As `known`, for an id that stands as the name of a field."""
        found = self._lookup(thing, id_)
        if found is None:
            self.report_name("S-07", id=id_, thing=thing, near=self._nearest(thing, id_))
        return found

    def _lookup(self, thing: Thing, id_: str) -> str | None:
        if thing is Thing.LIBRARY_ENTRY:
            return id_ if self.trusting or id_ in self.library else None
        return self.ids[thing].get(id_, id_ if self.trusting else None)

    def _nearest(self, thing: Thing, id_: str) -> str | None:
        return self.nearest(id_, self.library if thing is Thing.LIBRARY_ENTRY else self.ids[thing])

    def nearest(self, written: str, names: Collection[str] | Mapping[str, str]) -> str | None:
        """What the name most like `written` stands for (by itself, the name), while patience lasts."""
        self.patience -= len(names)
        if self.patience < 0 or self.full:
            return None
        return nearest(written, names if isinstance(names, Mapping) else {name: name for name in names})
