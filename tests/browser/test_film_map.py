"""The film map in a real browser: its texts fit, and it answers to pointer, keys, scrolling and width."""

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import Opened

pytestmark = pytest.mark.browser

# Every text of a frame or card, measured by the browser, that reaches over the edge of its box.
OVER_THE_EDGE = """svg => [...svg.querySelectorAll('.scene')].flatMap((scene) => {
  const box = scene.querySelector('.hover').getBoundingClientRect();
  return [...scene.querySelectorAll('text')]
    .map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, b]) => b.x > box.x - 40 && b.y + b.height / 2 > box.y && b.y < box.y + box.height)
    .filter(([, b]) => b.x < box.x + 1.5 || b.x + b.width > box.x + box.width - 1.5)
    .map(([text]) => text);
})"""


def scene(page: Page, id_: str) -> Locator:
    return page.locator(f".map .scene[data-id={id_}]")


@pytest.mark.parametrize("width", [1280, 1920])
def test_texts_measured_in_python_fit_in_the_browser(window: Opened, width: int) -> None:
    here = window(width=width)
    here.open("map?journey=restaurant")
    expect(here.page.locator(".map .scene")).to_have_count(19)
    assert here.page.locator(".map .scroll svg").evaluate(OVER_THE_EDGE) == []


def test_a_click_chooses_and_the_panel_and_the_link_follow(window: Opened) -> None:
    here = window()
    here.open("map?journey=restaurant&scene=cuenta")
    page = here.page
    expect(scene(page, "cuenta")).to_have_attribute("aria-selected", "true")
    scene(page, "barra").click()
    expect(scene(page, "barra")).to_have_attribute("aria-selected", "true")
    shown = page.locator(".map .of.on").evaluate_all("parts => parts.map((part) => part.dataset.of)")
    assert set(shown) == {"barra"}
    expect(page.locator(".map .panel .title")).to_have_text("Espera mesa en la barra")
    page.wait_for_url("**scene=barra**")
    here.settle()
    for id_ in ("plato", "mesa", "web", "puerta"):
        scene(page, id_).click()
    page.wait_for_url("**scene=puerta**")
    here.settle()
    expect(scene(page, "puerta")).to_have_attribute("aria-selected", "true")


def test_the_film_is_walked_chosen_and_opened_by_keyboard(window: Opened) -> None:
    here = window()
    here.open("map?journey=restaurant&scene=cuenta")
    page = here.page
    scene(page, "cuenta").focus()
    page.keyboard.press("ArrowRight")
    expect(scene(page, "despedida")).to_be_focused()
    page.keyboard.press("Home")
    expect(scene(page, "boca-a-boca")).to_be_focused()
    expect(page.locator(".map .tip")).to_contain_text("1. Un amigo le habla del restaurante")
    page.keyboard.press("Escape")
    expect(page.locator(".map .tip")).to_be_hidden()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Space")
    expect(scene(page, "invitacion")).to_have_attribute("aria-selected", "true")
    page.wait_for_url("**scene=invitacion**")
    here.settle()
    expect(scene(page, "invitacion")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/scene**")
    here.settle()
    assert page.get_by_role("heading", level=1).inner_text().startswith("18. ")


def test_one_scene_is_in_the_tab_order_and_focus_can_be_seen(window: Opened) -> None:
    here = window()
    here.open("map?journey=restaurant&scene=cuenta")
    page = here.page
    assert page.locator(".map .scene[tabindex='0']").count() == 1
    page.locator(".map .zoom button").last.focus()
    page.keyboard.press("Tab")
    expect(scene(page, "cuenta")).to_be_focused()
    ring = scene(page, "cuenta").locator(".focus").evaluate("ring => getComputedStyle(ring).stroke")
    assert ring == "rgb(242, 194, 48)"


def test_a_long_film_scrolls_under_its_names_and_its_overview_leads_there(window: Opened) -> None:
    here = window()
    here.open("map?journey=long")
    page = here.page
    scroll, over = page.locator(".map .scroll"), page.locator(".map .over")
    assert scroll.evaluate("box => box.scrollWidth > box.clientWidth")
    expect(over).to_be_visible()
    box = over.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + 30)
    page.wait_for_timeout(100)
    assert scroll.evaluate("box => box.scrollLeft") > 200
    edge = scroll.evaluate("box => box.getBoundingClientRect().left")
    names = page.locator(".map .act").evaluate_all("acts => acts.map((a) => a.getBoundingClientRect().left)")
    assert any(edge <= left < edge + 12 for left in names)
    gutter = page.locator(".map .gutter").evaluate("rows => rows.getBoundingClientRect().left")
    assert abs(gutter - edge) < 2
    page.get_by_role("button", name="Toda").click()
    assert scroll.evaluate("box => box.scrollWidth <= box.clientWidth + 1")


