"""A saving process killed again and again: is the file whole, is all there that was said to be saved?

``python -m tests.torture.kills --kills 300``. Ends with 1 if a file was torn or left over, or a save lost.
"""

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from momentos.shelf.history import digest_of
from momentos.shelf.save import Keeper
from momentos.shelf.sweep import sweep
from momentos.text.disk import read_bytes

from .saver import NAME, Saver, content, number_in

SIZE = 150_000


@dataclass
class Figures:
    """What a run found."""

    kills: int = 0
    saves: int = 0
    torn: int = 0
    lost: int = 0
    not_in_history: int = 0
    left_over: int = 0
    swept: int = 0

    @property
    def faults(self) -> int:
        """How many things are not as they must be."""
        return self.torn + self.lost + self.not_in_history + self.left_over

    def __str__(self) -> str:
        return (
            f"{self.kills} kills in {self.saves} saves: {self.torn} files torn, {self.lost} acknowledged "
            f"saves lost, {self.not_in_history} not in the history, {self.swept} unfinished files swept, "
            f"{self.left_over} left over"
        )


def run(kills: int, seed: int = 0) -> Figures:
    """That many kills, at moments of chance, in one folder."""
    chance, figures = random.Random(seed), Figures()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, aside = folder / NAME, folder / ".momentos" / "aside"
        path.write_bytes(content(0, SIZE))
        for _ in range(kills):
            saver = Saver.start(folder, SIZE)
            time.sleep(chance.random() * 0.06)
            saver.kill()
            figures.kills += 1
            figures.saves += len(saver.told.split())
            found = number_in(read_bytes(path))
            figures.torn += found is None
            figures.lost += found is not None and not 0 <= found - (saver.saved or 0) <= 1
            parts = set(aside.glob("*.part"))
            keeper = Keeper.of(folder)
            figures.swept += len(parts)
            figures.left_over += len([part for part in parts if part.exists()])
            figures.not_in_history += not keeper.history.holds(digest_of(content(saver.saved or 0, SIZE)))
            keeper.history.close()
        sweep(keeper.vault, keeper.history, age=0)
        figures.left_over += len(list(aside.iterdir()))
        figures.left_over += len([one for one in folder.iterdir() if one.name not in (NAME, ".momentos")])
    return figures


def main() -> int:
    """Print the figures; 1 if there is a fault."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--kills", type=int, default=300)
    figures = run(asked.parse_args().kills)
    print(figures)  # noqa: T201
    return bool(figures.faults)


if __name__ == "__main__":
    sys.exit(main())
