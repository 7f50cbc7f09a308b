"""A scene written on its page: what reaches the file, what others did meanwhile, and the way back."""

import difflib
import errno
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Radio

from momentos.shelf import cutting_room, save
from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.obstacle import Obstacle, UnsavedError
from momentos.text.edit.edit import Reason, UneditableError
from momentos.ui import cookie, writing_on
from ui.conftest import Open, words, write

WEB = "form_restaurant_scenes.web"
UNCONFIRMED = {
    "es": (
        "El cambio está en el archivo restaurant.yaml, pero el disco no lo ha confirmado: si "
        "ahora se va la luz, podría perderse. Guarde una copia en otro sitio y revise el disco."
    ),
    "en": (
        "The change is in the file restaurant.yaml, but the disk has not confirmed it: if the "
        "power fails now, it may be lost. Keep a copy elsewhere and have the disk looked at."
    ),
}


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / "restaurant.yaml"


@pytest.fixture
def writing(visit: Open, file: Path) -> AppTest:
    """The page of the scene `web`, open for writing."""
    assert file.exists()
    return visit("scene", journey="restaurant", scene="web", writes="identify", lang="es")


def changed(before: str, after: str) -> list[str]:
    """The lines that went and came."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_text_reaches_its_line_and_no_other(writing: AppTest, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    writing.text_input(key=f"{WEB}.title").set_value("  Mira la carta: en la web ").run()
    assert not writing.exception
    assert changed(before, file.read_text(encoding="utf-8")) == [
        "-    title: Mira la carta en la página del restaurante",
        '+    title: "Mira la carta: en la web"',
    ]
    # Somebody may be going on writing in the box: only the file has it trimmed.
    assert writing.text_input(key=f"{WEB}.title").value == "  Mira la carta: en la web "
    shown = write(write(writing, "see"), "identify")
    assert shown.text_input(key=f"{WEB}.title").value == "Mira la carta: en la web"


def test_a_mark_and_a_choice_are_written(writing: AppTest, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    write(writing, "value").number_input(key=f"{WEB}.received.score").set_value(3.5).run()
    write(writing, "identify").selectbox(key=f"{WEB}.goal").set_value(None).run()
    assert not writing.exception
    gone, come = [[line for line in changed(before, file.read_text()) if line[0] == sign] for sign in "-+"]
    assert [line.split(":")[0].strip("- ") for line in gone] == ["goal", "received"]
    assert len(come) == 1
    assert "3.5" in come[0]


def test_a_title_cannot_be_empty(writing: AppTest, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    writing.text_input(key=f"{WEB}.title").set_value("  ").run()
    assert file.read_text(encoding="utf-8") == before
    assert writing.text_input(key=f"{WEB}.title").value == "Mira la carta en la página del restaurante"
    assert [toast.value for toast in writing.toast] == [
        "«Título» no puede quedar sin nada\\: sigue lo que decía."
    ]


def test_what_an_editor_wrote_meanwhile_stays(writing: AppTest, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    write(writing, "see")
    file.write_text(text.replace("title: Pide el menú", "title: Pide el menú del día"), encoding="utf-8")
    writing.text_area(key=f"{WEB}.see.text").set_value("No encuentro el menú de hoy.").run()
    assert not writing.exception
    after = file.read_text(encoding="utf-8")
    assert "title: Pide el menú del día" in after
    assert "No encuentro el menú de hoy." in after
    assert "Entretanto han cambiado también" in writing.toast[0].value


def test_where_two_wrote_the_same_a_person_chooses(writing: AppTest, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    theirs = text.replace("title: Mira la carta en la página del restaurante", "title: Lee la carta")
    file.write_text(theirs, encoding="utf-8")
    writing.text_input(key=f"{WEB}.title").set_value("Busca la carta").run()
    assert file.read_text(encoding="utf-8") == theirs
    said = words(writing)
    assert "Otra persona ha cambiado lo mismo" in said
    assert [toast.value for toast in writing.toast] == [
        "Otra persona ha cambiado lo mismo\\: arriba puede elegir qué queda."
    ]
    side_of(writing).set_value(True)
    writing.button(key="settle").click().run()
    assert not writing.exception
    assert "title: Busca la carta\n" in file.read_text(encoding="utf-8")
    assert "Otra persona ha cambiado lo mismo" not in words(writing)


def test_a_question_waits_until_it_is_answered(writing: AppTest, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    theirs = text.replace("title: Mira la carta en la página del restaurante", "title: Lee la carta")
    file.write_text(theirs, encoding="utf-8")
    writing.text_input(key=f"{WEB}.title").set_value("Busca la carta").run()
    assert writing.toast
    write(writing, "see").text_area(key=f"{WEB}.see.text").set_value("No encuentro el menú de hoy.").run()
    assert not writing.toast
    side_of(writing).set_value(True)
    writing.button(key="settle").click().run()
    after = file.read_text(encoding="utf-8")
    assert "title: Busca la carta\n" in after
    assert "No encuentro el menú de hoy." in after
    assert not [radio for radio in writing.radio if radio.key and radio.key.startswith("side_")]


def test_two_long_texts_that_differ_at_their_end_are_both_shown_whole(writing: AppTest, file: Path) -> None:
    write(writing, "see")
    long = "Abro un papel escaneado que no puedo leer y que además es del año pasado. " * 3
    text = file.read_text(encoding="utf-8")
    said = "Abro un papel escaneado que no puedo leer. ¿Estos precios son de ahora?"
    assert said in text
    file.write_text(text.replace(said, f"{long}Nadie contesta."), encoding="utf-8")
    writing.text_area(key=f"{WEB}.see.text").set_value(f"{long}Me voy a otro sitio.").run()
    ours, theirs = side_of(writing).options
    assert "Me voy a otro sitio" in ours
    assert "Nadie contesta" in theirs


def test_a_question_is_asked_again_after_a_reload_and_of_nobody_else(
    visit: Open, file: Path, cookies: dict[str, str]
) -> None:
    def opened(who: str) -> AppTest:
        cookies[cookie.NAME] = who
        return visit("scene", journey="restaurant", scene="web", writes="identify", lang="es")

    ana, bea = cookie.new_id(), cookie.new_id()
    at = opened(ana)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Mira la carta en la página del restaurante", "Lee la carta"))
    at.text_input(key=f"{WEB}.title").set_value("Busca la carta").run()
    assert "Otra persona ha cambiado lo mismo" not in words(opened(bea))
    again = opened(ana)
    assert "Otra persona ha cambiado lo mismo" in words(again)
    assert not again.toast
    side_of(again).set_value(True)
    again.button(key="settle").click().run()
    assert "title: Busca la carta\n" in file.read_text(encoding="utf-8")
    assert "Otra persona ha cambiado lo mismo" not in words(opened(ana))


def test_the_history_says_what_could_not_be_placed(writing: AppTest, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Mira la carta en la página del restaurante", "Lee la carta"))
    writing.text_input(key=f"{WEB}.title").set_value("Busca la carta").run()
    writing.button(key="history").click().run()
    (told,) = (caption.value for caption in writing.caption if "Busca la carta" in caption.value)
    assert told == (
        "no llegó al archivo\\: otro cambio se adelantó; «Busca la carta», Título\\: «Busca la carta»"
    )


@pytest.mark.parametrize("ours", [True, False])
def test_what_is_written_on_through_a_question_stands_against_the_other_too(
    writing: AppTest, file: Path, ours: bool
) -> None:
    """Somebody types on while the answer comes: the next piece was begun where the first was."""
    text = file.read_text(encoding="utf-8")
    theirs = text.replace("Mira la carta en la página del restaurante", "Lee la carta")
    file.write_text(theirs, encoding="utf-8")
    for piece in ("Busca la car", "Busca la carta y nada"):
        writing.text_input(key=f"{WEB}.title").set_value(piece).run()
        assert file.read_text(encoding="utf-8") == theirs
        (radio,) = (radio for radio in writing.radio if (radio.key or "").startswith("side_0"))
        assert f"«{piece}»" in " ".join(radio.options).replace("\\", "")
        assert writing.text_input(key=f"{WEB}.title").value == piece
        if piece == "Busca la car":  # And whatever else others make of it meanwhile.
            theirs = theirs.replace("Lee la carta", "Lee la carta despacio")
            file.write_text(theirs, encoding="utf-8")
            assert writing.run().text_input(key=f"{WEB}.title").value == piece
    side_of(writing).set_value(ours).run()
    writing.button(key="settle").click().run()
    said = "Busca la carta y nada" if ours else "Lee la carta despacio"
    assert f"title: {said}\n" in file.read_text(encoding="utf-8")
    assert writing.text_input(key=f"{WEB}.title").value == said
    assert not [radio for radio in writing.radio if (radio.key or "").startswith("side_")]


def test_what_comes_after_a_change_of_another_kind_is_a_change_of_its_own(
    writing: AppTest, file: Path
) -> None:
    writing.text_input(key=f"{WEB}.owner").set_value("Ma").run()
    writing.text_input(key=f"{WEB}.title").set_value("Lee la carta").run()
    writing.text_input(key=f"{WEB}.owner").set_value("Marta").run()
    writing.button(key="undo").click().run()
    left = file.read_text(encoding="utf-8")
    assert "    owner: Ma\n" in left
    assert "    title: Lee la carta\n" in left


def test_what_was_written_in_another_window_between_is_a_change_of_its_own(
    visit: Open, file: Path, cookies: dict[str, str]
) -> None:
    cookies[cookie.NAME] = cookie.new_id()
    here, there = (
        visit("scene", journey="restaurant", scene="web", writes="identify", lang="es") for _ in range(2)
    )
    here.text_input(key=f"{WEB}.owner").set_value("Ma").run()
    there.text_input(key=f"{WEB}.title").set_value("Lee la carta").run()
    here.text_input(key=f"{WEB}.owner").set_value("Marta").run()
    here.button(key="undo").click().run()
    left = file.read_text(encoding="utf-8")
    assert "    owner: Ma\n" in left
    assert "    title: Lee la carta\n" in left


def test_what_is_written_where_one_took_back_something_stands_against_nobody(
    writing: AppTest, file: Path
) -> None:
    writing.text_input(key=f"{WEB}.owner").set_value("Marta").run()
    writing.button(key="undo").click().run()
    writing.text_input(key=f"{WEB}.owner").set_value("Otra").run()
    assert "    owner: Otra\n" in file.read_text(encoding="utf-8")
    assert "ha cambiado lo mismo" not in words(writing)


def side_of(at: AppTest) -> Radio[bool]:
    """Where one chooses which side stays."""
    (radio,) = (radio for radio in at.radio if radio.key and radio.key.startswith("side_0"))
    return radio


def test_a_text_that_is_written_on_is_one_change(
    writing: AppTest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(writing_on, "time", SimpleNamespace(monotonic=lambda: now[0]))
    before = file.read_bytes()
    said = []

    def say(words: str, *, after: float) -> None:
        now[0] += after
        writing.text_input(key=f"{WEB}.owner").set_value(words).run()
        said.append(file.read_bytes())

    say("Ma", after=0)
    say("Marta ", after=60)
    say("Marta Ruiz", after=2)
    say("Marta Ruiz Gil", after=61)
    say("Marta", after=2)
    for left in (said[3], said[2], before):
        writing.button(key="undo").click().run()
        assert file.read_bytes() == left
    assert writing.button(key="undo").disabled


def test_a_change_is_taken_back_to_the_byte_and_done_again(writing: AppTest, file: Path) -> None:
    before = file.read_bytes()
    assert writing.button(key="undo").disabled
    write(writing, "value").number_input(key=f"{WEB}.expected.score").set_value(2.0).run()
    after = file.read_bytes()
    assert after != before
    writing.button(key="undo").click().run()
    assert file.read_bytes() == before
    assert writing.number_input(key=f"{WEB}.expected.score").value != 2.0
    writing.button(key="redo").click().run()
    assert file.read_bytes() == after


@pytest.mark.parametrize("lang", ["es", "en"])
def test_what_the_disk_does_not_confirm_is_said_to_be_in_the_file(
    visit: Open, file: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, "disk")

    at = visit("scene", journey="restaurant", scene="web", writes="identify", lang=lang)
    with monkeypatch.context() as patch:
        patch.setattr(save, "settle", fail)
        at.text_input(key=f"{WEB}.title").set_value("Lee la carta").run()
    assert [warning.value for warning in at.warning] == [UNCONFIRMED[lang]]
    assert not at.error
    assert "    title: Lee la carta\n" in file.read_text(encoding="utf-8")
    at.button(key="undo").click().run()
    assert not at.warning
    assert "    title: Lee la carta\n" not in file.read_text(encoding="utf-8")


def test_a_change_that_the_file_cannot_bear_says_what_to_do(
    writing: AppTest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UneditableError(Reason.NOT_SURE)

    before = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(cutting_room, "edited", refuse)
        writing.text_input(key=f"{WEB}.title").set_value("Lee la carta").run()
    assert [error.value for error in writing.error] == [
        (
            "El cambio no está guardado: no hay forma de escribirlo en este archivo que se lea después "
            "igual; cámbielo en el propio texto del archivo. El archivo está como estaba."
        )
    ]
    assert file.read_bytes() == before
    # The words stay where they were typed, and reach the file as soon as it can bear them.
    title = writing.text_input(key=f"{WEB}.title")
    assert title.value == "Lee la carta"
    title.set_value("Lee la carta entera").run()
    assert not writing.error
    assert "    title: Lee la carta entera\n" in file.read_text(encoding="utf-8")


def test_a_suggestion_is_adopted_in_one_press(writing: AppTest, file: Path) -> None:
    adopt = next(
        button for button in write(writing, "propose").button if (button.key or "").startswith("adopt_web_")
    )
    adopt.click().run()
    assert not writing.exception
    entry = str(adopt.key).removeprefix("adopt_web_")
    assert f"use: {entry}\n" in file.read_text(encoding="utf-8")


def test_that_there_is_none_is_an_answer(visit: Open, folder: Path) -> None:
    at = visit("scene", journey="minimal", lang="en")
    write(at, "describe")
    none = next(tick for tick in at.checkbox if (tick.key or "").endswith("describe.furniture"))
    none.check().run()
    assert not at.exception
    assert "    describe:\n      furniture: —\n" in (folder / "minimal.yaml").read_text(encoding="utf-8")


def test_a_folder_that_can_only_be_read_is_said_and_offers_no_writing(
    visit: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> CuttingRoom:
        raise UnsavedError(Obstacle.READ_ONLY)

    monkeypatch.setattr(CuttingRoom, "of", refuse)
    at = visit("scene", journey="restaurant", lang="es")
    assert not at.exception
    assert "Esta carpeta solo se puede leer" in words(at)
    assert "Escribir" not in words(at)
