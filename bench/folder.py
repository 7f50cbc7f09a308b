"""How long a folder of journeys takes to be checked: against the events of all their texts, thrown away."""

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.reading import drain
from bench.synthetic import synthetic_journey
from momentos.cli.gathering import gather
from momentos.cli.inspection import inspect_file, inspect_files

JOURNEYS = 1_000
SCENES = 20
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Timing:
    """The best of several runs of one way through the folder."""

    name: str
    seconds: float
    ratio: float
    """To the floor: libyaml's events of every text in turn, drained by PyYAML and thrown away."""


def measure(journeys: int = JOURNEYS, scenes: int = SCENES, rounds: int = ROUNDS) -> list[Timing]:
    """The floor on one processor, the check on one and on all, taking turns so that noise falls on all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = [synthetic_journey(scenes, seed) for seed in range(journeys)]
        for number, text in enumerate(texts):
            (folder / f"journey-{number:04}.yaml").write_text(text, encoding="utf-8")
        ways: dict[str, Callable[[], object]] = {
            "floor": partial(_drain_all, texts),
            "check, one processor": lambda: [inspect_file(path) for path in gather([folder]).files],
            "check, all processors": lambda: list(inspect_files(gather([folder]).files)),
        }
        best = dict.fromkeys(ways, float("inf"))
        for _ in range(rounds):
            for way, run in ways.items():
                best[way] = min(best[way], _seconds(run))
    return [Timing(way, seconds, seconds / best["floor"]) for way, seconds in best.items()]


def _drain_all(texts: Iterable[str]) -> None:
    for text in texts:
        drain(text)


def _seconds(run: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    run()
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def main() -> None:
    """Print the table."""
    journeys = int(sys.argv[1]) if len(sys.argv) > 1 else JOURNEYS
    print(f"{journeys} journeys of {SCENES} scenes\n{'way':<22} {'s':>7} {'× floor':>8}")
    for timing in measure(journeys):
        print(f"{timing.name:<22} {timing.seconds:>7.2f} {timing.ratio:>8.2f}")


if __name__ == "__main__":
    main()
