"""A folder that can only be read, by hand: every way to change a film is tried, and none is there."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from ui.test_reading_only import holding

from browser.conftest import ROOT, Opened, Window, serving
from browser.test_film_map import scene
from browser.test_map_editing import THREE

pytestmark = pytest.mark.browser

HANDLES = ".tools, .menu, .carried, dialog, input, textarea"


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on a folder that nobody may write; it is found as it was."""
    folder = tmp_path_factory.mktemp("still")
    shutil.copyfile(ROOT / "examples" / "restaurant" / "journey.yaml", folder / "restaurant.yaml")
    (folder / "three.yaml").write_text(THREE, encoding="utf-8")
    folder.chmod(0o555)
    before = holding(folder)
    with serving(folder, tmp_path_factory.mktemp("still_server") / "log") as url:
        yield url
    folder.chmod(0o755)
    assert holding(folder) == before


def opened(window: Opened, still: str, path: str, lang: str = "es", width: int = 1280) -> Window:
    made = window(lang, width=width, height=900)
    made.url = still
    made.open(path)
    return made


@pytest.mark.parametrize("width", [390, 1280])
def test_the_map_has_no_handles_and_no_key_changes_it(window: Opened, still: str, width: int) -> None:
    seen = opened(window, still, "map?journey=three&scene=llama", width=width)
    page = seen.page
    handles = page.locator(".map").locator(HANDLES)
    scene(page, "llama").hover()
    for key in ("n", "d", "m", "w", "F2", "Delete", "?", "ContextMenu", "Shift+F10", "Control+z"):
        scene(page, "llama").focus()
        page.keyboard.press(key)
        assert [one for one in handles.all() if one.is_visible()] == [], key
    seen.settle()
    assert page.get_by_role("button", name="Deshacer").count() == 0
    assert page.get_by_role("button", name="Historia").count() == 0
    expect(page.get_by_text("Esta carpeta solo se puede leer")).to_be_visible()
    expect(page.locator(".map .scene")).to_have_count(3)


def test_a_scene_cannot_be_dragged_and_its_steps_open_no_form(window: Opened, still: str) -> None:
    seen = opened(window, still, "map?journey=three&scene=llama")
    page = seen.page
    start = scene(page, "llama").locator(".hover").bounding_box()
    end = scene(page, "paga").locator(".hover").bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 40, start["y"] + 40)
    page.mouse.down()
    page.mouse.move(end["x"] + 80, end["y"] + 40, steps=8)
    page.mouse.up()
    seen.settle()
    assert scene(page, "llama").locator(".hover").bounding_box() == start
    steps = page.locator(".map section.step")
    expect(steps).to_have_count(5)
    for step in steps.all():
        step.click()
        seen.settle()
    assert page.get_by_role("textbox").count() == 0
    assert page.locator("#place").count() == 0


def test_a_new_film_says_what_to_do(window: Opened, still: str) -> None:
    seen = opened(window, still, "", lang="en")
    seen.page.get_by_role("button", name="New film").click()
    seen.settle()
    expect(seen.page.get_by_text("To make one, open momentos on a folder of your own")).to_be_visible()
    assert seen.page.get_by_role("textbox").count() == 0
