"""The films of the folder, each read and computed once for as long as its file stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from momentos.journey.issue import Issue
from momentos.plan.plan import make_plan
from momentos.rules.check import check
from momentos.scores.score import score
from momentos.shelf.folder import journeys_in
from momentos.text.library import read_library
from momentos.text.read import read
from momentos.text.slug import slug
from momentos.ui.screening import Screening

_MOST_FILMS = 512
_Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that holds no journey: what is wrong with it, or why it could not be opened."""

    path: Path
    key: str
    issues: tuple[Issue, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Films:
    """The journey files of a folder by their key, which is what links name; `lost` where it has none."""

    folder: Path
    paths: Mapping[str, Path]
    lost: bool = False

    def named(self, asked: str) -> str | None:
        """The key that a link asks for: the key itself, else the id of a journey; None if there is none."""
        if asked in self.paths:
            return asked
        return next((key for key in self.paths if slug(Path(key).name) == asked), None)

    def load(self, key: str) -> Screening | Broken:
        """The film of a key, as its file is now; raises KeyError for an unknown one."""
        path = self.paths[key]
        return _load(key, str(path), _stamp(path), self._companions())

    def changed(self, key: str) -> int:
        """When the film's file was last written, for putting the films in order."""
        return _stamp(self.paths[key])[0]

    def _companions(self) -> tuple[_Stamp, ...]:
        """The stamps of what several films share: the folder's own actions and lists of customers."""
        journeys = frozenset(self.paths.values())
        return tuple(_stamp(path) for path in sorted(self.folder.rglob("*.y*ml")) if path not in journeys)


def films_in(folder: Path) -> Films:
    """The films of a folder, as it is now; never raises."""
    try:
        paths = journeys_in(folder)
    except OSError:
        return Films(folder, {}, lost=True)
    keyed: dict[str, Path] = {}
    for path in paths:
        inside = path.relative_to(folder) if path.is_relative_to(folder) else Path(path.name)
        short = inside.parent if inside.stem == "journey" and inside.parent.name else inside.with_suffix("")
        key = short.as_posix()
        keyed[inside.as_posix() if key in keyed else key] = path
    return Films(folder, keyed)


@st.cache_resource(max_entries=_MOST_FILMS, show_spinner=False)
def _load(key: str, file: str, stamp: _Stamp, companions: tuple[_Stamp, ...]) -> Screening | Broken:
    """The film of a file; the stamps are only compared: where they differ, it is read again."""
    return open_film(key, Path(file))


def open_film(key: str, path: Path) -> Screening | Broken:
    """Read a file and compute all that the pages show of it; never raises for what the file holds."""
    try:
        reading = read(path)
        library, own_issues = read_library(path.parent)
    except OSError as fault:
        return Broken(path, key, reason=fault.strerror or str(fault))
    if reading.journey is None:
        return Broken(path, key, reading.issues)
    scores = score(reading.journey)
    plan = make_plan(scores, library)
    issues = (*reading.issues, *own_issues, *check(plan, library))
    return Screening(key, path, reading.journey, scores, plan, library, issues)


def _stamp(path: Path) -> _Stamp:
    """What changes when a file is written; zeros where it has gone."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
