"""The line by which an editor finds the schema."""

from pathlib import Path

from momentos.cli.starting import schema_reference, with_schema


def test_inside_one_project_the_path_is_relative(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    schema = tmp_path / "momentos" / "text" / "journey.schema.json"
    film = tmp_path / "journeys" / "café" / "film.yaml"
    assert schema_reference(film, schema) == "../../momentos/text/journey.schema.json"


def test_elsewhere_it_is_the_url_of_the_installed_file(tmp_path: Path) -> None:
    (tmp_path / "tool" / ".git").mkdir(parents=True)
    schema = tmp_path / "tool" / "a place" / "journey.schema.json"
    assert schema_reference(tmp_path / "film.yaml", schema) == schema.as_uri()
    assert " " not in schema.as_uri()


def test_a_relative_path_with_a_space_would_be_cut_short(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    schema = tmp_path / "a place" / "journey.schema.json"
    assert schema_reference(tmp_path / "film.yaml", schema) == schema.as_uri()


def test_the_line_is_written_once() -> None:
    text = "# yaml-language-server: $schema=old.json\ntitle: Café\n"
    lines = with_schema(text, Path("film.yaml")).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("# yaml-language-server: $schema=")
    assert lines[0] != "# yaml-language-server: $schema=old.json"
    assert lines[1] == "title: Café"
