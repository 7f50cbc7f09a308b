"""The app in a real browser: every page, language, theme and size; links, keys and hostile texts."""

import pytest

from browser.conftest import Opened
from browser.layout import LAYOUT

pytestmark = pytest.mark.browser

OF_A_FILM = ("map", "scene", "script", "scores", "plan", "export")
PAGES = ("", "new", *OF_A_FILM)
TITLES = {
    ("", "es"): "Cartelera",
    ("", "en"): "Shelf",
    ("map", "es"): "El caballero que pide un menú",
    ("map", "en"): "El caballero que pide un menú",
    ("scene", "es"): "14. Pide la cuenta y paga",
    ("scene", "en"): "14. Pide la cuenta y paga",
    ("script", "es"): "Guion",
    ("script", "en"): "Script",
    ("scores", "es"): "Cifras",
    ("scores", "en"): "Scores",
    ("plan", "es"): "Plan",
    ("new", "es"): "Nueva película",
    ("new", "en"): "New film",
    ("plan", "en"): "Plan",
    ("export", "es"): "Exportar",
    ("export", "en"): "Export",
}


@pytest.mark.parametrize(("lang", "theme"), [("es", "light"), ("en", "dark")])
def test_every_page_is_whole(window: Opened, lang: str, theme: str) -> None:
    here = window(lang, theme)
    for place in PAGES:
        here.open(f"{place}?journey=restaurant")
        assert here.page.get_by_role("heading", level=1).inner_text() == TITLES[place, lang]
        assert here.page.title().endswith(" · momentos")
        assert here.page.evaluate("document.documentElement.lang") == lang
        ground = here.page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
        assert ground == {"light": "rgb(244, 243, 238)", "dark": "rgb(20, 19, 17)"}[theme]
        assert here.page.evaluate(LAYOUT) == [], place


@pytest.mark.parametrize("film", ["minimal", "long", "endless", "right", "hostile"])
def test_no_text_covers_another_or_is_lost_whatever_the_film(window: Opened, film: str) -> None:
    here = window()
    for place in OF_A_FILM:
        here.open(f"{place}?journey={film}")
        assert here.page.evaluate(LAYOUT) == [], place


def test_hostile_texts_stay_texts_and_nothing_is_asked_of_outside(window: Opened) -> None:
    here = window()
    for place in ("", *OF_A_FILM):
        here.open(f"{place}?journey=hostile")
        assert here.page.evaluate("window.broken === undefined"), place
        assert here.page.get_by_text("<script>").first.is_visible(), place


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (390, 844)])
def test_a_wide_screen_is_used_and_a_phone_can_read(window: Opened, width: int, height: int) -> None:
    here = window("en", width=width, height=height)
    for place in PAGES:
        here.open(f"{place}?journey=restaurant-en")
        assert here.page.evaluate(LAYOUT) == [], place
        assert here.page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth"), place


def test_a_link_opens_exactly_what_was_shared(window: Opened) -> None:
    here = window("en")
    here.open("map?journey=restaurant&scene=web&lang=es")
    chosen = here.page.locator(".map .scene[aria-selected=true]")
    assert chosen.evaluate_all("scenes => scenes.map((scene) => scene.dataset.id)") == ["web"]
    assert here.page.locator(".map .panel").get_by_text("Identificar").is_visible()
    here.open("scene?journey=restaurant&scene=web&lang=es")
    assert here.page.get_by_role("heading", level=1).inner_text().startswith("3. Mira la carta")
    here.open("scene?journey=restaurant-en&scene=web")
    assert here.page.get_by_role("heading", level=1).inner_text().startswith("3. ")
    assert here.page.get_by_text("What is expected", exact=True).is_visible()


def test_a_link_to_what_is_not_there_shows_a_way_on(window: Opened) -> None:
    here = window()
    here.open("map?journey=elsewhere")
    assert here.page.get_by_text("No hay ninguna película «elsewhere»").is_visible()
    here.page.get_by_role("button", name="Ir a la cartelera").click()
    here.page.wait_for_url(f"{here.url}/")
    here.settle()
    assert here.page.get_by_role("heading", level=1).inner_text() == "Cartelera"


def test_a_broken_file_is_explained_with_its_line(window: Opened) -> None:
    here = window()
    here.open("map?journey=torn")
    assert here.page.get_by_text("El archivo torn.yaml no se puede leer").is_visible()
    assert here.page.get_by_text("S-01 · línea").is_visible()
    here.open("")
    assert here.page.get_by_role("heading", name="1 archivo no se puede leer").is_visible()


def test_the_keyboard_chooses_a_scene_on_the_map(window: Opened) -> None:
    here = window()
    here.open("map?journey=restaurant&scene=cuenta")
    here.page.locator("[data-id=cuenta]").first.focus()
    here.page.keyboard.press("ArrowRight")
    here.page.keyboard.press("Enter")
    here.page.wait_for_url("**scene=despedida**")
    here.settle()
    assert here.page.get_by_text("Le despiden y le dan la tarjeta").last.is_visible()


def test_a_poster_opens_its_film(window: Opened) -> None:
    here = window()
    here.open("")
    here.page.get_by_role("link", name="El caballero que pide un menú").first.focus()
    here.page.keyboard.press("Enter")
    here.page.wait_for_url("**/map?**journey=restaurant**")
    here.settle()
    assert here.page.get_by_role("heading", level=1).inner_text() == "El caballero que pide un menú"


def test_a_link_in_a_table_turns_the_page_without_loading_it_again(window: Opened) -> None:
    here = window()
    here.open("plan?journey=restaurant")
    here.page.evaluate("window.stayed = true")
    here.page.get_by_role("link", name="8. Espera mesa en la barra").first.click()
    here.page.wait_for_url("**/scene?**scene=barra**")
    here.settle()
    assert here.page.get_by_role("heading", level=1).inner_text() == "8. Espera mesa en la barra"
    assert here.page.evaluate("window.stayed") is True


def test_the_language_switch_stays_and_is_shared(window: Opened) -> None:
    here = window("es")
    here.open("plan?journey=restaurant")
    here.page.get_by_role("radio", name="EN", exact=True).click()
    here.page.wait_for_url("**lang=en**")
    here.settle()
    assert here.page.get_by_text("The first eight actions").is_visible()
    here.page.get_by_role("link", name="Scores").click()
    here.page.wait_for_url("**/scores?**lang=en**")
    here.settle()
    assert here.page.get_by_role("heading", level=1).inner_text() == "Scores"


DARK_FIGURES = """() => {
  const tick = document.querySelector('.js-plotly-plot .ytick text');
  return tick && getComputedStyle(tick).fill === 'rgb(240, 237, 229)';
}"""


def test_the_theme_is_followed_at_once(window: Opened) -> None:
    here = window("es", "light")
    here.open("scores?journey=restaurant")
    here.page.emulate_media(color_scheme="dark")
    here.page.wait_for_function(DARK_FIGURES)
