"""Each way of making a film, from the first field to the map of the new file."""

import errno
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from momentos.exchange.column_names import Column
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.journey.vocabulary import Channel, Phase
from momentos.shelf import save
from momentos.text.read import read
from momentos.ui.forms.file_place import Given
from momentos.ui.making.from_table import FILE
from momentos.ui.markdown import escape
from ui.conftest import Open, words
from ui.reading import given

PRE, BUY, POST = Phase


def made(folder: Path, name: str) -> Journey:
    reading = read(folder / name)
    assert reading.issues == ()
    assert reading.journey is not None
    return reading.journey


def told(journey: Journey) -> list[tuple[str, Phase | None]]:
    return [(in_lang(scene.title, "es"), scene.phase) for scene in journey.scenes]


def shown(at: AppTest) -> list[dict[str, Any]]:
    """What the components of a page are given that is no sheet."""
    return [data for data in given(at) if isinstance(data, dict)]


def is_on_map_of(at: AppTest, title: str) -> bool:
    return not at.exception and at.title[0].value == escape(title) and bool(at.get("bidi_component"))


def test_the_shelf_leads_to_a_new_film(visit: Open):
    at = visit("shelf", lang="es")
    at.button(key="new").click().run()
    assert at.title[0].value == "Nueva película"
    assert "Paso 1 de 6" in [bar.proto.text for bar in at.get("progress")]


def test_from_blank(visit: Open, folder: Path):
    at = visit("new", lang="es", way="blank")
    assert at.button(key="create").disabled
    assert "Falta el título." in words(at)
    at.text_input(key="title_blank").set_value("Café: la esquina").run()
    assert "Falta al menos una escena." in words(at)
    at.text_area(key="pre-purchase_blank").set_value("Busca el horario\n\n  Busca  el horario ")
    at.text_area(key="purchase_blank").set_value("Pide").run()
    at.button(key="create").click().run()
    assert is_on_map_of(at, "Café: la esquina")
    assert told(made(folder, "cafe-la-esquina.yaml")) == [
        ("Busca el horario", PRE),
        ("Busca el horario", PRE),
        ("Pide", BUY),
    ]
    assert "  # Antes de la compra\n" in (folder / "cafe-la-esquina.yaml").read_text(encoding="utf-8")


def test_a_film_that_the_disk_does_not_confirm_says_so_on_its_map(
    visit: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, "disk")

    at = visit("new", lang="en", way="blank")
    at.text_input(key="title_blank").set_value("Bar")
    at.text_area(key="purchase_blank").set_value("Pays").run()
    monkeypatch.setattr(save, "settle", fail)
    at.button(key="create").click().run()
    assert is_on_map_of(at, "Bar")
    assert (folder / "bar.yaml").exists()
    assert "The change is in the file bar.yaml, but the disk has not confirmed it" in at.warning[0].value


def test_a_taken_title_gets_a_free_file(visit: Open, folder: Path):
    old = (folder / "minimal.yaml").read_bytes()
    at = visit("new", lang="en", way="blank")
    at.text_input(key="title_blank").set_value("Minimal")
    at.text_area(key="purchase_blank").set_value("Pays").run()
    at.button(key="create").click().run()
    assert is_on_map_of(at, "Minimal")
    assert made(folder, "minimal-2.yaml").lang == "en"
    assert (folder / "minimal.yaml").read_bytes() == old


def test_from_a_list(visit: Open, folder: Path):
    at = visit("new", lang="es", way="list")
    at.text_area(key="list").set_value(
        "# El gimnasio\n1. Ve el cartel\n2. Firma el contrato\n3. Renueva"
    ).run()
    assert "3 escenas. Corrija lo que haga falta." in words(at)
    at.button(key="create").click().run()
    assert is_on_map_of(at, "El gimnasio")
    assert told(made(folder, "el-gimnasio.yaml")) == [
        ("Ve el cartel", PRE),
        ("Firma el contrato", BUY),
        ("Renueva", POST),
    ]


def test_a_list_of_anything_is_a_film_of_words(visit: Open, folder: Path):
    hostile = (
        "<script>alert(1)</script>\n=cmd|'/c calc'!A0\n![p](http://elsewhere.example/p.png)\nשלום 👍🏽\n: - {"
    )
    at = visit("new", lang="en", way="list")
    at.text_input(key="title_list").set_value("<b>../../etc</b>")
    at.text_area(key="list").set_value(hostile).run()
    at.button(key="create").click().run()
    assert is_on_map_of(at, "<b>../../etc</b>")
    assert [title for title, _ in told(made(folder, "b-etc-b.yaml"))] == [
        *hostile.split("\n")[:4],
        ": - {",
    ]


