"""``momentos new``: a start that checks, and never over what exists."""

import json
from pathlib import Path

import pytest

from momentos.cli.shipped import journey_schema

from .conftest import EXAMPLES, Run


@pytest.mark.parametrize(
    ("lang", "said", "title"),
    [
        ("es", "Escrito", "Mi primer recorrido"),
        ("en", "Written", "My first journey"),
    ],
)
def test_the_start_is_in_the_language_and_checks(
    momentos: Run, tmp_path: Path, lang: str, said: str, title: str
) -> None:
    film = tmp_path / "films" / "café.yaml"
    made = momentos("new", film, "--lang", lang)
    assert (made.exit_code, made.stdout.splitlines()[0]) == (0, f"{said}: {film}")
    checked = momentos("check", film, "--strict", "--lang", lang, "--format", "json")
    assert checked.exit_code == 0
    [file] = json.loads(checked.stdout)["files"]
    assert file["title"] == title
    levels = {issue["level"] for issue in file["issues"]}
    assert levels <= {"todo", "hint"}


def test_the_start_shows_all_five_steps_and_gives_a_plan(momentos: Run, tmp_path: Path) -> None:
    film = tmp_path / "cafe.yaml"
    momentos("new", film)
    text = film.read_text(encoding="utf-8")
    for step in range(1, 6):
        assert f"# Paso {step}, " in text
    plan = json.loads(momentos("plan", film, "--format", "json").stdout)
    assert [action["id"] for action in plan["actions"]] == ["horario-al-dia"]
    assert plan["actions"][0]["gain"] > 0


def test_the_first_line_leads_an_editor_to_the_schema_beside(momentos: Run, tmp_path: Path) -> None:
    film, schema = tmp_path / "cafe.yaml", tmp_path / "journey.schema.json"
    made = momentos("new", film)
    assert made.stdout == f"Escrito: {film}\nAl lado, para que el editor ayude a escribir: {schema}\n"
    first = film.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=journey.schema.json"
    assert schema.read_bytes() == journey_schema().read_bytes()


def test_a_schema_that_is_there_serves_and_is_never_touched(momentos: Run, tmp_path: Path) -> None:
    schema = tmp_path / "journey.schema.json"
    schema.write_text("mine", encoding="utf-8")
    film = tmp_path / "north" / "cafe.yaml"
    assert momentos("new", film).stdout == f"Escrito: {film}\n"
    assert film.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=../journey.schema.json\n"
    )
    assert schema.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("asked", "made"), [("hola", "hola.yaml"), ("v1.2", "v1.2.yaml"), ("a.YML", "a.YML")]
)
def test_a_name_gets_the_suffix_by_which_it_is_found(
    momentos: Run, tmp_path: Path, asked: str, made: str
) -> None:
    assert f"Escrito: {tmp_path / made}\n" in momentos("new", tmp_path / asked).stdout
    assert momentos("check", tmp_path).exit_code == 0
    refused = momentos("new", tmp_path / asked)
    assert refused.stderr == f"momentos: {tmp_path / made} ya existe y no se toca; elija otro nombre\n"


def test_a_folder_is_no_name_for_a_file(momentos: Run, tmp_path: Path) -> None:
    assert momentos("new", tmp_path).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_touched(momentos: Run, tmp_path: Path) -> None:
    film = tmp_path / "cafe.yaml"
    film.write_text("mine", encoding="utf-8")
    refused = momentos("new", film)
    assert refused.exit_code == 2
    assert refused.stderr == f"momentos: {film} ya existe y no se toca; elija otro nombre\n"
    assert film.read_text(encoding="utf-8") == "mine"


def test_a_dangling_link_is_not_written_through(momentos: Run, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "elsewhere.yaml")
    assert momentos("new", link).exit_code == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_an_example_is_copied_whole(momentos: Run, tmp_path: Path) -> None:
    film = tmp_path / "mio.yaml"
    made = momentos("new", film, "--from", "restaurant")
    assert made.exit_code == 0
    first, _, rest = film.read_text(encoding="utf-8").partition("\n")
    assert first.startswith("# yaml-language-server: $schema=")
    assert rest == (EXAMPLES / "restaurant" / "journey.yaml").read_text(encoding="utf-8")


def test_an_example_is_copied_in_the_language_it_is_told_in(momentos: Run, tmp_path: Path) -> None:
    english, spanish = tmp_path / "en.yaml", tmp_path / "es.yaml"
    momentos("new", english, "--from", "restaurant", "--lang", "en")
    momentos("new", spanish, "--from", "restaurant", "--lang", "es")
    assert "lang: en" in english.read_text(encoding="utf-8")
    assert "lang: es" in spanish.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(path.parent.name for path in EXAMPLES.glob("*/journey.yaml")))
def test_every_example_can_be_copied_and_checks(momentos: Run, tmp_path: Path, name: str) -> None:
    film = tmp_path / "film.yaml"
    assert momentos("new", film, "--from", name).exit_code == 0
    assert momentos("check", film).exit_code == 0


def test_an_unknown_example_is_answered_with_those_there_are(momentos: Run, tmp_path: Path) -> None:
    refused = momentos("new", tmp_path / "cafe.yaml", "--from", "hotel")
    assert refused.exit_code == 2
    assert refused.stderr.startswith(
        "momentos: no hay ningún ejemplo «hotel»; los que hay: minimal, restaurant"
    )
    assert not (tmp_path / "cafe.yaml").exists()


def test_a_place_that_is_no_folder_is_said(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    refused = momentos("new", tmp_path / "file" / "cafe.yaml")
    assert refused.exit_code == 2
    assert refused.stderr.startswith(f"momentos: {tmp_path / 'file'}")
