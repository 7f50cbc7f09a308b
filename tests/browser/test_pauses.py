"""What is typed into a form is in the file after a moment, while somebody goes on writing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened
from browser.test_forms import BEFORE, comes_to_hold, opened, press, step

pytestmark = pytest.mark.browser

CARET = "(box) => [box.value, box.selectionStart]"


@pytest.fixture
def file(films: Path) -> Iterator[Path]:
    path = films / "pausas.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    yield path
    path.unlink(missing_ok=True)


def test_a_text_is_saved_at_every_pause_and_is_one_change(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.open("scene?journey=pausas&scene=recoge")
    eyes = opened(seen, "see").get_by_label("Con sus ojos, en primera persona", exact=True)
    eyes.press_sequentially("Nadie mira. ")
    assert comes_to_hold(file, "      text: Nadie mira.\n")
    eyes.press_sequentially("Espero,  y ", delay=60)
    assert comes_to_hold(file, "      text: Nadie mira. Espero,  y\n")
    seen.settle()
    expect(eyes).to_be_focused()
    assert eyes.evaluate(CARET) == ["Nadie mira. Espero,  y ", 23]
    for _ in range(5):
        seen.page.keyboard.press("ArrowLeft")
    eyes.press_sequentially(" un rato")
    assert comes_to_hold(file, "      text: Nadie mira. Espero un rato,  y\n")
    seen.settle()
    assert eyes.evaluate(CARET) == ["Nadie mira. Espero un rato,  y ", 26]
    press(seen, seen.page.get_by_role("button", name="Historia"))
    expect(seen.page.locator("[class*=st-key-version_]")).to_have_count(2)
    seen.page.keyboard.press("Escape")
    press(seen, seen.page.get_by_role("button", name="Deshacer"))
    assert file.read_text(encoding="utf-8") == BEFORE
    press(seen, seen.page.get_by_role("button", name="Rehacer"))
    assert "      text: Nadie mira. Espero un rato,  y\n" in file.read_text(encoding="utf-8")


def test_what_is_not_finished_is_not_taken_for_said(window: Opened, file: Path) -> None:
    """A title that is emptied to be written anew, and the first words of something new."""
    seen = window("es")
    seen.open("scene?journey=pausas&scene=recoge")
    title = opened(seen, "identify").get_by_label("Título", exact=True)
    title.fill("")
    seen.page.wait_for_timeout(3000)
    seen.settle()
    expect(title).to_be_focused()
    expect(title).to_have_value("")
    title.fill("La recoge")
    propose = opened(seen, "propose")
    press(seen, propose.get_by_role("button", name="Añadir a «Acciones»"))
    first = propose.get_by_label("Qué se va a hacer", exact=True)
    first.press_sequentially("Una ho")
    seen.page.wait_for_timeout(3000)
    seen.settle()
    expect(first).to_be_focused()
    assert file.read_text(encoding="utf-8") == BEFORE
    first.press_sequentially("ja")
    seen.page.keyboard.press("Enter")
    assert comes_to_hold(file, "          title: Una hoja\n")


@pytest.mark.parametrize("fate", ["broken", "gone", "without the scene"])
def test_what_was_typed_before_a_pause_is_had_back(window: Opened, file: Path, fate: str) -> None:
    """Whatever another program makes of the file while the box is still written in."""
    seen = window("es")
    seen.open("scene?journey=pausas&scene=recoge")
    eyes = opened(seen, "see").get_by_label("Con sus ojos, en primera persona", exact=True)
    eyes.press_sequentially("Nadie mira.")
    assert comes_to_hold(file, "      text: Nadie mira.\n")
    seen.settle()
    if fate == "gone":
        file.unlink()
    else:
        spoiled = {"broken": "title: [", "without the scene": BEFORE.partition("  - id: recoge")[0]}
        file.write_text(spoiled[fate], encoding="utf-8")
    expect(step(seen, "see")).to_have_count(0)
    if fate == "without the scene":
        press(seen, seen.page.get_by_role("button", name="Historia"))
        back = seen.page.get_by_role("button", name="Volver a esta versión").first
    else:
        back = seen.page.get_by_role("button", name="Volver a esta versión")
    press(seen, back)
    assert comes_to_hold(file, "      text: Nadie mira.\n")


def test_what_is_written_on_while_others_change_the_same_is_all_in_the_question(
    window: Opened, file: Path
) -> None:
    seen = window("es")
    seen.open("scene?journey=pausas&scene=recoge")
    title = opened(seen, "identify").get_by_label("Título", exact=True)
    title.press("End")
    title.press_sequentially(" con prisa")
    theirs = BEFORE.replace("title: La recoge", "title: Vuelve el sábado a por ella")
    file.write_text(theirs, encoding="utf-8")
    both = seen.page.locator(".st-key-conflict")
    expect(both).to_contain_text("La recoge con prisa")
    title.press_sequentially(" y sin mirarla", delay=80)
    expect(both).to_contain_text("La recoge con prisa y sin mirarla")
    assert file.read_text(encoding="utf-8") == theirs
    press(seen, both.get_by_test_id("stRadioGroup").get_by_text("Lo suyo"))
    press(seen, both.get_by_role("button", name="Guardar lo elegido"))
    assert comes_to_hold(file, "title: La recoge con prisa y sin mirarla\n")
    expect(both).to_have_count(0)
