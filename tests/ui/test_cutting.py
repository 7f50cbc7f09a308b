"""What is done on the map is carried out once, however often Streamlit calls the callback."""

import errno
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy

from momentos.journey.kinds import in_lang
from momentos.shelf import save
from momentos.text.read import read
from momentos.ui import cutting, editing, state, visitor
from momentos.ui.components.cut import Kind
from momentos.ui.films import films_in
from momentos.ui.screening import Screening
from momentos.ui.state import FOLDER_VARIABLE, Page
from momentos.words.catalogue import Lang

FILM = """\
title: A morning
scenes:
  - {id: wake, title: Wakes up, phase: pre-purchase, next: eat}
  - {id: eat, title: Eats, phase: purchase, next: end}
"""


FOUR = """\
title: A morning
scenes:
  - {id: wake, title: Wakes up, phase: pre-purchase, next: [eat, read]}
  - {id: read, title: Reads, phase: pre-purchase, next: eat}
  - {id: eat, title: Eats, phase: purchase, next: go}
  - {id: go, title: Goes, phase: purchase, next: end}
"""


class BrokenOffError(BaseException):
    """Stands for what Streamlit raises wherever a callback touches the session while the next run waits."""


@dataclass
class Session:
    """A visitor's session: after `touches` more it breaks off what touches it, once."""

    touches: int | None = None

    def touched(self) -> None:
        if self.touches is None:
            return
        self.touches -= 1
        if self.touches < 0:
            self.touches = None
            raise BrokenOffError


@dataclass
class Told:
    """The film of a file, and what the browser tells of its map."""

    path: Path
    session: Session
    opened: Screening = field(init=False)

    def __post_init__(self) -> None:
        films = films_in(self.path.parent)
        film = films.load(self.path.stem)
        assert isinstance(film, Screening)
        self.opened = film

    def tell(self, *intents: Mapping[str, Any], of: str = "map") -> None:
        cutting.carry_out(self.opened, {"map": of, "cuts": list(intents)}, Lang.EN)

    def titles(self) -> list[str]:
        journey = read(self.path).journey
        assert journey is not None
        return [in_lang(scene.title, Lang.EN) for scene in journey.scenes]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    path = tmp_path / "film.yaml"
    path.write_text(FILM, encoding="utf-8")
    session = Session()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    kept = SafeSessionState(SessionState(), session.touched)
    monkeypatch.setattr(session_state_proxy, "_mock_session_state", kept)
    st.cache_resource.clear()
    st.session_state["page"] = Page.MAP
    yield Told(path, session)
    st.cache_resource.clear()


def add(number: int, title: str = "Washes", after: str = "wake") -> dict[str, Any]:
    return {"number": number, "kind": "add", "scene": after, "title": title}


def test_the_same_list_told_twice_is_carried_out_once(told: Told) -> None:
    told.tell(add(1), add(2, "Dresses", "washes"))
    told.tell(add(1), add(2, "Dresses", "washes"))
    assert told.titles() == ["Wakes up", "Washes", "Dresses", "Eats"]


def test_what_the_disk_did_not_confirm_is_told_as_done(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, "disk")

    monkeypatch.setattr(save, "settle", fail)
    told.tell(add(1))
    assert cutting.came(told.opened).said == "Added: 2. Washes."
    told.tell(add(1), {"number": 2, "kind": "undo"})
    assert cutting.came(told.opened).said == "Undone (Scenes: added “Washes”)."
    assert told.titles() == ["Wakes up", "Eats"]


def test_what_a_button_takes_back_and_does_again_is_told_to_the_map(told: Told) -> None:
    told.tell({"number": 1, "kind": "delete", "scene": "wake"})
    assert cutting.came(told.opened).said == "Removed: 1. Wakes up."
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    came = cutting.came(told.opened)
    assert (came.said, came.scene, came.turns) == ("Undone (“Wakes up”: removed).", "wake", 1)
    assert (came.map, came.number) == ("map", 1)
    cutting.turn(told.opened, Kind.REDO, Lang.EN)
    came = cutting.came(told.opened)
    assert (came.said, came.scene, came.turns) == ("Redone (“Wakes up”: removed).", "eat", 2)
    told.tell({"number": 2, "kind": "rename", "scene": "eat", "title": "Dines"})
    assert cutting.came(told.opened).turns == 2
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    assert cutting.came(told.opened).said == "Undone (“Eats”, Title: “Dines”)."


