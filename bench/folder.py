"""How long a folder of journeys takes to be checked: against the events of all their texts, thrown away."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from bench.clock import Timing, against, best_in_turns, show
from bench.pipeline import FLOOR, drain
from bench.synthetic import synthetic_journey
from momentos.cli.gathering import gather
from momentos.cli.inspection import inspect_file, inspect_files

JOURNEYS = 1_000
SCENES = 20
ROUNDS = 3


def measure(journeys: int = JOURNEYS, rounds: int = ROUNDS) -> list[Timing]:
    """The floor on one processor, the check on one and on all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = [synthetic_journey(SCENES, seed) for seed in range(journeys)]
        for number, text in enumerate(texts):
            (folder / f"journey-{number:04}.yaml").write_text(text, encoding="utf-8")
        seconds = best_in_turns(
            {
                FLOOR: lambda: _drain_all(texts),
                "check, one processor": lambda: [inspect_file(path) for path in gather([folder]).files],
                "check, all processors": lambda: list(inspect_files(gather([folder]).files)),
            },
            rounds,
        )
    return against(FLOOR, seconds)


def _drain_all(texts: Iterable[str]) -> None:
    for text in texts:
        drain(text)


def main() -> None:
    """Print the table."""
    show(f"a folder of {JOURNEYS} journeys of {SCENES} scenes", measure(), FLOOR)


if __name__ == "__main__":
    main()
