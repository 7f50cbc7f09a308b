"""The plan is exported, edited by the client and read in again."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from films import EXAMPLES
from playwright.sync_api import Download, expect

from browser.conftest import Opened, Window

pytestmark = pytest.mark.browser

PATIENCE = 60_000
"""Milliseconds in which a busy machine makes documents."""


@pytest.fixture
def film(films: Path) -> Iterator[Path]:
    """A film of its own, which may be changed."""
    path = films / "entregada.yaml"
    shutil.copyfile(EXAMPLES / "restaurant" / "journey.yaml", path)
    yield path
    path.unlink()


def tick(seen: Window, wanted: set[str]) -> None:
    """Choose just these documents."""
    for box in seen.page.locator("[class*=st-key-export_as_] label").all():
        is_ticked = box.locator("input").is_checked()
        if is_ticked != (box.inner_text() in wanted):
            box.click()
            seen.settle()


def downloaded(seen: Window, name: str) -> Download:
    with seen.page.expect_download(timeout=PATIENCE) as found:
        seen.page.get_by_role("button", name=name).click()
    return found.value


def test_what_is_exported_comes_back_edited(window: Opened, film: Path, tmp_path: Path) -> None:
    seen = window("es")
    seen.open("plan?journey=entregada")
    seen.page.get_by_role("button", name="Entregar el plan").click()
    seen.page.wait_for_url("**/export?**")
    expect(seen.page.locator(".st-key-export_sheets img").first).to_be_visible(timeout=PATIENCE)
    tick(seen, {"Acciones CSV", "Markdown"})
    seen.page.get_by_role("button", name="Preparar 2 documentos").click()
    everything = tmp_path / "todo.zip"
    downloaded(seen, "Descargar todo en un zip").save_as(everything)
    with zipfile.ZipFile(everything) as package:
        names = sorted(package.namelist())
        assert names == ["el-caballero-que-pide-un-menu.csv", "el-caballero-que-pide-un-menu.md"]
        plan = package.read(names[0]).decode("utf-8-sig")

    agreed = "cobro-en-mesa;1;Dos lectores de tarjeta en sala;14. Pide la cuenta y paga;acordada;Caja;"
    assert agreed in plan
    edited = tmp_path / "plan.csv"
    edited.write_text(plan.replace(agreed, agreed.replace("acordada;Caja", "hecha;Marta")), encoding="utf-8")
    seen.open("plan?journey=entregada")
    seen.page.get_by_text("Leer el plan que devuelve el cliente").click()
    seen.page.locator("input[type=file]").set_input_files(edited)
    owner = seen.page.get_by_role("checkbox", name="Responsable: Caja → Marta")
    expect(owner).to_be_checked()
    seen.page.get_by_text("Estado: acordada → hecha").click()
    seen.page.get_by_role("button", name="Aceptar 1 cambio").click()
    expect(owner).to_have_count(0)
    assert "          owner: Marta\n" in film.read_text(encoding="utf-8")
    assert "status: done" not in film.read_text(encoding="utf-8")
    seen.page.get_by_role("button", name="Deshacer").click()
    expect(owner).to_be_checked()
    assert film.read_bytes() == (EXAMPLES / "restaurant" / "journey.yaml").read_bytes()


def test_the_drawings_of_a_plan_are_reached_by_keys(window: Opened) -> None:
    seen = window("en", width=390, height=800)
    seen.open("plan?journey=restaurant")
    bets = seen.page.get_by_role("img", name="Quick wins: 2, 3.")
    bets.focus()
    seen.page.keyboard.press("ArrowRight")
    expect(bets).to_be_focused()
    seen.page.wait_for_function("(e) => e.scrollLeft > 0", arg=bets.element_handle())
    assert seen.page.get_by_role("img", name="due").count() == 1
