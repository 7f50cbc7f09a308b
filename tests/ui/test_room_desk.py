"""What the stage is told of its room, and what comes of what it asks for."""

import difflib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from room.workshops import hold
from streamlit.testing.v1 import AppTest

from momentos.room.live import LiveRoom
from momentos.room.rehearsal import Rehearsal
from momentos.ui import audience, room_deeds
from momentos.ui.state import FOLDER_VARIABLE

SCENE = "cuenta"


def desk() -> None:
    """A page with nothing but a room: a wish in, and then what the stage is told."""
    import streamlit as st

    from momentos.ui import editing, room_desk, state
    from momentos.ui.films import films_in
    from momentos.words.catalogue import Lang

    def film():
        return films_in(state.folder()).load("restaurant")

    if st.session_state.get("undo"):
        editing.undo(film())
    room_desk.hear(film(), st.session_state.get("wish"), Lang.ES)
    st.session_state["told"] = room_desk.room_data(film(), Lang.ES)


Desk = Callable[..., dict[str, Any]]


@pytest.fixture
def ask(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Asks for something, and gives what the stage is told then; `number` counts the wishes."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    st.cache_resource.clear()
    at = AppTest.from_function(desk, default_timeout=60)
    numbers = iter(range(1, 100))

    def asked(do: str | None = None, **wish: object) -> dict[str, Any]:
        at.session_state["wish"] = None if do is None else {"do": do, "number": next(numbers), **wish}
        at.session_state["undo"] = do == "undo"
        at.run()
        assert not at.exception
        told: dict[str, Any] = at.session_state["told"]
        # It is sent to a browser.
        return dict(json.loads(json.dumps(told)))

    yield asked
    audience.house().close()
    st.cache_resource.clear()


def room_in(told: dict[str, Any]) -> LiveRoom:
    return audience.house().find(told["code"])


def said(told: dict[str, Any]) -> tuple[bool, str]:
    return told["answer"]["ok"], told["answer"]["said"]


def test_without_a_room_the_stage_is_told_so_and_nothing_is_made(ask: Desk, folder: Path) -> None:
    told = ask()
    assert (told["code"], told["token"], told["qr"], told["expires"]) == (None, None, None, None)
    assert (told["may"], told["why"], told["answer"], told["reach"]) == (True, "", None, "machine")
    assert not (folder / ".momentos" / "rooms.sqlite3").exists()


def test_a_room_is_opened_once_and_found_again(ask: Desk, folder: Path) -> None:
    told = ask("open", roles=["Sala", " Sala ", "Cocina", ""])
    assert said(told) == (True, f"La sala {told['code']} está abierta.")
    assert told["roles"] == ["Sala", "Cocina"]
    assert told["rungs"] == ["inaceptable", "pobre", "correcto", "bueno", "memorable"]
    assert told["join"].endswith(f"/j/{told['code']}")
    assert told["qr"].startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert (folder / ".momentos" / "rooms.sqlite3").exists()
    audience.house().close()
    again = ask()
    assert (again["code"], again["token"]) == (told["code"], told["token"])
    room_in(again).act({"act": "end"}).result()
    assert ask()["code"] is None


def test_a_wish_is_heard_once_and_nonsense_not_at_all(ask: Desk) -> None:
    told = ask("open")
    assert ask(None)["code"] == told["code"]
    assert ask("open", number=1)["code"] == told["code"]
    for number in (None, "2", True):
        assert ask("open", number=number)["code"] == told["code"]
    assert said(ask("fly"))[0] is False
    assert said(ask("open", roles="Sala")) == (
        False,
        "No se ha entendido lo que se ha enviado. Recargue la página.",
    )
    assert said(ask("open", roles=["x" * 10_000]))[0] is False
    assert said(ask("accept", scene=SCENE, expected={"round": 1, "take": "mean"}))[0] is False


def test_what_the_room_decides_is_one_readable_change_and_can_be_undone(ask: Desk, folder: Path) -> None:
    file = folder / "restaurant.yaml"
    before = file.read_text(encoding="utf-8")
    assert ask()["words"] == {}
    told = ask("open")
    assert told["words"][SCENE] == {
        "expected": "Pagar en cinco minutos y entender la cuenta",
        "received": "Catorce minutos y una cuenta confusa",
    }
    hold(room_in(told), SCENE)
    marks = {
        "expected": {"round": 1, "take": "mean"},
        "received": {"round": 2, "take": "median", "text": "Lento"},
    }
    told = ask("accept", scene=SCENE, **marks)
    assert said(told)[0], said(told)
    assert [(one["aspect"], one["round"], one["score"]) for one in told["accepted"]] == [
        ("expected", 1, 4.43),
        ("received", 2, 2.0),
    ]
    assert told["words"][SCENE]["received"] == "Lento"
    lines = difflib.unified_diff(
        before.splitlines(), file.read_text(encoding="utf-8").splitlines(), n=0, lineterm=""
    )
    changed = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    assert len(changed) <= 12
    assert sum("workshop" in line for line in changed if line.startswith("+")) == 2
    assert said(ask("accept", scene=SCENE, **marks)) == (True, "Eso ya está en la película.")
    assert ask("undo")["accepted"] == []
    assert file.read_text(encoding="utf-8") == before


def test_the_room_follows_the_film_and_keeps_its_roles(ask: Desk, folder: Path) -> None:
    room = room_in(ask("open", roles=["Sala"]))
    file = folder / "restaurant.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("Mira la carta en la página del restaurante", "Mira la carta"), encoding="utf-8"
    )
    ask()
    assert "Mira la carta" in [scene.name for scene in room.playbill.scenes]
    assert [role.name for role in room.playbill.roles] == ["Sala"]


