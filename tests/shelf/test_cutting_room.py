"""The cutting room: many change one journey, with programs that know nothing of it among them."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from momentos.journey.change import Remove, Set
from momentos.journey.removal import without_scene
from momentos.shelf import cutting_room
from momentos.shelf.answer import Answer, Broken, Conflicted, Gone, Opened, Saved
from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.history import Kind
from momentos.shelf.obstacle import Obstacle, UnsavedError
from momentos.shelf.save import ChangedError
from momentos.text.edit.edit import UneditableError

from .journeys import CAFE, NOON, put, with_field

NAME = "cafe.yaml"


@pytest.fixture(autouse=True)
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is writing here for whom to wait."""
    monkeypatch.setattr(cutting_room, "_BREATH", 0.0)


@pytest.fixture
def room(tmp_path: Path) -> CuttingRoom:
    put(tmp_path)
    return CuttingRoom.of(tmp_path)


def text(room: CuttingRoom) -> str:
    return (room.keeper.folder / NAME).read_bytes().decode()


def change(room: CuttingRoom, opened: Opened, who: str, scene: str, **fields: Any) -> Answer:
    assert opened.reading.journey is not None
    return room.change(opened, with_field(opened.reading.journey, scene, **fields), who, NOON)


def saved(answer: Answer | None) -> Saved:
    assert isinstance(answer, Saved)
    return answer


def kinds(room: CuttingRoom) -> list[tuple[str, str]]:
    return [(version.kind.value, version.who) for version in room.keeper.versions(NAME)]


def test_a_change_touches_its_line_only(room: CuttingRoom) -> None:
    answer = saved(change(room, room.open(NAME), "ana", "entra", title="Llega"))
    assert text(room) == CAFE.replace("title: Entra", "title: Llega")
    assert answer.opened == room.open(NAME)
    assert answer.theirs == ()
    assert room.changes_in(answer.version) == (Set(("scenes", "entra", "title"), "Llega"),)


def test_a_byte_order_mark_and_line_breaks_stay(tmp_path: Path) -> None:
    before = "\ufeff" + CAFE.replace("\n", "\r\n")
    put(tmp_path, text=before)
    room = CuttingRoom.of(tmp_path)
    change(room, room.open(NAME), "ana", "entra", title="Llega")
    assert text(room) == before.replace("title: Entra", "title: Llega")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_what_cannot_be_read_is_not_saved_over(tmp_path: Path, encoding: str) -> None:
    (tmp_path / NAME).write_bytes(CAFE.encode(encoding))
    put(tmp_path, "otra.yaml")
    room = CuttingRoom.of(tmp_path)
    opened, other = room.open(NAME), room.open("otra.yaml")
    assert opened.reading.journey is None
    assert other.reading.journey is not None
    with pytest.raises(UneditableError):
        room.change(opened, other.reading.journey, "ana", NOON)
    assert (tmp_path / NAME).read_bytes() == CAFE.encode(encoding)


