"""The command line as a person starts it: in this process with `momentos`, or as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

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

Run = Callable[..., Result]


@pytest.fixture
def momentos(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in the repository's root, in Spanish unless it says otherwise."""
    monkeypatch.chdir(ROOT)

    def run(*arguments: object, **environment: str) -> Result:
        runner = CliRunner(env={**ENVIRONMENT, **environment})
        return runner.invoke(app, [str(a) for a in arguments], catch_exceptions=False, prog_name="momentos")

    return run


def process(
    *arguments: object, environment: Mapping[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[bytes]:
    """Run a command line as a process of its own."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    variables = {**inherited, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": str(ROOT), **(environment or {})}
    return subprocess.run(
        [sys.executable, "-m", "momentos", *map(str, arguments)],
        env=variables,
        **{"cwd": ROOT, "capture_output": True, "timeout": 60, **options},  # type: ignore[call-overload]
    )
