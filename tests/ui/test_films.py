import os
from pathlib import Path

import pytest

from momentos.ui.films import Broken, films_in, open_screening
from momentos.ui.screening import Screening

BARE = "title: {}\nscenes: [{{id: a, title: A, phase: purchase, expected: 4, received: 2}}]\n"


def write(path: Path, title: str = "A film") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BARE.format(title), encoding="utf-8")


def test_every_film_has_a_key_of_its_own(tmp_path: Path) -> None:
    for name in ("cafe.yaml", "north/cafe.yaml", "dentist/journey.yaml", "dentist.yaml"):
        write(tmp_path / name)
    films = films_in(tmp_path)
    assert set(films.paths.values()) == set(tmp_path.rglob("*.yaml"))
    assert {"cafe", "north/cafe"} < set(films.paths)
    assert len(films.paths) == 4


def test_a_link_names_a_film_by_its_key_or_its_id(tmp_path: Path) -> None:
    write(tmp_path / "Mi película.yaml")
    films = films_in(tmp_path)
    assert films.named("Mi película") == "Mi película"
    assert films.named("mi-pelicula") == "Mi película"
    assert films.named("otra") is None


def test_what_is_hidden_is_not_even_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "cafe.yaml")
    write(tmp_path / ".venv" / "lib" / "film.yaml")
    walked: list[Path] = []
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: walked.append(Path(path)) or scan(path))
    films = films_in(tmp_path)
    assert list(films.paths) == ["cafe"]
    assert set(films.stamps) == {tmp_path / "cafe.yaml"}
    assert set(walked) == {tmp_path}


def test_a_folder_that_is_not_there_is_lost(tmp_path: Path) -> None:
    films = films_in(tmp_path / "nowhere")
    assert films.lost
    assert films.paths == {}


def test_a_file_that_may_not_be_read_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("momentos.shelf.film.read_bytes", refuse)
    found = open_screening("cafe", tmp_path / "cafe.yaml")
    assert found == Broken(tmp_path / "cafe.yaml", "cafe", reason="Permission denied")


def test_a_file_that_has_gone_is_broken_with_its_reason(tmp_path: Path) -> None:
    found = open_screening("gone", tmp_path / "gone.yaml")
    assert isinstance(found, Broken)
    assert found.reason == "No such file or directory"
    assert found.issues == ()


def test_the_folders_own_actions_belong_to_its_films(tmp_path: Path) -> None:
    write(tmp_path / "cafe.yaml")
    (tmp_path / "actions.yaml").write_text("- {id: own, phases: nowhere}\n", encoding="utf-8")
    found = open_screening("cafe", tmp_path / "cafe.yaml")
    assert isinstance(found, Screening)
    assert any(issue.file.endswith("actions.yaml") for issue in found.issues)


def test_a_film_is_read_again_only_when_something_changed(tmp_path: Path) -> None:
    write(tmp_path / "cafe.yaml")
    first = films_in(tmp_path).load("cafe")
    assert films_in(tmp_path).load("cafe") is first
    write(tmp_path / "cafe.yaml", "Another film")
    again = films_in(tmp_path).load("cafe")
    assert again is not first
    (tmp_path / "actions.yaml").write_text("[]\n", encoding="utf-8")
    assert films_in(tmp_path).load("cafe") is not again