def test_two_people_change_different_things(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    change(room, opened, "ana", "entra", title="Llega")
    answer = saved(change(room, opened, "luis", "pide", owner="Barra"))
    lines = text(room).splitlines()
    assert [line for line in lines if line not in CAFE.splitlines()] == [
        "    title: Llega",
        "    owner: Barra",
    ]
    assert [line for line in CAFE.splitlines() if line not in lines] == ["    title: Entra"]
    assert answer.theirs == (Set(("scenes", "entra", "title"), "Llega"),)
    assert room.changes_in(answer.version) == (Set(("scenes", "pide", "owner"), "Barra"),)
    assert kinds(room) == [("saved", "luis"), ("saved", "ana"), ("found", "")]


def test_an_editor_and_the_browser_change_different_things(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    after = CAFE.replace("# La puerta", "# La puerta de madera").replace("Pide", "Encarga")
    put(room.keeper.folder, text=after)
    change(room, opened, "ana", "entra", title="Llega")
    assert text(room) == after.replace("Entra", "Llega")


def test_a_true_conflict_is_asked_and_resolved_by_choice(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    change(room, opened, "ana", "entra", title="Llega")
    asked = change(room, opened, "luis", "entra", title="Pasa", owner="Puerta")
    assert isinstance(asked, Conflicted)
    way = ("scenes", "entra", "title")
    assert [(c.ours, c.theirs) for c in asked.merged.conflicts] == [
        ((Set(way, "Pasa"),), (Set(way, "Llega"),))
    ]
    assert "Llega" in text(room)
    assert "Puerta" not in text(room)
    assert b"Pasa" in room.keeper.history.content(asked.ours.digest)
    assert kinds(room)[0] == ("overtaken", "luis")
    saved(room.settle(asked, asked.merged.conflicts, "luis", NOON))
    assert "Pasa" in text(room)
    assert "Puerta" in text(room)


def test_who_writes_in_two_windows_is_not_told_of_others(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    change(room, opened, "ana", "entra", title="Llega")
    change(room, room.open(NAME), "luis", "pide", title="Encarga")
    answer = saved(change(room, opened, "ana", "pide", owner="Barra"))
    assert answer.theirs == (Set(("scenes", "pide", "title"), "Encarga"),)
    lines = [line.strip() for line in text(room).splitlines()]
    assert {"title: Llega", "title: Encarga", "owner: Barra"} <= set(lines)


def test_who_changed_the_same_in_another_window_is_told_so(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    change(room, opened, "ana", "entra", title="Llega")
    own = change(room, opened, "ana", "entra", title="Pasa")
    other = change(room, opened, "luis", "entra", title="Pasa")
    assert isinstance(own, Conflicted)
    assert isinstance(other, Conflicted)
    assert own.is_with_oneself
    assert not other.is_with_oneself
    assert "Llega" in text(room)


def test_the_other_side_may_be_chosen_too(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    change(room, opened, "ana", "entra", title="Llega")
    asked = change(room, opened, "luis", "entra", title="Pasa", owner="Puerta")
    assert isinstance(asked, Conflicted)
    saved(room.settle(asked, (), "luis", NOON))
    assert "Llega" in text(room)
    assert "Puerta" in text(room)


def test_a_scene_changed_that_another_removed_comes_back_if_chosen(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    assert opened.reading.journey is not None
    saved(room.change(opened, without_scene(opened.reading.journey, "pide"), "ana", NOON))
    asked = change(room, opened, "luis", "pide", title="Encarga")
    assert isinstance(asked, Conflicted)
    assert asked.merged.conflicts[0].theirs == (Remove(("scenes",), "pide"),)
    answer = saved(room.settle(asked, asked.merged.conflicts, "luis", NOON))
    assert answer.opened.reading.journey == with_field(opened.reading.journey, "pide", title="Encarga")


def test_a_file_broken_meanwhile_is_told_and_ours_kept(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    put(room.keeper.folder, text="title: [")
    answer = change(room, opened, "ana", "entra", title="Llega")
    assert isinstance(answer, Broken)
    assert [issue.code for issue in answer.opened.reading.issues] == ["S-01"]
    assert text(room) == "title: ["
    saved(room.restore(answer.ours, "ana", NOON))
    assert text(room) == CAFE.replace("title: Entra", "title: Llega")
    assert kinds(room)[:2] == [("restored", "ana"), ("found", "")]


def test_a_file_gone_meanwhile_is_told_and_ours_kept(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    (room.keeper.folder / NAME).unlink()
    answer = change(room, opened, "ana", "entra", title="Llega")
    assert isinstance(answer, Gone)
    assert room.lost() == (answer.ours,)
    saved(room.restore(answer.ours, "ana", NOON))
    assert text(room) == CAFE.replace("title: Entra", "title: Llega")
    assert room.lost() == ()


def test_one_who_waits_for_an_editor_that_is_just_writing(
    room: CuttingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = room.open(NAME)
    put(room.keeper.folder, text="title: [")
    after = CAFE.replace("Pide", "Encarga")
    monkeypatch.setattr("time.sleep", lambda _: put(room.keeper.folder, text=after))
    saved(change(room, opened, "ana", "entra", title="Llega"))
    assert text(room) == after.replace("Entra", "Llega")


def test_an_editor_that_never_stops_is_told_of(room: CuttingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise ChangedError

    opened = room.open(NAME)
    monkeypatch.setattr(type(room.keeper), "save", busy)
    with pytest.raises(UnsavedError) as caught:
        change(room, opened, "ana", "entra", title="Llega")
    assert caught.value.obstacle is Obstacle.BUSY
    assert kinds(room) == [("overtaken", "ana")]


def test_undo_and_redo_are_exact(room: CuttingRoom) -> None:
    texts = [text(room)]
    opened = room.open(NAME)
    for scene in ("entra", "pide", "sale"):
        opened = saved(change(room, opened, "ana", scene, title=f"{scene}: «otra»")).opened
        texts.append(text(room))
    for expected in reversed(texts[:-1]):
        saved(room.undo(NAME, "ana", NOON))
        assert text(room) == expected
    assert room.undo(NAME, "ana", NOON) is None
    for expected in texts[1:]:
        saved(room.redo(NAME, "ana", NOON))
        assert text(room) == expected
    assert room.redo(NAME, "ana", NOON) is None
    assert [kind for kind, _ in kinds(room)[:6]] == ["redone"] * 3 + ["undone"] * 3


def test_undo_works_after_a_restart_and_for_each_person(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    opened = saved(change(room, opened, "ana", "entra", title="Llega")).opened
    saved(change(room, opened, "luis", "pide", title="Encarga"))
    room = CuttingRoom.of(room.keeper.folder)
    saved(room.undo(NAME, "ana", NOON))
    assert text(room) == CAFE.replace("Pide", "Encarga")
    saved(room.redo(NAME, "ana", NOON))
    assert text(room) == CAFE.replace("Pide", "Encarga").replace("Entra", "Llega")
    saved(room.undo(NAME, "luis", NOON))
    assert text(room) == CAFE.replace("Entra", "Llega")


def test_undo_asks_where_another_changed_the_same_since(room: CuttingRoom) -> None:
    opened = saved(change(room, room.open(NAME), "ana", "entra", title="Llega")).opened
    saved(change(room, opened, "luis", "entra", title="Pasa"))
    asked = room.undo(NAME, "ana", NOON)
    assert isinstance(asked, Conflicted)
    assert "Pasa" in text(room)
    saved(room.settle(asked, (), "ana", NOON))
    assert "Pasa" in text(room)
    assert room.standing(NAME, "ana").done == ()


def test_a_deleted_journey_comes_back(room: CuttingRoom) -> None:
    deleted = room.delete(room.open(NAME), "ana", NOON)
    assert room.lost() == (deleted,)
    with pytest.raises(FileNotFoundError):
        room.open(NAME)
    answer = room.restore(deleted, "luis", NOON)
    assert text(room) == CAFE
    assert answer.opened == room.open(NAME)
    assert kinds(room) == [("restored", "luis"), ("deleted", "ana"), ("found", "")]


def test_a_journey_that_others_changed_is_not_deleted(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    change(room, opened, "luis", "pide", title="Encarga")
    with pytest.raises(ChangedError):
        room.delete(opened, "ana", NOON)
    assert "Encarga" in text(room)


def test_a_version_restored_may_be_taken_back(room: CuttingRoom) -> None:
    first = saved(change(room, room.open(NAME), "ana", "entra", title="Llega"))
    saved(change(room, first.opened, "ana", "entra", title="Pasa"))
    room.restore(first.version, "luis", NOON)
    assert "Llega" in text(room)
    saved(room.undo(NAME, "luis", NOON))
    assert "Pasa" in text(room)


def test_a_file_of_any_name_comes_back(tmp_path: Path) -> None:
    put(tmp_path, "¿Qué?.yaml")
    room = CuttingRoom.of(tmp_path)
    room.restore(room.delete(room.open("¿Qué?.yaml"), "ana", NOON), "ana", NOON)
    assert (tmp_path / "¿Qué?.yaml").exists()


def test_the_text_itself_may_be_changed_even_to_no_journey(tmp_path: Path) -> None:
    put(tmp_path, text=CAFE.replace("\n", "\r\n"))
    room = CuttingRoom.of(tmp_path)
    opened = room.open(NAME)
    answer = saved(room.rewrite(opened, "title: [\n", "ana", NOON))
    assert text(room) == "title: [\r\n"
    assert answer.opened.reading.journey is None
    assert room.changes_in(answer.version) is None
    saved(room.undo(NAME, "ana", NOON))
    assert text(room) == CAFE.replace("\n", "\r\n")


def test_a_new_journey_is_made_once(room: CuttingRoom) -> None:
    answer = room.make("bar.yaml", CAFE, "ana", NOON)
    assert answer.opened == room.open("bar.yaml")
    assert room.changes_in(answer.version) is None
    with pytest.raises(UnsavedError) as caught:
        room.make("Bar.yaml", CAFE, "ana", NOON)
    assert caught.value.obstacle is Obstacle.TAKEN
    assert room.undo("bar.yaml", "ana", NOON) is None


def test_what_did_not_change_is_not_read_again(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    assert room.again(opened) is opened
    put(room.keeper.folder, text=CAFE + "# fin\n")
    assert room.again(opened) == room.open(NAME) != opened


def test_what_a_file_cannot_say_is_refused_and_the_file_stays(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    assert opened.reading.journey is not None
    with pytest.raises(UneditableError):
        room.change(opened, replace(opened.reading.journey, title=""), "ana", NOON)
    assert text(room) == CAFE


def test_many_at_once_lose_nothing(room: CuttingRoom) -> None:
    def work(field: str, who: str) -> None:
        opened = room.open(NAME)
        for number in range(3):
            opened = saved(change(room, opened, who, "pide", **{field: f"{who} {number}"})).opened

    people = [
        threading.Thread(target=work, args=one)
        for one in (("title", "ana"), ("owner", "luis"), ("notes", "eva"))
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    journey = room.open(NAME).reading.journey
    assert journey is not None
    scene = journey.scenes[1]
    assert (scene.title, scene.owner, scene.notes) == ("ana 2", "luis 2", "eva 2")
    assert [kind for kind, _ in kinds(room)].count("saved") == 9


def test_what_the_history_has_lost_is_told(room: CuttingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(digest: str) -> bytes:
        raise LookupError(digest)

    answer = saved(change(room, room.open(NAME), "ana", "entra", title="Llega"))
    monkeypatch.setattr(room.keeper.history, "content", lost)
    with pytest.raises(LookupError):
        room.undo(NAME, "ana", NOON)
    with pytest.raises(LookupError):
        room.restore(answer.version, "ana", NOON)
    assert room.changes_in(answer.version) is None
    assert answer.version.kind is Kind.SAVED


def test_what_could_be_read_last_is_found_also_where_it_was_never_placed(room: CuttingRoom) -> None:
    assert room.last_whole(NAME) is None
    opened = room.open(NAME)
    put(room.keeper.folder, NAME, "title: [\n")
    answer = change(room, opened, "ana", "entra", title="Llega")
    assert isinstance(answer, Broken)
    saved(room.rewrite(room.open(NAME), "title: [Otra vez\n", "luis", NOON))
    assert room.last_whole(NAME) == answer.ours
    room.restore(answer.ours, "ana", NOON)
    assert "title: Llega" in text(room)


def test_what_stood_against_a_later_save_is_not_what_could_be_read_last(room: CuttingRoom) -> None:
    opened = room.open(NAME)
    last = saved(change(room, opened, "bea", "entra", title="Pasa"))
    assert isinstance(change(room, opened, "ana", "entra", title="Llega"), Conflicted)
    put(room.keeper.folder, NAME, "title: [\n")
    assert room.last_whole(NAME) == last.version


def test_what_was_made_of_an_editors_text_is_what_could_be_read_last(room: CuttingRoom) -> None:
    saved(change(room, room.open(NAME), "bea", "entra", title="Pasa"))
    put(room.keeper.folder, NAME, CAFE.replace("Entra", "Asoma"))
    opened = room.open(NAME)
    put(room.keeper.folder, NAME, "title: [\n")
    answer = change(room, opened, "ana", "entra", title="Llega")
    assert isinstance(answer, Broken)
    assert room.last_whole(NAME) == answer.ours
