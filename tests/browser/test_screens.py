"""No text covers another or is lost on the screens where a film is made and written, at every size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened, Window
from browser.layout import LAYOUT
from browser.test_making import LINES
from browser.test_map_editing import THREE
from momentos.plan.steps import Step
from momentos.ui.forms.script_part import ScriptPart
from momentos.ui.making.way import Way

pytestmark = pytest.mark.browser

SIZES = [("es", "light", 1280, 720), ("en", "dark", 1920, 1080), ("es", "dark", 390, 844)]
TABLE = "Escena\tActo\tResponsable\nLlama\tAntes\tAna\nEntra\tDurante\tLuis\nPaga\tDurante\tAna\n"
READ = {Way.LIST: ("read_list", LINES), Way.TABLE: ("read_table", TABLE)}
FROM_THE_TOP = f"""() => {{
  document.querySelector(".stMain").scrollTop = 0;
  return ({LAYOUT})();
}}"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}-{size[2]}")
def seen(window: Opened, request: pytest.FixtureRequest) -> Window:
    lang, theme, width, height = request.param
    return window(lang, theme, width=width, height=height)


def look(seen: Window, state: str) -> None:
    """The page as it is now: whole, and no wider than the window."""
    seen.settle()
    assert seen.page.evaluate(FROM_THE_TOP) == [], state
    assert seen.page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth"), state


def press(seen: Window, key: str) -> None:
    seen.page.locator(f".st-key-{key} button").click()


def test_every_way_to_make_a_film(seen: Window) -> None:
    for way in Way:
        seen.open(f"new?way={way.value}")
        look(seen, way)
        if way in READ:
            key, text = READ[way]
            seen.page.locator(".stMain textarea").first.fill(text)
            press(seen, key)
            look(seen, f"{way}, read")


def test_the_steps_of_making_one(window: Opened) -> None:
    seen = window("es")
    seen.open("new?way=steps")
    for step in range(2, 7):
        for box in seen.page.locator(".stMain textarea, .stMain input[type=text]").all():
            if box.is_editable() and not box.input_value():
                box.fill("La academia de baile")
                box.press("Tab")
        seen.settle()
        press(seen, "next")
        look(seen, f"step {step}")


def test_every_part_of_the_script(seen: Window, film: str) -> None:
    seen.open(f"script?journey={film}")
    parts = seen.page.locator(".st-key-script_part button")
    for place, part in enumerate(ScriptPart):
        parts.nth(place).click()
        look(seen, part)
    text = seen.page.locator(".st-key-film_text textarea")
    text.fill(text.input_value().replace("phase: purchase", "phase: purchas"))
    text.press("Control+Enter")
    look(seen, "text with an issue")


def test_the_forms_of_a_scene(seen: Window) -> None:
    seen.open("scene?journey=restaurant&scene=cuenta")
    for step in Step:
        seen.page.locator(f"[data-place={step.value}]").click()
        look(seen, step)
    seen.open("map?journey=restaurant&scene=cuenta")
    seen.page.locator(".panel [data-step=value] button.name").click()
    look(seen, "a step under the map")


def test_what_lies_over_the_map(seen: Window, film: str) -> None:
    seen.open(f"map?journey={film}&scene=deja")
    page = seen.page
    if page.viewport_size and page.viewport_size["width"] > 640:
        page.locator(".map .scene[data-id=deja]").focus()
        page.keyboard.press("d")
        expect(page.locator(".map .told")).not_to_be_empty()
        page.keyboard.press("?")
        look(seen, "the keys")
        page.keyboard.press("Escape")
        page.keyboard.press("Shift+F10")
        look(seen, "the menu")
        page.keyboard.press("Escape")
    press(seen, "history")
    look(seen, "the history")


@pytest.fixture
def film(films: Path) -> Iterator[str]:
    path = films / "screened.yaml"
    path.write_text(THREE, encoding="utf-8")
    yield path.stem
    path.unlink()
