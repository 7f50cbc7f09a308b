"""``momentos check``: issues with their exact texts, folders, and how far the steps are."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from momentos.cli.schema import Described, output_schema
from momentos.journey.issue import Issue
from momentos.plan.library import Library
from momentos.text.library import read_library

from .conftest import BROKEN, EXAMPLES, GOLDEN, RESTAURANT, ROOT, Run

SCHEMA = Draft202012Validator(output_schema(Described.CHECK))
FINE = (BROKEN / "crlf.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_broken_file_is_told_exactly(momentos: Run, lang: str) -> None:
    """Renewed by ``tools/renew_golden.py``."""
    shown = momentos("check", "tests/broken", "--lang", lang)
    assert shown.exit_code == 1
    assert shown.stdout == (GOLDEN / f"broken.{lang}.txt").read_text(encoding="utf-8")
    assert shown.stderr == ""


def test_an_issue_is_printed_as_the_design_shows_it(
    momentos: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"# {n}" for n in range(1, 10)]
    lines += ["title: Café", "scenes:", "  - title: Pide", "    phase: purchase", "    expected: 7"]
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "cafe.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = momentos("check", "journeys/cafe.yaml", "--lang", "en")
    assert shown.exit_code == 1
    assert (
        "journeys/cafe.yaml:14:15: error[S-05] expected = 7 is outside the scale 1–5\n"
        "   14 │     expected: 7\n"
        "      │               ^ write a number from 1 to 5, or change `scale`\n"
    ) in shown.stdout


def test_the_examples_are_fine(momentos: Run) -> None:
    shown = momentos("check", "examples/")
    assert shown.exit_code == 0
    assert shown.stdout.splitlines()[-1].startswith("6 archivos · ")
    assert "error" not in shown.stdout


def test_warnings_are_faults_only_when_strict(momentos: Run, tmp_path: Path) -> None:
    film = tmp_path / "unreached.yaml"
    film.write_text(FINE + "    starts: 1\n", encoding="utf-8")
    assert "aviso[G-03]" in momentos("check", film).stdout
    assert momentos("check", film).exit_code == 0
    assert momentos("check", film, "--strict").exit_code == 1
    fine = tmp_path / "fine.yaml"
    fine.write_text(FINE, encoding="utf-8")
    assert momentos("check", fine, "--strict").exit_code == 0


def test_a_clean_file_shows_its_progress(momentos: Run) -> None:
    shown = momentos("check", BROKEN / "crlf.yaml")
    assert shown.stdout.replace("\u00a0", " ") == (
        f"Café de la esquina  {BROKEN / 'crlf.yaml'}\n"
        "1  identificar y separar         ██████████░░░░░░░░░░      50 %\n"
        "2  ver con los ojos del cliente  ░░░░░░░░░░░░░░░░░░░░       0 %\n"
        "3  describir                     ░░░░░░░░░░░░░░░░░░░░       0 %\n"
        "4  valorar                       ██████████░░░░░░░░░░      50 %\n"
        "5  proponer                      ████████████████████     100 %\n"
        "   en total                                            2,0 de 5\n"
        "\n"
        "1 archivo · nada que señalar\n"
    )


@pytest.mark.parametrize("folder", ["examples", "tests/broken"])
def test_the_json_keeps_the_schema(momentos: Run, folder: str) -> None:
    checked = json.loads(momentos("check", folder, "--format", "json").stdout)
    SCHEMA.validate(checked)
    counted = [issue["level"] for file in checked["files"] for issue in file["issues"]]
    assert checked["summary"] == {
        "errors": counted.count("error"),
        "warnings": counted.count("warning"),
        "todos": counted.count("todo"),
        "hints": counted.count("hint"),
    }


def test_the_json_of_one_file(momentos: Run) -> None:
    checked = json.loads(momentos("check", BROKEN / "duplicate-key.yaml", "--format", "json").stdout)
    [file] = checked["files"]
    assert file["title"] == "Café de la esquina"
    assert file["steps"] == {"identify": 0.5, "see": 0.0, "describe": 0.0, "value": 0.5, "propose": 1.0}
    assert file["completeness"] == 2.0
    assert file["issues"][0] == {
        "code": "S-02",
        "level": "error",
        "file": str(BROKEN / "duplicate-key.yaml"),
        "line": 7,
        "column": 5,
        "message": "La clave «expected» está repetida (líneas 5 y 7)",
        "help": "deje una sola de las dos",
    }


def test_a_file_without_a_journey_has_no_steps(momentos: Run) -> None:
    checked = json.loads(momentos("check", BROKEN / "empty.yaml", "--format", "json").stdout)
    [file] = checked["files"]
    assert (file["title"], file["steps"], file["completeness"]) == (None, None, None)


def test_many_files_are_shared_out_and_told_in_order(momentos: Run, tmp_path: Path) -> None:
    for number in range(70):
        broken = FINE.replace("expected: 3", "expected: 9") if number % 7 == 0 else FINE
        (tmp_path / f"{number:03}.yaml").write_text(broken, encoding="utf-8")
    checked = json.loads(momentos("check", tmp_path, "--format", "json").stdout)
    assert [Path(file["file"]).name for file in checked["files"]] == [f"{n:03}.yaml" for n in range(70)]
    assert checked["summary"]["errors"] == 10


def test_a_file_named_twice_is_looked_at_once(momentos: Run) -> None:
    checked = json.loads(momentos("check", RESTAURANT, RESTAURANT, "--format", "json").stdout)
    assert len(checked["files"]) == 1


def test_what_cannot_be_opened_does_not_hide_the_rest(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "fine.yaml").write_text(FINE, encoding="utf-8")
    shown = momentos("check", tmp_path / "fine.yaml", tmp_path / "none.yaml", "--format", "json")
    assert shown.exit_code == 2
    assert shown.stderr == f"momentos: {tmp_path / 'none.yaml'} no existe\n"
    assert len(json.loads(shown.stdout)["files"]) == 1


def test_what_cannot_be_opened_is_counted_apart(momentos: Run, tmp_path: Path) -> None:
    shown = momentos("check", tmp_path / "none.yaml")
    assert shown.stdout == "1 archivo no se ha podido abrir\n"
    (tmp_path / "fine.yaml").write_text(FINE, encoding="utf-8")
    shown = momentos("check", tmp_path / "fine.yaml", tmp_path / "none.yaml", tmp_path / "no.yaml")
    assert shown.stdout.splitlines()[-1].startswith("1 archivo · 2 archivos no se han podido abrir · ")


def test_an_empty_folder_is_said(momentos: Run, tmp_path: Path) -> None:
    shown = momentos("check", tmp_path)
    assert shown.exit_code == 2
    assert shown.stderr == f"momentos: en {tmp_path} no hay ningún recorrido\n"


def test_a_link_out_of_the_folder_is_not_followed(momentos: Run, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text(FINE, encoding="utf-8")
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (inside / "gone.yaml").symlink_to(inside / "nowhere.yaml")
    (inside / "fine.yaml").write_text(FINE, encoding="utf-8")
    shown = momentos("check", inside)
    assert shown.exit_code == 2
    assert shown.stderr == (
        f"momentos: {inside / 'gone.yaml'} es un enlace que no lleva a ningún archivo\n"
        f"momentos: {inside / 'link.yaml'} lleva fuera de la carpeta y no se mira\n"
    )
    assert shown.stdout.splitlines()[-1].startswith("1 archivo · ")


def test_a_folder_without_permission_is_said(
    momentos: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever may do everything meets no closed folder, so the system's answer is given here.
    def closed(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", closed)
    shown = momentos("check", tmp_path)
    assert shown.exit_code == 2
    assert shown.stderr == f"momentos: {tmp_path} no se puede abrir: falta el permiso\n"


def test_a_folders_own_actions_named_by_themselves_are_no_journey(momentos: Run, tmp_path: Path) -> None:
    actions = tmp_path / "actions.yaml"
    actions.write_text("- {id: own, phases: nowhere}\n", encoding="utf-8")
    shown = momentos("check", actions)
    assert f"{actions}:1:21: error[S-04]" in shown.stdout
    assert shown.exit_code == 1
    actions.write_text("actions: []\n", encoding="utf-8")
    assert momentos("check", actions).exit_code == 0


def test_a_broken_action_library_is_told_where_it_is(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "fine.yaml").write_text(FINE, encoding="utf-8")
    (tmp_path / "actions.yaml").write_text("actions: [", encoding="utf-8")
    shown = momentos("check", tmp_path)
    assert shown.exit_code == 1
    assert f"{tmp_path / 'actions.yaml'}:1:" in shown.stdout


@pytest.fixture
def sharing(tmp_path: Path) -> Path:
    """Two journeys that share a list of customers and the folder's actions, both with a mistake."""
    (tmp_path / "types.yaml").write_text("- {id: fiel, name: Fiel, share: 7}\n", encoding="utf-8")
    (tmp_path / "actions.yaml").write_text("- {id: own, phases: nowhere}\n", encoding="utf-8")
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("customers: {file: types.yaml}\n" + FINE, encoding="utf-8")
    return tmp_path


