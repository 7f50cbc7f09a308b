"""How long the film takes to be walked, scored and planned, against the events of its own text."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass

from bench.reading import drain
from bench.synthetic import synthetic_journey
from momentos.graph.film import make_film
from momentos.graph.flow import make_flow
from momentos.journey.journey import Journey
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.scores.score import score
from momentos.text.read import read_text

SIZES = (20, 200, 2_000)
_ROUNDS = {20: 60, 200: 20, 2_000: 7}

PARTS: dict[str, Callable[[Journey], object]] = {
    "graph": lambda journey: make_flow(make_film(journey)),
    "graph+score": score,
    "graph+score+plan": lambda journey: make_plan(score(journey), shipped_library()),
}


@dataclass(frozen=True, slots=True)
class Timing:
    """The best of several runs of one part on a journey of so many scenes and ways between them."""

    part: str
    scenes: int
    ways: int
    seconds: float
    ratio: float
    """To the floor: libyaml's events of the journey's text, drained by PyYAML and thrown away."""

    @property
    def each(self) -> float:
        """Seconds for each scene and each way."""
        return self.seconds / (self.scenes + self.ways)


def measure(sizes: tuple[int, ...] = SIZES) -> list[Timing]:
    """The floor and every part at every size, taking turns so that noise is shared, no collector running."""
    shipped_library()
    timings = []
    for scenes in sizes:
        text = synthetic_journey(scenes)
        journey = read_text(text).journey
        if journey is None:
            raise ValueError("the synthetic journey cannot be read")
        ways = len(make_film(journey).ways)
        best = dict.fromkeys(("floor", *PARTS), float("inf"))
        gc.collect()
        gc.disable()
        for _ in range(_ROUNDS.get(scenes, 5)):
            best["floor"] = min(best["floor"], _seconds(lambda: drain(text)))  # noqa: B023
            for name, part in PARTS.items():
                best[name] = min(best[name], _seconds(lambda: part(journey)))  # noqa: B023
            gc.collect()
        gc.enable()
        timings += [
            Timing(name, scenes, ways, seconds, seconds / best["floor"]) for name, seconds in best.items()
        ]
    return timings


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    print(f"{'part':<17} {'scenes':>6} {'ways':>6} {'ms':>9} {'× floor':>8} {'µs a scene or way':>18}")
    for found in measure():
        print(
            f"{found.part:<17} {found.scenes:>6} {found.ways:>6} {found.seconds * 1e3:>9.2f}"
            f" {found.ratio:>8.2f} {found.each * 1e6:>18.2f}"
        )


if __name__ == "__main__":
    main()
