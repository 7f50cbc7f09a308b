"""The films of the folder, each read and computed once for as long as its file stays as it is."""

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import streamlit as st

from momentos.journey.issue import Issue
from momentos.shelf.film import open_film
from momentos.shelf.folder import Entry, files_in, journeys_among
from momentos.text.read import Reading
from momentos.text.slug import slug
from momentos.ui.screening import Screening, Stamp

_KEPT_FILMS = 64
_KEPT_FOLDERS = 8


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that holds no journey: what is wrong with it, or why it could not be opened."""

    path: Path
    key: str
    issues: tuple[Issue, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Films:
    """The journey files of a folder by their key, which is what links name; `lost` where it has none.

    `closed` are the files that cannot be opened. `companions` are the stamps of what several films share:
    the folder's own actions and lists of customers.
    """

    folder: Path
    paths: Mapping[str, Path] = field(default_factory=dict)
    stamps: Mapping[Path, Stamp] = field(default_factory=dict)
    companions: tuple[Stamp, ...] = ()
    closed: tuple[Entry, ...] = ()
    lost: bool = False

    def named(self, asked: str) -> str | None:
        """The key that a link asks for: the key itself, else the first whose file's name makes that id."""
        return asked_among(asked, self.paths)

    def load(self, key: str, written: Reading | None = None) -> Screening | Broken:
        """The film of a key, as its file is now; raises KeyError for an unknown one.

        `written` is the reading of what was written into it last: what it still holds is not read again.
        """
        return _load(key, str(self.paths[key]), self.stamp(key), self.companions, written)

    def stamp(self, key: str) -> Stamp:
        """The stamp of a film's file; its first number is when it was last written."""
        return self.stamps.get(self.paths[key], (0,))


def films_in(folder: Path) -> Films:
    """The films of a folder, as it is now; never raises."""
    try:
        files = files_in(folder)
    except OSError:
        return Films(folder, lost=True)
    stamps = {file.path: stamp_of(file.path) for file in files}
    entries = _journeys(files, tuple(stamps.values()))
    keyed: dict[str, Path] = {}
    for entry in entries:
        if entry.problem is None:
            keyed[key_of(entry.name, keyed)] = entry.path
    journeys = frozenset(keyed.values())
    companions = tuple(stamp for path, stamp in stamps.items() if path not in journeys)
    return Films(folder, keyed, stamps, companions, tuple(entry for entry in entries if entry.problem))


def open_screening(
    key: str, path: Path, stamp: Stamp | None = None, written: Reading | None = None
) -> Screening | Broken:
    """Read a file and compute all that the pages show of it; never raises for what the file holds.

    Without a `stamp`, the film bears that of the file as it was just before it was read.
    """
    stamp = stamp or stamp_of(path)
    try:
        film = open_film(path, written=written)
    except OSError as fault:
        return Broken(path, key, reason=fault.strerror or str(fault))
    if film.plan is None:
        return Broken(path, key, film.issues)
    return Screening(key, path, film.reading, film.plan, film.library, film.issues, stamp)


@st.cache_resource(max_entries=_KEPT_FILMS, show_spinner=False)
def _load(
    key: str, file: str, stamp: Stamp, companions: tuple[Stamp, ...], _written: Reading | None
) -> Screening | Broken:
    """The film of a file; the stamps are only compared: where they differ, it is read again."""
    return open_screening(key, Path(file), stamp, _written)


@lru_cache(maxsize=_KEPT_FOLDERS)
def _journeys(files: tuple[Entry, ...], stamps: tuple[Stamp, ...]) -> tuple[Entry, ...]:
    """Which files are journeys: a look into every one, so it is kept while the stamps are the same."""
    return journeys_among(files)


def asked_among(asked: str, keys: Collection[str]) -> str | None:
    """The key that a link asks for: the key itself, else the first whose file's name makes that id."""
    return asked if asked in keys else next((key for key in keys if slug(Path(key).name) == asked), None)


def key_of(name: str, taken: Container[str] = ()) -> str:
    """The key of a file: its name without suffix, a folder's for its ``journey.yaml``.

    Where that is taken, it is the whole name.
    """
    place = Path(name)
    bare = place.with_suffix("")
    short = (bare.parent if bare.name == "journey" and bare.parent.name else bare).as_posix()
    return name if short in taken else short


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file as it is now; of one that cannot be looked at, the same one always."""
    try:
        found = path.stat()
    except OSError:
        return (0,)
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size)
