"""Disks that are full, folders and files that may not be written: is every file whole and as it was?

``python -m tests.torture.obstacles``, by an administrator on Linux: it mounts a small disk in memory and
looks at it as somebody else. Ends with 1 if a file was altered, with 2 where it cannot be had.
"""

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from momentos.shelf.history import Stamp, digest_of
from momentos.shelf.obstacle import UnsavedError
from momentos.shelf.save import Keeper

from .mounting import NotHadError, do, mounted
from .saver import NAME, content

SIZE = 60_000
_DISK = "size=1m"
_STAMP = Stamp("ana", dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC))
_NOBODY = 65534


@dataclass
class Figures:
    """What a run found: how often each obstacle was told, and what must not be."""

    attempts: int = 0
    saved: int = 0
    told: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = ", ".join(f"{name} {count}" for name, count in sorted(self.told.items()))
        return f"{self.attempts} attempts, {self.saved} saved, told: {told}; {len(self.faults)} faults"

    def refused(self, keeper: Keeper, what: Callable[[], object]) -> None:
        """Try something that cannot be."""
        saved = self.saved
        self.attempt(keeper, what, b"")
        if self.saved > saved:
            self.faults.append("what cannot be was said to be done")

    def attempt(self, keeper: Keeper, what: Callable[[], object], after: bytes) -> None:
        """Try something that leaves the file as `after` has it, or says why not and leaves it as it was."""
        path = keeper.folder / NAME
        before = path.read_bytes()
        self.attempts += 1
        try:
            what()
        except UnsavedError as unsaved:
            self.told[unsaved.obstacle] += 1
            expected = before
        else:
            self.saved += 1
            expected = after
        if not path.exists() or path.read_bytes() != expected:
            self.faults.append(f"{NAME} is not as it must be")
        self.faults += [f"{left} is left over" for left in keeper.vault.aside.glob("*.part")]
        self.faults += [f"{left} is new" for left in keeper.folder.iterdir() if left.name not in _KNOWN]


_KNOWN = {NAME, ".momentos", "ballast"}


def run(steps: int) -> Figures:
    """Every kind of attempt, on a disk with less and less room in that many steps; raises NotHadError."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        for trouble in (lambda *given: _full(*given, steps), _read_only, _not_allowed):
            with mounted(Path(name) / "disk", "-t", "tmpfs", "-o", _DISK, "tmpfs") as folder:
                (folder / NAME).write_bytes(content(0, SIZE))
                keeper = Keeper.of(folder)
                try:
                    trouble(keeper, figures)
                finally:
                    keeper.history.close()
    return figures


def _full(keeper: Keeper, figures: Figures, steps: int) -> None:
    for step in range(steps):
        if step % 2:
            # What a database needs when it is opened is not what it needs once it is.
            keeper.history.close()
        ballast = keeper.folder / "ballast"
        free = os.statvfs(keeper.folder).f_bavail * os.statvfs(keeper.folder).f_frsize
        ballast.write_bytes(b"x" * max(0, free - step * 400_000 // steps))
        old, new = (keeper.folder / NAME).read_bytes(), content(step + 1, SIZE)
        figures.attempt(keeper, lambda old=old, new=new: keeper.save(NAME, new, digest_of(old), _STAMP), new)
        ballast.unlink()
        for aside in keeper.vault.aside.iterdir():
            aside.unlink()


def _read_only(keeper: Keeper, figures: Figures) -> None:
    keeper.history.close()
    do("mount", "-o", "remount,ro", keeper.folder)
    _refused(keeper, figures)
    keeper.history.close()
    do("mount", "-o", "remount,rw", keeper.folder)


def _not_allowed(keeper: Keeper, figures: Figures) -> None:
    path = keeper.folder / NAME
    path.chmod(0o444)
    old, new = path.read_bytes(), content(99, SIZE)
    figures.refused(keeper, lambda: keeper.save(NAME, new, digest_of(old), _STAMP))
    figures.refused(keeper, lambda: keeper.delete(NAME, digest_of(old), _STAMP))
    path.chmod(0o666)
    keeper.folder.chmod(0o555)
    os.seteuid(_NOBODY)
    try:
        _refused(keeper, figures)
    finally:
        os.seteuid(0)
    keeper.folder.chmod(0o755)


def _refused(keeper: Keeper, figures: Figures) -> None:
    old, new = (keeper.folder / NAME).read_bytes(), content(99, SIZE)
    figures.refused(keeper, lambda: keeper.save(NAME, new, digest_of(old), _STAMP))
    figures.refused(keeper, lambda: keeper.create("nueva.yaml", new, _STAMP))
    figures.refused(keeper, lambda: keeper.delete(NAME, digest_of(old), _STAMP))
    figures.refused(keeper, lambda: Keeper.of(keeper.folder))


def main() -> int:
    """Print the figures; 1 if there is a fault."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--steps", type=int, default=200)
    try:
        figures = run(asked.parse_args().steps)
    except NotHadError as error:
        print("not had here: needs an administrator who may mount", error)  # noqa: T201
        return 2
    print(figures, *figures.faults, sep="\n")  # noqa: T201
    return bool(figures.faults)


if __name__ == "__main__":
    sys.exit(main())
