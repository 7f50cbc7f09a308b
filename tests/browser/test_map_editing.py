"""The map is changed by keyboard alone and by hand, and the file then says what was meant."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bench.synthetic import synthetic_journey
from browser.conftest import Opened, Window
from browser.layout import LAYOUT
from browser.test_film_map import scene
from momentos.journey.journey import Journey
from momentos.text.read import read

pytestmark = pytest.mark.browser

_MOST_TABS = 40

FROM_THE_START = f"""() => {{
  // Where it is scrolled, the film passes under the names of its lanes.
  const roots = [...document.querySelectorAll("*")].map((node) => node.shadowRoot).filter(Boolean);
  const film = roots.map((root) => root.querySelector(".map .scroll")).find(Boolean);
  film.scrollLeft = 0;
  film.dispatchEvent(new Event("scroll"));
  return ({LAYOUT})();
}}"""

THREE = """\
title: Una tarde en el taller
lang: es
scenes:
  - id: llama
    title: Llama al taller
    phase: pre-purchase
    channel: telephone
    owner: Recepción
    next: deja
  - id: deja
    title: Deja el coche
    phase: purchase
    channel: personal
    owner: Taller
    next: paga
  - id: paga
    title: Paga y se va
    phase: purchase
    channel: personal
    owner: Recepción
    next: end
