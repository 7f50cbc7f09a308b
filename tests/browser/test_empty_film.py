"""A film without scenes is begun on its map, and taking the last scene away can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened, Window
from browser.layout import LAYOUT
from browser.test_film_map import scene
from browser.test_map_editing import told

pytestmark = pytest.mark.browser

EMPTY = "title: La frutería\nlang: es\nscenes: []\n"
BEGUN = EMPTY.replace(
    " []\n", "\n  - id: mira-el-escaparate\n    title: Mira el escaparate\n    phase: pre-purchase\n"
)


@pytest.fixture
def file(films: Path) -> Iterator[Path]:
    path = films / "fruteria.yaml"
    path.write_text(EMPTY, encoding="utf-8")
    yield path
    path.unlink()


def whole(seen: Window) -> None:
    seen.settle()
    assert seen.page.evaluate(f"({LAYOUT})()") == []


def test_the_first_scene_is_written_on_the_strip_by_keyboard(window: Opened, file: Path) -> None:
    seen = window("es")
    seen.open("map?journey=fruteria")
    page = seen.page
    first = page.get_by_role("button", name="Añadir la primera escena")
    expect(page.get_by_text("Aún no hay escenas.")).to_be_visible()
    expect(page.get_by_role("button", name="Ver la escena entera")).to_be_disabled()
    whole(seen)
    first.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Mira el escaparate")
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text("Añadida: 1. Mira el escaparate.")
    seen.settle()
    expect(scene(page, "mira-el-escaparate")).to_be_focused()
    expect(first).to_have_count(0)
    assert file.read_text(encoding="utf-8") == BEGUN

    page.keyboard.press("Delete")
    expect(told(page)).to_have_text("Quitada: 1. Mira el escaparate.")
    expect(first).to_be_visible()
    page.locator(".map").get_by_role("button", name="Deshacer").click()
    expect(scene(page, "mira-el-escaparate")).to_be_visible()
    assert file.read_text(encoding="utf-8") == BEGUN


def test_the_first_scene_is_left_and_then_written_by_hand(window: Opened, file: Path) -> None:
    seen = window("en", "dark", width=1920, height=1080)
    seen.open("scene?journey=fruteria")
    page = seen.page
    expect(page.get_by_text("This film has no scenes yet.")).to_be_visible()
    whole(seen)
    page.get_by_role("button", name="Go to the map").click()
    first = page.get_by_role("button", name="Add the first scene")
    first.click()
    page.keyboard.press("Escape")
    expect(first).to_be_visible()
    assert file.read_text(encoding="utf-8") == EMPTY
    first.click()
    page.keyboard.type("Mira el escaparate")
    page.keyboard.press("Enter")
    expect(scene(page, "mira-el-escaparate")).to_be_visible()
    assert file.read_text(encoding="utf-8") == BEGUN


@pytest.mark.parametrize("place", ["", "scores", "plan", "script"])
def test_every_page_stands_without_scenes(window: Opened, file: Path, place: str) -> None:
    seen = window("es", width=390, height=844)
    seen.open(f"{place}?journey={file.stem}")
    whole(seen)
