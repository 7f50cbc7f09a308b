"""Every page in both languages, on films that are complete, bare, broken and missing."""

import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.ui.billing import Order
from momentos.words.catalogue import Lang
from ui.conftest import Open, words
from ui.reading import given, links, texts

BROKEN = Path(__file__).parents[1] / "broken"
PAGES = ("map", "scene", "scores", "plan")

EVERY_PAGE = {
    ("shelf", "es"): "Cartelera",
    ("shelf", "en"): "Shelf",
    ("map", "es"): "El caballero que pide un menú",
    ("map", "en"): "El caballero que pide un menú",
    ("scene", "es"): r"14\. Pide la cuenta y paga",
    ("scene", "en"): r"14\. Pide la cuenta y paga",
    ("scores", "es"): "Cifras",
    ("scores", "en"): "Scores",
    ("plan", "es"): "Plan",
    ("plan", "en"): "Plan",
}


@pytest.mark.parametrize(("place", "lang"), EVERY_PAGE)
def test_every_page_opens_on_the_restaurant(visit: Open, place: str, lang: str) -> None:
    at = visit(place, lang=lang, journey="restaurant")
    assert not at.exception
    assert at.title[0].value == EVERY_PAGE[place, lang]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("place", PAGES)
def test_every_page_opens_on_fourteen_lines(visit: Open, place: str, lang: str) -> None:
    at = visit(place, lang=lang, journey="minimal")
    assert not at.exception
    assert not at.error


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("place", PAGES)
def test_a_broken_file_is_said_on_every_page(visit: Open, folder: Path, place: str, lang: str) -> None:
    (folder / "torn.yaml").write_text("title: [unfinished\n", encoding="utf-8")
    at = visit(place, lang=lang, journey="torn")
    assert not at.exception
    said = {"es": "El archivo torn.yaml no se puede leer", "en": "The file torn.yaml cannot be read"}
    assert at.error[0].value.startswith(said[lang])
    assert "S-01" in words(at)
    assert at.button(key="to_shelf").label == {"es": "Ir a la cartelera", "en": "Go to the shelf"}[lang]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("place", PAGES)
def test_a_link_to_a_film_that_is_not_there_says_so(visit: Open, place: str, lang: str) -> None:
    at = visit(place, lang=lang, journey="elsewhere")
    assert not at.exception
    said = {"es": "No hay ninguna película «elsewhere»", "en": "There is no film “elsewhere”"}
    assert at.warning[0].value.startswith(said[lang])
    at.button(key="to_shelf").click().run()
    assert at.title[0].value == {"es": "Cartelera", "en": "Shelf"}[lang]


@pytest.mark.parametrize("place", ["map", "scene"])
def test_a_link_to_a_scene_that_is_not_there_shows_the_worst(visit: Open, place: str) -> None:
    at = visit(place, lang="es", journey="restaurant", scene="cocina")
    assert at.info[0].value == "La película no tiene ninguna escena «cocina»; se muestra la que más duele."
    assert at.query_params["scene"] == "cuenta"


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("place", PAGES)
def test_in_an_empty_folder_every_page_leads_to_the_shelf(
    visit: Open, folder: Path, place: str, lang: str
) -> None:
    for film in folder.glob("*.yaml"):
        film.unlink()
    at = visit(place, lang=lang)
    assert not at.exception
    assert at.title[0].value == {"es": "Todavía no hay películas", "en": "There are no films yet"}[lang]


def test_the_button_of_an_empty_folder_copies_the_example(visit: Open, folder: Path) -> None:
    for film in folder.glob("*.yaml"):
        film.unlink()
    at = visit(lang="es")
    assert "new" in at.code[0].value
    at.button(key="copy_example").click().run()
    assert not at.exception
    assert [path.name for path in folder.iterdir()] == ["restaurant.yaml"]
    assert at.title[0].value == "Cartelera"


@pytest.mark.parametrize(
    ("found", "begun"), [("/usr/bin/momentos", "momentos new "), (None, f"{sys.executable} -m momentos new ")]
)
def test_the_command_of_an_empty_folder_is_one_that_this_machine_knows(
    visit: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, found: str | None, begun: str
) -> None:
    for film in folder.glob("*.yaml"):
        film.unlink()
    monkeypatch.setattr("momentos.ui.sheets.legend.which", lambda _: found)
    assert visit(lang="es").code[0].value.startswith(begun)


