"""A pasted list becomes a film on its map."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened
from momentos.text.read import read

pytestmark = pytest.mark.browser

LINES = """1. Ve el anuncio de la academia
2. Pregunta a una amiga
3. Mira los horarios en la página
4. Reserva una clase de prueba
5. Entra en la recepción
6. Espera a la profesora
7. Firma la matrícula
8. Paga el primer mes
9. Recibe un correo de bienvenida
10. Se queja del frío
11. Renueva otro trimestre
12. Recomienda la academia"""


def test_twelve_lines_are_a_film_of_twelve_scenes(window: Opened, films: Path) -> None:
    seen = window("es")
    seen.open("")
    page = seen.page
    page.get_by_role("button", name="Nueva película").click()
    seen.settle()
    page.get_by_text("De una lista", exact=True).click()
    seen.settle()
    page.get_by_label("Título de la película").fill("La academia de baile")
    page.get_by_label("La lista, una línea por momento").fill(LINES)
    page.get_by_role("button", name="Ver las escenas").click()
    seen.settle()
    assert page.get_by_text("12 escenas. Corrija lo que haga falta.").is_visible()
    create = page.get_by_role("button", name="Crear la película")
    box = create.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 720
    create.click()
    page.wait_for_url("**/map?**journey=la-academia-de-baile**")
    seen.settle()
    assert page.get_by_role("heading", name="La academia de baile").is_visible()
    expect(page.locator(".map .scene")).to_have_count(12)
    made = films / "la-academia-de-baile.yaml"
    try:
        journey = read(made).journey
        assert journey is not None
        acts = [scene.phase.value for scene in journey.scenes if scene.phase]
        assert acts == ["pre-purchase"] * 4 + ["purchase"] * 4 + ["post-purchase"] * 4
    finally:
        made.unlink()


def test_a_link_pressed_while_typing_leads_on_and_nothing_typed_is_lost(window: Opened) -> None:
    seen = window("es")
    seen.open("new?lang=es&way=steps")
    page = seen.page
    title = page.get_by_label("Título de la película")
    title.fill("La academia")
    page.get_by_role("link", name="Cartelera").click()
    expect(page.get_by_role("heading", name="Cartelera")).to_be_visible()
    seen.settle()
    page.go_back()
    expect(title).to_have_value("La academia")
    expect(page.get_by_text("Aquí sigue la película que tenía empezada.")).to_be_visible()
    page.get_by_role("button", name="Empezar de nuevo").click()
    # While the line above it goes, the box is on the page twice.
    seen.settle()
    expect(title).to_have_value("")


TABLE = "Escena;Fase;Esperado\nPide hora;antes;4\nPaga;durante;3\n"


def test_a_file_is_chosen_by_keyboard_and_taken_away(window: Opened) -> None:
    seen = window("es")
    seen.open("new?lang=es&way=table")
    page = seen.page
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Elegir un archivo").press("Enter")
    choosing.value.set_files({"name": "hora.csv", "mimeType": "text/csv", "buffer": TABLE.encode()})
    expect(page.get_by_text("2 escenas")).to_be_visible()
    seen.settle()
    said = page.locator("#place [role=status]")
    expect(said).to_have_text("hora.csv")
    page.get_by_role("button", name="Quitar el archivo").click()
    expect(page.get_by_text("2 escenas")).to_have_count(0)
    expect(said).to_have_text(
        "También puede soltarlo o pegarlo aquí. CSV, TSV, TXT, XLSX, de 16 MB como mucho."
    )


def test_a_file_is_dropped_or_refused_before_it_travels(window: Opened) -> None:
    seen = window("en")
    seen.open("new?lang=en&way=table")
    page = seen.page
    place, said = page.locator("#place"), page.locator("#place [role=status]")
    drop = """(place, [name, text, times]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text.repeat(times)], name));
      place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    }"""
    place.evaluate(drop, ["table.exe", TABLE, 1])
    expect(said).to_have_text("Only CSV, TSV, TXT, XLSX can be used here.")
    place.evaluate(drop, ["table.csv", "a" * 1024, 17 * 1024])
    expect(said).to_have_text("The file is 17 MB and at most 16 MB is taken: it was not read.")
    place.evaluate(drop, ["table.csv", "Pays;during\n", 700_000])
    expect(page.get_by_text("It has too many rows")).to_be_visible(timeout=20_000)
    place.evaluate(drop, ["TABLE.CSV", TABLE, 1])
    expect(page.get_by_text("2 scenes")).to_be_visible()
    expect(said).to_have_text("TABLE.CSV")
