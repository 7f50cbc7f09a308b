"""The line by which an editor finds the schema."""

from pathlib import Path

import pytest

from momentos.cli.starting import schema_for, with_schema


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own schema, in a project of its own."""
    schema = tmp_path / "tool" / "text" / "journey.schema.json"
    schema.parent.mkdir(parents=True)
    schema.write_text("{}", encoding="utf-8")
    (tmp_path / "tool" / "pyproject.toml").touch()
    monkeypatch.setattr("momentos.cli.starting.journey_schema", lambda: schema)
    return schema


def test_inside_one_project_it_is_the_programs_own(shipped: Path, tmp_path: Path) -> None:
    film = tmp_path / "tool" / "journeys" / "café" / "film.yaml"
    assert schema_for(film) == shipped
    assert with_schema("title: Café\n", film, shipped).splitlines()[0] == (
        "# yaml-language-server: $schema=../../text/journey.schema.json"
    )


@pytest.mark.usefixtures("shipped")
def test_elsewhere_it_is_to_be_written_beside_the_file(tmp_path: Path) -> None:
    film = tmp_path / "mine" / "film.yaml"
    beside = tmp_path / "mine" / "journey.schema.json"
    assert schema_for(film) == beside
    line = with_schema("title: Café\n", film, beside).splitlines()[0]
    assert line == "# yaml-language-server: $schema=journey.schema.json"


def test_a_project_does_not_lead_into_its_installed_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / ".venv" / "site-packages" / "momentos" / "journey.schema.json"
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr("momentos.cli.starting.journey_schema", lambda: installed)
    assert schema_for(tmp_path / "film.yaml") == tmp_path / "journey.schema.json"


@pytest.mark.usefixtures("shipped")
def test_one_that_lies_above_serves_the_folders_below(tmp_path: Path) -> None:
    above = tmp_path / "mine" / "journey.schema.json"
    above.parent.mkdir()
    above.touch()
    film = tmp_path / "mine" / "a place" / "film.yaml"
    assert schema_for(film) == above.resolve()
    line = with_schema("", film, above).splitlines()[0]
    assert line == "# yaml-language-server: $schema=../journey.schema.json"


def test_a_way_with_a_space_would_be_cut_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema = tmp_path / "a place" / "journey.schema.json"
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr("momentos.cli.starting.journey_schema", lambda: schema)
    assert schema_for(tmp_path / "film.yaml") == tmp_path / "journey.schema.json"


def test_the_line_is_written_once() -> None:
    text = "# yaml-language-server: $schema=old.json\ntitle: Café\n"
    lines = with_schema(text, Path("film.yaml"), Path("journey.schema.json")).splitlines()
    assert lines == ["# yaml-language-server: $schema=journey.schema.json", "title: Café"]
