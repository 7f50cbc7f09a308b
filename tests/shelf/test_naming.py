"""Names that every system bears, and names that none should."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from torture.hostile_names import HOSTILE

from momentos.shelf.naming import file_name, has_twin, is_safe, twin


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Una tarde en el café", (), "una-tarde-en-el-cafe.yaml"),
        ("Café", ("cafe.yaml",), "cafe-2.yaml"),
        ("Café", ("CAFE.YAML", "cafe-2.yaml"), "cafe-3.yaml"),
        ("値段", (), "journey.yaml"),
        ("", ("journey.yaml",), "journey-2.yaml"),
        ("CON", (), "con-2.yaml"),
        ("lpt9", (), "lpt9-2.yaml"),
        ("Actions", (), "actions-2.yaml"),
        ("../../etc/passwd", (), "etc-passwd.yaml"),
        ("a" * 5000, (), "a" * 60 + ".yaml"),
        ("a" * 59 + " b", (), "a" * 59 + ".yaml"),
    ],
)
def test_a_title_gives_a_name(title: str, taken: tuple[str, ...], name: str) -> None:
    assert file_name(title, taken) == name


@given(st.text(), st.sets(st.text(alphabet="aA-2", max_size=3).map(lambda stem: f"{stem}.yaml"), max_size=6))
def test_every_title_gives_a_safe_name_like_no_other(title: str, taken: set[str]) -> None:
    name = file_name(title, taken)
    assert is_safe(name)
    assert twin(name) not in {twin(other) for other in taken}


@given(st.sampled_from(HOSTILE), st.text(alphabet="ab", max_size=2))
def test_even_a_hostile_title_gives_one(title: str, more: str) -> None:
    assert is_safe(file_name(title + more, ()))


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_hostile_names_are_not_safe(name: str) -> None:
    assert not is_safe(name)


@pytest.mark.parametrize(
    "name",
    ["cafe.yaml", "Café de Ana.yml", "cine/journey.yaml", "値段.yaml", "console.yaml", "a.b.YAML"],
)
def test_ordinary_names_are_safe(name: str) -> None:
    assert is_safe(name)


@pytest.mark.parametrize("other", ["CAFÉ.yaml", unicodedata.normalize("NFD", "café.yaml"), "cafÉ.YAML"])
def test_a_twin_is_the_same_file_to_some_system(tmp_path: Path, other: str) -> None:
    (tmp_path / "café.yaml").touch()
    assert has_twin(tmp_path, tmp_path / other)
    assert has_twin(tmp_path, tmp_path / "café.yaml")
    assert not has_twin(tmp_path, tmp_path / "cafe.yaml")


def test_a_folder_may_be_a_twin_too(tmp_path: Path) -> None:
    (tmp_path / "cine").mkdir()
    assert has_twin(tmp_path, tmp_path / "Cine" / "a.yaml")
    assert not has_twin(tmp_path, tmp_path / "cine" / "a.yaml")
    assert not has_twin(tmp_path, tmp_path / "teatro" / "a.yaml")