def test_what_journeys_share_is_told_once_under_its_own_name(momentos: Run, sharing: Path) -> None:
    checked = json.loads(momentos("check", sharing, "--format", "json").stdout)
    SCHEMA.validate(checked)
    files = {Path(file["file"]).name: file for file in checked["files"]}
    assert list(files) == ["a.yaml", "b.yaml", "actions.yaml", "types.yaml"]
    assert [issue["code"] for issue in files["actions.yaml"]["issues"]] == ["S-04"]
    assert [issue["code"] for issue in files["types.yaml"]["issues"]] == ["S-08"]
    assert files["actions.yaml"]["steps"] is None
    assert checked["summary"]["errors"] == 2
    shown = momentos("check", sharing).stdout
    assert shown.count("actions.yaml:1:") == shown.count("types.yaml:1:") == 1
    assert "2 errores" in shown.splitlines()[-1]


def test_a_folders_library_is_read_once(
    momentos: Run, sharing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders: list[Path] = []

    def read(folder: Path) -> tuple[Library, tuple[Issue, ...]]:
        folders.append(folder)
        return read_library(folder)

    monkeypatch.setattr("momentos.cli.inspection.read_library", read)
    assert momentos("check", sharing).exit_code == 1
    assert folders == [sharing]


def test_a_closed_library_is_said_once(momentos: Run, sharing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder / "actions.yaml"))

    monkeypatch.setattr("momentos.cli.inspection.read_library", closed)
    shown = momentos("check", sharing)
    assert shown.exit_code == 2
    assert shown.stderr == f"momentos: {sharing / 'actions.yaml'} no se puede abrir: falta el permiso\n"


