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
    expect(title).to_have_value("")