def test_from_a_pasted_table(visit: Open, folder: Path):
    at = visit("new", lang="es", way="table")
    at.text_input(key="title_table").set_value("La óptica")
    at.text_area(key="table").set_value(
        "Escena;Fase;Canal;Esperado;Recibido;Color\n"
        "Ve el cartel;antes;papel;4;3,5;rojo\nPaga;;humo;9;2;\n;;;1;;"
    ).run()
    assert "Fila 3, Canal: «humo». No nombra ningún canal." in words(at)
    assert "Sin título no hay escena" in words(at)
    at.button(key="create").click().run()
    assert is_on_map_of(at, "La óptica")
    journey = made(folder, "la-optica.yaml")
    first, second = journey.scenes
    assert (first.phase, first.channel, first.extras) == (PRE, Channel.PRINT, {"x-color": "rojo"})
    assert (journey.scale.max, second.expected and second.expected.score) == (10, 9)


def test_a_column_is_what_is_confirmed(visit: Open, folder: Path):
    at = visit("new", lang="en", way="table")
    at.text_input(key="title_table").set_value("Optician")
    at.text_area(key="table").set_value("Colour\tThing\nred\tBooks an eye test\nred\tPays").run()
    at.checkbox[0].check().run()
    column = next(box for box in at.selectbox if box.label == "Colour")
    column.select_index(column.options.index("Notes")).run()
    at.button(key="create").click().run()
    assert {scene.notes for scene in made(folder, "optician.yaml").scenes} == {"red"}


SHEET = "La óptica;;\nRevisado en julio;;\n;;\nEscena;Fase;Esperado\nVe el cartel;antes;4\nPaga;durante;3\n"


def test_a_title_above_a_pasted_table_is_offered_and_the_rest_is_told(visit: Open, folder: Path):
    at = visit("new", lang="es", way="table")
    at.text_area(key="table").set_value(SHEET).run()
    assert at.text_input(key="title_table").placeholder == "La óptica"
    assert "Fila 2: «Revisado en julio». Está encima de la tabla." in words(at)
    assert "Fila 1:" not in words(at)
    (scale,) = [box for box in at.selectbox if box.label == "Escala de las notas"]
    assert scale.placeholder == "la que se ve en las notas"
    at.button(key="create").click().run()
    assert told(made(folder, "la-optica.yaml")) == [("Ve el cartel", PRE), ("Paga", BUY)]


def test_a_title_above_a_table_is_told_once_another_is_typed(visit: Open):
    at = visit("new", lang="es", way="table")
    at.text_input(key="title_table").set_value("Otra")
    at.text_area(key="table").set_value(SHEET).run()
    assert "Fila 1: «La óptica». Está encima de la tabla." in words(at)


def test_what_stands_above_a_table_may_be_scenes_all_the_same(visit: Open, folder: Path):
    at = visit("new", lang="es", way="table")
    at.text_input(key="title_table").set_value("Otra")
    at.text_area(key="table").set_value(SHEET).run()
    (begins,) = [box for box in at.checkbox if "La tabla empieza en la fila 4" in box.label]
    begins.uncheck().run()
    at.button(key="create").click().run()
    assert [title for title, _ in told(made(folder, "otra.yaml"))][:2] == ["La óptica", "Revisado en julio"]


def test_a_title_of_five_thousand_letters_is_taken_whole(visit: Open, folder: Path):
    title = "Muy larga " * 500
    at = visit("new", lang="es", way="blank")
    at.text_input(key="title_blank").set_value(title)
    at.text_area(key="purchase_blank").set_value("Paga").run()
    assert not at.text_input(key="title_blank").max_chars
    at.button(key="create").click().run()
    assert not at.exception
    (file,) = folder.glob("muy-larga*.yaml")
    assert made(folder, file.name).title == title.strip()


def test_a_list_that_is_too_long_says_so_and_stays(visit: Open):
    at = visit("new", lang="es", way="list")
    box = at.text_area(key="list").set_value("Paga la cuenta\n" * 20_000)
    at.run()
    assert not box.max_chars
    assert "La lista tiene 300\u202f000 caracteres y aquí caben 200\u202f000: no se ha leído." in words(at)
    assert len(at.text_area(key="list").value or "") == 300_000


def workbook() -> Given:
    """A workbook whose second sheet has a scene."""
    book = openpyxl.Workbook()
    book.create_sheet("Viaje").append(["Momento", "Esperado"])
    book["Viaje"].append(["Embarca", 4.5])
    out = io.BytesIO()
    book.save(out)
    return Given("v.xlsx", out.getvalue())