"""


def told(page: Page) -> Locator:
    return page.locator(".map .told")


class Cut:
    """A film of its own, opened on the map."""

    def __init__(self, window: Opened, films: Path, name: str, scene: str = "", **more: object) -> None:
        self.path = films / f"{name}.yaml"
        self.path.write_text(THREE, encoding="utf-8")
        self.window: Window = window(**more)
        self.window.open(f"map?journey={name}" + (f"&scene={scene}" if scene else ""))
        self.page = self.window.page

    def journey(self) -> Journey:
        journey = read(self.path).journey
        assert journey is not None
        return journey

    def ids(self) -> list[str]:
        return [scene.id for scene in self.journey().scenes]

    def ways(self) -> dict[str, list[str]]:
        scenes = self.journey().scenes
        return {scene.id: [way.to for way in scene.next or ()] for scene in scenes}

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, thing: Locator, key: str = "Tab") -> None:
        """Come to something by Tab alone, or by Shift and Tab."""
        for _ in range(_MOST_TABS):
            self.press(key)
            if thing.evaluate("thing => thing === thing.getRootNode().activeElement"):
                return
        expect(thing).to_be_focused()

    def expect_told(self, words: str) -> None:
        expect(told(self.page)).to_have_text(words)
        self.window.settle()

    def middle(self, id_: str) -> tuple[float, float]:
        box = scene(self.page, id_).locator(".hover").bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(start[0] + 12, start[1] + 4, steps=3)
        self.page.mouse.move(*end, steps=6)


def test_a_film_is_cut_by_keyboard_alone(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "keys", "llama")
    page = cut.page
    scene(page, "llama").focus()
    cut.press("n")
    page.keyboard.type("Busca las llaves")
    cut.press("Enter")
    cut.expect_told("Añadida: 2. Busca las llaves.")
    expect(scene(page, "busca-las-llaves")).to_be_focused()
    cut.press("d")
    cut.expect_told("Duplicada: 3. Busca las llaves (2).")
    cut.press("F2")
    page.keyboard.type("Se rinde")
    cut.press("Enter")
    cut.expect_told("Ahora se llama 3. Se rinde.")
    assert cut.ids() == ["llama", "busca-las-llaves", "busca-las-llaves-2", "deja", "paga"]
    assert cut.journey().scenes[2].title == "Se rinde"

    cut.press("ArrowLeft", "w")
    cut.press("ArrowRight")
    expect(told(page)).to_have_text("Hasta 4. Deja el coche.")
    cut.press("Enter")
    cut.expect_told("Camino trazado de 2. Busca las llaves a 4. Deja el coche.")
    assert cut.ways()["busca-las-llaves"] == ["busca-las-llaves-2", "deja"]

    cut.press("End", "Delete")
    cut.expect_told("Quitada: 5. Paga y se va.")
    assert cut.ids() == ["llama", "busca-las-llaves", "busca-las-llaves-2", "deja"]
    expect(scene(page, "deja")).to_be_focused()
    cut.press("Control+z")
    cut.expect_told("Deshecho («Paga y se va»: quitado).")
    expect(scene(page, "paga")).to_be_focused()
    assert cut.ids()[-1] == "paga"
    assert cut.ways()["deja"] == ["paga"]


def test_a_scene_is_carried_by_keyboard_and_every_place_is_said(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "carried", "paga")
    page = cut.page
    scene(page, "paga").focus()
    cut.press("m")
    expect(told(page)).to_contain_text("Lleva la escena 3. Paga y se va.")
    cut.press("ArrowLeft")
    expect(told(page)).to_have_text("Al principio. Acto II. Durante.")
    cut.press("ArrowLeft")
    expect(told(page)).to_have_text("Detrás de 1. Llama al taller. Acto I. Antes.")
    cut.press("ArrowRight", "ArrowRight")
    expect(told(page)).to_have_text("Donde estaba. Acto II. Durante.")
    cut.press("Escape")
    expect(told(page)).to_have_text("Todo queda como estaba.")
    assert cut.path.read_text(encoding="utf-8") == THREE

    cut.press("Space", "ArrowRight")
    expect(told(page)).to_have_text("Al principio. Acto III. Después.")
    cut.press("Enter")
    cut.expect_told("Movida: 3. Paga y se va.")
    assert cut.journey().scenes[2].phase == "post-purchase"
    expect(scene(page, "paga")).to_be_focused()
    cut.press("m", "Home", "Enter")
    cut.expect_told("Movida: 1. Paga y se va.")
    assert cut.ids() == ["paga", "llama", "deja"]
    cut.press("Control+z")
    cut.expect_told("Deshecho («Paga y se va»: cambiado de sitio; y otro cambio).")
    cut.press("Control+y")
    cut.expect_told("Rehecho («Paga y se va»: cambiado de sitio; y otro cambio).")
    assert cut.ids() == ["paga", "llama", "deja"]


def test_what_the_pages_own_buttons_turn_is_told_over_the_film(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "turned", "deja")
    page = cut.page
    scene(page, "deja").focus()
    cut.press("Delete")
    cut.expect_told("Quitada: 2. Deja el coche.")
    page.get_by_role("button", name="Deshacer", exact=True).first.click()
    cut.expect_told("Deshecho («Deja el coche»: quitado).")
    expect(scene(page, "deja")).to_have_attribute("aria-selected", "true")
    page.get_by_role("button", name="Rehacer", exact=True).click()
    cut.expect_told("Rehecho («Deja el coche»: quitado).")
    expect(scene(page, "paga")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_text("ya no está en la película")).to_have_count(0)
    assert cut.ids() == ["llama", "paga"]


def test_the_menu_does_all_of_it_and_shows_the_ways(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "menu", "llama")
    page = cut.page
    scene(page, "llama").focus()
    cut.press("Shift+F10")
    items = page.locator(".map .menu [role=menuitem]")
    expect(items.first).to_be_focused()
    assert items.all_inner_texts() == [
        "Abrir la escena",
        "Añadir una escena detrás",
        "Mover",
        "Cambiar el título",
        "Duplicar",
        "Trazar un camino",
        "Camino a 2. Deja el coche",
        "Quitar la escena",
    ]
    cut.press("Escape")
    expect(scene(page, "llama")).to_be_focused()
    cut.press("ContextMenu", "End", "ArrowUp", "Enter")
    expect(page.locator(".map .menu p")).to_contain_text("De 1. Llama al taller a 2. Deja el coche")
    cut.press("Enter")
    cut.expect_told("Quitado el camino de 1. Llama al taller a 2. Deja el coche.")
    assert cut.ways()["llama"] == []
    page.get_by_role("button", name="Deshacer").last.click()
    cut.expect_told("Deshecho («Llama al taller», Qué viene después: vacío).")
    assert cut.path.read_text(encoding="utf-8") == THREE


FORESEEN = ".map .going, .map .moving, .map .hole, .map .drawing, .map .ghost"

DROPPED = """(scene) => {
  const box = scene.querySelector('.hover').getBoundingClientRect();
  const y = box.top + box.height / 2;
  const x = (part) => box.left + box.width * (0.5 - 1.7 * part);
  const point = (kind, where, clientX) => where.dispatchEvent(new PointerEvent(kind, {
    clientX, clientY: y, button: 0, bubbles: true, composed: true, cancelable: true, pointerType: 'mouse' }));
  point('pointerdown', scene, x(0));
  for (const part of [0.3, 0.6, 1]) point('pointermove', window, x(part));
  const root = scene.getRootNode();
  const waits = root.querySelector('.hole').getAttribute('x');
  point('pointerup', window, x(1));
  const aside = Number.parseFloat(scene.style.translate) || 0;
  const left = Number(scene.querySelector('.hover').getAttribute('x')) + (scene.at?.x ?? 0);
  const off = Math.abs(left + aside - Number(waits));
  const ghosts = root.querySelectorAll('.ghost, .hole').length;
  return { off, ghosts, seen: getComputedStyle(scene).opacity };
}"""

REMOVED = """(scenes) => {
  for (const scene of scenes.slice(1)) {
    scene.focus();
    scene.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
  }
  return scenes.map((scene) => scene.classList.contains('going'));
}"""


def test_what_is_dropped_stands_there_before_anybody_has_answered(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "foreseen", "paga")
    # Within one task of the browser no answer can have come.
    dropped = scene(cut.page, "paga").evaluate(DROPPED)
    assert dropped["off"] < 4
    assert (dropped["ghosts"], dropped["seen"]) == (0, "1")
    cut.expect_told("Movida: 2. Paga y se va.")
    assert cut.ids() == ["llama", "paga", "deja"]
    expect(cut.page.locator(FORESEEN)).to_have_count(0)


def test_nothing_that_was_foreseen_stays_when_it_was_answered(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "answered", "deja")
    scene(cut.page, "llama").focus()
    cut.press("w", "Enter")
    cut.press("w", "Enter")
    expect(told(cut.page)).to_have_text("No ha cambiado nada.")
    cut.window.settle()
    expect(cut.page.locator(FORESEEN)).to_have_count(0)
    assert cut.path.read_text(encoding="utf-8") == THREE

    assert cut.page.locator(".map .scene").evaluate_all(REMOVED) == [False, True, True]
    expect(cut.page.locator(".map .scene")).to_have_count(1)
    cut.window.settle()
    expect(cut.page.locator(FORESEEN)).to_have_count(0)
    assert cut.ids() == ["llama"]


def test_question_mark_lists_the_keys(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "list", "llama")
    scene(cut.page, "llama").focus()
    cut.press("?")
    dialog = cut.page.locator(".map dialog")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("Supr")
    assert dialog.locator("dt").count() == dialog.locator("dd").count() == 12
    cut.press("Escape")
    expect(dialog).to_be_hidden()
    expect(scene(cut.page, "llama")).to_be_focused()


def test_a_scene_is_dragged_into_another_act(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "dragged", "llama")
    x, y = cut.middle("paga")
    cut.drag(cut.middle("llama"), (x + 40, y))
    expect(cut.page.locator(".map .ghost")).to_be_visible()
    expect(cut.page.locator(".map .hole")).to_be_visible()
    cut.page.keyboard.press("Escape")
    expect(cut.page.locator(".map .ghost")).to_have_count(0)
    cut.page.mouse.up()
    assert cut.path.read_text(encoding="utf-8") == THREE

    cut.drag(cut.middle("llama"), (x + 90, y))
    cut.page.mouse.up()
    cut.expect_told("Movida: 3. Llama al taller.")
    assert cut.ids() == ["deja", "paga", "llama"]
    assert cut.journey().scenes[2].phase == "purchase"
    assert cut.ways() == {"deja": ["paga"], "paga": ["llama"], "llama": []}


def test_a_way_is_drawn_from_the_handle_and_a_press_adds(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "drawn", "paga")
    page = cut.page
    scene(page, "llama").hover()
    plus = page.locator(".map .tool").first
    expect(plus).to_have_attribute(
        "aria-label", "Añadir una escena detrás de 1. Llama al taller; si arrastra, traza un camino"
    )
    box = plus.bounding_box()
    assert box is not None
    cut.drag((box["x"] + 12, box["y"] + 12), cut.middle("paga"))
    expect(page.locator(".map .drawing")).to_be_visible()
    page.mouse.up()
    cut.expect_told("Camino trazado de 1. Llama al taller a 3. Paga y se va.")
    assert cut.ways()["llama"] == ["deja", "paga"]

    scene(page, "llama").hover()
    plus.click()
    page.keyboard.type("Pregunta el precio")
    cut.press("Enter")
    cut.expect_told("Añadida: 2. Pregunta el precio.")
    assert cut.ways() == {
        "llama": ["pregunta-el-precio", "paga"],
        "pregunta-el-precio": ["deja"],
        "deja": ["paga"],
        "paga": [],
    }


def test_a_branch_that_is_clicked_says_who_takes_it(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "clicked", "paga")
    ways = "next: [{to: deja, share: 0.8}, {to: paga, share: 0.2, when: es sábado}]"
    cut.path.write_text(THREE.replace("next: deja", ways), encoding="utf-8")
    cut.window.open("map?journey=clicked&scene=paga")
    page = cut.page
    point = page.locator(".map .way[data-from=llama][data-to=paga] path").last.evaluate(
        """path => {
          const at = path.getPointAtLength(path.getTotalLength() / 2);
          const on = new DOMPoint(at.x, at.y).matrixTransform(path.getScreenCTM());
          return [on.x, on.y];
        }"""
    )
    page.mouse.click(*point)
    expect(page.locator(".map .menu p")).to_have_text(
        "De 1. Llama al taller a 3. Paga y se va. La toman el 20 % · cuando: es sábado"
    )


def test_a_phone_has_no_handles(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "still", "llama", width=390, height=844)
    expect(cut.page.locator(".map.upright")).to_be_visible()
    assert cut.page.locator(".map .tools:visible").count() == 0
    scene(cut.page, "llama").focus()
    cut.press("Delete")
    cut.window.settle()
    assert cut.path.read_text(encoding="utf-8") == THREE


def test_the_film_is_laid_in_lanes_and_carried_between_them(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "lanes", "paga")
    page = cut.page
    page.get_by_role("radio", name="Canal").click()
    cut.window.settle()
    assert page.locator(".map .gutter text").all_text_contents()[-2:] == ["En persona", "Teléfono"]
    scene(page, "paga").focus()
    cut.press("m", "ArrowDown")
    expect(told(page)).to_have_text("Detrás de 2. Deja el coche. Acto II. Durante. Teléfono.")
    cut.press("Enter")
    cut.expect_told("Movida: 3. Paga y se va.")
    assert cut.path.read_text(encoding="utf-8") == telephone_for_paga()

    page.get_by_role("radio", name="Canal").focus()
    cut.press("ArrowRight")
    cut.window.settle()
    expect(page.get_by_role("radio", name="Responsable")).to_be_focused()
    cut.drag(cut.middle("deja"), (cut.middle("deja")[0], cut.middle("llama")[1]))
    page.mouse.up()
    cut.expect_told("Movida: 2. Deja el coche.")
    assert cut.journey().scenes[1].owner == "Recepción"


def telephone_for_paga() -> str:
    head, paga = THREE.split("  - id: paga")
    return head + "  - id: paga" + paga.replace("channel: personal", "channel: telephone")


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_overlaps_on_the_map_whatever_it_holds(
    window: Opened, films: Path, lang: str, theme: str, size: tuple[int, int]
) -> None:
    cut = Cut(window, films, "three", lang=lang, theme=theme, width=size[0], height=size[1])
    (films / "sixty.yaml").write_text(synthetic_journey(60), encoding="utf-8")
    for name in ("three", "restaurant", "sixty"):
        cut.window.open(f"map?journey={name}")
        for lanes in range(4):
            cut.page.locator(".map .lanes button").nth(lanes).click()
            cut.window.settle()
            assert cut.page.evaluate(FROM_THE_START) == [], (name, lanes)


FORM_UNDER_THE_HEAD = """() => {
  const form = document.querySelector('.st-key-turning');
  return form && Math.abs(form.getBoundingClientRect().y - 72) < 2;
}"""

# As soon as the form is there, what stands over it gets 900 px more, with no node that comes or goes.
LATE = f"""() => {{
  const isThere = {FORM_UNDER_THE_HEAD};
  const wait = () => {{
    if (!isThere()) return requestAnimationFrame(wait);
    document.querySelector('.stMainBlockContainer').style.paddingTop = '900px';
    globalThis.isLate = !isThere();
  }};
  wait();
}}"""


def test_the_form_of_a_step_that_is_pressed_comes_into_sight(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "in-sight", "deja", height=720)
    page = cut.page
    page.evaluate(LATE)
    page.locator(".map [data-step=describe] button.name").click()
    page.wait_for_function("() => globalThis.isLate")
    page.wait_for_function(FORM_UNDER_THE_HEAD)
    beginning = page.locator(".st-key-turning")
    expect(beginning).to_be_in_viewport(ratio=1)
    expect(page.locator(".stMain textarea").first).to_be_in_viewport(ratio=1)


def test_lanes_size_steps_and_the_scene_are_reached_by_tab_and_keys(window: Opened, films: Path) -> None:
    cut = Cut(window, films, "reached", "llama")
    page = cut.page
    lanes, whole = page.get_by_role("radio", name="Película"), page.get_by_role("button", name="Toda")
    cut.tab_to(lanes)
    cut.press("ArrowRight")
    cut.window.settle()
    expect(page.get_by_role("radio", name="Canal")).to_be_focused()
    expect(page.get_by_role("radio", name="Canal")).to_be_checked()
    cut.press("ArrowLeft")
    cut.window.settle()
    expect(lanes).to_be_checked()

    closer = page.get_by_role("button", name="Acercar")
    cut.tab_to(whole)
    expect(whole).to_have_attribute("aria-pressed", "true")
    cut.press("Tab")
    expect(closer).to_be_focused()
    cut.press("Enter")
    expect(whole).to_have_attribute("aria-pressed", "false")
    cut.press("Shift+Tab", "Enter")
    expect(whole).to_have_attribute("aria-pressed", "true")

    cut.tab_to(scene(page, "llama"))
    cut.press("ArrowRight")
    brings = scene(page, "deja")
    expect(brings).to_be_focused()
    expect(brings).to_have_attribute("aria-label", "2. Deja el coche. Sin valorar, en persona")
    cut.press("Space")
    expect(brings).to_have_attribute("aria-selected", "true")
    page.wait_for_url("**scene=deja**")
    cut.window.settle()

    see = page.locator(".panel [data-step=see] button.name")
    cut.tab_to(see)
    cut.press("Enter")
    cut.window.settle()
    expect(see).to_have_attribute("aria-expanded", "true")
    expect(see).to_be_focused()
    box = page.locator(".st-key-form_see").get_by_label("Con sus ojos, en primera persona", exact=True)
    cut.tab_to(box)
    page.keyboard.type("Nadie mira el coche.")
    cut.press("Tab")
    cut.window.settle()
    view = cut.journey().scenes[1].see
    assert view is not None
    assert view.text == "Nadie mira el coche."

    cut.tab_to(brings, "Shift+Tab")
    cut.press("Enter")
    page.wait_for_url("**/scene**")
    cut.window.settle()
    expect(page.get_by_role("heading", level=1)).to_have_text("2. Deja el coche")
