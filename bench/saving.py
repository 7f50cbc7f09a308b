"""What a save costs that loses nothing: against the same bytes written, synced and renamed, and no more."""

import datetime as dt
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.clock import Timing, against, medians_in_turns, show
from bench.synthetic import synthetic_journey
from momentos.shelf.history import Stamp, digest_of
from momentos.shelf.save import Keeper

SCENES = 60
ROUNDS = 100
BARE = "write, sync, rename"
_NAME = "journey.yaml"


def measure(scenes: int = SCENES, rounds: int = ROUNDS) -> list[Timing]:
    """The bare way and ours, in turns, each with a journey of that many scenes that differs every time."""
    text = synthetic_journey(scenes)
    # Where the program lies is a disk; where temporary files lie may be memory.
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as name:
        folder = Path(name)
        ways: Mapping[str, Callable[[], None]] = {
            BARE: _Bare(folder, text),
            "a save with history": _Save(folder, text),
        }
        seconds = medians_in_turns(ways, rounds)
    return against(BARE, seconds)


@dataclass
class _Bare:
    """The least that can be called a save."""

    folder: Path
    text: str
    number: int = 0

    def __call__(self) -> None:
        self.number += 1
        new = self.folder / "bare.new"
        with new.open("wb") as file:
            file.write(_version(self.text, self.number))
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.folder / "bare.yaml")


class _Save:
    """A save as the app makes it."""

    def __init__(self, folder: Path, text: str) -> None:
        self.keeper = Keeper.of(folder)
        self.text = text
        self.number = 0
        content = _version(text, 0)
        self.keeper.create(_NAME, content, _stamp())
        self.digest = digest_of(content)

    def __call__(self) -> None:
        self.number += 1
        content = _version(self.text, self.number)
        self.digest = self.keeper.save(_NAME, content, self.digest, _stamp()).digest


def _version(text: str, number: int) -> bytes:
    return f"{text}# {number}\n".encode()


def _stamp() -> Stamp:
    return Stamp("bench", dt.datetime.now(dt.UTC))


def main() -> None:
    """Print the table."""
    show(f"a save of {SCENES} scenes (median)", measure(), BARE)


if __name__ == "__main__":
    main()
