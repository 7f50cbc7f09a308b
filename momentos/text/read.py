"""Reading a journey from a file or a text."""

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from momentos.journey.issue import Issue
from momentos.journey.journey import Journey
from momentos.text.build import build
from momentos.text.decode import BOM, lines_of
from momentos.text.disk import read_bytes
from momentos.text.library import LibraryIds
from momentos.text.slug import slug
from momentos.text.source import MAX_ISSUES, parse
from momentos.text.tree import Block, Tree


@dataclass(frozen=True)
class Reading:
    """What a file says: its journey, None only for S-01, S-10 and S-11, and the issues of reading it.

    All of them, in the order of the file; of a file with more than `MAX_ISSUES`, the first.
    """

    journey: Journey | None
    issues: tuple[Issue, ...]
    text: str
    tree: Tree | None = field(compare=False, repr=False)
    origin: "Origin"

    def again(self, text: str, *, trusting: bool = False) -> "Reading":
        """Another text read as this one was: of the same file, beside the same files.

        A `trusting` reading keeps references to what is not there (yet, or any more).
        """
        return _reading(text, self.origin, trusting=trusting)

    def is_of(self, content: bytes, library: Collection[str]) -> bool:
        """Whether these bytes of its file, beside that library, need not be read: they would say the same.

        Never where another file says a part of it, which may have changed: the tree then has no customers.
        """
        root = self.tree.root if self.tree else None
        is_alone = isinstance(root, Block) and root.get("customers", ()) is not None
        return is_alone and self.origin.library == library and self.content == content

    @property
    def content(self) -> bytes:
        """The bytes of the file, with the byte order mark it came with; as read, if it could be decoded."""
        return (BOM if self.origin.marked else "").encode() + self.text.encode()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The source lines, for excerpts: line 1 is ``lines[0]``."""
        return lines_of(self.text)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: its file, the id it has if it writes none, what it may name and its folder.

    `marked` tells a file that begins with a byte order mark, which is no part of its text.
    """

    file: str = ""
    id: str = "journey"
    library: Collection[str] | None = None
    folder: Path | None = None
    marked: bool = False


def read(path: Path, library: Collection[str] | None = None) -> Reading:
    """The journey in a file, as `read_as`; raises OSError where there is no file to read."""
    return read_as(path, read_bytes(path), library)


def read_as(path: Path, content: bytes, library: Collection[str] | None = None) -> Reading:
    """The journey in what a file holds, held or would hold; never raises.

    Its id is the file's name (the folder's for ``journey.yaml``). `library` holds the ids that `use` may
    name; without it, those of the shipped library and of the folder's own ``actions.yaml``.
    """
    name = path.resolve().parent.name if path.stem == "journey" else path.stem
    return _reading(content, Origin(str(path), slug(name) or "journey", library, path.parent))


def read_text(
    text: str | bytes, file: str = "", id_: str = "journey", library: Collection[str] | None = None
) -> Reading:
    """The journey in a text, which has no folder and so no file of shared customer types; never raises."""
    return _reading(text, Origin(file, id_, library))


def _reading(content: str | bytes, origin: Origin, *, trusting: bool = False) -> Reading:
    if isinstance(content, bytes) and content.startswith(BOM.encode()):
        origin = dataclasses.replace(origin, marked=True)
    source = parse(content, origin.file)
    if source.tree is None:
        return Reading(None, source.issues, source.text, None, origin)
    ids = LibraryIds(origin.folder) if origin.library is None else origin.library
    journey, issues = build(source.tree, origin.id, ids, origin.folder, trusting=trusting)
    ordered = sorted((*source.issues, *issues), key=lambda i: (i.file != origin.file, i.line, i.column))
    return Reading(journey, tuple(ordered[:MAX_ISSUES]), source.text, source.tree, origin)
