"""A phone in a room: every vote that was tapped is counted once, whatever the network does meanwhile."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browser.conftest import FROM_THE_RIGHT, HOSTILE, LONG
from browser.hall import Hall, phone_of
from browser.watched import watched
from momentos.journey.journey import Scale
from momentos.room.live import LiveRoom
from momentos.room.playbill import Named, Playbill

pytestmark = pytest.mark.browser

BILL = Playbill(
    "cafe.yaml",
    "es",
    Scale(1, 5),
    scenes=(Named("reserva", "Reserva mesa"), Named("paga", "Pide la cuenta y paga")),
    types=(Named("fiel", "La vecina del menú"), Named("paso", "Viene de paso")),
    roles=(Named("Sala", "Sala"), Named("Cocina", "Cocina")),
)
Opened = Callable[..., Page]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path, BILL)
    yield hall
    hall.stop()


@pytest.fixture
def phone(browser: Browser, hall: Hall) -> Iterator[Opened]:
    """Opens phones in the hall."""
    with watched(browser) as opened:
        yield partial(phone_of, opened, hall)


def rung(page: Page, mark: float) -> Locator:
    return page.locator(f'#scale button[value="{mark:g}"]')


def counted(page: Page, mark: float) -> None:
    """The phone shows that the server counted a mark."""
    expect(rung(page, mark)).to_have_class("counted")
    expect(page.locator("#counted")).to_contain_text(re.compile("Voto contado|Vote counted"))


def add_idea(page: Page, text: str) -> None:
    if page.locator("#ideas[open]").count() == 0:
        page.click("#ideas summary")
    page.fill("#idea", text)
    page.click("#idea-form button")


def test_a_code_typed_as_people_type_leads_into_the_room(hall: Hall, phone: Opened) -> None:
    page = phone("/join")
    page.fill("#code", "4K7")
    page.click("#join button")
    expect(page.locator("#why-not")).to_have_text("El código tiene seis letras y cifras, y aquí hay 3.")
    expect(page.locator("#code")).to_be_focused()
    page.fill("#code", f" {hall.code[:3].lower()} – {hall.code[3:].lower()} ")
    page.press("#code", "Enter")
    expect(page.locator("h1:visible")).to_have_text("Ya está en la sala")
    expect(page.locator("#room")).to_have_text(f"sala {hall.code}")
    assert page.evaluate("document.cookie") == ""


def test_a_wrong_code_says_so_and_takes_the_whole_address_next(hall: Hall, phone: Opened) -> None:
    page = phone("/j/333333", lang="en-GB")
    expect(page.locator("#why-not")).to_have_text("No room has that code. Look at the screen once more.")
    page.fill("#code", f"{hall.url}/j/{hall.code}")
    page.click("#join button")
    expect(page.locator("h1:visible")).to_have_text("You are in the room")


def test_one_tap_votes_and_another_changes_it(hall: Hall, phone: Opened) -> None:
    page = phone()
    hall.act("put", scene="paga", aspect="expected")
    expect(page.locator("#title")).to_have_text("Pide la cuenta y paga")
    expect(page.locator("#place")).to_have_text("Escena 2 de 2")
    expect(page.locator("#note")).to_contain_text("no se ha abierto todavía")
    expect(page.locator("#scale")).to_be_hidden()
    hall.act("open")
    expect(page.locator("#question")).to_have_text("¿Qué espera usted aquí?")
    rung(page, 4).dblclick()
    counted(page, 4)
    rung(page, 2).click()
    counted(page, 2)
    hall.until_votes(2)
    hall.act("close")
    expect(page.locator("#note")).to_contain_text("Votación cerrada. El resultado saldrá en la pantalla.")
    hall.act("reveal")
    expect(page.locator("#note")).to_contain_text("El resultado está en la pantalla.")
    expect(page.locator("#said")).to_contain_text("El resultado está en la pantalla.")
    expect(page.locator("#note")).to_contain_text("Su voto: 2 pobre")


def test_what_was_expected_is_told_when_what_was_received_is_asked(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone(lang="en-GB")
    rung(page, 4).click()
    counted(page, 4)
    hall.asked("received")
    expect(page.locator("#question")).to_have_text("What did you receive?")
    expect(page.locator("#before")).to_have_text("You expected 4 good")
    expect(page.locator("[aria-checked=true]")).to_have_count(0)
    assert page.locator("#title").get_attribute("lang") == "es"


def test_a_vote_tapped_while_the_server_is_gone_is_kept_and_counted_once(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page, other = phone(), phone()
    rung(other, 1).click()
    counted(other, 1)
    expect(page.locator("#scale")).to_be_visible()
    hall.stop()
    rung(page, 3).click()
    expect(page.locator("#counted")).to_contain_text("Sin enviar todavía")
    rung(page, 5).click()
    expect(page.locator("#lost")).to_contain_text("Sin conexión")
    expect(page.locator(".counted")).to_have_count(0)
    hall.start()
    counted(page, 5)
    expect(page.locator("#lost")).to_be_empty()
    assert hall.votes() == [1, 5]


def test_a_vote_whose_answer_was_lost_is_counted_once(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    expect(page.locator("#scale")).to_be_visible()
    asked = []

    def lose(route: Route) -> None:
        asked.append(route.request.post_data_json["seq"])
        if len(asked) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route("**/vote", lose)
    rung(page, 4).click()
    counted(page, 4)
    assert asked == [1, 1]
    assert hall.votes() == [4]


def test_a_vote_is_kept_beyond_a_reload(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    page.route("**/vote", lambda route: route.abort())
    rung(page, 4).click()
    expect(page.locator("#counted")).to_contain_text("Sin enviar todavía")
    page.unroute("**/vote")
    page.reload()
    counted(page, 4)
    hall.until_votes(4)
    page.reload()
    counted(page, 4)


def test_a_login_page_in_the_way_is_no_answer(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    page.route("**/vote", lambda route: route.fulfill(status=200, body="<h1>Bienvenido al wifi</h1>"))
    rung(page, 4).click()
    expect(page.locator("#counted")).to_contain_text("Sin enviar todavía")
    page.unroute("**/vote")
    counted(page, 4)


def test_a_vote_that_comes_too_late_says_that_it_does_not_count(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    rung(page, 2).click()
    counted(page, 2)
    page.route("**/vote", lambda route: route.abort())
    rung(page, 5).click()
    expect(page.locator("#counted")).to_contain_text("Sin enviar todavía")
    hall.act("close")
    page.unroute("**/vote")
    expect(page.locator("#note")).to_contain_text("No cuenta. Ahora no se vota.")
    expect(page.locator("#note")).to_contain_text("Su voto: 2 pobre")
    assert hall.votes() == [2]


def test_a_vote_on_a_question_that_is_over_says_so_on_the_next(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    page.route("**/vote", lambda route: route.abort())
    rung(page, 5).click()
    expect(page.locator("#counted")).to_contain_text("Sin enviar todavía")
    hall.asked(scene="reserva")
    expect(page.locator("#title")).to_have_text("Reserva mesa")
    page.unroute("**/vote")
    expect(page.locator("#missed")).to_have_text(
        "Su voto en la pregunta anterior no cuenta. Ha llegado tarde: esa votación ya está cerrada."
    )
    rung(page, 3).click()
    counted(page, 3)
    expect(page.locator("#missed")).to_be_empty()


def test_a_tap_on_a_scale_that_has_not_heard_yet_says_so_on_the_next(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    page.route("**/events", lambda route: route.abort())
    page.reload()
    expect(page.locator("#title")).to_have_text("Pide la cuenta y paga")
    hall.asked(scene="reserva")
    rung(page, 5).click()
    expect(page.locator("#title")).to_have_text("Reserva mesa")
    expect(page.locator("#missed")).to_contain_text("Su voto en la pregunta anterior no cuenta.")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    assert hall.votes() == []


def test_of_two_pages_of_one_phone_the_last_tap_counts(hall: Hall, phone: Opened) -> None:
    hall.asked()
    first = phone()
    second = first.context.new_page()
    second.goto(first.url)
    expect(second.locator("#scale")).to_be_visible()
    for mark in (1, 2, 3):
        rung(first, mark).click()
        counted(first, mark)
    rung(second, 5).click()
    counted(second, 5)
    hall.until_votes(5)


def test_after_a_reveal_the_room_votes_again(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    rung(page, 4).click()
    counted(page, 4)
    hall.act("reveal")
    expect(page.locator("#note")).to_contain_text("El resultado está en la pantalla.")
    hall.act("reset")
    hall.act("open")
    expect(page.locator("#note")).to_have_text("Se vota otra vez: ronda 2.")
    expect(page.locator("[aria-checked=true]")).to_have_count(0)
    rung(page, 3).click()
    counted(page, 3)
    hall.until_votes(3)


def test_without_events_a_phone_asks_by_itself(hall: Hall, phone: Opened) -> None:
    page = phone("/join")
    page.route("**/events", lambda route: route.abort())
    page.goto(f"{hall.url}/j/{hall.code}")
    expect(page.locator("h1:visible")).to_have_text("Ya está en la sala")
    hall.asked()
    rung(page, 4).click()
    counted(page, 4)


def test_why_and_how_it_feels_go_with_the_vote(hall: Hall, phone: Opened) -> None:
    hall.asked("received")
    page = phone()
    page.click("#more summary")
    page.fill("#why", "Nadie nos miró")
    expect(page.locator("#why-note")).to_contain_text("toque antes una nota")
    page.click("#feeling button >> nth=0")
    rung(page, 2).click()
    counted(page, 2)
    vote = _only_vote(hall.room)
    assert (vote.why, vote.feeling) == ("Nadie nos miró", -2)
    page.fill("#why", "Nadie nos miró en diez minutos")
    expect(page.locator("#why-note")).to_have_text("Enviado con su voto.")
    page.wait_for_function("() => JSON.parse(Object.values(sessionStorage)[0]).queue.length === 0")
    assert _only_vote(hall.room).why == "Nadie nos miró en diez minutos"
    page.reload()
    counted(page, 2)
    page.click("#more summary")
    expect(page.locator("#why")).to_have_value("Nadie nos miró en diez minutos")
    expect(page.locator("#feeling [aria-pressed=true]")).to_have_text("muy mal")


def _only_vote(room: LiveRoom) -> Any:
    question = room.state.question
    assert question is not None
    (vote,) = room.box.votes[question].values()
    return vote


def test_a_phone_says_as_whom_it_speaks(hall: Hall, phone: Opened) -> None:
    page = phone()
    page.select_option("#type", "fiel")
    page.select_option("#role", "Sala")
    expect(page.locator("#me-said")).to_have_text("Hablo como: La vecina del menú, Sala")
    hall.asked()
    rung(page, 4).click()
    counted(page, 4)
    vote = _only_vote(hall.room)
    assert (vote.type, vote.role) == ("fiel", "Sala")
    page.reload()
    expect(page.locator("#me-said")).to_have_text("Hablo como: La vecina del menú, Sala")


def test_ideas_come_to_every_phone_and_three_get_a_dot(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page, other = phone(), phone(lang="en-GB")
    for text in ("Uno", "Dos", "Tres", "Cuatro", "Cinco"):
        add_idea(page, text)
    expect(page.locator("#ideas-list li.mine")).to_have_count(5)
    expect(page.locator("#idea-form")).to_be_hidden()
    expect(page.locator("#dots")).to_contain_text("Ha enviado ya 5 ideas")
    other.click("#ideas summary")
    buttons = other.locator("#ideas-list button")
    expect(buttons).to_have_count(5)
    for place in range(3):
        buttons.nth(place).click()
    expect(other.locator("#dots")).to_have_text("Dots left to give: 0 of 3")
    expect(buttons.nth(3)).to_have_attribute("aria-disabled", "true")
    expect(page.locator("#ideas-list button").first).to_have_text("○ 1")
    buttons.nth(0).click()
    expect(buttons.nth(3)).to_have_attribute("aria-disabled", "false")
    expect(page.locator("#ideas-list button").first).to_have_text("○ 0")


def test_html_in_an_idea_stays_a_text(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page, other = phone(), phone()
    add_idea(page, HOSTILE)
    other.click("#ideas summary")
    expect(other.locator("#ideas-list li span")).to_have_text(HOSTILE)
    assert other.evaluate("window.broken") is None
    assert other.locator("#ideas-list img, #ideas-list script").count() == 0


def test_ten_thousand_characters_are_cut_and_told(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone(permissions=["clipboard-read", "clipboard-write"])
    page.click("#ideas summary")
    page.evaluate("navigator.clipboard.writeText('¡' + 'a'.repeat(9999))")
    page.focus("#idea")
    page.keyboard.press("Control+V")
    expect(page.locator("#idea-note")).to_have_text("No cabe más: son 280 caracteres como máximo.")
    page.click("#idea-form button")
    expect(page.locator("#ideas-list li.mine span")).to_have_text("¡" + "a" * 279)
    # And where a phone cuts nothing, the server says why it takes nothing, and nothing has to be typed again.
    page.evaluate("document.getElementById('idea').removeAttribute('maxlength')")
    add_idea(page, "b" * 281)
    expect(page.locator("#idea-note")).to_contain_text("No cuenta. El texto es demasiado largo.")
    expect(page.locator("#idea")).to_have_value("b" * 281)


def test_an_idea_does_not_land_on_another_scene(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    page.route("**/ideas", lambda route: route.abort())
    add_idea(page, "Cobrar en la barra")
    expect(page.locator("#ideas-list .coming small")).to_have_text("sin enviar")
    # A vote does not wait behind what a network keeps back.
    rung(page, 4).click()
    counted(page, 4)
    hall.asked(scene="reserva")
    expect(page.locator("#title")).to_have_text("Reserva mesa")
    page.unroute("**/ideas")
    expect(page.locator("#idea-note")).to_contain_text("La escena cambió")
    expect(page.locator("#idea")).to_have_value("Cobrar en la barra")
    assert hall.room.box.ideas == {}


def test_by_keyboard_alone(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    expect(page.locator("#scale")).to_be_visible()
    page.keyboard.press("Tab")
    expect(rung(page, 5)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(rung(page, 3)).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    expect(rung(page, 5)).to_be_focused()
    assert hall.votes() == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    counted(page, 4)
    expect(rung(page, 4)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#feeling [aria-pressed=true]")).to_have_text("muy mal")


def test_a_new_question_is_told_and_takes_no_focus(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    page.click("#ideas summary")
    page.type("#idea", "Cobrar en")
    hall.asked(scene="reserva")
    expect(page.locator("#said")).to_contain_text("Escena 1 de 2. Reserva mesa. ¿Qué espera usted aquí?")
    page.keyboard.type(" la barra")
    expect(page.locator("#idea")).to_be_focused()
    expect(page.locator("#idea")).to_have_value("Cobrar en la barra")


def test_the_time_that_is_left_runs_down_and_is_told_near_its_end(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    # What the phone's own clock says is of no account.
    page.evaluate("Date.now = () => 0")
    hall.act("timer", seconds=11)
    expect(page.locator("#said")).to_have_text("Quedan 10 segundos.")
    expect(page.locator("#time")).to_have_class("soon")
    expect(page.locator("#note")).to_contain_text("Mire la pantalla")
    expect(page.locator("#scale")).to_be_hidden()
    expect(page.locator("#time")).to_be_empty()


def test_who_comes_to_a_locked_room_waits_before_the_door(hall: Hall, phone: Opened) -> None:
    inside = phone()
    expect(inside.locator("h1:visible")).to_have_text("Ya está en la sala")
    hall.act("lock")
    page = phone(lang="en-GB")
    expect(page.locator("#message-text")).to_have_text("The room is locked: nobody else can come in.")
    hall.asked()
    rung(inside, 4).click()
    counted(inside, 4)
    hall.act("unlock")
    expect(page.locator("#scale")).to_be_visible()
    hall.act("end")
    expect(page.locator("h1:visible")).to_have_text("The session is over")
    expect(page.locator("#ideas")).to_be_hidden()


def test_a_room_that_expires_says_so_and_offers_another_code(hall: Hall, phone: Opened) -> None:
    hall.asked()
    page = phone()
    expect(page.locator("#scale")).to_be_visible()
    hall.room.kept = replace(hall.room.kept, expires=0)
    rung(page, 4).click()
    expect(page.locator("#message-text")).to_contain_text("Esta sala ya no existe")
    expect(page.locator("#ballot")).to_be_hidden()
    page.click("#message-again a")
    expect(page.locator("h1:visible")).to_have_text("Entre en la sala")


def test_a_page_that_is_seen_again_asks_at_once(hall: Hall, phone: Opened) -> None:
    page = phone("/join")
    page.route(
        "**/events", lambda route: route.fulfill(status=200, content_type="text/event-stream", body="")
    )
    page.goto(f"{hall.url}/j/{hall.code}")
    expect(page.locator("h1:visible")).to_have_text("Ya está en la sala")
    with page.expect_request("**/state", timeout=1000):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_the_narrowest_phone_everything_fits_and_is_read_in_the_sun(
    browser: Browser, tmp_path: Path, scheme: str
) -> None:
    bill = replace(BILL, scale=Scale(0, 10), scenes=(Named("r", FROM_THE_RIGHT), Named("l", LONG * 2)))
    hall = Hall(tmp_path, bill)
    try:
        context = browser.new_context(
            viewport={"width": 320, "height": 568},
            locale="es-ES",
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        page = context.new_page()
        page.goto(f"{hall.url}/j/{hall.code}")
        for scene in ("r", "l"):
            hall.asked(scene=scene)
            number = {"r": "1", "l": "2"}[scene]
            expect(page.locator("#place")).to_have_text(f"Escena {number} de 2")
            rung(page, 7).click()
            counted(page, 7)
            way = page.evaluate("getComputedStyle(document.getElementById('title')).direction")
            assert way == {"r": "rtl", "l": "ltr"}[scene]
            if scene == "r":
                add_idea(page, "wort" * 60)
                page.click("#more summary")
                page.click("#me summary")
                expect(page.locator("#ideas-list li.mine")).to_have_count(1)
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            assert page.evaluate(TOO_SMALL) == []
            assert page.evaluate(TOO_PALE) == []
        context.close()
    finally:
        hall.stop()


TOO_SMALL = """() => [...document.querySelectorAll('button, summary, select, textarea, a')]
  .filter((one) => one.offsetParent).map((one) => [one.id || one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44).map(([name]) => name)"""

TOO_PALE = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
  };
  const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.body.querySelectorAll('*')].filter((one) => one.offsetParent && says(one))
    .filter((one) => !['SCRIPT', 'OPTION'].includes(one.tagName))
    .map((one) => {
      const [a, b] = [light(getComputedStyle(one).color), light(ground(one))].sort().reverse();
      return [one.id || one.textContent, (a + 0.05) / (b + 0.05)];
    }).filter(([, contrast]) => contrast < 7);
}"""
"""The texts of less than 7:1 on their ground."""
