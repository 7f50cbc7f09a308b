"""The action library of a folder: the shipped one, with what the folder's own ``actions.yaml`` says."""

import dataclasses
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from momentos.journey.issue import Issue
from momentos.journey.kinds import Thing, Translated
from momentos.plan.library import ENTRY_FIELDS, Entry, EntryError, Library, entry_from, shipped_library
from momentos.text.desk import Desk
from momentos.text.disk import inside, read_bytes
from momentos.text.fault import Kind
from momentos.text.records import reader_of
from momentos.text.scalars import wrong_kind
from momentos.text.source import parse
from momentos.text.tree import Block, Items, at, plain

OWN_ACTIONS = "actions.yaml"
"""The file in which a folder adds to the library or replaces its entries."""


def read_library(folder: Path) -> tuple[Library, tuple[Issue, ...]]:
    """The library for the journeys of a folder, and the issues of the folder's own entries.

    An entry that cannot be used is left out; the shipped entry of its id, if there is one, then stands.
    A folder without the file, or whose file is a link to somewhere else, has the shipped library. Raises
    OSError for a file that cannot be opened.
    """
    path = inside(folder, OWN_ACTIONS)
    if path is None or not path.exists():
        return shipped_library(), ()
    source = parse(read_bytes(path), str(path))
    if source.tree is None:
        return shipped_library(), source.issues
    desk = Desk(source.tree, ())
    own = {entry.id: entry for entry in _entries(desk)}
    library = MappingProxyType({**shipped_library(), **own})
    return library, (*source.issues, *desk.issues)


class LibraryIds(Collection[str]):
    """The ids of a folder's library, read when the first of them is asked for.

    The folder's own file is opened only for an id that is not shipped; where it cannot be read, the shipped
    ids are all there are.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @cached_property
    def _all(self) -> Library:
        if self._folder is None:
            return shipped_library()
        try:
            return read_library(self._folder)[0]
        except OSError:
            return shipped_library()

    def __contains__(self, id_: object) -> bool:
        return id_ in shipped_library() or id_ in self._all

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


_TERMS = {
    field.name: reader_of(field.type)
    for field in dataclasses.fields(Entry)
    if field.type not in (str, str | None, tuple[str, ...], Translated, Translated | None)
}
"""The fields of an entry that hold terms of the vocabulary."""


def _entries(desk: Desk) -> Iterator[Entry]:
    entries = desk.tree.listed_under("actions")
    if isinstance(desk.tree.root, Block):
        _unknown_fields(desk.tree.root, frozenset({"actions"}), desk)
    desk.path.append("actions")
    if entries is not None and not isinstance(entries, Items):
        wrong_kind(entries, desk, Kind.LIST)
    for index, node in enumerate(entries if isinstance(entries, Items) else ()):
        desk.path[1:] = [index]
        if isinstance(node, Block):
            yield from _entry(node, desk)
        else:
            wrong_kind(node, desk, Kind.FIELDS)


def _unknown_fields(block: Block, known: Collection[str], desk: Desk) -> None:
    for name in block:
        if name not in known and not name.startswith("x-"):
            desk.path.append(name)
            desk.report_name("S-03", k=name, near=desk.nearest(name, known), advice=None)
            desk.path.pop()


def _entry(block: Block, desk: Desk) -> Iterator[Entry]:
    before = len(desk.issues)
    _unknown_fields(block, ENTRY_FIELDS, desk)
    for name, read in _TERMS.items():
        node = block.get(name)
        if node is not None:
            desk.path.append(name)
            read(node, desk)
            desk.path.pop()
    if len(desk.issues) > before:
        return
    written = {key: plain(value) for key, value in block.items() if value is not None}
    try:
        yield entry_from({key: value for key, value in written.items() if not key.startswith("x-")})
    except EntryError as error:
        steps = error.field.split(".")
        desk.path += steps
        if at(block, steps) is None:
            desk.report("S-12", field=error.field, thing=Thing.LIBRARY_ENTRY)
        else:
            wrong_kind(at(block, steps), desk, Kind.TEXT)
        del desk.path[-len(steps) :]
