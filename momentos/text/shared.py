"""Customer types that several journeys share: ``customers: {file: types.yaml}``."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from momentos.journey.customer import Customer
from momentos.text.desk import Desk
from momentos.text.disk import inside, read_bytes
from momentos.text.fault import Kind, Part
from momentos.text.records import reader_of
from momentos.text.scalars import wrong_kind
from momentos.text.source import parse
from momentos.text.tree import Block, Node

_read_customers = reader_of(tuple[Customer, ...])


@dataclass(frozen=True, slots=True)
class Shared:
    """The customer types of another file: as written, and the desk that knows their places."""

    node: Node
    desk: Desk

    def customers(self) -> tuple[Customer, ...]:
        """The customer types; what is wrong with them is reported on the desk."""
        if self.node is None:
            return ()
        self.desk.path.append("customers")
        customers = _read_customers(self.node, self.desk)
        self.desk.path.clear()
        return cast("tuple[Customer, ...]", customers or ())


def open_shared(root: Block, desk: Desk, folder: Path | None) -> Shared | None:
    """The customer types of the file that a journey names, None where it names none.

    Only a file inside `folder` is opened, whatever symbolic links say. What keeps it from being used is
    reported (S-07, S-09, or the S-01 and S-02 of that file), and there are then no customer types.
    """
    node = root.get("customers")
    if not isinstance(node, Block) or "file" not in node:
        return None
    desk.path += ["customers", "file"]
    path = _path(node["file"], desk, folder)
    content = None if path is None else _content(path, desk)
    desk.path.clear()
    # The journey itself now writes no customer types, and places below `customers` are this line.
    root["customers"] = None
    if content is None:
        return Shared(None, desk)
    source = parse(content, str(path))
    desk.issues += source.issues
    if source.tree is None:
        return Shared(None, desk)
    return Shared(source.tree.listed_under("customers"), desk.beside(source.tree))


def _path(name: Node, desk: Desk, folder: Path | None) -> Path | None:
    """Where the file called `name` is; reports S-09 for a name that leads out of the folder."""
    path = inside(folder, name) if isinstance(name, str) and folder is not None else None
    if path is None:
        wrong_kind(name, desk, Kind.FILE_NAME)
    return path


def _content(path: Path, desk: Desk) -> bytes | None:
    """What the file holds, up to the first byte too many; reports S-07 where there is no such file."""
    try:
        return read_bytes(path)
    except OSError:
        desk.report("S-07", id=path.name, thing=Part.FILE, near=None)
        return None
