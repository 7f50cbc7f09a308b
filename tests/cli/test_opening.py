"""What the user names and cannot be opened is refused in words, with 2."""

import os
from pathlib import Path

import pytest

from .conftest import BROKEN, RESTAURANT, Run

COMMANDS = ("score", "plan")


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_not_there(momentos: Run, tmp_path: Path, command: str) -> None:
    refused = momentos(command, tmp_path / "none.yaml")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == f"momentos: {tmp_path / 'none.yaml'} no existe\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_is_no_file(momentos: Run, tmp_path: Path, command: str) -> None:
    refused = momentos(command, tmp_path)
    assert refused.exit_code == 2
    assert refused.stderr == (
        f"momentos: {tmp_path} es una carpeta; indique el archivo de un recorrido, "
        f"o mírela entera con «momentos check {tmp_path}»\n"
    )


def test_a_folder_with_a_journey_leads_to_it(momentos: Run) -> None:
    refused = momentos("score", RESTAURANT.parent, "--lang", "en")
    assert refused.stderr == f"momentos: {RESTAURANT.parent} is a folder; its journey is {RESTAURANT}\n"


def test_a_pipe_that_would_never_end(momentos: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    refused = momentos("score", tmp_path / "pipe.yaml")
    assert refused.exit_code == 2
    assert refused.stderr == f"momentos: {tmp_path / 'pipe.yaml'} no es un archivo corriente\n"


def test_a_device_that_would_never_end(momentos: Run) -> None:
    assert momentos("check", "/dev/zero").stderr == "momentos: /dev/zero no es un archivo corriente\n"


def test_a_link_that_goes_round(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    refused = momentos("score", tmp_path / "a.yaml")
    assert refused.exit_code == 2
    assert "es un enlace que da vueltas sobre sí mismo" in refused.stderr


def test_a_name_with_a_file_where_a_folder_should_be(momentos: Run) -> None:
    path = BROKEN / "crlf.yaml" / "film.yaml"
    assert momentos("score", path).stderr == f"momentos: {path} no existe\n"


def test_a_name_too_long_for_any_system(momentos: Run) -> None:
    refused = momentos("score", "a" * 5000)
    assert refused.exit_code == 2
    assert refused.stderr.startswith("momentos: aaaa")


def test_a_name_with_a_null_character(momentos: Run) -> None:
    refused = momentos("score", "a\0b")
    assert refused.exit_code == 2
    assert "\0" not in refused.stderr


def test_no_permission_is_said(momentos: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    film = tmp_path / "film.yaml"
    film.write_text("title: Café\n", encoding="utf-8")

    # Whoever may do everything meets no closed file, so the system's answer is given here.
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("momentos.cli.opening.open_readable", closed)
    refused = momentos("score", film)
    assert refused.exit_code == 2
    assert refused.stderr == f"momentos: {film} no se puede abrir: falta el permiso\n"


def test_a_link_that_the_user_names_is_followed(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "film.yaml").symlink_to(RESTAURANT)
    assert momentos("score", tmp_path / "film.yaml").exit_code == 0
