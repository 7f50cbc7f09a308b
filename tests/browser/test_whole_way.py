"""A new user makes a whole film in the browser, from an empty folder to its plan, and never sees YAML.

The file that comes of it is compared with one that was read as an editor reads: its fields in the order of
the schema, nothing said that need not be, blank lines between things of several lines, ids that speak.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.conftest import ROOT, SETTLED, Opened, Window, serving
from browser.test_film_map import scene
from momentos.journey.issue import Level
from momentos.shelf.film import open_film

pytestmark = pytest.mark.browser

GOLDEN = ROOT / "tests" / "golden" / "whole_way.yaml"

LIST = """\
Su vecina le habla de la clínica
Busca la clínica en el mapa del teléfono
Prepara el transportín
Llama para pedir hora
Entra en la sala de espera
Espera su turno entre perros
La veterinaria explora al gato
Recoge el tratamiento y paga
Vuelve a casa con las pastillas
Le llaman a los dos días
Deja una reseña"""

TYPES = {"Los de toda la vida": 70, "Los que vienen con prisa": 30}

MARKS = {
    "su-vecina-le-habla-de-la-clinica": (3, 4, 3),
    "busca-la-clinica-en-el-mapa-del-telefono": (3, 3, 3),
    "llama-para-pedir-hora": (4, 2, 4),
    "prepara-el-transportin": (3, 3, 3),
    "entra-en-la-sala-de-espera": (4, 3, 4),
    "espera-su-turno-entre-perros": (3, 1, 5),
    "la-veterinaria-explora-al-gato": (4, 5, 5),
    "le-hacen-un-analisis": (3, 3, 4),
    "recoge-el-tratamiento-y-paga": (3, 2, 4),
    "vuelve-a-casa-con-las-pastillas": (3, 2, 3),
    "le-llaman-a-los-dos-dias": (2, 4, 4),
    "deja-una-resena": (3, 3, 2),
}
"""What is expected, what is received and how much it matters, of each scene in its order."""

BRANCHES = {
    5: "5. Entra en la sala de espera",
    7: "7. La veterinaria explora al gato",
    9: "9. Recoge el tratamiento y paga",
}
"""The scenes between which the branches are drawn, by number."""

ANSWERS = {
    "Situación previsible": "Llega con hora, y la consulta va con retraso.",
    "Material": "El transportín, y nada con que taparlo.",
    "Mobiliario": "Sillas en fila, todas al mismo lado.",
    "Ubicación": "Una sola sala para perros y gatos.",
    "Personal de atención": "Una recepcionista que atiende el teléfono.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "films"
    made.mkdir()
    return made


@pytest.fixture
def seen(window: Opened, folder: Path, tmp_path: Path) -> Iterator[Window]:
    """A window on a server of its own, whose folder is empty."""
    with serving(folder, tmp_path / "log") as url:
        made = window("es")
        made.url = url
        made.page.set_default_timeout(20_000)
        yield made
        made.page.goto("about:blank")


def press(seen: Window, thing: Locator) -> None:
    thing.click()
    seen.settle()


def write(seen: Window, form: Locator, label: str, words: str) -> None:
    """Type something and go on to the next box, as fast as one can."""
    form.get_by_label(label, exact=True).last.fill(words)
    seen.page.keyboard.press("Tab")


def choose(seen: Window, form: Locator, label: str, option: str) -> None:
    box = form.get_by_role("combobox", name=label, exact=True)
    box.scroll_into_view_if_needed()
    seen.page.wait_for_timeout(100)  # A list of choices shuts where the page is scrolled.
    box.click()
    press(seen, seen.page.get_by_role("option", name=option, exact=True))


def form_of(page: Page, step: str) -> Locator:
    return page.locator(f".st-key-form_{step}")


def middle(page: Page, id_: str) -> tuple[float, float]:
    box = scene(page, id_).locator(".hover").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + 12, start[1] + 4, steps=3)
    page.mouse.move(*end, steps=6)
    page.mouse.up()


def plus(page: Page, id_: str) -> Locator:
    scene(page, id_).hover()
    return page.locator(".map .tool").first


def told(seen: Window, words: str) -> None:
    expect(seen.page.locator(".map .told")).to_have_text(words)
    seen.settle()


def test_a_new_user_makes_a_film_by_hand_and_its_file_reads_well(seen: Window, folder: Path) -> None:
    for part in (_from_a_list, _cut, _customers, _ways, _marks, _story, _proposals, _plan):
        part(seen)
    made = folder / "el-gato-va-a-la-veterinaria.yaml"
    assert [path.name for path in folder.iterdir() if path.is_file()] == [made.name]
    assert made.read_text(encoding="utf-8") == GOLDEN.read_text(encoding="utf-8")
    levels = {issue.level for issue in open_film(made).issues}
    assert not levels & {Level.ERROR, Level.WARNING}


def _from_a_list(seen: Window) -> None:
    """From the empty shelf to a film of eleven scenes."""
    page = seen.page
    seen.open("")
    expect(page.get_by_role("heading", name="Todavía no hay películas")).to_be_visible()
    press(seen, page.get_by_role("button", name="Nueva película"))
    press(seen, page.get_by_role("radio", name="De una lista"))
    page.get_by_label("Título de la película").fill("El gato va a la veterinaria")
    page.get_by_label("La lista, una línea por momento").fill(LIST)
    press(seen, page.get_by_role("button", name="Ver las escenas"))
    page.get_by_role("button", name="Crear la película").click()
    page.wait_for_url("**/map?**")
    seen.settle()
    expect(page.locator(".map .scene")).to_have_count(11)


def _cut(seen: Window) -> None:
    """On the map: a scene is moved, one added, and two branches are drawn."""
    page = seen.page
    x, y = middle(page, "prepara-el-transportin")
    drag(page, middle(page, "llama-para-pedir-hora"), (x - 30, y))
    told(seen, "Movida: 3. Llama para pedir hora.")
    plus(page, "la-veterinaria-explora-al-gato").click()
    page.keyboard.type("Le hacen un análisis")
    page.keyboard.press("Enter")
    told(seen, "Añadida: 8. Le hacen un análisis.")
    for start, end in ((5, 7), (7, 9)):
        ids = list(MARKS)
        box = plus(page, ids[start - 1]).bounding_box()
        assert box is not None
        drag(page, (box["x"] + 12, box["y"] + 12), middle(page, ids[end - 1]))
        told(seen, f"Camino trazado de {BRANCHES[start]} a {BRANCHES[end]}.")


def _customers(seen: Window) -> None:
    page, body = seen.page, seen.page.locator(".stMain")
    press(seen, page.get_by_role("link", name="Guion"))
    press(seen, page.get_by_role("radio", name="Los clientes"))
    for name, share in TYPES.items():
        press(seen, page.get_by_role("button", name="Añadir a «Tipos de cliente»"))
        write(seen, body, "Nombre", name)
        seen.settle()
        write(seen, body, "Parte de todos los clientes (%)", str(share))


def _ways(seen: Window) -> None:
    """Who takes which way is said in the scene that parts them."""
    page = seen.page
    press(seen, page.get_by_role("link", name="Mapa"))
    press(seen, scene(page, "entra-en-la-sala-de-espera"))
    press(seen, page.locator(".panel [data-step=identify] button.name"))
    form = form_of(page, "identify")
    choose(seen, form, "Canal", "personal")
    write(seen, form, "Responsable", "Recepción")
    press(seen, form.get_by_text("Más", exact=True))
    press(seen, form.get_by_text("6. Espera su turno entre perros"))
    write(seen, form, "Parte que va por aquí (%)", "70")
    press(seen, form.get_by_text("7. La veterinaria explora al gato"))
    write(seen, form, "En qué caso", "viene por una urgencia")


def _marks(seen: Window) -> None:
    """All scenes, one after the other, as fast as one presses."""
    page = seen.page
    press(seen, scene(page, next(iter(MARKS))))
    press(seen, page.locator(".panel [data-step=value] button.name"))
    form, number = form_of(page, "value"), page.locator(".st-key-turning")
    for place, marks in enumerate(MARKS.values(), start=1):
        expect(number).to_contain_text(f"{place}. ")
        page.wait_for_function(SETTLED)
        for row, mark in enumerate(marks):
            form.get_by_role("radiogroup").nth(row).get_by_role("radio").nth(mark - 1).click()
        if place < len(MARKS):
            page.get_by_role("button", name="Siguiente", exact=True).click()
    seen.settle()


def _story(seen: Window) -> None:
    """The scene that hurts most: with the customer's eyes, and its six answers."""
    page = seen.page
    press(seen, scene(page, "espera-su-turno-entre-perros"))
    page.get_by_role("button", name="Ver la escena entera").click()
    page.wait_for_url("**/scene?**")
    seen.settle()
    press(seen, page.get_by_role("link", name="Escribir: Ver"))
    see, describe = form_of(page, "see"), form_of(page, "describe")
    write(seen, see, "Con sus ojos, en primera persona", "Mi gata tiembla y un perro la olfatea.")
    write(seen, see, "Lo que siente", "angustia")
    press(seen, see.get_by_role("radio", name="−2"))
    press(seen, page.get_by_role("link", name="Escribir: Describir"))
    for label, answer in ANSWERS.items():
        write(seen, describe, label, answer)
    press(seen, describe.get_by_text("No hay", exact=True).last)


