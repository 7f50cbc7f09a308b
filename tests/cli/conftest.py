"""The command line as a person starts it: in this process with `momentos`, or as a process of its own."""

import csv
import io
import math
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from momentos.cli.main import app

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
RESTAURANT = EXAMPLES / "restaurant" / "journey.yaml"
RESTAURANT_EN = EXAMPLES / "restaurant-en" / "journey.yaml"
GOLDEN = ROOT / "tests" / "golden"
BROKEN = ROOT / "tests" / "broken"

ENVIRONMENT = {"LC_ALL": "es_ES.UTF-8", "COLUMNS": "80", "NO_COLOR": None, "FORCE_COLOR": None}

FILES = sorted((*EXAMPLES.glob("*/journey.yaml"), *BROKEN.glob("*.yaml")))

Run = Callable[..., Result]


@pytest.fixture
def momentos(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in the repository's root, in Spanish unless it says otherwise."""
    monkeypatch.chdir(ROOT)

    def run(*arguments: object, **environment: str) -> Result:
        runner = CliRunner(env={**ENVIRONMENT, **environment})
        return runner.invoke(app, [str(a) for a in arguments], catch_exceptions=False, prog_name="momentos")

    return run


def csv_rows(text: str) -> list[dict[str, str]]:
    """The rows of a Spanish CSV by column, as a spreadsheet opens it."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def named(path: Path) -> str:
    """The name of a parametrised file."""
    return f"{path.parent.name}-{path.stem}"


def process(
    *arguments: object,
    environment: Mapping[str, str] | None = None,
    program: Sequence[str] = ("-m", "momentos"),
    **options: Any,
) -> subprocess.CompletedProcess[bytes]:
    """Run a command line as a process of its own."""
    spoken = ("LC_", "LANG", "PYTHON", "NO_COLOR", "FORCE_COLOR")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(spoken)}
    chosen = {"LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": str(ROOT), **(environment or {})}
    return subprocess.run(
        [sys.executable, *program, *map(str, arguments)],
        env={**inherited, **chosen},
        **{"cwd": ROOT, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60, **options},
    )


def same_numbers(found: object, golden: object) -> bool:
    """Whether two JSON values are equal, numbers to twelve digits: sums differ between Python versions."""
    if isinstance(found, dict) and isinstance(golden, dict):
        return found.keys() == golden.keys() and all(same_numbers(found[k], golden[k]) for k in found)
    if isinstance(found, list) and isinstance(golden, list):
        return len(found) == len(golden) and all(map(same_numbers, found, golden))
    if isinstance(found, float) and isinstance(golden, float):
        return math.isclose(found, golden, rel_tol=1e-12, abs_tol=1e-12)
    return type(found) is type(golden) and found == golden
