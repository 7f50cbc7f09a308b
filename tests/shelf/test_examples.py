from pathlib import Path

import pytest

from momentos.shelf.examples import copy_example, example, examples
from momentos.words.catalogue import Lang


def test_the_examples_are_found_by_name() -> None:
    assert {"restaurant", "restaurant-en", "minimal"} <= set(examples())


def test_an_example_is_given_in_the_readers_language_where_it_is_told_in_it() -> None:
    assert example("restaurant", Lang.EN) == examples()["restaurant-en"]
    assert example("restaurant", Lang.ES) == examples()["restaurant"]
    assert example("minimal", Lang.EN) == examples()["minimal"]
    assert example("opera", Lang.EN) is None


def test_a_copy_says_the_same_byte_for_byte(tmp_path: Path) -> None:
    copied = copy_example("restaurant", Lang.EN, tmp_path)
    assert copied == tmp_path / "restaurant-en.yaml"
    assert copied.read_bytes() == examples()["restaurant-en"].read_bytes()


def test_a_copy_touches_nothing_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "minimal.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        copy_example("minimal", Lang.ES, tmp_path)
    assert (tmp_path / "minimal.yaml").read_text(encoding="utf-8") == "mine"


def test_what_does_not_ship_is_not_copied(tmp_path: Path) -> None:
    assert copy_example("opera", Lang.ES, tmp_path) is None
    assert list(tmp_path.iterdir()) == []
