"""Saving a journey's file so that nothing is lost: neither what is saved nor what others saved meanwhile.

The sequence was chosen by measurement: lock, compare, keep in the history, exchange, compare what came out.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from momentos.shelf.exchange import MARK, place, settle, swap, write_beside
from momentos.shelf.history import FOLDER, History, Kind, Version, digest_of
from momentos.text.disk import inside, read_bytes

_OUT = "out"
_PATIENCE = 30.0
"""For how many seconds a save waits for another to finish."""


class ChangedError(Exception):
    """The file is not what it was when it was read; `content` is what it holds now (None: it is gone)."""

    def __init__(self, content: bytes | None) -> None:
        super().__init__()
        self.content = content


@dataclass(frozen=True)
class Keeper:
    """What saves the files of one folder; `folder` is resolved, and nothing outside it is ever touched."""

    folder: Path
    history: History

    @classmethod
    def of(cls, folder: Path) -> "Keeper":
        """The keeper of a folder; raises OSError for one that cannot be written."""
        root = folder.resolve(strict=True)
        return cls(root, History(root))

    def save(
        self, name: str, content: bytes, base: str, who: str, at: dt.datetime, kind: Kind = Kind.SAVED
    ) -> Version:
        """Replace what a file holds, if it still holds what was read: `base` is the digest of that.

        Raises ChangedError where it holds something else by now, which is then kept in the history, and
        OSError where it cannot be written; the file is then whole and as it was.
        """
        path = self._path(name)
        with self._locked(name):
            old = self._compare(name, path, base, at)
            version = self.history.keep(name, content, kind, who, at)
            beside = write_beside(path, content)
            try:
                self._exchange(old, beside, path, at)
            finally:
                with suppress(FileNotFoundError):
                    beside.unlink()
        return version

    def create(
        self, name: str, content: bytes, who: str, at: dt.datetime, kind: Kind = Kind.SAVED
    ) -> Version:
        """Make a new file; raises FileExistsError where one of that name is there."""
        path = self._path(name)
        with self._locked(name):
            if path.exists():
                raise FileExistsError(name)
            version = self.history.keep(name, content, kind, who, at)
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = write_beside(path, content)
            place(beside, path)
            settle(path.parent)
        return version

    def delete(self, name: str, base: str, who: str, at: dt.datetime) -> Version:
        """Take a file away; its last content stays in the history. Raises as `save` does."""
        path = self._path(name)
        with self._locked(name):
            old = self._compare(name, path, base, at)
            version = self.history.keep(name, self.history.content(base), Kind.DELETED, who, at)
            path.rename(self._out(old))
            settle(path.parent)
        return version

    def sweep(self, at: dt.datetime) -> None:
        """Clear what a crash left behind: files never finished, and files swapped out that nobody wrote to.

        What an editor wrote late into a file already swapped out is kept in the history as a stray version.
        """
        for found in self.folder.rglob(f"{MARK}*.tmp"):
            with suppress(OSError):
                found.unlink()
        out = self.folder / FOLDER / _OUT
        for found in sorted(out.iterdir()) if out.is_dir() else ():
            version, content = self.history.version(int(found.name)), read_bytes(found)
            if digest_of(content) != version.digest:
                self.history.keep(version.name, content, Kind.STRAY, "", at)
            found.unlink()

    def _path(self, name: str) -> Path:
        """The file of a name; raises PermissionError for one that is hidden or leads out of the folder."""
        path = inside(self.folder, name)
        if path is None or any(part.startswith(".") for part in Path(name).parts):
            raise PermissionError(name)
        return path.resolve()

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        locks = self.folder / FOLDER / "locks"
        locks.mkdir(parents=True, exist_ok=True)
        with FileLock(locks / digest_of(name.encode())[:16], timeout=_PATIENCE):
            yield

    def _compare(self, name: str, path: Path, base: str, at: dt.datetime) -> Version:
        """The version that the file holds, kept by now, if it is the one that was read; else ChangedError."""
        try:
            content = read_bytes(path)
        except FileNotFoundError:
            raise ChangedError(None) from None
        found = self._kept(name, content, at)
        if found.digest != base:
            raise ChangedError(content)
        return found

    def _kept(self, name: str, content: bytes, at: dt.datetime) -> Version:
        """The version of a content that was found, kept now if it is not the newest that is kept."""
        newest = self.history.newest(name)
        if newest is not None and newest.digest == digest_of(content):
            return newest
        return self.history.keep(name, content, Kind.FOUND, "", at)

    def _exchange(self, old: Version, beside: Path, path: Path, at: dt.datetime) -> None:
        """Put the new file in the place of the old one, and look at what came out.

        Another program may have written between the comparison and the exchange, and heeds no lock. Then
        its version goes back to where it was, and the new one waits to be merged with it.
        """
        if not swap(beside, path):
            beside.replace(path)
            settle(path.parent)
            return
        came_out = read_bytes(beside)
        if digest_of(came_out) != old.digest:
            swap(beside, path)
            settle(path.parent)
            content = read_bytes(path)
            self._kept(old.name, content, at)
            raise ChangedError(content)
        settle(path.parent)
        # An editor may still hold the old file open and write into it: its name is kept until the next start.
        beside.rename(self._out(old))

    def _out(self, old: Version) -> Path:
        out = self.folder / FOLDER / _OUT
        out.mkdir(exist_ok=True)
        return out / str(old.id)
