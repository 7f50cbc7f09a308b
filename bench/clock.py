"""Timing that can be trusted on a noisy machine: several ways in turn, the best of each, against a floor."""

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

Way = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """The seconds one way took, and how many times its floor that is."""

    name: str
    seconds: float
    ratio: float


def against(floor: str, seconds: Mapping[str, float]) -> list[Timing]:
    """Every way with its ratio to the one named `floor`."""
    return [Timing(name, taken, taken / seconds[floor]) for name, taken in seconds.items()]


def best_in_turns(ways: Mapping[str, Way], rounds: int) -> dict[str, float]:
    """The best seconds of each way; they take turns so that noise falls on all, garbage collection off."""
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for name, way in ways.items():
            best[name] = min(best[name], _seconds(way))
    return best


def medians_in_turns(ways: Mapping[str, Way], rounds: int) -> dict[str, float]:
    """The median seconds of each way, for ways that wait for a disk: the best may be one that did not."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            taken[name].append(_seconds(way))
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def _seconds(way: Way) -> float:
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    way()
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def show(title: str, timings: Iterable[Timing], floor: str) -> None:
    """Print a table of timings in milliseconds."""
    print(f"\n{title}\n  {'':<34} {'ms':>9}  × {floor}")
    for timing in timings:
        print(f"  {timing.name:<34} {timing.seconds * 1e3:>9.1f}  {timing.ratio:.2f}")
