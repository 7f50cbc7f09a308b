"""A scene is filled in by its five steps in a browser, and the file then reads as somebody wrote it."""

import io
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Opened, Window
from browser.layout import LAYOUT
from browser.test_film_map import scene

pytestmark = pytest.mark.browser

BEFORE = """title: La tintorería
lang: es
scenes:
  - id: entrega
    title: Entrega la chaqueta
    phase: purchase
    next: recoge
  - id: recoge
    title: La recoge
    phase: purchase
    next: end
"""

AFTER = """title: La tintorería
lang: es
scenes:
  - id: entrega
    title: Entrega la chaqueta
    phase: purchase
    channel: personal
    owner: Mostrador
    see:
      text: Dejo mi chaqueta buena y nadie mira la mancha.
      feeling: desconfianza
      valence: -1
    describe:
      situation: Viene antes de ir al trabajo.
      material: Un resguardo sin fecha.
      furniture: Un mostrador alto.
      location: En la esquina, con poca luz.
      staff: Una persona que no levanta la vista.
      other_customers: —
    expected: {score: 4, text: Que alguien mire la mancha}
    received: {score: 2, text: "Un número, y adiós"}
    next: recoge
    propose:
      text: Miran la mancha conmigo y me dicen si saldrá.
      target: 4
      actions:
        - id: entrega.hoja-de-manchas
          title: Hoja de manchas
          owner: Mostrador
  - id: recoge
    title: La recoge
    phase: purchase
    next: end
"""


@pytest.fixture
def file(films: Path) -> Iterator[Path]:
    path = films / "tintoreria.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    yield path
    path.unlink()


def step(window: Window, name: str) -> Locator:
    return window.page.locator(f".st-key-form_{name}")


def opened(window: Window, name: str) -> Locator:
    """The form of a step of the scene, opened by the link beside it."""
    press(window, window.page.locator(f"[data-place={name}]"))
    return step(window, name)


def comes_to_hold(file: Path, text: str) -> bool:
    """Whether a text stands in the file in the end: a busy server writes it late."""
    for _ in range(300):
        if text in file.read_text(encoding="utf-8"):
            return True
        time.sleep(0.1)
    return False


def type_in(window: Window, form: Locator, label: str, words: str) -> None:
    form.get_by_label(label, exact=True).fill(words)
    window.page.keyboard.press("Tab")
    window.settle()


def press(window: Window, thing: Locator) -> None:
    thing.click()
    window.settle()


def test_a_scene_is_filled_in_by_its_five_steps(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.open("scene?journey=tintoreria&scene=entrega")
    identify = opened(seen, "identify")
    identify.get_by_label("Canal", exact=True).click()
    press(seen, seen.page.get_by_role("option", name="personal"))
    type_in(seen, identify, "Responsable", "Mostrador")

    see = opened(seen, "see")
    told = "Dejo mi chaqueta buena y nadie mira la mancha."
    type_in(seen, see, "Con sus ojos, en primera persona", told)
    type_in(seen, see, "Lo que siente", "desconfianza")
    press(seen, see.get_by_role("radio", name="−1 mal"))

    describe = opened(seen, "describe")
    type_in(seen, describe, "Situación previsible", "Viene antes de ir al trabajo.")
    type_in(seen, describe, "Material", "Un resguardo sin fecha.")
    type_in(seen, describe, "Mobiliario", "Un mostrador alto.")
    type_in(seen, describe, "Ubicación", "En la esquina, con poca luz.")
    type_in(seen, describe, "Personal de atención", "Una persona que no levanta la vista.")
    press(seen, describe.get_by_text("No hay", exact=True).last)

    value = opened(seen, "value")
    press(seen, value.get_by_role("radio", name="4 bueno").first)
    type_in(seen, value, "Lo que espera, en palabras", "Que alguien mire la mancha")
    press(seen, value.get_by_role("radio", name="2 pobre").nth(1))
    type_in(seen, value, "Lo que recibe, en palabras", "Un número, y adiós")

    propose = opened(seen, "propose")
    take_two = "Miran la mancha conmigo y me dicen si saldrá."
    type_in(seen, propose, "Toma 2: la escena como debería ser", take_two)
    press(seen, propose.get_by_role("radio", name="4 bueno").first)
    press(seen, propose.get_by_role("button", name="Añadir a «Acciones»"))
    type_in(seen, propose, "Qué se va a hacer", "Hoja de manchas")
    type_in(seen, propose, "Responsable", "Mostrador")

    assert file.read_text(encoding="utf-8") == AFTER
    seen.page.keyboard.press("Escape")  # The calendar that opened with the focus on the date.
    seen.settle()
    assert seen.page.evaluate(f"({LAYOUT})()") == []


def test_a_step_is_opened_and_shut_by_keyboard_where_one_is(window: Opened, file: Path) -> None:
    seen = window("en")
    seen.open("scene?journey=tintoreria&scene=recoge")
    page = seen.page
    for words in ("Me la llevo con la mancha.", "Nadie me mira."):
        page.get_by_role("link", name="Write: See").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="Done: See")).to_be_focused()
        eyes = step(seen, "see").get_by_label("With their eyes, in the first person", exact=True)
        eyes.press_sequentially(words)
        page.get_by_role("link", name="Write: Value").press("Enter")
        expect(page.get_by_role("link", name="Done: Value")).to_be_focused()
        seen.settle()
        expect(step(seen, "see")).to_have_count(0)
        expect(page.locator("blockquote").first).to_have_text(words)
        page.keyboard.press("Space")
        expect(page.get_by_role("link", name="Write: Value")).to_be_focused()
        expect(step(seen, "value")).to_have_count(0)
        file.write_text(BEFORE, encoding="utf-8")
        expect(page.locator("blockquote")).to_have_count(0)
    page.go_back()
    expect(step(seen, "value")).to_have_count(1)
    page.go_forward()
    expect(step(seen, "value")).to_have_count(0)
    page.go_back()
    expect(step(seen, "value")).to_have_count(1)


