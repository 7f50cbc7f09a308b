"""The power cut while a process saves: the disk as it stood, mounted anew, must hold all that was saved.

``python -m tests.torture.power_cuts --cuts 40``, by an administrator on Linux: it mounts images of an ext4
disk. Ends with 1 if a file was torn or a save lost, with 2 where it cannot be had.
"""

import argparse
import filecmp
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from momentos.shelf.history import digest_of
from momentos.shelf.save import Keeper
from momentos.text.disk import read_bytes

from .mounting import NotHadError, do, mounted
from .saver import NAME, Saver, content, number_in

SIZE = 60_000
_DISK = 48 << 20


@dataclass
class Figures:
    """What a run found."""

    cuts: int = 0
    saves: int = 0
    torn: int = 0
    lost: int = 0
    not_in_history: int = 0

    @property
    def faults(self) -> int:
        """How many things are not as they must be."""
        return self.torn + self.lost + self.not_in_history

    def __str__(self) -> str:
        return (
            f"{self.cuts} power cuts in {self.saves} saves: {self.torn} files torn or gone, {self.lost} cuts "
            f"that lost an acknowledged save, {self.not_in_history} that lost it from the history"
        )


def run(cuts: int, seed: int = 0) -> Figures:
    """That many cuts, each of a new disk; raises NotHadError."""
    chance, figures = random.Random(seed), Figures()
    with tempfile.TemporaryDirectory() as name:
        image, copy = Path(name) / "disk", Path(name) / "copy"
        for _ in range(cuts):
            with image.open("wb") as file:
                file.truncate(_DISK)
            do("mkfs.ext4", "-q", "-F", image)
            with mounted(Path(name) / "before", "-o", "loop", image) as folder:
                (folder / NAME).write_bytes(content(0, SIZE))
                do("sync", "-f", folder)
                saver = Saver.start(folder, SIZE)
                time.sleep(0.05 + chance.random() * 1.2)
                saver.stop()
                saved = saver.saved or 0
                _copy(image, copy)
                saver.kill()
            figures.cuts += 1
            figures.saves += saved
            with mounted(Path(name) / "after", "-o", "loop", copy) as folder:
                found = number_in(read_bytes(folder / NAME)) if (folder / NAME).exists() else None
                figures.torn += found is None
                figures.lost += found is not None and found < saved
                history = Keeper.of(folder).history
                figures.not_in_history += not history.holds(digest_of(content(saved, SIZE)))
                history.close()
    return figures


def _copy(image: Path, copy: Path) -> None:
    """Copy a disk as it stands at one moment: the system may write to it while it is read."""
    same = False
    while not same:
        shutil.copyfile(image, copy)
        same = filecmp.cmp(image, copy, shallow=False)


def main() -> int:
    """Print the figures; 1 if there is a fault."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--cuts", type=int, default=40)
    try:
        figures = run(asked.parse_args().cuts)
    except NotHadError as error:
        print("not had here: needs an administrator, mount, mkfs.ext4 and loop devices", error)  # noqa: T201
        return 2
    print(figures)  # noqa: T201
    return bool(figures.faults)


if __name__ == "__main__":
    sys.exit(main())
