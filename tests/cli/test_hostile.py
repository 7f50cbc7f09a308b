"""No file makes a command raise, and none takes long or much."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from momentos.cli.shipped import starter
from momentos.words.catalogue import Lang

from .conftest import Run

START = starter(Lang.ES).read_text(encoding="utf-8")
COMMANDS = ("check", "score", "plan")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"scenes: " + b"[" * 100_000, id="nesting"),
        pytest.param(b"title: " + b"x" * 50_000_000, id="fifty megabytes"),
        pytest.param(b"\x00" * 1000, id="nulls"),
        pytest.param(b"title: a\nscenes:\n" + b"  - title: b\n" * 500, id="scenes without a phase"),
    ],
)
def test_a_hostile_file_is_an_issue(momentos: Run, tmp_path: Path, command: str, content: bytes) -> None:
    film = tmp_path / "film.yaml"
    film.write_bytes(content)
    shown = momentos(command, film, "--format", "json")
    assert shown.exit_code == 1
    output = json.loads(shown.stdout)
    issues = output["files"][0]["issues"] if command == "check" else output["issues"]
    assert issues[0]["code"] in {"S-01", "S-12"}


@given(content=st.binary(max_size=200), lang=st.sampled_from(Lang), command=st.sampled_from(COMMANDS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_end_with_a_sentence(
    momentos: Run, tmp_path: Path, content: bytes, lang: Lang, command: str
) -> None:
    film = tmp_path / "film.yaml"
    film.write_bytes(content)
    assert momentos(command, film, "--lang", lang).exit_code == 1


@given(
    start=st.integers(0, len(START)),
    length=st.integers(0, 40),
    pasted=st.text(max_size=8),
    command=st.sampled_from(COMMANDS),
    format_=st.sampled_from(("text", "json")),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_slip_of_the_hand_never_raises(
    momentos: Run, tmp_path: Path, start: int, length: int, pasted: str, command: str, format_: str
) -> None:
    film = tmp_path / "film.yaml"
    text = START[:start] + pasted + START[start + length :]
    film.write_bytes(text.encode("utf-8", "surrogatepass"))
    shown = momentos(command, film, "--format", format_)
    assert shown.exit_code in {0, 1}
    if format_ == "json":
        json.loads(shown.stdout)