def sheet(at: AppTest) -> Selectbox:
    (box,) = [box for box in at.selectbox if box.label in ("Hoja", "Sheet")]
    return box


def test_from_an_uploaded_workbook(visit: Open, folder: Path):
    at = visit("new", lang="es", way="table")
    at.text_input(key="title_table").set_value("El vuelo").run()
    at.session_state[FILE] = workbook()
    at.run()
    assert "La tabla está vacía." in words(at)
    sheet(at).set_value("Viaje").run()
    at.button(key="create").click().run()
    (scene,) = made(folder, "el-vuelo.yaml").scenes
    assert scene.expected is not None
    assert (scene.title, scene.expected.score) == ("Embarca", 4.5)


def test_a_file_that_is_no_table_is_told(visit: Open):
    at = visit("new", lang="en", way="table")
    at.session_state[FILE] = Given("v.xlsx", b"PK\x03\x04no")
    at.run()
    assert "The file is damaged or not what it seems." in words(at)
    assert not at.exception


def test_from_an_example(visit: Open, folder: Path):
    at = visit("new", lang="es", way="example")
    posters = next(data for data in shown(at) if "posters" in data)["posters"]
    assert "new?lang=es&way=example&example=restaurant" in [poster["href"] for poster in posters]
    assert not any("restaurant-en" in poster["href"] for poster in posters)
    at = visit("new", lang="es", way="example", example="restaurant")
    at.text_input(key="title_restaurant").set_value("Mi restaurante").run()
    at.button(key="create").click().run()
    assert is_on_map_of(at, "Mi restaurante")
    made_text = (folder / "mi-restaurante.yaml").read_text(encoding="utf-8")
    old = (folder / "restaurant.yaml").read_text(encoding="utf-8")
    assert made_text == old.replace("title: El caballero que pide un menú", "title: Mi restaurante")


def test_step_by_step(visit: Open, folder: Path):
    at = visit("new", lang="es", way="steps")
    assert at.button(key="next").disabled
    at.text_input(key="title_steps").set_value("La óptica")
    at.text_input(key="customer_steps").set_value("La vecina").run()
    at.button(key="next").click().run()
    assert at.button(key="next").disabled
    at.text_area(key="pre-purchase_steps").set_value("Ve el cartel").run()
    at.button(key="next").click().run()
    at.button(key="back").click().run()
    at.text_area(key="purchase_steps").set_value("Paga").run()
    for question in (
        "¿Cómo se ve cada escena con los ojos del cliente?",
        "¿Qué hay en cada escena?",
        "¿Qué espera y qué recibe?",
        "¿Cómo debería ser?",
    ):
        at.button(key="next").click().run()
        assert at.header[0].value == question
    assert "Ninguna escena se queda corta todavía." in words(at)
    at.button(key="create").click().run()
    assert is_on_map_of(at, "La óptica")
    journey = made(folder, "la-optica.yaml")
    assert [customer.name for customer in journey.customers] == ["La vecina"]
    assert told(journey) == [("Ve el cartel", PRE), ("Paga", BUY)]
    at = visit("new", lang="es", way="steps")
    assert at.text_input(key="title_steps").value == ""


def test_what_is_typed_step_by_step_stays_when_another_page_is_looked_at(visit: Open):
    at = visit("new", lang="en", way="steps")
    at.text_input(key="title_steps").set_value("The optician").run()
    at.button(key="next").click().run()
    at.switch_page("page/shelf.py").run()
    at.button(key="new").click().run()
    assert at.header[0].value == "Which moments does the customer live through?"


