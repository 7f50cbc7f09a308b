"""What reaches the terminal or the pipe: harmless, encodable, coloured only where someone looks."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from momentos.words.harmless import encodable, harmless

from .conftest import BROKEN, RESTAURANT, ROOT, Run, process

ESCAPE = b"\x1b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Café, ñandú", "Café, ñandú"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\tb", "a b"),
        ("a\nb", "a b"),
        ("a\u202eb", "a\ufffdb"),
        ("a\x9bb", "a\ufffdb"),
        ("a\udcffb", "a\ufffdb"),
    ],
)
def test_harmless_keeps_the_length_and_takes_the_commands(text: str, shown: str) -> None:
    assert harmless(text) == shown
    assert len(harmless(text)) == len(text)


def test_what_utf_8_cannot_hold_is_replaced() -> None:
    assert encodable("a\udcffb") == "a?b"


def test_a_pipe_gets_no_colours_and_no_spaces_at_line_ends() -> None:
    shown = process("score", RESTAURANT)
    assert shown.returncode == 0
    assert ESCAPE not in shown.stdout + shown.stderr
    assert not [line for line in shown.stdout.decode().splitlines() if line != line.rstrip(" ")]


def on_a_terminal(*arguments: object, environment: Mapping[str, str]) -> bytes:
    """What a command writes to a terminal."""
    import pty

    main, side = pty.openpty()
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    child = subprocess.Popen(
        [sys.executable, "-m", "momentos", *map(str, arguments)],
        stdout=side,
        stderr=side,
        cwd=ROOT,
        env={**variables, "TERM": "xterm-256color", **environment},
    )
    os.close(side)
    written = b""
    while True:
        try:
            piece = os.read(main, 65536)
        except OSError:
            break
        if not piece:
            break
        written += piece
    child.wait(30)
    os.close(main)
    return written


def test_a_terminal_gets_colours_and_no_color_takes_them_all_away() -> None:
    assert ESCAPE in on_a_terminal("check", BROKEN / "circle.yaml", environment={})
    assert ESCAPE not in on_a_terminal("check", BROKEN / "circle.yaml", environment={"NO_COLOR": "1"})


def test_a_file_cannot_command_the_terminal() -> None:
    for name in ("control-characters", "raw-control-character", "lone-surrogate"):
        for command in ("check", "score", "plan"):
            shown = process(command, BROKEN / f"{name}.yaml")
            assert ESCAPE not in shown.stdout + shown.stderr
            assert b"Traceback" not in shown.stderr


@pytest.mark.parametrize("command", ["score", "plan", "check"])
def test_a_reader_who_leaves_is_no_fault(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process(command, RESTAURANT, stdout=writing)
    finally:
        os.close(writing)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


def test_a_reader_who_leaves_keeps_the_exit_code_of_the_film() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process("score", BROKEN / "circle.yaml", "--format", "json", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("score", RESTAURANT, "--format", "json", stdout=full)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("momentos: no se puede escribir la salida: ")
    assert b"Traceback" not in done.stderr


def test_a_closed_output_is_no_fault() -> None:
    done = process("score", RESTAURANT, program=("-m", "momentos"), preexec_fn=lambda: os.close(1))
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_an_encoding_without_our_signs_gets_plain_ones(encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for arguments in (("--help",), ("score", RESTAURANT), ("check", BROKEN / "circle.yaml")):
        shown = process(*arguments, environment=environment)
        assert shown.returncode in {0, 1}
        assert b"Traceback" not in shown.stderr
        shown.stdout.decode(encoding)
    ascii_score = process("score", RESTAURANT, environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    text = ascii_score.stdout.decode("ascii")
    assert "Satisfaccion        57,3 %" in text
    assert "Donde mas duele" in text


def test_json_is_utf_8_in_every_encoding() -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    shown = process("score", RESTAURANT, "--format", "json", environment=environment)
    assert "Llega el plato y come" in shown.stdout.decode("utf-8")
    titles = [scene["title"] for scene in json.loads(shown.stdout)["scenes"]]
    assert "El maître le enseña la carta" in titles


def test_a_file_name_that_is_no_text_is_no_fault(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.yaml"
    with open(name, "wb") as file:  # noqa: PTH123  a path of bytes
        file.write((BROKEN / "circle.yaml").read_bytes())
    for format_ in ("text", "json"):
        shown = process("check", tmp_path, "--format", format_)
        assert shown.returncode == 1
        assert b"Traceback" not in shown.stderr
        shown.stdout.decode("utf-8")


def test_no_sign_of_the_machine_is_in_a_refusal(momentos: Run) -> None:
    refused = momentos("score", "caf\x1b[31m.yaml")
    assert "\x1b" not in refused.stderr