def test_who_looks_at_a_scene_that_stays_is_left_there(told: Told) -> None:
    told.tell(add(1))
    state.choose_scene("eat")
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    assert told.titles() == ["Wakes up", "Eats"]
    assert state.scene() == "eat"


def test_several_fields_and_the_mere_text_are_told_as_well(told: Told) -> None:
    marks = "received: 2, expected: 3, title: Dines"
    editing.rewrite(told.opened, FILM.replace("title: Eats", marks))
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    said = cutting.came(told.opened).said
    assert said == "Undone (“Eats”, Title: “Dines”; and 2 more changes)."
    editing.rewrite(told.opened, FILM + "# A note.\n")
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    assert cutting.came(told.opened).said == "Undone (the text of the file)."


def test_of_what_comes_and_goes_with_a_scene_only_the_ways_around_it_are_not_told(told: Told) -> None:
    told.path.write_text(FOUR, encoding="utf-8")
    told = Told(told.path, told.session)
    told.tell({"number": 1, "kind": "move", "scene": "wake", "after": "go"})
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    assert cutting.came(told.opened).said == "Undone (“Wakes up”: moved)."
    other = FOUR.replace("title: Eats", "title: Dines, received: 2").replace("id: read", "id: sing")
    editing.rewrite(told.opened, other.replace("[eat, read]", "[eat, sing]"))
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    assert cutting.came(told.opened).said == "Undone (Scenes: added “Reads”; and 3 more changes)."


def test_ways_that_were_changed_alone_are_all_told(told: Told) -> None:
    told.path.write_text(FOUR, encoding="utf-8")
    told = Told(told.path, told.session)
    editing.rewrite(told.opened, FOUR.replace("[eat, read]", "eat").replace("next: go", "next: end"))
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    said = cutting.came(told.opened).said
    assert said == "Undone (“Wakes up”, What comes next: “Eats”; and one more change)."


def test_a_button_that_has_nothing_to_take_back_says_so(told: Told) -> None:
    cutting.turn(told.opened, Kind.UNDO, Lang.EN)
    assert cutting.came(told.opened).said == "Nothing has changed."


def test_a_longer_list_brings_only_what_is_new(told: Told) -> None:
    told.tell(add(1))
    told.tell(add(1), add(2, "Dresses", "washes"))
    assert told.titles() == ["Wakes up", "Washes", "Dresses", "Eats"]
    assert cutting.came(told.opened).number == 2


def test_an_intent_that_could_not_be_is_not_tried_again(told: Told) -> None:
    told.tell(add(1, after="bathe"))
    assert cutting.came(told.opened).said == "That scene or way is no longer there."
    told.tell(add(2, "Bathe"))
    told.tell(add(1, after="bathe"))
    assert told.titles() == ["Wakes up", "Bathe", "Eats"]


def test_a_number_that_goes_back_is_passed_over(told: Told) -> None:
    told.tell(add(7))
    told.tell(add(7), add(3, "Dresses"), add(6, "Shaves"))
    assert told.titles() == ["Wakes up", "Washes", "Eats"]
    told.tell(add(8, "Dresses", "washes"), add(8, "Shaves"))
    assert told.titles() == ["Wakes up", "Washes", "Dresses", "Eats"]
    assert cutting.came(told.opened).number == 8


def test_a_new_map_counts_anew(told: Told) -> None:
    told.tell(add(1))
    told.tell(add(1), of="another")
    told.tell(add(1), of="another")
    assert told.titles() == ["Wakes up", "Washes", "Washes", "Eats"]


def test_another_film_counts_for_itself(told: Told) -> None:
    other = told.path.with_name("other.yaml")
    other.write_text(FILM, encoding="utf-8")
    told.tell(add(1))
    beside = Told(other, told.session)
    beside.tell(add(1))
    assert told.titles() == beside.titles() == ["Wakes up", "Washes", "Eats"]