def test_a_folder_that_can_only_be_read_is_said(visit: Open, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("momentos.ui.editing.may_edit", lambda: False)
    at = visit("new", lang="es", way="blank")
    assert "solo se puede leer" in words(at)
    assert not at.text_input


def test_an_unknown_way_is_the_first(visit: Open):
    at = visit("new", lang="en", way="nonsense")
    assert at.header[0].value == "Which film is it, and who lives it?"


def away_and_back(at: AppTest) -> None:
    at.switch_page("page/shelf.py").run()
    at.switch_page("page/new.py").run()
    assert not at.exception


def test_a_screen_that_is_left_midway_is_found_as_it_was(visit: Open):
    at = visit("new", lang="es", way="steps")
    at.text_input(key="title_steps").set_value("La óptica")
    at.text_area(key="about_steps").set_value("Ve mal de lejos").run()
    away_and_back(at)
    assert at.text_input(key="title_steps").value == "La óptica"
    assert at.text_area(key="about_steps").value == "Ve mal de lejos"
    assert "Aquí sigue la película que tenía empezada." in words(at)
    at.button(key="go_on").click().run()
    assert "Aquí sigue" not in words(at)
    assert at.text_input(key="title_steps").value == "La óptica"


@pytest.mark.parametrize(("way", "key"), [("list", "list"), ("table", "table"), ("blank", "purchase_blank")])
def test_what_is_typed_in_another_way_stays_as_well(visit: Open, way: str, key: str):
    at = visit("new", lang="en", way=way)
    at.text_input(key=f"title_{way}").set_value("The optician")
    at.text_area(key=key).set_value("Scene\tPhase\nPays\tduring").run()
    away_and_back(at)
    assert "The film that you had begun is still here." in words(at)
    assert at.text_input(key=f"title_{way}").value == "The optician"
    assert at.text_area(key=key).value == "Scene\tPhase\nPays\tduring"


def test_a_confirmed_column_stays_confirmed(visit: Open):
    at = visit("new", lang="en", way="table")
    at.text_area(key="table").set_value("Colour\tThing\nred\tBooks\nred\tPays").run()
    column = next(box for box in at.selectbox if box.label == "Column 1")
    column.select_index(column.options.index("Notes")).run()
    away_and_back(at)
    assert next(box for box in at.selectbox if box.label == "Column 1").value == Column.NOTES


def test_a_file_alone_is_begun_and_its_sheet_stays_chosen(visit: Open):
    at = visit("new", lang="es", way="table")
    at.session_state[FILE] = workbook()
    at.run()
    sheet(at).set_value("Viaje").run()
    away_and_back(at)
    assert "Aquí sigue la película que tenía empezada." in words(at)
    assert sheet(at).value == "Viaje"
    assert "1 escena" in words(at)
    at.button(key="anew").click().run()
    assert not [box for box in at.selectbox if box.label == "Hoja"]
    away_and_back(at)
    assert "Aquí sigue" not in words(at)


def test_another_workbook_begins_with_its_own_first_sheet(visit: Open):
    at = visit("new", lang="es", way="table")
    at.session_state[FILE] = workbook()
    at.run()
    sheet(at).set_value("Viaje").run()
    other = openpyxl.Workbook()
    other.create_sheet("Viaje")
    out = io.BytesIO()
    other.save(out)
    at.session_state[FILE] = Given("otro.xlsx", out.getvalue())
    at.run()
    assert sheet(at).value == "Sheet"


def test_the_title_of_a_copy_stays_and_only_a_new_one_is_begun(visit: Open):
    at = visit("new", lang="es", way="example", example="restaurant")
    own = at.text_input(key="title_restaurant").value
    assert own == "El caballero que pide un menú"
    away_and_back(at)
    assert "Aquí sigue" not in words(at)
    at.text_input(key="title_restaurant").set_value("Mi restaurante").run()
    away_and_back(at)
    assert "Aquí sigue la película que tenía empezada." in words(at)
    assert at.text_input(key="title_restaurant").value == "Mi restaurante"
    at.button(key="anew").click().run()
    assert at.text_input(key="title_restaurant").value == own


def test_another_language_loses_nothing(visit: Open):
    at = visit("new", lang="es", way="steps")
    at.text_input(key="title_steps").set_value("La óptica").run()
    at.query_params["lang"] = "en"
    at.run()
    assert at.header[0].value == "Which film is it, and who lives it?"
    assert at.text_input(key="title_steps").value == "La óptica"


def test_one_may_start_again(visit: Open):
    at = visit("new", lang="en", way="steps")
    at.text_input(key="title_steps").set_value("The optician").run()
    at.button(key="next").click().run()
    at.text_area(key="purchase_steps").set_value("Pays").run()
    away_and_back(at)
    assert at.text_area(key="purchase_steps").value == "Pays"
    at.button(key="anew").click().run()
    assert at.header[0].value == "Which film is it, and who lives it?"
    assert at.text_input(key="title_steps").value == ""
    away_and_back(at)
    assert "still here" not in words(at)


def test_a_film_that_is_made_leaves_nothing_behind(visit: Open):
    at = visit("new", lang="en", way="blank")
    at.text_input(key="title_blank").set_value("The optician")
    at.text_area(key="purchase_blank").set_value("Pays").run()
    at.button(key="create").click().run()
    assert is_on_map_of(at, "The optician")
    away_and_back(at)
    assert "still here" not in words(at)
    assert at.text_input(key="title_blank").value == ""


def test_nothing_is_told_where_nothing_was_begun(visit: Open):
    at = visit("new", lang="en", way="steps")
    away_and_back(at)
    assert "still here" not in words(at)
