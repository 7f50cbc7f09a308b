"""Reading from disk: names, folders, shared customer types and the folder's own actions."""

import os
import pickle
from pathlib import Path

import pytest

from momentos.journey.issue import Level
from momentos.journey.kinds import Thing
from momentos.text.fault import Kind, Part, Unreadable
from momentos.text.read import read, read_as, read_text

from .texts import OWN, SKETCH

TYPES = "- {id: fiel, name: De siempre, share: 0.6, seeks: rapidez}\n- {id: paso, share: 0.4}\n"
SHARING = SKETCH + "customers: {file: types.yaml}\n"


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("cafe.yaml", "cafe"),
        ("Café de Ana.yml", "cafe-de-ana"),
        ("La barra/journey.yaml", "la-barra"),
        ("値段.yaml", "journey"),
    ],
)
def test_a_journey_goes_by_the_name_of_its_file_or_folder(tmp_path: Path, name: str, id_: str) -> None:
    reading = read(written(tmp_path, name, SKETCH))
    assert reading.journey is not None
    assert reading.journey.id == id_
    assert reading.issues == ()


def test_an_id_in_the_file_wins(tmp_path: Path) -> None:
    reading = read(written(tmp_path, "cafe.yaml", "id: otro\n" + SKETCH))
    assert reading.journey is not None
    assert reading.journey.id == "otro"


def test_an_id_that_cannot_be_one_is_told(tmp_path: Path) -> None:
    reading = read(written(tmp_path, "cafe.yaml", "id: Mi Café\n" + SKETCH))
    assert reading.journey is not None
    assert reading.journey.id == "mi-cafe"
    assert [(i.code, i.column, i.params["near"]) for i in reading.issues] == [("S-09", 5, "mi-cafe")]


def test_issues_name_the_file_as_it_was_given(tmp_path: Path) -> None:
    path = written(tmp_path, "cafe.yaml", SKETCH + "    importance: 9\n")
    (issue,) = read(path).issues
    assert issue.file == str(path)
    assert read_text("a: [", "cafe.yaml").issues[0].file == "cafe.yaml"


def test_what_is_no_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nada.yaml")
    with pytest.raises(OSError, match="not a regular file"):
        read(written(tmp_path, "cafe/a.yaml", "").parent)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cafe.yaml")
    with pytest.raises(OSError, match="not a regular file"):
        read(tmp_path / "cafe.yaml")


def test_a_reading_can_be_sent_to_another_process(tmp_path: Path) -> None:
    reading = read(written(tmp_path, "cafe.yaml", SKETCH))
    sent = pickle.loads(pickle.dumps(reading))
    assert sent == reading
    assert sent.journey.places.find(("scenes", 0, "title")) == reading.journey.places.find(
        ("scenes", 0, "title")
    )


# Shared customer types


@pytest.mark.parametrize("types", [TYPES, "# tipos\ncustomers:\n  " + TYPES.replace("\n-", "\n  -")])
def test_customer_types_from_a_file_beside_the_journey(tmp_path: Path, types: str) -> None:
    written(tmp_path, "types.yaml", types)
    text = SHARING + "promise: {benefits: [{id: rapidez}]}\n"
    reading = read(written(tmp_path, "cafe.yaml", text + "actions: [{title: A, for: [paso]}]\n"))
    assert reading.issues == ()
    assert reading.journey is not None
    assert reading.journey.shares == {"fiel": 0.6, "paso": 0.4}
    assert reading.journey.customers[0].seeks == ("rapidez",)
    assert reading.journey.actions[0].for_ == ("paso",)
    place = reading.journey.places.find(("customers", 1, "share"))
    assert place is not None
    assert (place.line, place.column) == (7, 12)


def test_issues_in_shared_customer_types_name_that_file(tmp_path: Path) -> None:
    types = written(tmp_path, "types.yaml", TYPES.replace("0.4", "0.9").replace("name:", "nombre:"))
    path = written(tmp_path, "cafe.yaml", SHARING)
    issues = read(path).issues
    assert [(i.code, i.file, i.line, i.column) for i in issues] == [
        ("S-08", str(types), 1, 1),
        ("S-03", str(types), 1, 14),
        ("S-07", str(types), 1, 53),
    ]
    assert issues[2].params["thing"] is Thing.BENEFIT