@pytest.mark.parametrize(
    "junk",
    [
        None,
        "cut",
        7,
        [],
        {},
        {"map": ["map"], "cuts": {}},
        {"map": "map", "cuts": "add"},
        {"map": "map", "cuts": [None, 3, {}, {"number": 9}, {"number": True, "kind": "undo"}]},
        {"map": "map", "cuts": [{"number": 9.5, "kind": "undo"}, {"number": "9", "kind": "undo"}]},
    ],
)
def test_junk_changes_nothing_and_counts_for_nothing(told: Told, junk: Any) -> None:
    told.tell(add(1))
    before = told.path.read_bytes()
    cutting.carry_out(told.opened, junk, Lang.EN)
    assert told.path.read_bytes() == before
    told.tell(add(2, "Dresses", "washes"))
    assert told.titles() == ["Wakes up", "Washes", "Dresses", "Eats"]


def test_two_runs_at_once_carry_out_each_intent_once(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run comes while the first is in the middle of taking back."""
    told.tell(add(1), add(2, "Dresses", "washes"))
    undo, tell = editing.undo, partial(told.tell, {"number": 3, "kind": "undo"})
    second: list[Future[None]] = []

    def undo_late(film: Screening) -> None:
        if not second:
            second.append(pool.submit(tell))
            wait(second, 0.5)
        undo(film)

    monkeypatch.setattr(editing, "undo", undo_late)
    with ThreadPoolExecutor(2) as pool:
        pool.submit(tell).result(20)
        second[0].result(20)
    assert told.titles() == ["Wakes up", "Washes", "Eats"]


@pytest.mark.parametrize("where", ["another session", "another film"])
def test_who_waits_for_a_slow_disk_holds_up_nobody_else(
    told: Told, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    path = told.path
    if where == "another film":
        path = told.path.with_name("other.yaml")
        path.write_text(FILM, encoding="utf-8")
    other = Told(path, told.session)
    told.tell(add(1))
    undo, slow = editing.undo, session_state_proxy._mock_session_state

    def undo_late(film: Screening) -> None:
        if where == "another session":
            elsewhere = SafeSessionState(SessionState(), told.session.touched)
            monkeypatch.setattr(session_state_proxy, "_mock_session_state", elsewhere)
            st.session_state["page"] = Page.MAP
        pool.submit(other.tell, {"number": 1, "kind": "rename", "scene": "eat", "title": "Dines"}).result(10)
        monkeypatch.setattr(session_state_proxy, "_mock_session_state", slow)
        undo(film)

    monkeypatch.setattr(editing, "undo", undo_late)
    with ThreadPoolExecutor(2) as pool:
        pool.submit(told.tell, {"number": 2, "kind": "undo"}).result(20)
    assert other.titles() == ["Wakes up", "Dines"]


def broken_off(told: Told, touches: int, intent: Mapping[str, Any]) -> bool:
    """Tell an intent whose callback is broken off at that touch of the session, and tell it then again.

    Says whether it was: False where the callback touches the session less often.
    """
    told.session.touches = touches
    try:
        told.tell(intent)
    except BrokenOffError:
        told.tell(intent)
        return True
    told.session.touches = None
    return False


@pytest.mark.parametrize("is_new", [False, True], ids=["session in use", "new session"])
def test_a_callback_broken_off_anywhere_and_called_again_adds_once(told: Told, is_new: bool) -> None:
    told.tell(add(1, "Thing 0"))
    for touches in range(100):
        if is_new:
            st.session_state.clear()
            st.session_state["page"] = Page.MAP
        if not broken_off(told, touches, add(touches + 2, f"Thing {touches + 1}")):
            break
    assert touches > 3
    assert told.titles() == ["Wakes up", *(f"Thing {n}" for n in range(touches + 1, -1, -1)), "Eats"]


@pytest.mark.parametrize(("kind", "step"), [("undo", -1), ("redo", 1)])
def test_a_callback_broken_off_anywhere_takes_back_and_does_again_once(
    told: Told, kind: str, step: int
) -> None:
    visitor.who()
    made = 30
    told.tell(*(add(number, f"Thing {number}") for number in range(1, made + 1)))
    if kind == "redo":
        told.tell(*({"number": made + n, "kind": "undo"} for n in range(1, made + 1)))
    for touches in range(made):
        before = len(told.titles())
        again = broken_off(told, touches, {"number": 100 + touches, "kind": kind})
        assert len(told.titles()) == before + step
        if not again:
            break
    assert 3 < touches < made - 1
