"""From page to page: one step a click, links that keep the film, and a focus that is seen."""

import pytest

from browser.conftest import Opened, Window

pytestmark = pytest.mark.browser


def place(here: Window) -> str:
    """Page and parameters, without the server."""
    return here.page.url.removeprefix(f"{here.url}/")


def turn(here: Window, name: str, url: str) -> None:
    here.page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
    here.page.wait_for_url(f"**/{url}**")
    here.settle()


def back(here: Window, url: str) -> None:
    here.page.go_back()
    here.page.wait_for_url(f"**/{url}")
    here.settle()


def test_each_click_in_the_menu_is_one_step_back(window: Opened) -> None:
    here = window("es")
    here.open("map?journey=restaurant&scene=web")
    steps = here.page.evaluate("history.length")
    turn(here, "Cifras", "scores?journey=restaurant")
    turn(here, "Plan", "plan?journey=restaurant")
    turn(here, "Escena", "scene?journey=restaurant&scene=web")
    turn(here, "Cartelera", "")
    assert here.page.evaluate("history.length") == steps + 4
    back(here, "scene?journey=restaurant&scene=web")
    assert here.page.get_by_role("heading", level=1).inner_text().startswith("3. ")
    back(here, "plan?journey=restaurant")
    back(here, "scores?journey=restaurant")
    back(here, "map?journey=restaurant&scene=web")
    assert here.page.evaluate("history.length") == steps + 4


def test_a_poster_and_a_link_in_a_table_are_one_step_back(window: Opened) -> None:
    here = window("en")
    here.open("")
    here.page.get_by_role("link", name="El caballero que pide un menú").first.click()
    here.page.wait_for_url("**/map?**scene=cuenta**")
    here.settle()
    turn(here, "Plan", "plan?")
    here.page.get_by_role("link", name="8. Espera mesa en la barra").first.click()
    here.page.wait_for_url("**/scene?**scene=barra**")
    here.settle()
    back(here, "plan?lang=en&journey=restaurant")
    back(here, "map?lang=en&journey=restaurant&scene=cuenta")
    back(here, "")
    assert here.page.get_by_role("heading", level=1).inner_text() == "Shelf"


def test_the_links_of_the_menu_keep_film_scene_type_and_language(window: Opened) -> None:
    here = window("es")
    here.open("scores?journey=restaurant&lang=en&customer=menu-diario")
    links = here.page.get_by_role("navigation").get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == [
        "./?lang=en",
        "map?lang=en&journey=restaurant",
        "scene?lang=en&journey=restaurant",
        "script?lang=en&journey=restaurant",
        "scores?lang=en&journey=restaurant&customer=menu-diario",
        "plan?lang=en&journey=restaurant",
        "export?lang=en&journey=restaurant",
    ]
    with here.page.context.expect_page() as opened:
        links.nth(5).click(modifiers=["Control"])
    other = Window(opened.value, here.url)
    other.settle()
    assert place(other) == "plan?lang=en&journey=restaurant"
    assert place(here).startswith("scores")


def test_the_menu_marks_the_page_that_is_open_and_shows_its_focus(window: Opened) -> None:
    here = window("es")
    here.open("plan?journey=restaurant")
    menu = here.page.get_by_role("navigation")
    assert menu.locator("[aria-current=page]").inner_text() == "Plan"
    link = menu.get_by_role("link", name="Mapa")
    link.focus()
    here.page.keyboard.press("Shift+Tab")
    here.page.keyboard.press("Tab")
    outline = link.evaluate(
        "(a) => { const s = getComputedStyle(a); return [s.outlineStyle, s.outlineWidth] }"
    )
    assert outline == ["solid", "3px"]
    assert link.evaluate("(a) => a.matches(':focus-visible')")


def test_the_choice_of_a_type_is_in_the_link_and_stays(window: Opened) -> None:
    here = window("es")
    here.open("scores?journey=restaurant&customer=menu-diario")
    assert here.page.get_by_text("3,62", exact=True).or_(here.page.locator(".value")).first.is_visible()
    mine = here.page.locator(".figure .value").first.inner_text()
    turn(here, "Plan", "plan?")
    turn(here, "Cifras", "scores?journey=restaurant&customer=menu-diario")
    here.page.get_by_role("radio", name="EN", exact=True).click()
    here.page.wait_for_url("**lang=en**customer=menu-diario**")
    here.settle()
    assert here.page.locator(".figure .value").first.inner_text().replace(".", ",") == mine
    here.open("scores?journey=restaurant&customer=nobody")
    assert here.page.get_by_text("ningún tipo de cliente «nobody»").is_visible()


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("width", [360, 375, 480, 481, 640])
def test_menu_and_switch_leave_each_other_room(window: Opened, lang: str, width: int) -> None:
    here = window(lang, width=width, height=740)
    here.open("plan?journey=restaurant")
    box = "(e) => { const { left, right } = e.getBoundingClientRect(); return [left, right] }"
    menu = [link.evaluate(box) for link in here.page.get_by_role("navigation").get_by_role("link").all()]
    switch = here.page.locator(".st-key-language button").first.evaluate(box)
    assert menu[0][0] >= 0
    assert menu[-1][1] <= switch[0]
