"""How long a command takes from nothing to its end: against an empty Typer program, whole processes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 15

_EMPTY = """\
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    pass


app()
"""


@dataclass(frozen=True, slots=True)
class Timing:
    """The median of several runs of one program, and its ratio to the empty one."""

    name: str
    seconds: float
    ratio: float


def measure(rounds: int = ROUNDS) -> list[Timing]:
    """Every program, the programs taking turns so that noise falls on all."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(_EMPTY, encoding="utf-8")
        restaurant = ROOT / "examples" / "restaurant" / "journey.yaml"
        programs: Mapping[str, Sequence[str | Path]] = {
            "empty Typer program": (empty,),
            "empty Typer program --help": (empty, "--help"),
            "momentos --help": ("-m", "momentos", "--help"),
            "momentos score": ("-m", "momentos", "score", restaurant),
            "momentos plan": ("-m", "momentos", "plan", restaurant),
            "momentos check": ("-m", "momentos", "check", restaurant),
        }
        seconds: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(rounds + 1):
            for name, arguments in programs.items():
                taken = _seconds(arguments)
                if turn:  # the first turn fills the caches of compiled modules
                    seconds[name].append(taken)
    medians = {name: statistics.median(taken) for name, taken in seconds.items()}
    floor = medians["empty Typer program"]
    return [Timing(name, median, median / floor) for name, median in medians.items()]


def _seconds(arguments: Sequence[str | Path]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    print(f"{'program':<27} {'ms':>7} {'× empty':>8}")
    for timing in measure():
        print(f"{timing.name:<27} {timing.seconds * 1e3:>7.0f} {timing.ratio:>8.2f}")


if __name__ == "__main__":
    main()
