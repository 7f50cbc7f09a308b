"""Several write one film at once: people in browsers, and programs that heed nobody. Nothing is lost."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from browser.conftest import Opened, Window
from browser.layout import LAYOUT
from browser.test_film_map import scene
from browser.test_forms import opened, press, step
from browser.test_map_editing import told

pytestmark = pytest.mark.browser

BEFORE = """\
# La película de la tintorería
title: La tintorería
lang: es
scenes:
  - id: entrega
    title: Entrega la chaqueta
    phase: purchase
    next: recoge

  - id: recoge
    title: La recoge  # con el resguardo
    phase: purchase
    next: end
"""
_NUMBERS = count(1)
THEIRS = BEFORE.replace("La recoge  # con", "Vuelve a por ella  # sin")


@pytest.fixture
def file(films: Path) -> Iterator[Path]:
    """A film of its own for every test, as the history knows what the others made of theirs."""
    path = films / f"lavado-{next(_NUMBERS)}.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    yield path
    path.unlink(missing_ok=True)


def writing(window: Opened, file: Path, id_: str) -> Window:
    """A window in which a scene is written, and what is typed is sent where its box is left."""
    return set_to_write(window("es", sends_at_pauses=False), file, id_)


def set_to_write(seen: Window, file: Path, id_: str) -> Window:
    """A window, led to where a scene is written."""
    seen.open(f"scene?journey={file.stem}&scene={id_}")
    opened(seen, "identify")
    return seen


class Line:
    """What a window says to the app: once held, nothing passes before what has been typed does.

    So the page cannot find out by itself, between a change to its file and the key that sends what was typed.
    """

    def __init__(self, page: Page) -> None:
        self._awaited = b""
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold_until(self, typed: str) -> None:
        self._awaited = typed.encode()

    def _connect(self, line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if self._awaited in (message if isinstance(message, bytes) else message.encode()):
                self._awaited = b""
                server.send(message)

        line.on_message(pass_on)


def test_what_an_editor_and_a_browser_write_at_once_is_both_in_the_file(window: Opened, file: Path) -> None:
    seen = writing(window, file, "entrega")
    owner = step(seen, "identify").get_by_label("Responsable", exact=True)
    owner.press_sequentially("Mostrador")
    file.write_text(THEIRS, encoding="utf-8")
    seen.page.keyboard.press("Tab")
    seen.settle()
    assert file.read_text(encoding="utf-8") == THEIRS.replace(
        "    phase: purchase\n    next: recoge", "    phase: purchase\n    owner: Mostrador\n    next: recoge"
    )
    seen.open(f"map?journey={file.stem}&scene=recoge")
    expect(scene(seen.page, "recoge")).to_contain_text("Vuelve a")


@pytest.mark.parametrize(
    ("side", "kept"),
    [("Lo suyo", "La recoge con prisa  # sin"), ("Lo de la otra persona", "Vuelve a por ella  # sin")],
)
def test_what_both_have_changed_is_chosen(window: Opened, file: Path, side: str, kept: str) -> None:
    seen = writing(window, file, "recoge")
    title = step(seen, "identify").get_by_label("Título", exact=True)
    title.press("End")
    title.press_sequentially(" con prisa")
    file.write_text(THEIRS, encoding="utf-8")
    seen.page.keyboard.press("Tab")
    seen.settle()
    both = seen.page.locator(".st-key-conflict")
    expect(both).to_contain_text("La recoge con prisa")
    expect(both).to_contain_text("Vuelve a por ella")
    assert seen.page.evaluate(f"({LAYOUT})()") == []
    assert file.read_text(encoding="utf-8") == THEIRS
    press(seen, both.get_by_test_id("stRadioGroup").get_by_text(side))
    press(seen, both.get_by_role("button", name="Guardar lo elegido"))
    expect(both).to_have_count(0)
    assert file.read_text(encoding="utf-8") == THEIRS.replace("Vuelve a por ella  # sin", kept)


def test_a_word_put_in_place_of_another_is_asked_about_however_late_it_comes(
    window: Opened, file: Path
) -> None:
    seen = writing(window, file, "entrega")
    title = step(seen, "identify").get_by_label("Título", exact=True)
    title.fill("Cuelga")
    theirs = BEFORE.replace("Entrega la chaqueta", "Deja el abrigo").replace("La recoge", "La paga")
    file.write_text(theirs, encoding="utf-8")
    expect(seen.page.get_by_text("Deja el abrigo").first).to_be_visible()
    seen.page.wait_for_timeout(3_500)
    seen.page.keyboard.press("Tab")
    seen.settle()
    expect(seen.page.locator(".st-key-conflict")).to_contain_text("Cuelga")
    assert file.read_text(encoding="utf-8") == theirs


def test_two_people_see_each_other_and_each_takes_back_only_their_own(window: Opened, file: Path) -> None:
    ana, bea = window("es"), window("en")
    ana.open(f"map?journey={file.stem}&scene=entrega")
    bea.open(f"map?journey={file.stem}&scene=recoge")
    expect(ana.page.get_by_text(re.compile("También aquí: .* en «La recoge»"))).to_be_visible()
    expect(bea.page.get_by_text(re.compile("Also here: .* at “Entrega la chaqueta”"))).to_be_visible()
    scene(ana.page, "entrega").focus()
    ana.page.keyboard.press("d")
    expect(told(ana.page)).to_contain_text("Entrega la chaqueta")
    expect(bea.page.locator(".map .scene")).to_have_count(3)
    bea.settle()
    scene(bea.page, "recoge").focus()
    bea.page.keyboard.press("n")
    bea.page.keyboard.type("Se la pone")
    bea.page.keyboard.press("Enter")
    expect(scene(ana.page, "se-la-pone")).to_be_visible()
    ana.settle()
    press(ana, ana.page.get_by_role("button", name="Deshacer"))
    expect(bea.page.locator(".map .scene")).to_have_count(3)
    expect(scene(bea.page, "se-la-pone")).to_be_visible()
    text = file.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "- id:" in line] == [
        "  - id: entrega",
        "  - id: recoge",
        "  - id: se-la-pone",
    ]
    assert "# con el resguardo" in text


@pytest.mark.parametrize("fate", ["broken", "gone"])
def test_a_change_to_a_file_that_another_program_spoiled_is_had_back(
    window: Opened, file: Path, fate: str
) -> None:
    seen = window("es", sends_at_pauses=False)
    line = Line(seen.page)
    owner = step(set_to_write(seen, file, "entrega"), "identify").get_by_label("Responsable", exact=True)
    line.hold_until("Mostrador")
    owner.press_sequentially("Mostrador")
    # What the page had asked before is answered by then, however slow the machine is.
    seen.page.wait_for_timeout(1500)
    seen.settle()
    if fate == "broken":
        file.write_text("title: [La tintorería\n", encoding="utf-8")
    else:
        file.unlink()
    seen.page.keyboard.press("Tab")
    seen.settle()
    expect(seen.page.get_by_text("Lo último que se podía leer es del")).to_be_visible()
    assert seen.page.evaluate(f"({LAYOUT})()") == []
    press(seen, seen.page.get_by_role("button", name="Volver a esta versión"))
    assert "    owner: Mostrador\n" in file.read_text(encoding="utf-8")
    expect(seen.page.get_by_text("Entrega la chaqueta").first).to_be_visible()


@pytest.mark.parametrize("fate", ["broken", "gone"])
def test_a_page_goes_on_by_itself_once_its_file_is_well_again(window: Opened, file: Path, fate: str) -> None:
    seen = window("es")
    seen.open(f"map?journey={file.stem}")
    if fate == "broken":
        file.write_text("title: [La tintorería\n", encoding="utf-8")
        expect(seen.page.get_by_text("no se puede leer como película")).to_be_visible()
    else:
        file.unlink()
        expect(seen.page.get_by_text(f"No hay ninguna película «{file.stem}»")).to_be_visible()
    file.write_text(THEIRS, encoding="utf-8")
    expect(scene(seen.page, "recoge")).to_be_visible()


def test_an_open_scene_stays_as_it_is_where_its_film_is_spoiled_and_mended(
    window: Opened, films: Path
) -> None:
    file = films / "spoiled-and-mended.yaml"
    whole = (films / "restaurant.yaml").read_bytes()
    file.write_bytes(whole)
    seen = writing(window, file, "cuenta")
    file.write_bytes(b'title: "' + whole)
    expect(seen.page.get_by_text("no se puede leer como película")).to_be_visible()
    file.write_bytes(whole)
    expect(step(seen, "identify").get_by_label("Título", exact=True)).to_have_value("Pide la cuenta y paga")
    seen.page.wait_for_timeout(6000)
    assert file.read_bytes() == whole
