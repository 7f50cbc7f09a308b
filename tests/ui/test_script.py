"""The script: what is written beside the scenes, and the file as text."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.ui.forms.script_part import ScriptPart
from ui.conftest import Open, words


@pytest.fixture
def script(visit: Open) -> AppTest:
    at = visit("script", journey="minimal", lang="es")
    assert not at.exception
    return at


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / "minimal.yaml"


def _turn(at: AppTest, part: ScriptPart) -> AppTest:
    at.segmented_control(key="script_part").set_value(part).run()
    assert not at.exception
    return at


def test_what_the_film_is_about_is_written_above_its_scenes(script: AppTest, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    script.text_area(key="form_minimal_about").set_value("Un café de barrio.").run()
    title, rest = before.split("\n", 1)
    assert file.read_text(encoding="utf-8") == f"{title}\nabout: Un café de barrio.\n{rest}"


def test_a_customer_type_comes_and_goes(script: AppTest, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    _turn(script, ScriptPart.CUSTOMERS).button(key="add_form_minimal_customers").click().run()
    assert not script.exception
    assert file.read_text(encoding="utf-8") == before
    script.text_input(key="form_minimal_customers.new.name").set_value("La dueña de siempre").run()
    assert "  - id: la-duena-de-siempre\n    name: La dueña de siempre\n" in file.read_text(encoding="utf-8")
    script.number_input(key="form_minimal_customers.la-duena-de-siempre.share").set_value(100.0).run()
    assert "    share: 1\n" in file.read_text(encoding="utf-8")
    script.button(key="remove_0_form_minimal_customers").click().run()
    assert not script.exception
    assert file.read_text(encoding="utf-8") == before


def test_the_promise_and_its_benefits_are_written(script: AppTest, file: Path) -> None:
    _turn(script, ScriptPart.PROMISE).text_area(key="form_minimal_promise.text").set_value("Sin prisas").run()
    script.button(key="add_form_minimal_promise.benefits").click().run()
    script.text_input(key="form_minimal_promise.benefits.new.name").set_value("Trato con nombre").run()
    assert not script.exception
    text = file.read_text(encoding="utf-8")
    benefits = "  benefits:\n    - {id: trato-con-nombre, name: Trato con nombre}\n"
    assert f"promise:\n  text: Sin prisas\n{benefits}" in text


def test_the_text_is_written_as_it_is_typed(script: AppTest, file: Path) -> None:
    text = file.read_text(encoding="utf-8") + "\n# a note of our own\n"
    _turn(script, ScriptPart.TEXT).text_area(key="text_minimal").set_value(text).run()
    script.button(key="save_text").click().run()
    assert not script.exception
    assert file.read_text(encoding="utf-8") == text


def test_a_text_that_holds_no_film_is_told_and_not_written(script: AppTest, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    _turn(script, ScriptPart.TEXT).text_area(key="text_minimal").set_value("title: [").run()
    assert not script.exception
    assert script.button(key="save_text").disabled
    said = words(script)
    assert "no es una película que se pueda leer" in said
    assert "S-01" in said
    assert file.read_text(encoding="utf-8") == before


def test_a_text_that_is_being_changed_stays_when_others_write_and_goes_together_with_theirs(
    script: AppTest, file: Path
) -> None:
    box, before = f"text_{file.stem}", file.read_text(encoding="utf-8")
    _turn(script, ScriptPart.TEXT).text_area(key=box).set_value(before + "notes: Lo mío\n").run()
    theirs = before.replace("title: ", "title: Nueva ", 1)
    file.write_text(theirs, encoding="utf-8")
    script.run()
    assert script.text_area(key=box).value == before + "notes: Lo mío\n"
    script.button(key="save_text").click().run()
    both = file.read_text(encoding="utf-8")
    assert "title: Nueva " in both
    assert "notes: Lo mío" in both
    assert script.text_area(key=box).value == both
