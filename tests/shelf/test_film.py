"""A film is a file with all that is computed from it, and what is wrong in it in the order of reading."""

from pathlib import Path

import pytest
from text.texts import OWN

from momentos.plan.library import shipped_library
from momentos.shelf.film import open_film

SCENE = "  - {title: Pide, phase: purchase, expected: 4, received: %s}\n"


@pytest.fixture
def cafe(tmp_path: Path) -> Path:
    path = tmp_path / "cafe.yaml"
    path.write_text(f"title: Café\nscenes:\n{SCENE % 9}", encoding="utf-8")
    return path


def test_a_film_holds_its_lines_its_plan_and_the_library(cafe: Path) -> None:
    film = open_film(cafe)
    assert film.path == cafe
    assert film.reading.lines[0] == "title: Café"
    assert film.plan is not None
    assert film.plan.scores.journey.id == "cafe"
    assert film.library is shipped_library()


def test_a_file_without_a_journey_has_no_plan_but_the_issues_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    (tmp_path / "actions.yaml").write_text("actions: [", encoding="utf-8")
    film = open_film(tmp_path / "empty.yaml")
    assert film.plan is None
    assert [Path(issue.file).name for issue in film.issues] == ["empty.yaml", "actions.yaml"]


def test_its_own_issues_come_first_by_line_then_those_of_shared_files(cafe: Path) -> None:
    (cafe.parent / "actions.yaml").write_text("- {id: own, phases: nowhere}\n", encoding="utf-8")
    issues = open_film(cafe).issues
    own = [issue for issue in issues if issue.file == str(cafe)]
    assert [issue.line for issue in own] == sorted(issue.line for issue in own)
    assert "S-05" in {issue.code for issue in own}
    assert {issue.file for issue in issues[len(own) :]} == {str(cafe.parent / "actions.yaml")}


def test_an_issue_of_another_file_has_no_line_here(cafe: Path) -> None:
    (cafe.parent / "actions.yaml").write_text("- {id: own, phases: nowhere}\n", encoding="utf-8")
    film = open_film(cafe)
    off_the_scale = next(issue for issue in film.issues if issue.code == "S-05")
    assert film.source(off_the_scale) == (SCENE % 9).rstrip("\n")
    assert film.source(film.issues[-1]) is None


def test_the_library_comes_from_whom_the_caller_names(cafe: Path) -> None:
    asked: list[Path] = []
    film = open_film(cafe, lambda folder: asked.append(folder) or ({}, ()))
    assert asked == [cafe.parent]
    assert film.library == {}


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_film(tmp_path / "none.yaml")


def test_a_hint_about_the_file_itself_can_be_put_aside(cafe: Path) -> None:
    text = "title: Café #4\nscenes:\n" + SCENE % 4
    cafe.write_text(text, encoding="utf-8")
    assert "S-14" in [issue.code for issue in open_film(cafe).issues]
    cafe.write_text(text + "dismissed: [{rule: S-14}]\n", encoding="utf-8")
    assert "S-14" not in [issue.code for issue in open_film(cafe).issues]


def test_what_was_just_written_is_not_read_again(cafe: Path) -> None:
    written = open_film(cafe).reading
    assert open_film(cafe, written=written).reading is written


def test_what_was_written_is_read_again_once_the_file_or_its_folder_says_otherwise(cafe: Path) -> None:
    written = open_film(cafe).reading
    cafe.write_text("title: Bar\nscenes: []\n", encoding="utf-8")
    assert open_film(cafe, written=written).reading.text == "title: Bar\nscenes: []\n"
    written = open_film(cafe).reading
    (cafe.parent / "actions.yaml").write_text(OWN, encoding="utf-8")
    assert open_film(cafe, written=written).reading is not written


def test_a_film_whose_customers_stand_in_another_file_is_always_read_again(cafe: Path) -> None:
    shared = cafe.parent / "who.yaml"
    shared.write_text("- {id: new, name: New, share: 1}\n", encoding="utf-8")
    cafe.write_text(f"title: Café\ncustomers: {{file: who.yaml}}\nscenes:\n{SCENE % 3}", encoding="utf-8")
    written = open_film(cafe).reading
    shared.write_text("- {id: loyal, name: Loyal, share: 1}\n", encoding="utf-8")
    reading = open_film(cafe, written=written).reading
    assert reading.journey
    assert [customer.id for customer in reading.journey.customers] == ["loyal"]