def test_shared_customer_types_that_cannot_be_read(tmp_path: Path) -> None:
    types = written(tmp_path, "types.yaml", "- {id: a: b}\n")
    reading = read(written(tmp_path, "cafe.yaml", SHARING))
    assert reading.journey is not None
    assert reading.journey.customers == ()
    (issue,) = reading.issues
    assert (issue.code, issue.file, issue.params["reason"]) == ("S-01", str(types), Unreadable.BRACKET)


def test_a_file_of_customer_types_that_is_none(tmp_path: Path) -> None:
    written(tmp_path, "types.yaml", "hola\n")
    (issue,) = read(written(tmp_path, "cafe.yaml", SHARING)).issues
    assert (issue.code, issue.params["kind"], issue.params["v"]) == ("S-09", Kind.LIST, "hola")


def test_shared_customer_types_that_are_not_there(tmp_path: Path) -> None:
    reading = read(written(tmp_path, "cafe.yaml", SHARING))
    (issue,) = reading.issues
    assert (issue.code, issue.line, issue.column) == ("S-07", 7, 19)
    assert issue.params == {"id": "types.yaml", "thing": Part.FILE, "near": None}
    assert reading.journey is not None
    assert reading.journey.customers == ()


@pytest.mark.parametrize("name", ["../types.yaml", "/etc/passwd", "out/types.yaml", "a/../../types.yaml"])
def test_customer_types_are_never_taken_from_outside_the_folder(tmp_path: Path, name: str) -> None:
    written(tmp_path, "types.yaml", TYPES)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "out").symlink_to(tmp_path)
    reading = read(written(inside, "cafe.yaml", SKETCH + f"customers: {{file: {name}}}\n"))
    (issue,) = reading.issues
    assert (issue.code, issue.params["kind"], issue.params["v"]) == ("S-09", Kind.FILE_NAME, name)
    assert reading.journey is not None
    assert reading.journey.customers == ()


@pytest.mark.parametrize("name", ['"a\\0b"', "x" * 5000, "[a]", "loop"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    reading = read(written(tmp_path, "cafe.yaml", SKETCH + f"customers: {{file: {name}}}\n"))
    assert reading.journey is not None
    assert [issue.code for issue in reading.issues] in (["S-09"], ["S-07"])


def test_a_text_has_no_folder_to_share_from() -> None:
    (issue,) = read_text(SHARING).issues
    assert (issue.code, issue.params["kind"]) == ("S-09", Kind.FILE_NAME)


# The folder's own actions


def test_actions_may_use_the_folders_own_library(tmp_path: Path) -> None:
    path = written(
        tmp_path, "cafe.yaml", SKETCH + "actions: [{use: sellos-digitales}, {use: brief-the-staff}]\n"
    )
    (issue,) = read(path).issues
    assert (issue.code, issue.params["id"], issue.level) == ("S-07", "sellos-digitales", Level.ERROR)
    written(tmp_path, "actions.yaml", OWN)
    assert read(path).issues == ()
    assert [i.params["id"] for i in read(path, {"sellos-digitales"}).issues] == ["brief-the-staff"]


def test_an_unreadable_library_leaves_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "actions.yaml").mkdir()
    path = written(tmp_path, "cafe.yaml", SKETCH + "actions: [{use: brief-the-staff}, {use: otra}]\n")
    assert [i.params["id"] for i in read(path).issues] == ["otra"]


@pytest.mark.parametrize(
    "content", [SKETCH, "\ufeff" + SKETCH, SKETCH.replace("\n", "\r\n"), SKETCH + "# \u2028\x85"]
)
def test_the_bytes_of_a_file_are_kept_with_its_byte_order_mark(tmp_path: Path, content: str) -> None:
    reading = read(written(tmp_path, "cafe.yaml", content))
    assert reading.content == content.encode()
    assert not reading.text.startswith("\ufeff")
    assert (
        reading.again("title: Bar\n").content
        == content[: content.startswith("\ufeff")].encode() + b"title: Bar\n"
    )


def test_what_a_file_would_hold_is_read_as_if_it_did(tmp_path: Path) -> None:
    path = written(tmp_path, "cafe.yaml", SHARING)
    written(tmp_path, "types.yaml", TYPES)
    assert read_as(path, SHARING.encode()) == read(path)
