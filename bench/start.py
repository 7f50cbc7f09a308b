"""How long a command takes from nothing to its end: against an empty Typer program, whole processes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.clock import Timing, against, show

ROOT = Path(__file__).parent.parent
ROUNDS = 15
EMPTY = "an empty Typer program"

_EMPTY = """\
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    pass


app()
"""


def measure(rounds: int = ROUNDS) -> list[Timing]:
    """Every program, the programs taking turns so that noise falls on all."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(_EMPTY, encoding="utf-8")
        restaurant = ROOT / "examples" / "restaurant" / "journey.yaml"
        programs: Mapping[str, Sequence[str | Path]] = {
            EMPTY: (empty,),
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
    return against(EMPTY, {name: statistics.median(taken) for name, taken in seconds.items()})


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
    show("a command, whole process (median)", measure(), EMPTY)


if __name__ == "__main__":
    main()
