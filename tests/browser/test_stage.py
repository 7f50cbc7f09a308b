"""The film at full screen: it unfolds by keys, in two windows at once, and the room votes on it by phone."""

import datetime as dt
import difflib
import re
import shutil
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from browser.conftest import ROOT, Opened, Window, serving

pytestmark = pytest.mark.browser

EXPECTED, RECEIVED = "¿Qué espera usted aquí?", "¿Qué ha recibido usted?"
SCALE = ["1inaceptable", "2pobre", "3correcto", "4bueno", "5memorable"]
_NUMBERS = count(1)


@pytest.fixture
def file(films: Path) -> Iterator[Path]:
    """The restaurant in a file of its own, which may be written."""
    path = films / f"noche-{next(_NUMBERS)}.yaml"
    shutil.copyfile(ROOT / "examples" / "restaurant" / "journey.yaml", path)
    yield path
    path.unlink()


@pytest.fixture
def phones(browser: Browser) -> Iterator[list[Page]]:
    """Five phones, each somebody's own."""
    size: ViewportSize = {"width": 390, "height": 780}
    contexts = [browser.new_context(locale="es-ES", viewport=size) for _ in range(5)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def on_stage(seen: Window, film: str, **more: str) -> Page:
    """The stage of a film, once its shot is there."""
    query = "".join(f"&{name}={value}" for name, value in more.items())
    seen.open(f"stage?journey={film}{query}")
    expect(seen.page.locator(".stage .shot")).to_be_visible()
    return seen.page


def heading(page: Page) -> str:
    return page.locator(".stage .shot h1").inner_text()


def turn(page: Page) -> str:
    return page.locator(".stage .bar .turn").inner_text()


def press(page: Page, key: str, label: str) -> None:
    """Press a key of the room's once its button is there."""
    expect(page.get_by_role("button", name=label, exact=True)).to_be_visible()
    page.keyboard.press(key)


def vote(phones: Sequence[Page], marks: Sequence[int], asked: str, *, again: bool = False) -> None:
    """Every phone taps its mark once it is asked, and is told that it counts."""
    for phone, mark in zip(phones, marks, strict=True):
        expect(phone.locator("#question")).to_have_text(asked)
        if again:
            expect(phone.locator("#note")).to_contain_text("Se vota otra vez")
        phone.locator(f'#scale button[value="{mark}"]').click()
    for phone, mark in zip(phones, marks, strict=True):
        expect(phone.locator(f'#scale button[value="{mark}"]')).to_have_class("counted")


def changes(before: str, after: str) -> list[str]:
    """The lines that went and came, without their place."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_an_evening_of_votes_is_kept_in_the_film(window: Opened, file: Path, phones: list[Page]) -> None:
    before = file.read_text(encoding="utf-8")
    page = on_stage(window("es", "dark"), file.stem, scene="cuenta", turn="eyes")
    expect(page.locator(".stage .shot")).to_contain_text("Hago el gesto de firmar en el aire")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value

    # The room
    page.keyboard.press("j")
    page.get_by_role("button", name="Abrir la sala").click()
    code = page.locator(".room-code")
    expect(code).to_be_visible()
    address = f"{page.url.split('/stage')[0]}/j/{code.inner_text().replace(' ', '')}"
    for phone in phones:
        phone.goto(address)
        expect(phone.get_by_role("heading", name="Ya está en la sala")).to_be_visible()
    expect(page.locator(".room-many")).to_have_text("5 han entrado")
    page.keyboard.press("Escape")

    # The film goes on while they vote, and the presenter's window leads as well.
    page.keyboard.press("ArrowRight")
    notes.keyboard.press("PageDown")
    expect(page.locator(".stage .bar .turn")).to_have_text("Esperado")
    press(page, "v", "Votar qué espera")
    vote(phones, (4, 5, 4, 5, 4), EXPECTED)
    expect(notes.locator(".room-count")).to_contain_text("5 votos")
    expect(page.locator(".reveal")).to_have_count(0)
    press(notes, "v", "Adelante")
    expect(page.get_by_role("button", name="Votar qué recibe", exact=True)).to_be_visible()
    notes.get_by_role("button", name="Adelante").click()
    expect(page.locator(".stage .bar .turn")).to_have_text("Recibido")
    # Until it is shown, the film says nothing that would sway the votes.
    expect(page.locator(".stage .shot .asked")).to_have_text("¿Qué espera usted aquí?")
    expect(page.locator(".stage .asked-scale li")).to_have_text(SCALE)
    expect(page.locator(".stage .gap")).to_have_count(0)
    expect(notes.locator(".on-stage .figure")).to_have_text("−2,29")
    own_mark = page.locator('.stage .mark[data-id="cuenta"]')
    expect(own_mark).not_to_have_class(re.compile("lit"))
    press(page, "v", "Votar qué recibe")
    vote(phones, (2, 1, 3, 2, 2), RECEIVED)
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Mostrar")
    expect(page.locator(".reveal-big")).to_have_text(["4,40", "2,00"])

    expect(own_mark).to_have_class(re.compile("lit"))
    # A second round, then what the room decided goes into the film.
    press(page, "r", "Votar otra vez")
    vote(phones, (2, 2, 3, 2, 2), RECEIVED, again=True)
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Mostrar")
    expect(page.locator(".reveal-big")).to_have_text(["4,40", "2,20"])
    expect(page.locator(".reveal")).to_contain_text("primera ronda: 2,00")
    press(page, "v", "Aceptar 4,40 y 2,20")
    form = page.get_by_role("dialog", name=re.compile("^Aceptar para"))
    received = form.get_by_role("group", name="Recibe")
    received.get_by_role("textbox", name=re.compile("en palabras")).fill("La cuenta tarda y no se entiende")
    form.get_by_role("button", name="Aceptar").click()
    expect(form).to_have_count(0)
    expect(page.get_by_role("button", name="Aceptado")).to_be_visible()
    expect(page.locator(".stage .shot")).to_contain_text("La cuenta tarda y no se entiende")
    words = "Pagar en cinco minutos y entender la cuenta"
    kept = changes(before, file.read_text(encoding="utf-8"))
    (day,) = {*re.findall(r"date: (2\S+)[,}]", "".join(line for line in kept if line.startswith("+")))}
    assert abs(dt.date.fromisoformat(day) - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)
    source, asked = (
        "from: [past_experience, price]",
        "evidence: [observation, survey], n: 40, date: 2026-10-25",
    )
    ground = f"evidence: [workshop], n: 5, date: {day}"
    assert kept == [
        f"-    expected: {{score: 4, text: {words}, {source}}}",
        f"-    received: {{score: 2, text: Catorce minutos y una cuenta confusa, {asked}}}",
        f"+    expected: {{score: 4.4, text: {words}, {ground}, spread: 0.55, {source}}}",
        f"+    received: {{score: 2.2, text: La cuenta tarda y no se entiende, {ground}, spread: 0.45}}",
    ]

    # One step back for all of it.
    page.keyboard.press("Escape")
    expect(page.locator(".reveal")).to_have_count(0)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Deshacer").click()
    expect(page.get_by_role("button", name="Deshacer")).to_be_disabled()
    assert file.read_text(encoding="utf-8") == before


def test_a_scene_unfolds_in_the_order_of_the_method(window: Opened) -> None:
    page = on_stage(window("es"), "restaurant")
    assert heading(page) == "El caballero que pide un menú"
    page.keyboard.press("ArrowRight")
    assert (heading(page), turn(page)) == ("Un amigo le habla del restaurante", "Ver")
    found = []
    for key in ("ArrowRight", "PageDown", " ", "Enter"):
        page.keyboard.press(key)
        found.append((turn(page), page.locator(".stage .place").inner_text()))
    assert found == [
        ("Describir", "1 de 19"),
        ("Esperado", "1 de 19"),
        ("Recibido", "1 de 19"),
        ("Ver", "2 de 19"),
    ]
    for key in ("PageUp", "ArrowLeft", "Backspace"):
        page.keyboard.press(key)
    assert turn(page) == "Describir"
    page.keyboard.press("ArrowDown")
    assert (heading(page), turn(page)) == ("Lee opiniones en una web ajena", "Ver")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert turn(page) == "La película"
    page.keyboard.press("End")
    expect(page.locator(".stage .worst li")).to_have_count(3)
    expect(page.locator(".stage .worst li").first).to_contain_text("Pide la cuenta y paga")
    expect(page.locator(".stage .promise dd").last).to_contain_text("117,4")
    page.keyboard.press("ArrowRight")
    assert turn(page) == "Final"


def test_a_number_leads_to_its_scene_and_the_address_to_the_shot(window: Opened) -> None:
    seen = window("es")
    page = on_stage(seen, "restaurant")
    page.keyboard.type("14")
    expect(page.locator(".stage .typed")).to_have_text("14")
    page.keyboard.press("Enter")
    assert heading(page) == "Pide la cuenta y paga"
    page.keyboard.type("77")
    page.keyboard.press("Enter")
    assert heading(page) == "Pide la cuenta y paga"
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.url.endswith("journey=restaurant&scene=cuenta&turn=received")
    page.reload()
    expect(page.locator(".stage .gap .figure")).to_have_text("−2,29")
    page.keyboard.press("Escape")
    expect(page.locator(".map .scene[aria-selected=true]")).to_have_attribute("data-id", "cuenta")
    page.go_back()
    expect(page.locator(".stage .gap .figure")).to_have_text("−2,29")


def test_the_map_presents_the_film_and_a_scene_itself(window: Opened) -> None:
    seen = window("en")
    seen.open("map?journey=restaurant-en")
    seen.page.get_by_role("button", name="Present", exact=True).click()
    expect(seen.page.locator(".stage .turn")).to_have_text("The film")
    seen.open("scene?journey=restaurant-en&scene=cuenta")
    seen.page.get_by_role("button", name="Present", exact=True).click()
    expect(seen.page.locator(".stage .turn")).to_have_text("See")
    assert heading(seen.page) == "Asks for the bill and pays"


def test_the_marks_and_the_curve_grow_with_the_film(window: Opened) -> None:
    page = on_stage(window("es"), "restaurant")
    lit = page.locator(".stage .mark.lit")
    expect(lit).to_have_count(0)
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(lit).to_have_count(4)
    page.keyboard.press("m")
    film = page.get_by_role("dialog", name="La película, hasta aquí")
    expect(film.get_by_role("button", name="5. Llama para reservar")).to_be_focused()
    expect(film.locator("[data-id]:not(.unseen)")).to_have_count(4)
    page.keyboard.press("ArrowRight")
    expect(film.locator(".told-scene")).to_have_text("6 Le abre la puerta el portero")
    page.keyboard.press("Enter")
    expect(film).to_have_count(0)
    assert heading(page) == "Le abre la puerta el portero"
    page.keyboard.press("Home")
    expect(lit).to_have_count(5)


def test_the_screen_goes_black_and_any_key_brings_it_back(window: Opened) -> None:
    page = on_stage(window("es"), "restaurant", scene="cuenta")
    page.keyboard.press("b")
    expect(page.locator(".stage .black")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".stage .black")).to_be_hidden()
    assert turn(page) == "Ver"


def test_the_presenter_sees_both_shots_and_the_window_outlives_a_reload(window: Opened) -> None:
    seen = window("es")
    page = on_stage(seen, "restaurant", scene="cuenta", turn="received")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Notas").click()
    notes = opened.value
    expect(notes.locator(".on-stage .figure")).to_have_text("−2,29")
    expect(notes.locator(".later")).to_contain_text("Al servir el café le preguntan cómo quiere pagar")
    expect(notes.locator(".notes")).to_contain_text("Llego tarde al trabajo por la cuenta")
    expect(notes.locator(".clock")).to_have_text(re.compile(r"^00:0\d$"))
    assert (
        notes.locator(".clock").evaluate("node => getComputedStyle(node).fontFamily").startswith("Newsreader")
    )
    notes.keyboard.press("b")
    expect(page.locator(".stage .black")).to_be_visible()
    expect(notes.locator(".on-stage")).to_contain_text("La pantalla está en negro")
    notes.keyboard.press("b")
    page.reload()
    expect(page.locator(".stage .gap .figure")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(notes.locator(".on-stage")).to_contain_text("Toma dos")
    page.keyboard.press("Escape")
    expect(page.locator(".map")).to_be_visible()
    if not notes.is_closed():
        notes.wait_for_event("close")


def test_the_notes_window_is_furnished_again_and_its_buttons_keep_the_focus(window: Opened) -> None:
    page = on_stage(window("es"), "restaurant", scene="cuenta", turn="take_two")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    notes.get_by_role("button", name="Atrás").focus()
    for shown in ("Recibido", "Esperado", "Describir"):
        notes.keyboard.press("Enter")
        expect(page.locator(".stage .turn")).to_have_text(shown)
    notes.evaluate("document.body.replaceChildren(); location.reload()")
    expect(notes.locator(".on-stage")).to_contain_text("Describir")
    notes.keyboard.press("PageDown")
    expect(page.locator(".stage .turn")).to_have_text("Esperado")


def test_a_number_counts_wherever_the_focus_is(window: Opened) -> None:
    page = on_stage(window("es"), "restaurant")
    page.get_by_role("button", name="Luz").click()
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    assert heading(page) == "Mira la carta en la página del restaurante"


def test_an_edit_elsewhere_leaves_the_stage_where_it_is(window: Opened, file: Path) -> None:
    page = on_stage(window("es"), file.stem, scene="cuenta", turn="received")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Teclas del escenario")
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("title: Pide el menú", "title: Elige el menú"), encoding="utf-8")
    page.wait_for_timeout(4000)
    expect(keys).to_be_visible()
    page.keyboard.press("Escape")
    assert turn(page) == "Recibido"
    file.write_text("title: [half saved", encoding="utf-8")
    expect(page.get_by_role("status").filter(has_text="no se puede leer ahora")).to_be_visible()
    expect(page.locator(".stage .gap .figure")).to_have_text("−2,29")
    gone = re.sub(r"  - id: cuenta\n.*?(?=  - id: despedida)", "", before, flags=re.DOTALL)
    assert "Pide la cuenta" not in gone
    file.write_text(gone.replace("cuenta", "despedida"), encoding="utf-8")
    expect(page.get_by_role("status").filter(has_text="La escena que se veía ya no está")).to_be_visible()
    assert heading(page) != "El caballero que pide un menú"


def test_a_wide_scale_is_voted_on_as_phones_see_it(window: Opened, films: Path) -> None:
    scale = "title: Cien\nscale: {min: 0, max: 100}\nscenes:\n"
    scene = "  - {id: a, title: Una, phase: purchase, expected: 80, received: 40}\n"
    (films / "cien.yaml").write_text(scale + scene, encoding="utf-8")
    page = on_stage(window("es"), "cien", scene="a", turn="received")
    page.keyboard.press("j")
    page.get_by_role("button", name="Abrir la sala").click()
    expect(page.locator(".room-code")).to_be_visible()
    page.keyboard.press("Escape")
    press(page, "v", "Votar qué espera")
    expect(page.locator(".asked-scale li")).to_have_text(
        [re.compile(f"^{mark}") for mark in range(0, 101, 10)]
    )
    assert page.locator(".stage .shot").evaluate(FOUND) == []
    (films / "cien.yaml").unlink()


def test_a_finger_turns_the_film_both_ways(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720}, has_touch=True, locale="es-ES")
    seen = Window(context.new_page(), server)
    page = on_stage(seen, "restaurant")
    swipe = """(node, [from, to]) => {
      const at = (x) => [new Touch({identifier: 1, target: node, clientX: x, clientY: 300})];
      const all = {bubbles: true, cancelable: true};
      node.dispatchEvent(new TouchEvent('touchstart', {touches: at(from), ...all}));
      node.dispatchEvent(new TouchEvent('touchend', {changedTouches: at(to), ...all}));
    }"""
    shot = page.locator(".stage .shot")
    shot.evaluate(swipe, [900, 500])
    assert turn(page) == "Ver"
    shot.evaluate(swipe, [500, 520])
    shot.evaluate(swipe, [500, 900])
    assert turn(page) == "La película"
    shot.tap()
    assert turn(page) == "Ver"
    context.close()


def test_the_film_goes_on_when_the_server_has_gone(window: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    shutil.copyfile(ROOT / "examples" / "restaurant" / "journey.yaml", folder / "cena.yaml")
    seen = window("es")
    with serving(folder, tmp_path / "log") as url:
        seen.url = url
        page = on_stage(seen, "cena")
    expect(page.get_by_role("dialog", name="Connection error")).to_be_attached()
    page.keyboard.type("14")
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".stage .gap .figure")).to_have_text("−2,29")
    # What Streamlit says of its server lies under the stage.
    assert page.locator(".stage").evaluate("stage => stage.matches(':popover-open')")
    seen.faults.clear()


FOUND = """shot => {
  const unit = shot.getBoundingClientRect().width / 1280;
  const body = shot.getBoundingClientRect();
  const faults = [];
  const blocks = [...shot.querySelectorAll(
    '[data-most], .figure, p.ground, .numbered, .action, .take h2, dt, .length')]
    .filter((block) => !block.parentElement.closest('[data-most], .figure'));
  for (const figure of shot.querySelectorAll('.figure b')) {
    const range = document.createRange();
    range.selectNodeContents(figure);
    const [own, text] = [figure.getBoundingClientRect(), range.getBoundingClientRect()];
    const isWhole = text.height < 1.9 * parseFloat(getComputedStyle(figure).fontSize);
    if (!isWhole || text.right > own.right + 2) faults.push(`"${figure.textContent}" is broken or cut`);
  }
  const boxes = blocks.map((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    const own = block.getBoundingClientRect();
    const text = [...range.getClientRects()].filter((box) => box.width > 1);
    const bottom = Math.max(...text.map((box) => box.bottom));
    const clip = block.matches('.cut') ? Math.min(bottom, own.bottom) : bottom;
    const name = `${block.className || block.tagName} "${block.textContent.slice(0, 30)}"`;
    if (!text.length) return null;
    const [left, top] = ['left', 'top'].map((side) => Math.min(...text.map((box) => box[side])));
    const right = Math.max(...text.map((box) => box.right));
    const slack = 3 * unit;
    const isInside = left > body.left - slack && right < body.right + slack && clip < body.bottom + slack;
    if (!isInside) faults.push(`${name} leaves the stage`);
    return {left, right, top, bottom: clip, name};
  }).filter(Boolean);
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (across > 4 * unit && down > 9 * unit) faults.push(`${one.name} lies on ${other.name}`);
  }));
  for (const node of shot.querySelectorAll('*')) {
    const says = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    const size = parseFloat(getComputedStyle(node).fontSize) / unit;
    const name = node.className || node.tagName;
    if (says && !node.closest('svg') && size < 16.9) faults.push(`${name} is ${size}`);
  }
  return faults;
}"""
"""Words that leave the stage, lie on others or are too small to be read from the last row."""


@pytest.mark.parametrize("film", ["restaurant", "minimal", "hostile", "endless", "right", "long"])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 768), (1920, 1080)])
def test_every_shot_is_legible(window: Opened, film: str, width: int, height: int) -> None:
    page = on_stage(window("es", width=width, height=height), film)
    shot = page.locator(".stage .shot")
    last = ""
    shots = 0
    while (place := f"{page.locator('.stage .place').inner_text()} {turn(page)}") != last:
        assert shot.evaluate(FOUND) == [], place
        last = place
        shots += 1
        page.keyboard.press("ArrowRight")
    assert shots > 3
    assert page.evaluate("window.broken") is None


def test_what_is_open_under_the_stage_is_out_of_reach(window: Opened) -> None:
    page = on_stage(window("es"), "restaurant")
    for _ in range(12):
        page.keyboard.press("Tab")
        on = page.evaluate(FOCUSED)
        assert on == "stage" or on.startswith(("<body", '<main id="stMain"')), on


FOCUSED = """() => {
  const on = document.activeElement;
  return on.shadowRoot ? 'stage' : on.outerHTML.slice(0, 150);
}"""
