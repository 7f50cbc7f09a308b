"""A browser is one person: over reloads, in two windows at once, and after the app has been started again."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Opened, Window, serving
from browser.test_film_map import scene
from browser.test_forms import opened, press, step
from browser.test_map_editing import told
from browser.test_two_at_once import BEFORE, writing
from momentos.ui import cookie

pytestmark = pytest.mark.browser

_NUMBERS = count(1)
UNDO, REDO = "Deshacer", "Rehacer"
TITLE = "Título"


@pytest.fixture
def file(films: Path) -> Iterator[Path]:
    """A film of its own for every test."""
    path = films / f"persona-{next(_NUMBERS)}.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    yield path
    path.unlink(missing_ok=True)


def beside(window: Window) -> Window:
    """Another window of the same browser."""
    return Window(window.page.context.new_page(), window.url)


def doubled(window: Window) -> None:
    """Double the first scene on the map."""
    scene(window.page, "entrega").focus()
    window.page.keyboard.press("d")
    expect(told(window.page)).to_contain_text("Entrega la chaqueta")
    window.settle()


def call(window: Window, name: str) -> None:
    """Give the visitor's name, in the film's history."""
    press(window, window.page.get_by_role("button", name="Historia"))
    own = window.page.get_by_label("Su nombre, para que los demás sepan")
    own.fill(name)
    own.press("Enter")
    window.settle()
    window.page.keyboard.press("Escape")


def own_cookie(page: Page) -> Any:
    """What the browser keeps of us."""
    (found,) = [kept for kept in page.context.cookies() if kept["name"] == cookie.NAME]
    return found


def test_a_browser_keeps_an_id_that_says_nothing_and_that_no_script_can_read(window: Opened) -> None:
    seen = window("es")
    seen.open("")
    first = own_cookie(seen.page)
    assert cookie.is_id(first["value"])
    assert (first["path"], first["sameSite"], first["httpOnly"]) == ("/", "Strict", True)
    assert cookie.NAME not in seen.page.evaluate("document.cookie")
    seen.open("map")
    assert own_cookie(seen.page)["value"] == first["value"]


def test_who_follows_a_link_of_another_site_stays_the_same(window: Opened) -> None:
    seen = window("es")
    seen.open("")
    first = own_cookie(seen.page)["value"]
    elsewhere = beside(seen)
    elsewhere.page.goto(f"data:text/html,<a href='{seen.url}/map'>map</a>")
    elsewhere.page.get_by_role("link").click()
    elsewhere.page.wait_for_url(f"{seen.url}/map*")
    elsewhere.settle()
    assert own_cookie(seen.page)["value"] == first


def test_where_no_cookie_is_kept_everybody_is_a_guest_who_can_work(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.page.route("**/_stcore/health", lambda route: route.fulfill(body="ok"))
    seen.open(f"map?journey={file.stem}")
    doubled(seen)
    press(seen, seen.page.get_by_role("button", name=UNDO))
    assert file.read_text(encoding="utf-8") == BEFORE
    seen.page.reload()
    seen.settle()
    expect(seen.page.get_by_role("button", name=REDO)).to_be_disabled()
    assert cookie.NAME not in [kept["name"] for kept in seen.page.context.cookies()]


def test_a_reload_keeps_the_name_and_what_can_be_taken_back(window: Opened, file: Path) -> None:
    ana = window("es")
    ana.open(f"map?journey={file.stem}")
    expect(ana.page.get_by_role("button", name=UNDO)).to_be_disabled()
    call(ana, "Ana")
    doubled(ana)
    ana.page.reload()
    ana.settle()
    expect(ana.page.get_by_text("También aquí")).to_have_count(0)
    press(ana, ana.page.get_by_role("button", name=UNDO))
    assert file.read_text(encoding="utf-8") == BEFORE
    ana.page.reload()
    ana.settle()
    press(ana, ana.page.get_by_role("button", name=REDO))
    assert file.read_text(encoding="utf-8") != BEFORE
    press(ana, ana.page.get_by_role("button", name="Historia"))
    expect(ana.page.get_by_label("Su nombre, para que los demás sepan")).to_have_value("Ana")
    expect(ana.page.get_by_text(re.compile("· Ana$")).first).to_be_visible()


def test_two_windows_are_one_person_who_sees_at_once_what_the_other_window_does(
    window: Opened, file: Path
) -> None:
    here, bea = window("es"), window("en")
    here.open(f"map?journey={file.stem}&scene=entrega")
    call(here, "Ana")
    there = beside(here)
    there.open(f"map?journey={file.stem}&scene=entrega")
    bea.open(f"map?journey={file.stem}")
    expect(bea.page.get_by_text(re.compile("Also here: Ana at “Entrega la chaqueta”$"))).to_be_visible()
    doubled(here)
    expect(there.page.locator(".map .scene")).to_have_count(3)
    for own in (here, there):
        expect(own.page.get_by_text(re.compile("También aquí: (?!.*Ana)"))).to_be_visible()
    there.settle()
    press(there, there.page.get_by_role("button", name=UNDO))
    expect(here.page.locator(".map .scene")).to_have_count(2)
    assert file.read_text(encoding="utf-8") == BEFORE


def test_who_wrote_the_same_in_two_windows_is_not_told_of_somebody_else(window: Opened, file: Path) -> None:
    here = writing(window, file, "recoge")
    there = beside(here)
    there.open(f"scene?journey={file.stem}&scene=recoge")
    opened(there, "identify")
    title = step(here, "identify").get_by_label(TITLE, exact=True)
    title.fill("La trae")
    step(there, "identify").get_by_label(TITLE, exact=True).fill("La lleva")
    there.page.keyboard.press("Tab")
    there.settle()
    here.page.keyboard.press("Tab")
    here.settle()
    asked = here.page.locator(".st-key-conflict")
    expect(asked).to_contain_text("Usted ha cambiado lo mismo en otra ventana")
    expect(asked).to_contain_text("Lo de la otra ventana: «La lleva», Título: «La lleva»")
    expect(here.page.get_by_text("Otra persona")).to_have_count(0)
    expect(here.page.get_by_role("heading", level=1)).to_contain_text("La lleva")


def test_a_person_is_the_same_when_the_app_is_started_again(
    browser: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (tmp_path / "lavado.yaml").write_text(BEFORE, encoding="utf-8")
    logs = tmp_path_factory.mktemp("servers")
    context = browser.new_context(locale="es-ES", viewport={"width": 1280, "height": 720})
    with serving(tmp_path, logs / "first") as url:
        seen = Window(context.new_page(), url)
        seen.open("map?journey=lavado")
        call(seen, "Ana")
        doubled(seen)
        seen.page.goto("about:blank")
    with serving(tmp_path, logs / "second") as url:
        seen = Window(seen.page, url)
        seen.open("map?journey=lavado")
        press(seen, seen.page.get_by_role("button", name=UNDO))
        assert (tmp_path / "lavado.yaml").read_text(encoding="utf-8") == BEFORE
    context.close()