def test_a_link_is_pressed_while_what_was_typed_is_written(window: Opened, file: Path) -> None:
    """The press that leaves a field has it sent, and the links are drawn anew before it ends."""
    seen = window("es", sends_at_pauses=False)
    seen.open("scene?journey=tintoreria&scene=recoge")
    see = opened(seen, "see")
    see.get_by_label("Con sus ojos, en primera persona", exact=True).fill("Me la llevo con la mancha.")
    seen.page.get_by_role("link", name="Listo: Ver").click(delay=1500)
    expect(step(seen, "see")).to_have_count(0)
    expect(seen.page.locator("blockquote")).to_have_text("Me la llevo con la mancha.")
    see = opened(seen, "see")
    see.get_by_label("Lo que siente", exact=True).fill("rabia")
    done = seen.page.get_by_role("link", name="Listo: Ver")
    done.focus()
    expect(see).to_contain_text("completo")
    seen.settle()
    expect(done).to_be_focused()


FINGERS = 100
"""Milliseconds between the first and the second key of a shortcut."""


def by_shortcut(leave: Callable[[Page], object]) -> Callable[[Page], object]:
    """Leave a page with the key down that begins the shortcut for it; the browser's own keys are not ours."""

    def left(page: Page) -> None:
        page.keyboard.down("Control")
        page.wait_for_timeout(FINGERS)
        leave(page)

    return left


LEAVING: dict[str, Callable[[Page], object]] = {
    "Back to reading": lambda page: page.go_back(),
    "Back to the map": lambda page: page.evaluate("history.go(-2)"),
    "a reload": by_shortcut(lambda page: page.reload()),
    "another address": by_shortcut(lambda page: page.goto(page.url.replace("/scene?", "/plan?"))),
    "closing": by_shortcut(lambda page: page.close(run_before_unload=True)),
}


@pytest.mark.parametrize("way", LEAVING)
def test_what_is_typed_is_kept_however_the_page_is_left(window: Opened, file: Path, way: str) -> None:
    seen = window("es", sends_at_pauses=False)
    seen.open("map?journey=tintoreria&scene=recoge")
    seen.page.get_by_role("button", name="Ver la escena entera").click()
    seen.page.wait_for_url("**/scene?**")
    seen.settle()
    eyes = opened(seen, "see").get_by_label("Con sus ojos, en primera persona", exact=True)
    eyes.press_sequentially("Me la llevo con la mancha.")
    LEAVING[way](seen.page)
    assert comes_to_hold(file, "      text: Me la llevo con la mancha.\n")
    if way.startswith("Back"):
        expect(step(seen, "see")).to_have_count(0)


PRESS = """async ([marks, pause]) => {
  const rows = document.querySelectorAll(".st-key-form_value [role=radiogroup]");
  for (const [row, mark] of marks.entries()) {
    rows[row].querySelectorAll("[role=radio]")[mark - 1].click();
    await new Promise((go_on) => setTimeout(go_on, pause));
  }
}"""


