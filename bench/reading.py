"""How long reading takes: against the parser's own events, thrown away, and against a careless loader."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import yaml

from bench.synthetic import synthetic_journey
from momentos.text.read import read_text
from momentos.text.source import parse

SIZES = (20, 200, 2_000)
_ROUNDS = {20: 30, 200: 9, 2_000: 5}


@dataclass(frozen=True, slots=True)
class Timing:
    """The best of several runs of one way of reading a journey of so many scenes."""

    name: str
    scenes: int
    seconds: float
    ratio: float
    """To the floor: libyaml's events of the same text, drained by PyYAML and thrown away."""


def drain(text: str) -> None:
    """The floor: every event of the text, thrown away."""
    for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
        pass


WAYS: dict[str, Callable[[str], object]] = {
    "floor": drain,
    "tree": parse,
    "read": read_text,
    "CSafeLoader": lambda text: yaml.load(text, Loader=yaml.CSafeLoader),
}


def measure(sizes: tuple[int, ...] = SIZES) -> list[Timing]:
    """Every way at every size, in processor time, garbage collection off, the ways taking turns."""
    timings = []
    for scenes in sizes:
        text = synthetic_journey(scenes)
        best = dict.fromkeys(WAYS, float("inf"))
        with _without_collector():
            for _ in range(_ROUNDS.get(scenes, 5)):
                for name, way in WAYS.items():
                    start = time.process_time()
                    way(text)
                    best[name] = min(best[name], time.process_time() - start)
                gc.collect()
        timings += [Timing(name, scenes, seconds, seconds / best["floor"]) for name, seconds in best.items()]
    return timings


@contextmanager
def _without_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def main() -> None:
    """Print the table."""
    print(f"{'way':<12} {'scenes':>6} {'ms':>9} {'× floor':>8}")
    for timing in measure():
        print(f"{timing.name:<12} {timing.scenes:>6} {timing.seconds * 1e3:>9.2f} {timing.ratio:>8.2f}")


if __name__ == "__main__":
    main()