def _proposals(seen: Window) -> None:
    """Three scenes are proposed anew: with an action of one's own, one of the library, and both."""
    page = seen.page
    press(seen, page.get_by_role("link", name="Escribir: Proponer"))
    form = form_of(page, "propose")
    write(seen, form, "Toma 2: la escena como debería ser", "Espero sin perros y sé cuántos faltan.")
    press(seen, form.get_by_role("radio", name="4 bueno").first)
    _add(seen, form, ROOM)
    press(seen, form.get_by_role("button", name="Adoptarla").first)
    write(seen, form, "Responsable", "Recepción")

    _open(seen, "3. Llama para pedir hora")
    write(seen, form, "Toma 2: la escena como debería ser", "Me dan hora y me dicen qué llevar.")
    press(seen, form.get_by_role("button", name="Adoptarla").first)

    _open(seen, "9. Recoge el tratamiento y paga")
    write(seen, form, "Toma 2: la escena como debería ser", "Me explican cada pastilla antes de cobrar.")
    _add(seen, form, SHEET)


def _open(seen: Window, name: str) -> None:
    """Another scene, chosen by its name."""
    choose(seen, seen.page.locator(".st-key-head"), "Escena", name)


@dataclass(frozen=True)
class _Action:
    """What is entered of an action, with the words of the form."""

    what: str
    lever: str
    owner: str
    due: str
    effort: str


