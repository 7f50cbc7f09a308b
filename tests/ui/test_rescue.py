"""What is offered for a film whose file another program spoiled or took away."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.obstacle import Obstacle, UnsavedError
from ui.conftest import Open, words, write

WEB = "form_restaurant_scenes.web"


@pytest.fixture
def spoiled(visit: Open, folder: Path) -> AppTest:
    """The page of a film whose title was changed here before another program wrote over it."""
    at = visit("scene", journey="restaurant", scene="web", lang="en")
    write(at, "identify")
    at.text_input(key=f"{WEB}.title").set_value("Reads the menu").run()
    (folder / "restaurant.yaml").write_text("title: [\n", encoding="utf-8")
    return at.run()


def test_a_spoiled_film_goes_back_to_what_could_be_read_last(spoiled: AppTest, folder: Path) -> None:
    assert "What could be read last is from" in words(spoiled)
    spoiled.button(key="rescue").click().run()
    assert not spoiled.exception
    assert "title: Reads the menu" in (folder / "restaurant.yaml").read_text(encoding="utf-8")


def test_of_two_files_that_are_gone_the_newer_comes_back(visit: Open, folder: Path) -> None:
    visit("map", journey="restaurant", lang="en")
    for number, name in enumerate(("bar.yaml", "bar/journey.yaml")):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"title: Bar {number}\nscenes: [{{id: a, title: A}}]\n", encoding="utf-8")
        at = visit("scene", journey=name.removesuffix("/journey.yaml").removesuffix(".yaml"), lang="en")
        write(at, "identify")
        at.text_input(key="form_bar_scenes.a.title").set_value(f"B {number}").run()
        path.unlink()
    at = visit("map", journey="bar", lang="en")
    at.button(key="rescue").click().run()
    assert (folder / "bar" / "journey.yaml").exists()
    assert not (folder / "bar.yaml").exists()


def test_a_version_that_cannot_be_put_back_says_why(
    spoiled: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UnsavedError(Obstacle.FULL, "restaurant.yaml")

    monkeypatch.setattr(CuttingRoom, "restore", refuse)
    spoiled.button(key="rescue").click().run()
    assert "The change is not saved: the disk is full. The file is as it was." in words(spoiled)


def test_a_history_that_does_not_answer_leaves_the_page_as_helpful_as_without(
    spoiled: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UnsavedError(Obstacle.FAILED)

    monkeypatch.setattr(CuttingRoom, "last_whole", refuse)
    spoiled.run()
    assert not spoiled.exception
    assert "cannot be read as a film" in words(spoiled)
    assert "What could be read last" not in words(spoiled)
