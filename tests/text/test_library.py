"""A folder's own actions join the shipped library, or are told not to."""

from pathlib import Path

import pytest

from momentos.journey.kinds import Thing
from momentos.journey.vocabulary import Degree, Lever
from momentos.plan.library import shipped_library
from momentos.text.fault import Kind
from momentos.text.library import LibraryIds, read_library

from .texts import OWN


def test_a_folder_without_actions_has_the_shipped_library(tmp_path: Path) -> None:
    assert read_library(tmp_path) == (shipped_library(), ())


@pytest.mark.parametrize("text", [OWN, "\n".join(line[2:] for line in OWN.splitlines()[1:])])
def test_own_entries_are_added(tmp_path: Path, text: str) -> None:
    (tmp_path / "actions.yaml").write_text(text, encoding="utf-8")
    library, issues = read_library(tmp_path)
    assert issues == ()
    assert len(library) == len(shipped_library()) + 1
    entry = library["sellos-digitales"]
    assert (entry.name.in_lang("en"), entry.levers, entry.effort) == (
        "Stamps on the phone",
        (Lever.TOOLS,),
        Degree.LOW,
    )


def test_own_entries_replace_shipped_ones(tmp_path: Path) -> None:
    own = OWN.replace("sellos-digitales", "brief-the-staff")
    (tmp_path / "actions.yaml").write_text(own, encoding="utf-8")
    library, issues = read_library(tmp_path)
    assert issues == ()
    assert library.keys() == shipped_library().keys()
    assert library["brief-the-staff"].name.in_lang("es") == "Sellos en el móvil"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("levers: [tools]", "levers: [herramientas]", ("S-04", 8, 14)),
        ("effort: low", "effort: bajo", ("S-04", 12, 13)),
        ("effort: low", "", ("S-12", 2, 5)),
        ("effort: low", "efort: low", ("S-03", 12, 5)),
        ('seed: "000"', "seed: [a]", ("S-09", 5, 11)),
        ("es: {name: Sellos en el móvil, how: Se suman solos.}", "es: Sellos", ("S-09", 3, 9)),
        ("phases: [post-purchase]", "phases: {a: b}", ("S-09", 7, 13)),
        ("id: sellos-digitales", "id: [", ("S-01", 2, 9)),
        ("es: {name: Sellos en el móvil,", "es: {", ("S-12", 3, 9)),
        ("actions:", "actions: nada\nx-otras:", ("S-09", 1, 10)),
    ],
)
def test_an_entry_that_cannot_be_used_is_left_out(
    tmp_path: Path, before: str, after: str, found: tuple[str, int, int]
) -> None:
    path = tmp_path / "actions.yaml"
    path.write_text(OWN.replace(before, after), encoding="utf-8")
    library, issues = read_library(tmp_path)
    assert [(i.code, i.line, i.column) for i in issues] == [found]
    assert issues[0].file == str(path)
    assert library == shipped_library()


@pytest.mark.parametrize(
    ("text", "params"),
    [
        ("nada\n", {"field": "actions", "kind": Kind.LIST, "v": "nada", "near": None}),
        ("- nada\n", {"field": "actions", "kind": Kind.FIELDS, "v": "nada", "near": None}),
        ("acciones: []\n", {"k": "acciones", "near": "actions", "advice": None}),
        ("- {id: nada}\n", {"field": "es", "thing": Thing.LIBRARY_ENTRY}),
    ],
)
def test_a_file_of_something_else_says_what_belongs_there(
    tmp_path: Path, text: str, params: dict[str, object]
) -> None:
    (tmp_path / "actions.yaml").write_text(text, encoding="utf-8")
    _, [issue] = read_library(tmp_path)
    assert issue.params == params
    assert issue.file == str(tmp_path / "actions.yaml")


def test_a_field_of_ones_own_is_passed_over(tmp_path: Path) -> None:
    own = f"{OWN}    x-note: Nuestra\nx-version: 2\n"
    (tmp_path / "actions.yaml").write_text(own, encoding="utf-8")
    library, issues = read_library(tmp_path)
    assert (issues, "sellos-digitales" in library) == ((), True)


def test_the_ids_of_a_folders_library(tmp_path: Path) -> None:
    (tmp_path / "actions.yaml").write_text(OWN, encoding="utf-8")
    ids = LibraryIds(tmp_path)
    assert "brief-the-staff" in ids
    assert "sellos-digitales" in ids
    assert "otra" not in ids
    assert len(ids) == len(shipped_library()) + 1
    assert "sellos-digitales" not in LibraryIds(None)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """Nothing of a file that lies elsewhere may be told, not even as a fault."""
    films, elsewhere = tmp_path / "films", tmp_path / "elsewhere"
    films.mkdir()
    elsewhere.mkdir()
    (elsewhere / "secret.yaml").write_text("password: my secret line\n", encoding="utf-8")
    (films / "actions.yaml").symlink_to(elsewhere / "secret.yaml")
    assert read_library(films) == (shipped_library(), ())
