"""The plan that a client sends back, on the page of the plan."""

import io
from pathlib import Path

import openpyxl
import pytest
from report.reports import restaurant_report
from streamlit.testing.v1 import AppTest

from momentos.report.writers.csv import write
from momentos.report.writers.xlsx.plan import PLACE
from momentos.report.writers.xlsx.workbook import write as write_workbook
from momentos.text.read import read_text
from momentos.ui import plan_back
from momentos.ui.forms.file_place import Given
from momentos.ui.markdown import escape
from ui.conftest import Open, words

ROW = "cobro-en-mesa;1;Dos lectores de tarjeta en sala;14. Pide la cuenta y paga;acordada;Caja;;2026-12-15"
EDITED = ROW.replace("acordada;Caja", "hecha;Marta Ruiz")


def returned(*edits: tuple[str, str]) -> Given:
    """The plan's CSV with some texts replaced."""
    text = write(restaurant_report()).decode("utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return Given("plan.csv", text.encode("utf-8"))


def give(at: AppTest, file: Given) -> AppTest:
    """Give the page a file, as its place for files does."""
    at.session_state["kept_for_restaurant"]["plan_back_file"] = file
    return at.run()


def boxes(at: AppTest) -> dict[str, bool]:
    return {box.label: box.value for box in at.checkbox}


def action(folder: Path) -> tuple[object, object]:
    """The status and the owner of the action that is edited."""
    journey = read_text((folder / "restaurant.yaml").read_text(encoding="utf-8")).journey
    assert journey
    [found] = [
        one
        for scene in journey.scenes
        if scene.propose
        for one in scene.propose.actions
        if one.id == "cobro-en-mesa"
    ]
    return found.status, found.owner


def test_what_differs_can_be_accepted_one_by_one_and_taken_back(visit: Open, folder: Path) -> None:
    at = give(visit("plan", lang="es", journey="restaurant"), returned((ROW, EDITED)))
    assert not at.exception
    assert "Cambian 2 datos del plan." in words(at)
    assert boxes(at) == {
        "Todos los cambios de esta lista": True,
        "Estado: acordada → hecha": True,
        "Responsable: Caja → Marta Ruiz": True,
    }
    at.checkbox[1].uncheck().run()
    assert at.button(key="accept_back").label == "Aceptar 1 cambio"
    at.button(key="accept_back").click().run()
    assert action(folder) == ("agreed", "Marta Ruiz")
    assert "Cambia 1 dato del plan." in words(at)
    assert [box.label for box in at.checkbox][1:] == ["Estado: acordada → hecha"]
    at.checkbox[1].check().run()
    at.button(key="accept_back").click().run()
    assert action(folder) == ("done", "Marta Ruiz")
    assert [one.value for one in at.success] == ["Se escribió 1 cambio. Con Deshacer se quita."]
    at.run()
    assert [one.value for one in at.success] == ["Dice lo mismo que el plan: no hay nada que aceptar."]
    at.button(key="undo").click().run()
    at.button(key="undo").click().run()
    assert action(folder) == ("agreed", "Caja")


def test_all_boxes_are_ticked_at_once(visit: Open) -> None:
    at = give(visit("plan", lang="en", journey="restaurant"), returned((ROW, EDITED)))
    at.checkbox[0].uncheck().run()
    assert set(boxes(at).values()) == {False}
    assert at.button(key="accept_back").disabled
    at.checkbox[0].check().run()
    assert set(boxes(at).values()) == {True}
    assert at.button(key="accept_back").label == "Accept 2 changes"


def test_what_the_film_has_changed_as_well_is_not_ticked(visit: Open, folder: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(restaurant_report())))
    sheet = book["Plan"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "cobro-en-mesa")
    sheet.cell(row, PLACE["status"] + 1).value = "hecha"
    sheet.cell(row, PLACE["owner"] + 1).value = "Marta Ruiz"
    out = io.BytesIO()
    book.save(out)
    film = folder / "restaurant.yaml"
    film.write_text(film.read_text(encoding="utf-8").replace("owner: Caja", "owner: Pau"), encoding="utf-8")
    at = give(visit("plan", lang="es", journey="restaurant"), Given("plan.xlsx", out.getvalue()))
    assert boxes(at) == {
        "Todos los cambios de esta lista": False,
        "Estado: acordada → hecha": True,
        "Responsable: Pau → Marta Ruiz (también cambió aquí desde que se entregó)": False,
    }
    assert at.button(key="accept_back").label == "Aceptar 1 cambio"


def test_a_long_list_is_shown_in_parts(visit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_back, "_AT_ONCE", 1)
    at = give(visit("plan", lang="en", journey="restaurant"), returned((ROW, EDITED)))
    assert "And 1 more, shown once you have accepted these." in words(at)
    at.button(key="accept_back").click().run()
    assert [box.label for box in at.checkbox][1:] == ["Owner: Caja → Marta Ruiz"]


def test_what_cannot_be_read_is_told_with_its_place(visit: Open, folder: Path) -> None:
    before = (folder / "restaurant.yaml").read_bytes()
    at = give(
        visit("plan", lang="es", journey="restaurant"), returned((ROW, ROW.replace("acordada", "*casi*")))
    )
    said = words(at)
    assert "1 dato no se pudo leer; en el plan queda como estaba." in said
    assert escape("Fila 2, columna E (Estado): «*casi*» no es un estado") in said
    assert "accept_back" not in {button.key for button in at.button}
    assert (folder / "restaurant.yaml").read_bytes() == before


def test_another_table_is_told_to_be_one(visit: Open) -> None:
    at = give(visit("plan", lang="en", journey="restaurant"), Given("list.csv", b"name,age\nAna,30\n"))
    assert at.error[0].value == (
        "No sheet has an Id column beside those of Status, Owner, Start, Due, Effort or Cost. "
        "Is it the exported XLSX or CSV?"
    )


def test_a_broken_workbook_is_told_to_be_broken(visit: Open) -> None:
    at = give(visit("plan", lang="en", journey="restaurant"), Given("plan.xlsx", b"PK\x03\x04 nonsense"))
    assert at.error[0].value == (
        "The file is damaged or not what it seems. Open it in your spreadsheet and save it again."
    )


def test_hand_over_leads_to_the_export(visit: Open) -> None:
    at = visit("plan", lang="en", journey="restaurant")
    at.button(key="hand_over").click().run()
    assert at.title[0].value == "Export"