ROOM = _Action("Sala para gatos con mantas", "herramientas y aplicaciones", "Gerencia", "15012027", "alto")
SHEET = _Action(
    "Hoja de tomas con dibujos", "información que posee el personal", "Consulta", "01122026", "bajo"
)


def _add(seen: Window, form: Locator, action: _Action) -> None:
    press(seen, form.get_by_role("button", name="Añadir a «Acciones»"))
    write(seen, form, "Qué se va a hacer", action.what)
    seen.settle()
    choose(seen, form, "Qué cambia: los cuatro aspectos", action.lever)
    seen.page.keyboard.press("Escape")
    write(seen, form, "Responsable", action.owner)
    seen.page.keyboard.type(action.due)
    seen.page.keyboard.press("Escape")
    choose(seen, form, "Esfuerzo", action.effort)


def _plan(seen: Window) -> None:
    """The plan has what was proposed, the most helpful first, and what it changes."""
    page = seen.page
    press(seen, page.get_by_role("link", name="Plan"))
    expect(page.get_by_text("Las 4 acciones")).to_be_visible()
    rows = page.get_by_role("row").filter(has_text="propuesta")
    assert [_name_of(row) for row in rows.all()] == [
        "Aconsejar con franqueza",
        "Sala para gatos con mantas",
        "Aconsejar con franqueza",
        "Hoja de tomas con dibujos",
    ]
    expect(rows.nth(1)).to_contain_text("Gerencia")
    expect(rows.nth(1)).to_contain_text("15 ene 2027")
    expect(rows.nth(1)).to_contain_text("alto")


def _name_of(row: Locator) -> str:
    """What a row of the plan is called, behind its rank."""
    return row.inner_text().split("\n")[1]
