"""The house keeps its shape: layers, names, sizes and what is compiled from a source."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "momentos").rglob("*.py"))
GENERATORS = sorted(
    path for kind in ("compile", "write", "measure") for path in ROOT.glob(f"tools/{kind}_*.py")
)


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_rooms_import_only_what_lies_below_them() -> None:
    lint = Path(sys.executable).parent / "lint-imports"
    kept = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True)
    assert kept.returncode == 0, kept.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def test_every_room_has_tests() -> None:
    rooms = {path.name for path in (ROOT / "momentos").iterdir() if (path / "__init__.py").exists()}
    assert rooms - {path.name for path in (ROOT / "tests").iterdir()} == set()


def test_nothing_is_left_open_and_no_registry_is_named() -> None:
    left_open = r"(#|//|<!--)\s*(TODO|FIXME|XXX|HACK)\b"
    # In halves, so that this file names none of them either.
    registries = ("py" + r"pi\.org", "python" + "hosted", r"registry\." + "npm", "index" + "-url")
    forbidden = re.compile("|".join((left_open, *registries)))
    for path in tracked_files():
        if path.suffix in {".woff2", ".png", ".mo"} or not path.exists():
            continue
        found = forbidden.search(path.read_text(encoding="utf-8", errors="replace"))
        assert found is None, f"{path.relative_to(ROOT)}: {found and found.group()}"


@pytest.mark.parametrize("generator", GENERATORS, ids=lambda path: path.stem)
def test_what_is_compiled_is_current(generator: Path, tmp_path: Path) -> None:
    """Each generator, run in a copy, changes nothing that is committed."""
    copy = tmp_path / "house"
    subprocess.run(["git", "clone", "-q", "--local", ROOT, copy], check=True)
    for path in tracked_files():
        if path.exists() and path.is_file():
            target = copy / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    before = {p: p.read_bytes() for p in copy.rglob("*") if p.is_file() and ".git" not in p.parts}
    subprocess.run(
        [sys.executable, "-B", copy / "tools" / generator.name],
        cwd=copy,
        check=True,
        env={**os.environ, "PYTHONPATH": str(copy)},
    )
    after = {p: p.read_bytes() for p in copy.rglob("*") if p.is_file() and ".git" not in p.parts}
    changed = [str(p.relative_to(copy)) for p in after if before.get(p) != after[p]]
    assert changed == []