def test_an_empty_folder_that_cannot_be_written_offers_the_command_only(
    visit: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for film in folder.glob("*.yaml"):
        film.unlink()
    monkeypatch.setattr("momentos.ui.first_film.os.access", lambda path, mode: False)
    at = visit(lang="en")
    assert not at.button
    assert at.code[0].value.endswith("restaurant.yaml --from restaurant")


def test_a_folder_that_is_not_there_is_said(visit: Open, folder: Path) -> None:
    for film in folder.glob("*.yaml"):
        film.unlink()
    folder.rmdir()
    at = visit(lang="en")
    assert at.title[0].value.startswith("There is no folder")
    assert at.code[0].value.endswith(" serve FOLDER")


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_shelf_says_every_broken_file_and_opens_none_of_them(
    visit: Open, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("MOMENTOS_FOLDER", str(BROKEN))
    at = visit(lang=lang)
    assert not at.exception
    said = words(at)
    assert "unfinished-quote.yaml" in said
    assert "alias-bomb.yaml" in said


@pytest.mark.parametrize("place", PAGES)
@pytest.mark.parametrize("film", sorted(path.stem for path in BROKEN.glob("*.yaml")))
def test_no_file_breaks_a_page(visit: Open, monkeypatch: pytest.MonkeyPatch, film: str, place: str) -> None:
    monkeypatch.setenv("MOMENTOS_FOLDER", str(BROKEN))
    at = visit(place, lang="es", journey=film)
    assert not at.exception


def test_the_shelf_finds_a_film_by_its_scenes_whatever_the_accents(visit: Open) -> None:
    at = visit(lang="es")
    at.text_input(key="search").set_value("MAITRE").run()
    assert posters(at) == ["restaurant"]
    at.text_input(key="search").set_value("zepelín").run()
    assert at.info[0].value.startswith("Ninguna película tiene «zepelín»")


def test_the_shelf_puts_the_worst_received_first(visit: Open, folder: Path) -> None:
    write(folder / "badly.yaml", expected=4, received=1)
    write(folder / "well.yaml", expected=4, received=5)
    (folder / "minimal.yaml").unlink()
    at = visit(lang="es")
    at.segmented_control(key="order_es").set_value(Order.WORST).run()
    assert posters(at) == ["badly", "restaurant", "well"]


def write(film: Path, expected: int, received: int) -> None:
    scene = f"{{id: a, title: A, phase: purchase, expected: {expected}, received: {received}}}"
    film.write_text(f"title: A\nscenes: [{scene}]\n", encoding="utf-8")


def posters(at: AppTest) -> list[str]:
    walls = [data for data in given(at) if isinstance(data, dict)]
    return [poster["id"] for wall in walls for poster in wall["posters"]]


def test_an_edited_file_is_seen(visit: Open, folder: Path) -> None:
    at = visit("map", lang="es", journey="minimal")
    film = folder / "minimal.yaml"
    first = at.title[0].value
    film.write_text(
        film.read_text(encoding="utf-8").replace("title: ", "title: Otra vez ", 1), encoding="utf-8"
    )
    at.run()
    assert at.title[0].value != first
    assert at.title[0].value.startswith("Otra vez")


def test_the_language_switch_stays_from_page_to_page_and_in_the_link(visit: Open) -> None:
    at = visit("plan", lang="es", journey="restaurant")
    at.segmented_control(key="language_switch_es").set_value(Lang.EN).run()
    assert "The first eight actions" in words(at)
    at.switch_page("page/scores.py").run()
    assert at.title[0].value == "Scores"
    assert at.query_params["lang"] == "en"


def test_previous_and_next_turn_the_scenes(visit: Open) -> None:
    at = visit("scene", lang="es", journey="restaurant", scene="cuenta")
    at.button(key="next").click().run()
    assert at.title[0].value.startswith(r"15\.")
    at.button(key="previous").click().run()
    at.button(key="previous").click().run()
    assert at.title[0].value.startswith(r"13\.")
    first = visit("scene", lang="es", journey="restaurant", scene="boca-a-boca")
    assert first.button(key="previous").disabled


def test_a_scene_is_chosen_from_the_list(visit: Open) -> None:
    at = visit("scene", lang="es", journey="restaurant", scene="cuenta")
    at.selectbox(key="scene_restaurant_es").set_value("web").run()
    assert at.title[0].value.startswith(r"3\.")


def test_the_plan_shows_eight_actions_then_all(visit: Open) -> None:
    at = visit("plan", lang="es", journey="restaurant")
    assert "Las ocho primeras acciones" in words(at)
    assert "Club de los jueves" not in words(at)
    at.segmented_control(key="actions_shown_es").set_value("all").run()
    assert "Las 16 acciones" in words(at)


def test_the_plan_is_drawn_as_in_the_documents(visit: Open) -> None:
    drawn = [one for one in given(visit("plan", lang="en", journey="restaurant")) if "spoken" in one]
    assert [len(one["pages"]) for one in drawn] == [1, 2]
    bets, roadmap = (one["spoken"] for one in drawn)
    assert bets.startswith("Quick wins: 2, 3.")
    assert "Dos lectores de tarjeta en sala" in roadmap
    assert all("var(--mo-ink)" in page and "#" not in page for one in drawn for page in one["pages"])


def test_every_figure_follows_the_customer_type(visit: Open) -> None:
    at = visit("scores", lang="es", journey="restaurant")
    everybody = texts(at)
    at.selectbox(key="customer_restaurant_es").set_value("menu-diario").run()
    assert not at.exception
    assert at.query_params["customer"] == "menu-diario"
    said = texts(at)
    figure = said.index("Esperado") + 1
    assert (everybody[figure], said[figure]) == ("3,69", "3,71")
    pains = [said[said.index(scene) + 2] for scene in said if scene == "14. Pide la cuenta y paga"]
    assert pains == ["14,2"]
    assert "dolor, y su parte de la clientela" in said
    at.segmented_control(key="language_switch_es").set_value(Lang.EN).run()
    assert texts(at)[texts(at).index("Expected") + 1] == "3.71"
    at.selectbox(key="customer_restaurant_en").set_value("").run()
    assert "customer" not in at.query_params
    assert texts(at)[texts(at).index("Expected") + 1] == "3.69"


def test_the_type_stays_from_page_to_page_and_goes_with_the_film(visit: Open) -> None:
    at = visit("scores", lang="es", journey="restaurant", customer="menu-diario")
    at.switch_page("page/plan.py").run()
    assert "customer" not in at.query_params
    assert "scores?lang=es&journey=restaurant&customer=menu-diario" in links(at)
    other = visit("scores", lang="es", journey="restaurant", customer="nobody")
    assert other.info[0].value == "La película no tiene ningún tipo de cliente «nobody»; se muestran todos."


def test_a_film_without_marks_is_told_what_to_do_and_never_that_all_is_well(
    visit: Open, folder: Path
) -> None:
    bare = "title: A\nscenes: [{id: a, title: A, phase: purchase}]\n"
    (folder / "bare.yaml").write_text(bare, encoding="utf-8")
    for place in ("scores", "plan", "scene"):
        at = visit(place, lang="es", journey="bare")
        assert not at.exception
        said = words(at)
        for lulling in ("nada que reparar", "cumple lo que se espera", "Ninguna escena se queda corta"):
            assert lulling not in said, place
    assert "Nada está valorado todavía" in words(visit("scores", lang="es", journey="bare"))
    assert "Nada está valorado todavía" in words(visit("plan", lang="es", journey="bare"))


def test_settled_actions_stand_apart(visit: Open, folder: Path) -> None:
    (folder / "settled.yaml").write_text(
        """title: A
scenes:
  - id: a
    title: A
    phase: purchase
    expected: 4
    received: 2
    propose:
      text: Better
      target: 4
      actions:
        - {id: x, title: Abrir}
        - {id: y, title: Cerrar, status: done}
        - {id: z, title: Tirar, status: dropped}
""",
        encoding="utf-8",
    )
    said = texts(visit("plan", lang="es", journey="settled"))
    apart = said.index("Hechas o descartadas")
    assert said.index("Abrir") < apart < said.index("Cerrar")
    assert apart < said.index("Tirar")
    assert "Una acción" in said
    assert "Hechas o descartadas" not in texts(visit("plan", lang="es", journey="restaurant"))


def test_a_page_that_finds_no_film_keeps_its_own_name(visit: Open) -> None:
    assert visit("plan", lang="es", journey="elsewhere").title[0].value == "Plan"
    assert visit("scores", lang="es", journey="elsewhere").title[0].value == "Cifras"


def test_a_scene_names_its_film(visit: Open) -> None:
    at = visit("scene", lang="es", journey="restaurant")
    assert at.caption[0].value == "El caballero que pide un menú"


def test_a_very_long_title_is_cut_and_can_be_read_whole(visit: Open, folder: Path) -> None:
    long = "palabra " * 600
    (folder / "long.yaml").write_text(
        f"title: {long}\nscenes: [{{id: a, title: A, phase: purchase}}]\n", encoding="utf-8"
    )
    title = visit("map", lang="es", journey="long").title[0]
    assert len(title.value) <= 120
    assert title.value.endswith("…")
    assert title.help == long.strip()


def test_the_table_and_the_formulas_are_made_when_they_are_opened(visit: Open) -> None:
    at = visit("scores", lang="es", journey="restaurant")
    assert not at.dataframe
    assert "elección nuestra: las fuentes la dejan abierta" not in words(at)
    at.session_state["table"] = True
    at.session_state["formulas"] = True
    at.run()
    assert not at.exception
    table = at.dataframe[0].value
    assert list(table["Escena"])[13] == "Pide la cuenta y paga"
    assert round(table["Dolor"].sum(), 1) == 117.6
    # What is saved from it is what it shows.
    assert all(gap == round(gap, 2) for gap in table["Brecha"].dropna())
    assert "elección nuestra: las fuentes la dejan abierta" in words(at)


def test_the_remarks_of_the_map_name_code_and_line(visit: Open) -> None:
    at = visit("map", lang="es", journey="restaurant")
    at.session_state["remarks_restaurant"] = True
    at.run()
    assert "P5-14 · línea 858" in words(at)


def test_what_a_journey_says_is_text(visit: Open, folder: Path) -> None:
    hostile = "<script>alert(1)</script> ![p](http://elsewhere.example/p.png) **x**"
    (folder / "hostile.yaml").write_text(
        f"""momentos: 1
title: '{hostile}'
scenes:
  - {{id: a, title: '{hostile}', phase: purchase, expected: 4, received: 2, see: {{text: '{hostile}'}}}}
""",
        encoding="utf-8",
    )
    for place in PAGES:
        at = visit(place, lang="es", journey="hostile")
        assert not at.exception
        for text in (*at.title, *at.caption, *at.markdown):
            assert "<script>" not in text.value
            assert "![p]" not in text.value
