"""The hidden folder in which a folder of journeys keeps what is no journey: history, lock, old files."""

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from momentos.shelf.exchange import may_write
from momentos.shelf.lock import Lock

VAULT = ".momentos"

PART = ".part"
"""How the names of files end that are still being written."""

_PATIENCE = 30.0
"""For how many seconds one who wants to save waits for another to finish."""


@dataclass(frozen=True)
class Vault:
    """The vault of one folder, and the lock that whoever saves in that folder holds, thread or process."""

    folder: Path
    lock: Lock

    @classmethod
    def of(cls, root: Path) -> "Vault":
        """The vault of a folder, made where there is none.

        Raises OSError for a folder that cannot be written, and for a vault with links, which could lead
        out of the folder.
        """
        folder = root / VAULT
        if not may_write(root):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(root))
        mode = root.stat().st_mode & 0o666 | 0o600
        vault = cls(folder, Lock(folder / "lock", _PATIENCE, mode))
        vault.make()
        if any(path.is_symlink() for path in (folder, *folder.iterdir())):
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
        return vault

    @cached_property
    def history(self) -> Path:
        """The file of the history."""
        return self.folder / "history.sqlite3"

    @cached_property
    def aside(self) -> Path:
        """Where files lie that are to be exchanged, and that were."""
        return self.folder / "aside"

    @cached_property
    def part(self) -> Path:
        """The new file that is being written."""
        return self.aside / f"new{PART}"

    def make(self) -> None:
        """Make it where it is not, or is no more; whoever may write the folder may write it."""
        if self.aside.is_dir():
            return
        for folder in (self.folder, self.aside):
            folder.mkdir(exist_ok=True)
            with suppress(PermissionError):
                folder.chmod(self.folder.parent.stat().st_mode & 0o777)
        # What is kept here is no part of the work that people share by git.
        (self.folder / ".gitignore").write_text("*\n", encoding="ascii")
