"""Saving a journey's file so that nothing is lost: neither what is saved nor what others saved meanwhile.

The sequence was chosen by measurement: lock, compare, keep in the history, exchange, look at what came out.
"""

import datetime as dt
import errno
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from momentos.shelf.exchange import exchange, may_write, place, settle, write
from momentos.shelf.folder import is_yaml
from momentos.shelf.history import History, Kind, Stamp, Version, digest_of
from momentos.shelf.naming import has_twin, is_safe
from momentos.shelf.obstacle import Obstacle, UnsavedError, told
from momentos.shelf.sweep import keep_stray, name_aside, sweep
from momentos.shelf.vault import Vault
from momentos.text.disk import read_bytes
from momentos.text.source import MAX_BYTES

_SWEPT_EVERY = 100
"""After how many versions the files that lie aside are gone through."""


class ChangedError(Exception):
    """The file is not what it was when it was read, or is gone; what it holds is in the history."""


@dataclass(frozen=True, slots=True)
class Keeper:
    """What saves the files of one folder; `folder` is resolved, and nothing outside it is ever touched.

    Its methods raise UnsavedError where a file cannot be saved, which is then whole and as it was. Where a
    disk fails in the very last step, the version is in its file, and says that it is not settled.
    """

    folder: Path
    vault: Vault
    history: History
    hand: Executor = field(default_factory=partial(ThreadPoolExecutor, 1))
    """Writes a file while the history is written."""

    @classmethod
    def of(cls, folder: Path) -> "Keeper":
        """The keeper of a folder, what an earlier run left behind cleared away.

        Raises UnsavedError for a folder that can only be read.
        """
        with told():
            root = folder.resolve(strict=True)
            vault = Vault.of(root)
            keeper = cls(root, vault, History(vault))
            sweep(vault, keeper.history)
        return keeper

    def save(self, name: str, content: bytes, base: str, stamp: Stamp) -> Version:
        """Replace what a file holds, if it still holds what was read: `base` is the digest of that.

        Raises ChangedError where it holds something else by now.
        """
        with self._saving(name) as path:
            found = self._compare(path, base, stamp.at)
            if stamp.kind in (Kind.SAVED, Kind.CONTINUED) and content == found:
                return self.history.keep_found(self._name(path), found, stamp.at)
            keep = partial(self.history.replace, self._name(path), found, base, content, stamp)
            with self._prepared(content, path, keep) as version:
                self._exchange(path, found, content, self._aside(version))
            version = _settled(version, path.parent)
            if version.id % _SWEPT_EVERY == 0:
                # It is saved, whether old files can be cleared away or not.
                with suppress(OSError):
                    sweep(self.vault, self.history)
        return version

    def create(self, name: str, content: bytes, stamp: Stamp) -> Version:
        """Make a new file; its name has to be one that every system can bear, and unlike all others.

        Only one that is restored may have any name.
        """
        if stamp.kind is not Kind.RESTORED and not is_safe(name):
            raise UnsavedError(Obstacle.NAME, name)
        with self._saving(name) as path:
            if has_twin(self.folder, path):
                raise UnsavedError(Obstacle.TAKEN, name)
            keep = partial(self.history.keep, self._name(path), content, stamp)
            with self._prepared(content, None, keep) as version:
                path.parent.mkdir(parents=True, exist_ok=True)
                place(self.vault.part, path)
            return _settled(
                version, *(self.folder / parent for parent in path.relative_to(self.folder).parents)
            )

    def delete(self, name: str, base: str, stamp: Stamp) -> Version:
        """Take a file away, and the link by whose name it goes; its content stays in the history.

        Raises ChangedError as `save` does.
        """
        with self._saving(name) as path:
            found = self._compare(path, base, stamp.at)
            version = self.history.replace(self._name(path), found, base, found, stamp)
            with self._placing(version):
                aside = self._aside(version)
                path.rename(aside)
                if read_bytes(aside) != found:
                    place(aside, path)
                    raise ChangedError
            link = self.folder / name
            if link.is_symlink():
                link.unlink()
            return _settled(version, path.parent)

    def keep_unplaced(self, name: str, content: bytes, base: bytes, stamp: Stamp) -> Version:
        """Keep in the history what was made of a base and cannot be placed in its file now."""
        with self._saving(name) as path:
            unplaced = Stamp(stamp.who, stamp.at, Kind.OVERTAKEN)
            return self.history.keep_unplaced(self._name(path), content, base, unplaced)

    def path(self, name: str) -> Path:
        """The file that goes by a name, links followed; raises UnsavedError for one that is no journey's.

        That is: what lies outside, is hidden, has another suffix, or has a name that is no text.
        """
        try:
            path = (self.folder / name).resolve()
            parts = path.relative_to(self.folder).parts
            path.as_posix().encode()
        except (OSError, ValueError, RuntimeError):
            # Outside, or a name no file can have: too long, with a NUL, or links in a circle.
            raise UnsavedError(Obstacle.NAME, name) from None
        if not is_yaml(path) or any(part.startswith(".") for part in parts):
            raise UnsavedError(Obstacle.NAME, name)
        return path

    def versions(self, name: str, who: str | None = None) -> Sequence[Version]:
        """The versions of a file, of one person or of all, the newest first."""
        return self.history.versions(self._name(self.path(name)), who)

    def _name(self, path: Path) -> str:
        """The one name under which the history knows a file."""
        return path.relative_to(self.folder).as_posix()

    def _aside(self, new: Version) -> Path:
        """Where what a version replaced lies for a while."""
        return self.vault.aside / name_aside(new)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While this lasts, nobody else saves in the folder but who heeds no lock; raises OSError."""
        self.vault.make()
        with self.vault.lock:
            yield

    @contextmanager
    def _saving(self, name: str) -> Iterator[Path]:
        path = self.path(name)
        with told(name), self.alone():
            yield path

    def _compare(self, path: Path, base: str, at: dt.datetime) -> bytes:
        """What a file holds, if it is what was read; else it is kept, and ChangedError raised."""
        try:
            found = read_bytes(path)
        except FileNotFoundError:
            raise ChangedError from None
        if len(found) > MAX_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        if digest_of(found) != base:
            self.history.keep_found(self._name(path), found, at)
            raise ChangedError
        if not may_write(path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return found

    @contextmanager
    def _prepared(self, content: bytes, like: Path | None, keep: Callable[[], Version]) -> Iterator[Version]:
        """A new version, kept in the history and written to a new file at the same time, to be placed."""
        writing = self.hand.submit(write, self.vault.part, content, like)
        with ExitStack() as placing:
            placing.callback(self.vault.part.unlink, missing_ok=True)
            placing.callback(wait, [writing])
            version = keep()
            placing.enter_context(self._placing(version))
            writing.result()
            yield version

    @contextmanager
    def _placing(self, version: Version) -> Iterator[None]:
        """Where a version cannot be placed in its file, the history says so, as far as it can."""
        try:
            yield
        except BaseException:
            with suppress(OSError):
                self.history.overtake(version)
            raise

    def _exchange(self, path: Path, old: bytes, new: bytes, aside: Path) -> None:
        """Put the new file in the place of the old one, and look at what came out.

        Another program may have written between the comparison and the exchange, and heeds no lock. Then
        what it wrote goes back to where it was. What came out stays aside: an editor may still have it open.
        """
        self.vault.part.replace(aside)
        expected, placed = old, new
        while True:
            exchange(aside, path)
            came_out = _content(aside)
            if came_out is None or came_out == expected:
                break
            expected, placed = placed, came_out
        if placed != new:
            settle(path.parent)
            keep_stray(aside, self.history)
            raise ChangedError


def _content(aside: Path) -> bytes | None:
    """What came out of an exchange; None where the system could not keep it."""
    try:
        return read_bytes(aside)
    except FileNotFoundError:
        return None


def _settled(version: Version, *folders: Path) -> Version:
    """A version that is in its file, made to last through a power cut if the disk can."""
    try:
        for folder in folders:
            settle(folder)
    except OSError:
        return replace(version, is_settled=False)
    return version
