"""The journeys of a folder."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from momentos.text.disk import read_bytes
from momentos.text.library import OWN_ACTIONS

OWN_BRAND = "brand.yaml"
"""The file of a folder that says under whose name its films' documents are written."""

_NO_JOURNEYS = frozenset({OWN_ACTIONS, OWN_BRAND})
_SUFFIXES = frozenset({".yaml", ".yml"})
_MAX_DEPTH = 20
_SHARED_CUSTOMERS = re.compile(
    rb"""
    ^(?:\xef\xbb\xbf)?customers: \s*+ (?:\{\s*+)? (?:\#[^\n]*+\s*+)?
    file: [ \t]* ["']? ([^"'\s,}#][^"'\n,}#]*)
    """,
    re.MULTILINE | re.VERBOSE,
)


class Problem(StrEnum):
    """Why something that lies among the journeys is not opened."""

    LEADS_OUT = "leads_out"
    LEADS_NOWHERE = "leads_nowhere"
    NO_PERMISSION = "no_permission"


@dataclass(frozen=True, slots=True)
class Entry:
    """A journey file, or a file or folder among the journeys that cannot be opened.

    `name` is its path below the folder, with ``/`` on every system. `problem` is None for a file to read.
    """

    path: Path
    name: str
    problem: Problem | None = None


def entries_in(folder: Path) -> tuple[Entry, ...]:
    """The journey files below `folder`, sorted by name, and what among them cannot be opened.

    Raises OSError if `folder` itself cannot be listed.
    """
    return journeys_among(files_in(folder))


def files_in(folder: Path) -> tuple[Entry, ...]:
    """The ``.yaml`` and ``.yml`` files below `folder`, sorted by name, and what cannot be opened.

    Passed over: what is hidden, what is no regular file (a named pipe would never end), and links to
    folders. Raises OSError if `folder` itself cannot be listed.
    """
    root = folder.resolve()
    with os.scandir(folder):
        pass
    return tuple(sorted(_walk(folder, root, "", 0), key=lambda entry: entry.name))


def journeys_among(files: Iterable[Entry]) -> tuple[Entry, ...]:
    """The files that are no ``actions.yaml``, no ``brand.yaml`` and no customer types that another one names.

    Every file is looked into.
    """
    entries = [entry for entry in files if entry.path.name not in _NO_JOURNEYS]
    shared = {named for entry in entries if entry.problem is None for named in _customer_files(entry.path)}
    if not shared:
        return tuple(entries)
    return tuple(entry for entry in entries if entry.problem or entry.path.resolve() not in shared)


def _walk(folder: Path, root: Path, prefix: str, depth: int) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as found:
            inside = [entry for entry in found if not entry.name.startswith(".")]
    except PermissionError:
        yield Entry(folder, prefix.rstrip("/"), Problem.NO_PERMISSION)
        return
    for entry in inside:
        path = folder / entry.name
        if entry.is_symlink():
            yield from _linked(path, root, prefix)
        elif entry.is_dir():
            if depth < _MAX_DEPTH:
                yield from _walk(path, root, f"{prefix}{entry.name}/", depth + 1)
        elif is_yaml(path) and entry.is_file():
            allowed = os.access(path, os.R_OK)
            yield Entry(path, prefix + entry.name, None if allowed else Problem.NO_PERMISSION)


def _linked(path: Path, root: Path, prefix: str) -> Iterator[Entry]:
    """A link counts as the file it leads to, if that lies in the folder and its own name is a journey's."""
    name = prefix + path.name
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        if is_yaml(path):
            yield Entry(path, name, Problem.LEADS_NOWHERE)
        return
    if not target.is_relative_to(root):
        if is_yaml(path) or target.is_dir():
            yield Entry(path, name, Problem.LEADS_OUT)
    elif is_yaml(path) and target.is_file():
        allowed = os.access(target, os.R_OK)
        yield Entry(path, name, None if allowed else Problem.NO_PERMISSION)


def is_yaml(path: Path) -> bool:
    """Whether a file has the name of a journey's: one without ``.yaml`` or ``.yml`` is not looked at."""
    return path.suffix.lower() in _SUFFIXES


def _customer_files(path: Path) -> Iterator[Path]:
    """The file of customer types that a journey names, found without reading the journey."""
    try:
        found = _SHARED_CUSTOMERS.search(read_bytes(path))
        if found:
            yield (path.parent / found[1].decode().strip()).resolve()
    except (OSError, ValueError, RuntimeError):
        # What cannot be opened, or names no file, is told when the journey is read.
        return