def test_marks_that_are_pressed_in_quick_succession_are_all_written(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.open("map?journey=tintoreria&scene=recoge")
    press(seen, seen.page.locator(".panel [data-step=value] button.name"))
    for turn, pause in enumerate((0, 5, 10, 20, 40, 80)):
        marks = [(turn + row) % 5 + 1 for row in range(3)]
        seen.page.evaluate(PRESS, [marks, pause])
        seen.settle()
        expected, received, importance = marks
        written = f"    importance: {importance}\n    expected: {expected}\n    received: {received}\n"
        assert comes_to_hold(file, written), (pause, file.read_text(encoding="utf-8"))


def test_a_press_on_a_step_of_the_map_opens_its_form(window: Opened, file: Path) -> None:
    seen = window("en")
    seen.open("map?journey=tintoreria&scene=recoge")
    press(seen, seen.page.locator(".panel [data-step=see] button.name"))
    type_in(seen, step(seen, "see"), "With their eyes, in the first person", "Me la llevo con la mancha.")
    assert "      text: Me la llevo con la mancha.\n" in file.read_text(encoding="utf-8")
    expect(seen.page.locator(".panel [data-step=see]")).to_contain_text("Me la llevo con la mancha.")
    scene(seen.page, "entrega").click()
    seen.settle()
    type_in(seen, step(seen, "see"), "Feeling", "prisa")
    assert "    see:\n      feeling: prisa\n" in file.read_text(encoding="utf-8")
    press(seen, seen.page.locator(".panel [data-step=see] button.name"))
    expect(step(seen, "see")).to_have_count(0)


def test_what_is_being_typed_stays_when_others_write(window: Opened, file: Path) -> None:
    seen = window("es", sends_at_pauses=False)
    seen.open("scene?journey=tintoreria&scene=recoge")
    title = opened(seen, "identify").get_by_label("Título", exact=True)
    title.press("End")
    title.press_sequentially(" con prisa")
    theirs = BEFORE.replace("title: La recoge", "title: Vuelve el sábado a por ella")
    file.write_text(theirs.replace("La tintorería", "La lavandería"), encoding="utf-8")
    expect(seen.page.get_by_text("La lavandería").first).to_be_visible()
    expect(title).to_have_value("La recoge con prisa")
    seen.page.keyboard.press("Tab")
    seen.settle()
    expect(seen.page.locator(".st-key-conflict")).to_contain_text("Otra persona ha cambiado lo mismo")
    assert "title: Vuelve el sábado a por ella\n" in file.read_text(encoding="utf-8")


PASTE = """(place) => {
  const canvas = new OffscreenCanvas(3200, 800);
  canvas.getContext("2d").fillRect(0, 0, 800, 800);
  return canvas.convertToBlob().then((blob) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob], "pasted.png", { type: "image/png" }));
    place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
}"""


GIVE = """(place, content) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], "given.png", { type: "image/png" }));
  place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}"""


def vast() -> bytes:
    """A picture of a hundred million pixels that takes a few bytes."""
    out = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(out, "PNG")
    return out.getvalue()


def test_a_picture_that_is_too_large_is_refused_with_both_sizes(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.open("scene?journey=tintoreria&scene=recoge")
    place = opened(seen, "identify").locator("#place")
    place.evaluate(GIVE, b64encode(bytes(31 * 2**20)).decode())
    expect(place).to_contain_text("El archivo ocupa 31 MB y caben 20\u00a0MB: no se ha leído.")
    place.evaluate(GIVE, b64encode(vast()).decode())
    expect(place).to_contain_text("La imagen tiene más de 64 millones de píxeles")
    for _ in range(2):
        place.evaluate(GIVE, b64encode(b"no picture").decode())
        expect(place).to_contain_text("PNG, JPEG, WebP, GIF, BMP, de 20")
        expect(step(seen, "identify")).to_contain_text("Este archivo no es una imagen que se pueda leer")
    assert file.read_text(encoding="utf-8") == BEFORE


def test_a_picture_is_pasted_into_a_scene(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.open("scene?journey=tintoreria&scene=recoge")
    place = opened(seen, "identify").locator("#place")
    place.evaluate(PASTE)
    expect(step(seen, "identify").locator("img")).to_be_visible()
    assert "    image: tintoreria/recoge-" in file.read_text(encoding="utf-8")
    kept = next((file.parent / "tintoreria").iterdir())
    assert Image.open(kept).size == (1600, 400)