def test_a_rehearsal_is_marked_and_leaves_nothing(
    ask: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room_deeds, "Rehearsal", lambda *given: Rehearsal(*given, phones=5, patience=0.1))
    before = (folder / "restaurant.yaml").read_bytes()
    real = ask("open")
    told = ask("rehearse")
    assert (told["rehearsal"], told["phones"], told["words"]) == (True, 5, {})
    assert told["code"] != real["code"]
    hold(room_in(told), SCENE)
    refused = ask("accept", scene=SCENE, expected={"round": 1, "take": "mean"})
    assert said(refused) == (
        False,
        "Es un ensayo: los votos son inventados y no pueden entrar en la película.",
    )
    ended = ask("stop_rehearsal")
    assert (ended["code"], ended["rehearsal"], ended["phones"]) == (real["code"], False, 0)
    assert said(ask("stop_rehearsal")) == (False, "No hay ningún ensayo en marcha.")
    assert (folder / "restaurant.yaml").read_bytes() == before


def test_ballots_and_minute_are_handed_over_even_after_the_end(ask: Desk) -> None:
    assert said(ask("minute")) == (False, "No hay ninguna sala abierta para esta película.")
    told = ask("open")
    hold(room_in(told), SCENE)
    room_in(told).act({"act": "end"}).result()
    told = ask("ballots")
    assert told["file"]["number"] == told["answer"]["number"]
    assert told["file"]["name"].startswith("papeletas-")
    assert told["file"]["text"].startswith("\ufeffn.º;escena")
    told = ask("minute")
    assert told["file"]["name"].endswith(".html")
    assert "Acta del taller" in told["file"]["text"]
    assert ask("refresh")["file"] is None


def test_phones_of_the_network_come_in_only_after_a_choice(
    ask: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ask("open")
    door = audience.house().door
    network = door.open
    monkeypatch.setattr(door, "open", lambda: network("127.0.0.1"))
    told = ask("let_in")
    assert told["reach"] == "network"
    assert told["join"] == f"{door.site}/j/{told['code']}"
    assert ask("shut_out")["reach"] == "machine"
    assert door.site is None

    def no_network() -> str:
        raise OSError

    monkeypatch.setattr(door, "open", no_network)
    assert said(ask("let_in"))[1].startswith("Este equipo no está en ninguna red")


def test_a_folder_that_can_only_be_read_says_so(ask: Desk, folder: Path) -> None:
    folder.chmod(0o555)
    try:
        told = ask()
        assert (told["may"], told["code"]) == (False, None)
        assert told["why"].startswith("La carpeta sólo se puede leer")
        assert said(ask("open")) == (False, told["why"])
    finally:
        folder.chmod(0o755)


def test_a_damaged_file_is_told_and_kept(ask: Desk, folder: Path) -> None:
    ask("open")
    audience.house().close()
    (folder / ".momentos" / "rooms.sqlite3").write_bytes(b"nothing of ours" * 999)
    told = ask("open")
    assert said(told)[0]
    assert "rooms-broken-1.sqlite3" in said(told)[1]
    assert "apartado" not in said(ask("open"))[1]
