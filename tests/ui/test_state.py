from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.plan.steps import Step
from momentos.ui.state import Page, href
from momentos.words.catalogue import Lang
from ui.conftest import Open, write
from ui.reading import links


def test_a_link_says_page_language_film_and_scene() -> None:
    assert (
        href(Page.SCENE, Lang.ES, "north/café", "a b") == "scene?lang=es&journey=north%2Fcaf%C3%A9&scene=a+b"
    )
    assert href(Page.PLAN, Lang.EN, "cafe") == "plan?lang=en&journey=cafe"


def test_the_address_names_what_a_shared_link_must_open(visit: Open) -> None:
    at = visit("map")
    assert at.query_params["journey"] == "restaurant"
    assert at.query_params["scene"] == "cuenta"
    assert "lang" not in at.query_params


def is_written(at: AppTest) -> bool:
    """Whether the first step of the scene is open to be written in."""
    return any((box.key or "").endswith("web.title") for box in at.text_input)


def test_who_writes_a_scene_goes_on_writing_where_the_page_is_loaded_again(visit: Open) -> None:
    at = visit("scene", journey="restaurant", scene="web")
    assert not is_written(at)
    write(at, "identify")
    assert is_written(at)
    at.button(key="next").click().run()
    assert at.query_params["writes"] == "identify"
    titles = [box.value for box in at.text_input if (box.key or "").endswith(".title")]
    assert titles == ["Reserva mesa en la página"]
    assert is_written(visit("scene", journey="restaurant", scene="web", writes="identify"))


def test_a_step_that_is_none_is_read(visit: Open) -> None:
    at = visit("scene", journey="restaurant", scene="web", writes="yes")
    assert not is_written(at)
    assert "writes" not in at.query_params


def test_who_wrote_a_scene_that_has_gone_writes_no_other(visit: Open) -> None:
    at = visit("scene", journey="restaurant", scene="gone", writes="see")
    assert not at.exception
    assert at.query_params["scene"] == "cuenta"
    assert not at.text_area
    assert "writes" not in at.query_params


def test_the_link_beside_a_step_opens_it_and_then_shuts_it(visit: Open) -> None:
    def beside(at: AppTest) -> set[str]:
        return {link for link in links(at)[menu:] if link.startswith(place)}

    menu = sum(page.in_menu for page in Page)
    place = "scene?lang=en&journey=restaurant&scene=web"
    at = visit("scene", journey="restaurant", scene="web", lang="en")
    assert beside(at) == {f"{place}&writes={step}" for step in Step}
    write(at, "see")
    assert beside(at) == {place, *(f"{place}&writes={step}" for step in Step if step is not Step.SEE)}


def test_back_leads_from_writing_to_reading(visit: Open) -> None:
    at = visit("scene", journey="restaurant", scene="web")
    write(at, "identify")
    del at.query_params["writes"]
    at.run()
    assert not is_written(at)
    assert "writes" not in at.query_params


def test_a_link_by_the_films_id_keeps_its_scene(visit: Open, folder: Path) -> None:
    (folder / "restaurant.yaml").rename(folder / "Mi Café.yaml")
    at = visit("map", journey="mi-cafe", scene="web")
    assert at.query_params["journey"] == "Mi Café"
    assert at.query_params["scene"] == "web"


def test_film_and_scene_go_along_from_page_to_page(visit: Open) -> None:
    at = visit("scene", journey="restaurant", scene="web")
    at.switch_page("page/map.py").run()
    assert at.query_params["scene"] == "web"


@pytest.mark.parametrize("lang", ["xx", ""])
def test_a_language_that_nobody_speaks_here_is_passed_over(visit: Open, lang: str) -> None:
    assert visit(lang=lang).title[0].value == "Shelf"


def test_another_film_forgets_the_scene(visit: Open) -> None:
    at = visit("map", journey="restaurant", scene="web")
    del at.query_params["scene"]
    at.query_params["journey"] = "minimal"
    at.run()
    assert not at.exception
    assert not at.info