def test_the_film_is_laid_out_for_the_width_it_has(window: Opened) -> None:
    here = window(width=1280)
    here.open("map?journey=restaurant")
    page = here.page
    drawing = page.locator(".map .scroll svg")
    expect(drawing).to_have_attribute("width", "1120")
    page.set_viewport_size({"width": 1680, "height": 900})
    expect(drawing).to_have_attribute("width", "1520")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".map.upright .scene")).to_have_count(19)
    assert page.locator(".map .scroll").evaluate("box => box.scrollWidth <= box.clientWidth + 1")


def test_a_film_that_means_harm_stays_text(window: Opened) -> None:
    here = window()
    for path in ("?", "map?journey=hostile", "map?journey=hostile&scene=s1"):
        here.open(path)
        assert here.page.evaluate("window.broken") is None
    drawn = here.page.locator(".map").first
    assert drawn.locator("script, img, foreignObject, style, a").count() == 0
    expect(drawn.locator(".panel .title")).to_contain_text("<script>")


WHOLE = """scene => {
  const room = scene.closest('.scroll').getBoundingClientRect(), box = scene.getBoundingClientRect();
  return box.left >= room.left && box.right <= room.right;
}"""


def test_a_scene_that_is_linked_to_stands_whole_in_the_middle(window: Opened) -> None:
    here = window()
    here.open("map?journey=long&scene=s31")
    assert scene(here.page, "s31").evaluate(WHOLE)
    assert scene(here.page, "s29").evaluate(WHOLE)
    assert scene(here.page, "s33").evaluate(WHOLE)


def test_who_comes_closer_keeps_the_chosen_scene_and_sees_where_it_is(window: Opened) -> None:
    here = window()
    here.open("map?journey=restaurant&scene=recomienda")
    over = here.page.locator(".map .over")
    expect(over).to_be_hidden()
    for _ in range(3):
        here.page.get_by_role("button", name="Acercar").click()
        assert scene(here.page, "recomienda").evaluate(WHOLE)
    expect(over).to_be_visible()
    here.page.get_by_role("button", name="Toda").click()
    expect(over).to_be_hidden()


def test_a_scene_chosen_again_after_a_link_to_another_is_chosen(window: Opened) -> None:
    here = window()
    here.open("map?journey=restaurant&scene=cuenta")
    scene(here.page, "barra").click()
    here.page.wait_for_url("**scene=barra**")
    here.settle()
    here.page.go_back()
    expect(scene(here.page, "cuenta")).to_have_attribute("aria-selected", "true")
    here.settle()
    scene(here.page, "barra").click()
    here.page.wait_for_url("**scene=barra**")
    here.settle()
    expect(scene(here.page, "barra")).to_have_attribute("aria-selected", "true")


def test_a_films_own_words_have_their_language_and_their_direction(window: Opened) -> None:
    here = window("en")
    here.open("map?journey=restaurant&scene=cuenta")
    title = here.page.locator(".map .panel .title bdi")
    expect(title).to_have_text("Pide la cuenta y paga")
    expect(title).to_have_attribute("lang", "es")
    assert here.page.locator(".map .panel .name bdi").count() == 0
    note = here.page.locator(".map .panel .note").first
    expect(note).to_have_text("During · In person · Caja")
    expect(note.locator("bdi")).to_have_text("Caja")
    here.open("map?journey=right&scene=s0")
    direction = "words => getComputedStyle(words).direction"
    assert here.page.locator(".map .panel .title bdi").evaluate(direction) == "rtl"
    assert here.page.locator(".map .panel .title").evaluate(direction) == "ltr"
