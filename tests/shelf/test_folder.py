"""The journeys of a folder: all of them, and nothing from outside."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from momentos.shelf.folder import Problem, entries_in, files_in, journeys_among

JOURNEY = "title: Café\nscenes: [{title: Uno, phase: pre}]\n"


def put(folder: Path, *names: str, text: str = JOURNEY) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(folder: Path) -> list[tuple[str, Problem | None]]:
    return [(entry.name, entry.problem) for entry in entries_in(folder)]


def paths(folder: Path) -> tuple[Path, ...]:
    return tuple(entry.path for entry in entries_in(folder) if entry.problem is None)


def test_journeys_are_found_below_and_sorted_by_name(tmp_path: Path) -> None:
    put(tmp_path, "b.yaml", "a.yml", "cine/journey.yaml", "cine/ocho/otra.YAML", "notas.txt", "c.yaml.bak")
    assert found(tmp_path) == [
        ("a.yml", None),
        ("b.yaml", None),
        ("cine/journey.yaml", None),
        ("cine/ocho/otra.YAML", None),
    ]
    assert paths(tmp_path) == (
        tmp_path / "a.yml",
        tmp_path / "b.yaml",
        tmp_path / "cine" / "journey.yaml",
        tmp_path / "cine" / "ocho" / "otra.YAML",
    )


def test_an_empty_folder_has_none(tmp_path: Path) -> None:
    assert entries_in(tmp_path) == ()


def test_action_libraries_brands_and_hidden_things_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "actions.yaml", "brand.yaml", "cine/actions.yaml", ".oculto.yaml", ".git/a.yaml", "a.yaml")
    assert found(tmp_path) == [("a.yaml", None)]


def test_what_journeys_share_is_a_file_among_them_and_no_journey(tmp_path: Path) -> None:
    put(tmp_path, "actions.yaml", "types.yaml", ".git/a.yaml", text="[]\n")
    put(tmp_path, "a.yaml", text="customers: {file: types.yaml}\n" + JOURNEY)
    files = files_in(tmp_path)
    assert [file.name for file in files] == ["a.yaml", "actions.yaml", "types.yaml"]
    assert [file.name for file in journeys_among(files)] == ["a.yaml"]


@pytest.mark.parametrize(
    "customers",
    [
        "customers: {file: types.yaml}\n",
        "customers: { file: 'types.yaml' }\n",
        'customers:\n  file: "types.yaml"  # compartidos\n',
        "customers: # compartidos\n  file: types.yaml\n",
    ],
)
def test_files_of_shared_customer_types_are_no_journeys(tmp_path: Path, customers: str) -> None:
    put(tmp_path, "cine/types.yaml", text="- {id: fiel}\n")
    put(tmp_path, "cine/journey.yaml", text=JOURNEY + customers)
    put(tmp_path, "types.yaml")
    assert found(tmp_path) == [("cine/journey.yaml", None), ("types.yaml", None)]


def test_a_file_of_nothing_but_space_is_looked_through_in_one_go(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", text="customers:" + " \n" * 2_000_000)
    assert found(tmp_path) == [("a.yaml", None)]


def test_a_field_called_file_elsewhere_hides_nothing(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", text="title: a\nscenes:\n  - title: x\n    customers: {file: b.yaml}\n")
    put(tmp_path, "b.yaml")
    assert found(tmp_path) == [("a.yaml", None), ("b.yaml", None)]


def test_links_that_lead_out_are_told_and_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    put(outside, "a.yaml", "b.txt")
    put(inside, "own.yaml", "cine/journey.yaml")
    (inside / "file.yaml").symlink_to(outside / "a.yaml")
    (inside / "folder").symlink_to(outside)
    (inside / "text.txt").symlink_to(outside / "b.txt")
    (inside / "none.yaml").symlink_to(inside / "nothing.yaml")
    (inside / "circle.yaml").symlink_to(inside / "circle.yaml")
    (inside / "again.yaml").symlink_to(inside / "own.yaml")
    (inside / "cine" / "up").symlink_to(inside)
    assert found(inside) == [
        ("again.yaml", None),
        ("cine/journey.yaml", None),
        ("circle.yaml", Problem.LEADS_NOWHERE),
        ("file.yaml", Problem.LEADS_OUT),
        ("folder", Problem.LEADS_OUT),
        ("none.yaml", Problem.LEADS_NOWHERE),
        ("own.yaml", None),
    ]
    assert paths(inside) == (
        inside / "again.yaml",
        inside / "cine" / "journey.yaml",
        inside / "own.yaml",
    )


def test_a_folder_reached_by_a_link_is_a_folder_like_another(tmp_path: Path) -> None:
    put(tmp_path / "real", "a.yaml")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert paths(tmp_path / "link") == (tmp_path / "link" / "a.yaml",)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_what_is_no_regular_file_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    put(tmp_path, "a.yaml")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "pipe.yaml")
    assert found(tmp_path) == [("a.yaml", None)]


@pytest.fixture
def _no_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes what is called ``closed…`` unreadable, also for the superuser, who is refused nothing."""
    scan, access = os.scandir, os.access

    def refusing_scan(path: Path) -> Iterator[os.DirEntry[str]]:
        if Path(path).name.startswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    def refusing_access(path: Path, mode: int) -> bool:
        return not Path(path).name.startswith("closed") and access(path, mode)

    monkeypatch.setattr(os, "scandir", refusing_scan)
    monkeypatch.setattr(os, "access", refusing_access)


@pytest.mark.usefixtures("_no_permission")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    put(tmp_path, "closed/a.yaml", "closed.yaml", "open.yaml")
    assert found(tmp_path) == [
        ("closed", Problem.NO_PERMISSION),
        ("closed.yaml", Problem.NO_PERMISSION),
        ("open.yaml", None),
    ]


@pytest.mark.usefixtures("_no_permission")
def test_a_folder_that_cannot_be_listed_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    with pytest.raises(PermissionError):
        entries_in(tmp_path / "closed")
    with pytest.raises(FileNotFoundError):
        entries_in(tmp_path / "nothing")


def test_names_that_make_trouble_elsewhere(tmp_path: Path) -> None:
    names = [
        "-rf.yaml",
        "a b.yaml",
        "a\nb.yaml",
        "ñandú.yaml",
        "n\u0303andu\u0301.yaml",
        "'quoted'.yaml",
        "%s.yaml",
    ]
    put(tmp_path, *names)
    assert [name for name, _ in found(tmp_path)] == sorted(names)


def test_a_folder_deeper_than_anyone_keeps_is_not_followed_to_its_end(tmp_path: Path) -> None:
    put(tmp_path, "/".join(["d"] * 20) + "/a.yaml", "/".join(["e"] * 21) + "/a.yaml")
    assert [name for name, _ in found(tmp_path)] == ["/".join(["d"] * 20) + "/a.yaml"]
