"""The history of a film: who changed what, in words, and the way back to any version."""

from pathlib import Path

import pytest

from momentos.ui.markdown import escape
from ui.conftest import Open, words, write

TITLE = "form_minimal_scenes.busca-el-horario-en-internet.title"
SET_ASIDE = {
    "es": (
        "Una historia anterior estaba dañada y no se puede leer; no se ha tirado nada de ella: "
        "está apartada en .momentos/history-broken-1.sqlite3."
    ),
    "en": (
        "An earlier history was damaged and cannot be read; nothing of it was thrown away, it is "
        "set aside in .momentos/history-broken-1.sqlite3."
    ),
}


def test_every_change_is_told_and_any_version_comes_back(visit: Open, folder: Path) -> None:
    file = folder / "minimal.yaml"
    before = file.read_bytes()
    at = visit("scene", journey="minimal", scene="busca-el-horario-en-internet", lang="es")
    write(at, "identify")
    at.text_input(key=TITLE).set_value("Mira el horario").run()
    at.button(key="history").click().run()
    assert not at.exception
    said = words(at)
    assert escape("«Mira el horario», Título: «Mira el horario»") in said
    assert "escrito por otro programa" in said
    restore = next(button for button in at.button if (button.key or "").startswith("restore_"))
    restore.click().run()
    assert not at.exception
    assert file.read_bytes() == before


def test_things_are_called_as_they_were_called_then(visit: Open) -> None:
    at = visit("scene", journey="minimal", scene="busca-el-horario-en-internet", lang="es")
    write(at, "identify")
    for title in ("Mira el horario", "Llama para saberlo"):
        at.text_input(key=TITLE).set_value(title).run()
    at.button(key="history").click().run()
    assert escape("«Mira el horario», Título: «Mira el horario»") in words(at)
    assert escape("«Llama para saberlo», Título: «Llama para saberlo»") in words(at)


def test_what_was_taken_back_says_so(visit: Open) -> None:
    at = visit("scene", journey="minimal", scene="busca-el-horario-en-internet", lang="es")
    write(at, "identify")
    at.text_input(key=TITLE).set_value("Mira el horario").run()
    at.button(key="undo").click().run()
    at.button(key="history").click().run()
    told = escape("deshecho; «Busca el horario en internet», Título: «Busca el horario en internet»")
    assert told in words(at)


def test_what_was_not_chosen_before_the_page_was_left_comes_back(visit: Open, folder: Path) -> None:
    file = folder / "minimal.yaml"
    place = {"journey": "minimal", "scene": "busca-el-horario-en-internet", "lang": "es"}
    at = visit("scene", writes="identify", **place)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Busca el horario en internet", "Pregunta el horario"), encoding="utf-8")
    at.text_input(key=TITLE).set_value("Mira el horario").run()
    assert "Pregunta el horario" in file.read_text(encoding="utf-8")
    again = visit("scene", **place)
    again.button(key="history").click().run()
    assert escape("no llegó al archivo: otro cambio se adelantó") in words(again)
    ways_back = [button for button in again.button if (button.key or "").startswith("restore_")]
    ways_back[0].click().run()
    assert not again.exception
    assert "Mira el horario" in file.read_text(encoding="utf-8")


def test_a_film_that_nobody_changed_says_what_will_be_kept(visit: Open) -> None:
    at = visit("map", journey="minimal", lang="en")
    at.button(key="history").click().run()
    assert not at.exception
    assert "Nothing yet: every change will be kept here" in words(at)


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_history_that_was_found_broken_is_told_by_its_file(visit: Open, folder: Path, lang: str) -> None:
    (folder / ".momentos").mkdir()
    (folder / ".momentos" / "history.sqlite3").write_bytes(b"no database" * 400)
    at = visit("map", journey="minimal", lang=lang)
    at.button(key="history").click().run()
    assert not at.exception
    assert [warning.value for warning in at.warning] == [escape(SET_ASIDE[lang])]


def test_a_name_is_kept_with_the_changes_that_follow(visit: Open) -> None:
    at = visit("scene", journey="minimal", scene="busca-el-horario-en-internet", lang="es")
    write(at, "identify")
    at.button(key="history").click().run()
    at.text_input(key="history_name").set_value("Ana").run()
    at.text_input(key=TITLE).set_value("Mira el horario").run()
    at.button(key="history").click().run()
    assert not at.exception
    assert "· Ana" in words(at)