def test_the_gravest_issues_of_a_file_come_first(momentos: Run, tmp_path: Path) -> None:
    """Then the warnings, the hints and the to-dos, each by line."""
    film = tmp_path / "film.yaml"
    scenes = [
        "- {title: Uno, phase: pre, expected: 4}",
        "- {title: Dos, phase: nada, received: 2, starts: 1}",
    ]
    film.write_text("title: Cine\nscenes:\n  " + "\n  ".join(scenes) + "\n", encoding="utf-8")
    lines = momentos("check", film, "--lang", "en").stdout.splitlines()
    levels = [line.split(": ")[1].split("[")[0] for line in lines if line.startswith(str(film))]
    assert levels == sorted(levels, key=["error", "warning", "hint", "todo"].index)
    assert set(levels) >= {"error", "hint", "todo"}


def test_shared_customers_and_own_actions_are_no_journeys(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "customers.yaml").write_text("- {id: fiel, name: Fiel}\n", encoding="utf-8")
    (tmp_path / "actions.yaml").write_text("actions: []\n", encoding="utf-8")
    (tmp_path / "film.yaml").write_text("customers: {file: customers.yaml}\n" + FINE, encoding="utf-8")
    checked = json.loads(momentos("check", tmp_path, "--format", "json").stdout)
    assert [Path(file["file"]).name for file in checked["files"]] == ["film.yaml"]


def test_the_golden_files_come_from_the_repository_alone() -> None:
    for golden in GOLDEN.glob("*.txt"):
        assert str(ROOT) not in golden.read_text(encoding="utf-8")
    assert EXAMPLES.is_dir()
