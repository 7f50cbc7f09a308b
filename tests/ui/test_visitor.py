"""A visitor is who their browser says, page after page; where it says nothing, a guest of this visit."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.history import History
from momentos.shelf.obstacle import Obstacle, UnsavedError
from momentos.shelf.people import People
from momentos.shelf.vault import Vault
from momentos.ui import cookie, editing
from ui.conftest import Open, words, write

ANA, LUIS = "a" * 32, "b" * 32
GUESTS = {who: cookie.digest_of(who)[:4] for who in (ANA, LUIS)}
PLACE = {"journey": "minimal", "scene": "busca-el-horario-en-internet", "lang": "es"}
TITLE = "form_minimal_scenes.busca-el-horario-en-internet.title"


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / "minimal.yaml"


def renamed(visit: Open, title: str) -> AppTest:
    """A page on which the visitor has given a scene another title."""
    at = visit("scene", **PLACE)
    write(at, "identify")
    at.text_input(key=TITLE).set_value(title).run()
    assert not at.exception
    return at


def name(at: AppTest, said: str) -> None:
    at.button(key="history").click().run()
    at.text_input(key="history_name").set_value(said).run()
    assert not at.exception


def undo(at: AppTest) -> bool:
    """Whether there was something to take back."""
    if at.button(key="undo").disabled:
        return False
    at.button(key="undo").click().run()
    assert not at.exception
    return True


def test_who_comes_back_takes_back_and_does_again(visit: Open, file: Path, cookies: dict[str, str]) -> None:
    before = file.read_bytes()
    cookies[cookie.NAME] = ANA
    renamed(visit, "Mira el horario")
    after = file.read_bytes()
    st.cache_resource.clear()
    assert undo(visit("scene", **PLACE))
    assert file.read_bytes() == before
    visit("scene", **PLACE).button(key="redo").click().run()
    assert file.read_bytes() == after


def test_who_reads_what_the_app_wrote_cannot_act_as_anybody(
    visit: Open, folder: Path, cookies: dict[str, str]
) -> None:
    cookies[cookie.NAME] = ANA
    name(renamed(visit, "Mira el horario"), "Ana")
    written = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert not [content for content in written if ANA.encode() in content]
    found = {version.who for version in History(Vault.of(folder)).versions("minimal.yaml")} - {""}
    assert len(found) == 1
    for cookies[cookie.NAME] in found:
        assert not undo(visit("scene", **PLACE))


def test_another_browser_takes_nothing_of_it_back(visit: Open, cookies: dict[str, str]) -> None:
    cookies[cookie.NAME] = ANA
    renamed(visit, "Mira el horario")
    cookies[cookie.NAME] = LUIS
    assert not undo(visit("scene", **PLACE))


@pytest.mark.parametrize("value", [None, "../../etc/passwd", ANA.upper(), "", "a" * 31])
def test_who_brings_nothing_of_ours_is_a_guest_for_this_visit(
    visit: Open, cookies: dict[str, str], value: str | None
) -> None:
    if value is not None:
        cookies[cookie.NAME] = value
    at = renamed(visit, "Mira el horario")
    assert not undo(visit("scene", **PLACE))
    assert undo(at)


def test_a_name_is_known_in_every_window_and_told_of_what_was_done_before(
    visit: Open, cookies: dict[str, str]
) -> None:
    cookies[cookie.NAME] = ANA
    at = renamed(visit, "Mira el horario")
    at.button(key="history").click().run()
    assert f"· Invitado {GUESTS[ANA]}" in words(at)
    name(at, "Ana")
    cookies[cookie.NAME] = LUIS
    other = visit("scene", **PLACE | {"lang": "en"})
    other.button(key="history").click().run()
    assert "· Ana" in words(other)
    assert other.text_input(key="history_name").value == f"Guest {GUESTS[LUIS]}"
    cookies[cookie.NAME] = ANA
    again = visit("scene", **PLACE)
    again.button(key="history").click().run()
    assert again.text_input(key="history_name").value == "Ana"


def test_another_name_changes_nothing_of_what_can_be_taken_back(visit: Open, file: Path) -> None:
    before = file.read_bytes()
    at = renamed(visit, "Mira el horario")
    name(at, "Ana")
    name(at, "Luisa")
    assert undo(at)
    assert file.read_bytes() == before


def fails(*_: object) -> None:
    raise OSError(28, "full")


def called(at: AppTest) -> str:
    """The visitor's name in the film's history, opened anew."""
    at.run().button(key="history").click().run()
    assert not at.exception
    said: str = at.text_input(key="history_name").value
    return said


@pytest.mark.parametrize("before", [(), ("Ana",)], ids=["first", "later"])
def test_a_name_that_cannot_be_kept_counts_for_the_visit_until_one_can(
    visit: Open, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch, before: tuple[str, ...]
) -> None:
    cookies[cookie.NAME] = ANA
    at = visit("map", journey="minimal", lang="es")
    for kept in before:
        name(at, kept)
    with monkeypatch.context() as full:
        full.setattr(People, "call", fails)
        name(at, "Luisa")
        assert called(at) == "Luisa"
        assert called(visit("map", journey="minimal", lang="es")) != "Luisa"
    name(at, "Eva")
    other = visit("map", journey="minimal", lang="es")
    assert called(at) == called(other) == "Eva"
    name(other, "Inés")
    assert called(at) == "Inés"


def test_a_folder_that_can_only_be_read_calls_the_visitor_as_they_say(
    visit: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = visit("map", journey="minimal", lang="es")
    at.button(key="history").click().run()
    monkeypatch.setattr(editing, "_room", lambda: None)
    at.text_input(key="history_name").set_value("Ana").run()
    assert not at.exception
    assert "También aquí\\: Ana" in words(visit("map", journey="minimal", lang="es"))


def test_an_open_page_does_not_ask_anew_for_the_name_with_every_look(
    visit: Open, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answer = People.called

    def counted(names: People, who: str, version: int | None = None) -> str | None:
        asked.append(who)
        return answer(names, who, version)

    monkeypatch.setattr(People, "called", counted)
    cookies[cookie.NAME] = ANA
    at = visit("map", journey="minimal", lang="es")
    for _ in range(3):
        at.run()
    assert len(asked) == 1
    name(at, "Ana")
    before = len(asked)
    for _ in range(3):
        at.run()
    assert len(asked) == before


def test_a_folder_that_can_only_be_read_is_not_tried_anew_with_every_look(
    visit: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []

    def closed(folder: Path) -> CuttingRoom:
        tried.append(folder)
        raise UnsavedError(Obstacle.READ_ONLY)

    monkeypatch.setattr(CuttingRoom, "of", closed)
    at = visit("map", journey="minimal", lang="es")
    for _ in range(3):
        at.run()
    assert not at.exception
    assert len(tried) == 1


def test_a_long_name_is_cut(visit: Open) -> None:
    at = visit("map", journey="minimal", lang="es")
    name(at, "A" * 500)
    again = visit("map", journey="minimal", lang="es")
    assert f"También aquí\\: {'A' * 60}" in words(again)


def test_who_is_here_is_never_oneself_and_a_reload_leaves_nobody_behind(
    visit: Open, cookies: dict[str, str]
) -> None:
    cookies[cookie.NAME] = ANA
    first = visit("map", journey="minimal", lang="es")
    second = visit("map", journey="restaurant", lang="es")
    cookies[cookie.NAME] = LUIS
    assert "También aquí" not in words(first) + words(second)
    luis = visit("map", journey="minimal", lang="es")
    assert "También aquí" not in words(luis)
    assert f"También aquí\\: Invitado {GUESTS[ANA]}" in words(visit("map", journey="restaurant", lang="es"))
    first.run()
    assert f"También aquí\\: Invitado {GUESTS[ANA]}" in words(luis.run())
    # Whoever looks is told in their own language.
    assert f"Guest {GUESTS[ANA]}" in words(visit("map", journey="minimal", lang="en"))
