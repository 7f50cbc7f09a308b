"""The room on the stage: votes are opened, counted, revealed and accepted where the film is shown."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import FROM_THE_RIGHT, HOSTILE
from browser.hall import Hall
from browser.stage_page import press, stage_of, wishes
from browser.watched import watched
from momentos.journey.journey import Scale
from momentos.room.playbill import Named, Playbill
from momentos.room.question import Aspect, Question
from momentos.words.catalogue import Lang

pytestmark = pytest.mark.browser

BILL = Playbill(
    "cafe.yaml",
    "es",
    Scale(1, 5),
    scenes=(Named("reserva", "Reserva mesa"), Named("paga", "Pide la cuenta y paga")),
    roles=tuple(Named(role, role) for role in ("Sala", "Cocina", "Gerencia", "Caja")),
)
ROLES = ("Sala",) * 14 + ("Cocina",) * 8 + ("Gerencia",) * 4 + ("Caja",) * 2
EXPECTED = (3,) * 3 + (4,) * 12 + (5,) * 13
RECEIVED = (1,) * 5 + (2,) * 14 + (3,) * 7 + (4,) * 2
Opened = Callable[..., Page]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path, BILL)
    yield hall
    hall.stop()


@pytest.fixture
def stage(browser: Browser, hall: Hall) -> Iterator[Opened]:
    """Opens stages of the hall."""
    with watched(browser) as opened:
        yield partial(stage_of, opened, hall)


def vote(hall: Hall, values: Sequence[float], roles: Sequence[str] = ROLES, **more: str) -> None:
    """Phones vote on what is on stage, each in its role."""
    mine = [{"type": None, "role": role} for role in roles]
    hall.vote(values, mine, **more)


def voted_on(page: Page, hall: Hall) -> None:
    """Both marks of the scene are voted on, by keys alone, and revealed."""
    press(page, "v", "Votar qué espera")
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    vote(hall, EXPECTED)
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Votar qué recibe")
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    vote(hall, RECEIVED, why="Tarda mucho")
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Mostrar")
    expect(page.locator(".reveal")).to_be_visible()


def test_a_vote_stays_blind_until_it_is_revealed_and_then_says_all_of_it(hall: Hall, stage: Opened) -> None:
    page = stage()
    press(page, "v", "Votar qué espera")
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    vote(hall, EXPECTED[:12])
    count = page.locator(".body .room-count")
    expect(count).to_contain_text("12 votos")
    expect(page.locator(".presenter .room-count")).to_contain_text("12 votos")
    vote(hall, EXPECTED)
    expect(count).to_contain_text("28 votos")
    assert page.locator(".reveal, svg").count() == 0
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Votar qué recibe")
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    vote(hall, RECEIVED)
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Mostrar")

    reveal = page.locator(".reveal")
    expect(reveal.locator(".expected .reveal-dot")).to_have_count(28)
    expect(reveal.locator(".received .reveal-n")).to_have_text(["5", "14", "7", "2"])
    expect(reveal.locator(".reveal-figure")).to_have_text("−2,14")
    expect(reveal.locator(".reveal-big")).to_have_text(["4,36", "2,21"])
    expect(reveal.locator(".reveal-half")).to_have_text(["± 0,26", "± 0,32"])
    expect(reveal.locator(".reveal-agree").first).to_have_text("acuerdo 0,77 (rwg) · consenso 0,76")
    expect(reveal.locator(".reveal-groups li")).to_have_text(
        [
            re.compile("Salan = 14.*−2,1"),
            re.compile("Cocinan = 8.*−2,5"),
            re.compile("Caja y Gerencian = 6.*−1,7"),
        ]
    )
    expect(reveal.get_by_role("row", name=re.compile("Recibe 5 14 7 2 0 2,21"))).to_be_attached()
    expect(page.get_by_role("button", name="Aceptar 4,36 y 2,21")).to_be_visible()

    press(page, "h", "Ocultar")
    expect(reveal).to_have_count(0)
    press(page, "h", "Mostrar")
    expect(reveal).to_be_visible()
    page.evaluate("enter('reserva')")
    expect(reveal).to_have_count(0)
    expect(page.get_by_role("button", name="Votar qué espera")).to_be_visible()


def test_a_second_round_stands_before_the_first(hall: Hall, stage: Opened) -> None:
    page = stage()
    voted_on(page, hall)
    press(page, "r", "Votar otra vez")
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    expect(page.locator(".reveal")).to_have_count(0)
    vote(hall, (2,) * 10 + (3,) * 12 + (4,) * 6)
    press(page, "v", "Cerrar la votación")
    press(page, "v", "Mostrar")
    reveal = page.locator(".reveal")
    expect(reveal.locator(".received .reveal-ghost")).to_have_count(4)
    expect(reveal.locator(".reveal-big").last).to_have_text("2,86")
    expect(reveal).to_contain_text("primera ronda: 2,21")
    expect(reveal).to_contain_text("segunda ronda")


def test_what_is_accepted_is_told_to_python_and_no_data_empties_its_form(hall: Hall, stage: Opened) -> None:
    page = stage()
    voted_on(page, hall)
    press(page, "v", "Aceptar 4,36 y 2,21")
    form = page.get_by_role("dialog", name="Aceptar para «Pide la cuenta y paga»")
    received = form.get_by_role("group", name="Recibe")
    received.get_by_label("Otra:").first.check()
    received.get_by_role("textbox", name="Otra:").fill("7")
    received.get_by_role("textbox", name=re.compile("en palabras")).type("Tarda y no cuadra ")
    form.get_by_role("button", name="Aceptar").click()
    expect(form).to_contain_text("Escriba una nota de 1 a 5.")
    received.get_by_role("textbox", name="Otra:").fill("2,5")
    hall.act("lock")
    hall.room.suggest("phone 1", {"text": "Pagar en la mesa", "key": "one"}).result()
    page.evaluate("tell({phones: 0})")
    expect(page.locator(".presenter .room-count")).to_contain_text("puerta cerrada")
    # Beside the fields the room's keys do nothing that would take the form away.
    form.get_by_role("heading", name="Aceptar para").click()
    for key in "hrij":
        page.keyboard.press(key)
    form.get_by_role("button", name="Aceptar").click()
    (wish,) = wishes(page)
    assert wish.pop("number") > 0
    assert wish == {
        "do": "accept",
        "scene": "paga",
        "expected": {"round": 1, "take": "mean", "text": None},
        "received": {"round": 1, "take": "typed", "score": 2.5, "text": "Tarda y no cuadra"},
    }
    page.evaluate("tell({answer: {number: 1, ok: false, said: 'La película cambió.'}})")
    expect(form).to_contain_text("La película cambió.")
    expect(received.get_by_role("textbox", name="Otra:")).to_have_value("2,5")
    kept = "{scene: 'paga', aspect: 'received', round: 1, score: 2.5}"
    page.evaluate(f"tell({{answer: {{number: 2, ok: true, said: 'Guardado.'}}, accepted: [{kept}]}})")
    expect(form).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="Guardado.")).to_be_visible()
    expect(page.locator(".reveal")).to_contain_text("en la película: 2,50")
    expect(page.get_by_role("button", name="Aceptado")).to_be_visible()


def test_the_films_words_stand_in_the_form_and_only_what_is_changed_is_written(
    hall: Hall, stage: Opened
) -> None:
    words = {"expected": "Que sea rápido", "received": f"Tarda.\n{HOSTILE}"}
    page = stage(words={"paga": words})
    voted_on(page, hall)
    press(page, "v", "Aceptar 4,36 y 2,21")
    form = page.get_by_role("dialog", name="Aceptar para")
    expected, received = (form.get_by_role("group", name=name) for name in ("Espera", "Recibe"))
    said = re.compile("en palabras")
    expect(expected.get_by_role("textbox", name=said)).to_have_value(words["expected"])
    expect(received.get_by_role("textbox", name=said)).to_have_value(words["received"])
    expect(form).to_contain_text("Si deja un campo vacío, se quedan como están")
    # Words go with a mark, and are not to be typed in vain.
    expected.get_by_label("Dejarla como está").check()
    expect(expected.get_by_role("textbox", name=said)).to_be_disabled()
    expected.get_by_role("textbox", name="Otra:").fill("4")
    expect(expected.get_by_role("textbox", name=said)).to_be_enabled()
    expected.get_by_role("radio", name="Media 4,36").check()
    send = form.get_by_role("button", name="Aceptar")
    send.click()
    expected.get_by_role("textbox", name=said).fill("")
    received.get_by_role("textbox", name=said).press("Control+End")
    received.get_by_role("textbox", name=said).press("Enter")
    received.get_by_role("textbox", name=said).type("Y no cuadra")
    send.click()
    untouched, edited = wishes(page)
    assert [untouched[aspect]["text"] for aspect in words] == [None, None]
    assert [edited[aspect]["text"] for aspect in words] == [None, f"{words['received']}\nY no cuadra"]
    assert page.evaluate("window.broken") is None


def test_hands_are_entered_where_no_phone_gets_in_and_few_votes_are_only_shown(
    hall: Hall, stage: Opened
) -> None:
    page = stage(lang=Lang.EN, rehearsal=True)
    page.get_by_role("button", name="Room", exact=True).click()
    sheet = page.get_by_role("dialog", name="Join with your phone")
    expect(sheet.get_by_role("img", name="QR code that opens the page to vote")).to_be_visible()
    expect(sheet).to_contain_text(f"{hall.code[:3]} {hall.code[3:]}")
    sheet.get_by_role("button", name="Hands or paper").click()
    form = page.get_by_role("dialog", name="Show of hands or paper ballots")
    form.get_by_label("2 poor").fill("1")
    form.get_by_label("4 good").fill("2.5")
    page.keyboard.press("Enter")
    expect(form).to_contain_text("Enter whole numbers")
    form.get_by_label("4 good").fill("3")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="4 entered.")).to_be_visible()
    press(page, "h", "Reveal")
    reveal = page.locator(".reveal")
    expect(reveal.locator(".reveal-dot")).to_have_count(4)
    expect(reveal).to_contain_text("With fewer than five, only the votes are shown.")
    expect(reveal.locator(".reveal-mean, .reveal-gap, .reveal-half")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Accept"))).to_have_count(0)


def test_hands_for_another_question_close_an_open_vote_only_by_the_button_that_says_so(
    hall: Hall, stage: Opened
) -> None:
    page = stage(lang=Lang.EN)
    hall.asked(scene="reserva")
    page.get_by_role("button", name="Room", exact=True).click()
    page.get_by_role("button", name="Hands or paper").click()
    form = page.get_by_role("dialog", name="Show of hands or paper ballots")
    form.get_by_label("4 good").fill("3")
    warning = form.get_by_role("status")
    expect(warning).to_have_text(
        "Scene 1 is being voted on (Expects). Entering these hands will close that vote."
    )
    expect(form.get_by_role("button", name="Enter", exact=True)).to_be_hidden()
    page.keyboard.press("Enter")
    close = form.get_by_role("button", name="Close that vote and enter")
    expect(close).to_be_focused()
    # Meanwhile somebody else has opened another vote: that one was not told of.
    hall.asked("received", scene="reserva")
    page.wait_for_function("room.view.question.aspect === 'received' && room.view.status === 'open'")
    close.click()
    expect(warning).to_contain_text("Scene 1 is being voted on (Receives).")
    assert hall.room.state.is_open
    close.click()
    expect(page.get_by_role("status").filter(has_text="3 entered.")).to_be_visible()
    assert not hall.room.state.is_open
    assert hall.room.state.question == Question("paga", Aspect.EXPECTED)


def test_hands_for_what_is_being_voted_on_close_nothing(hall: Hall, stage: Opened) -> None:
    page = stage(lang=Lang.EN)
    hall.asked()
    page.get_by_role("button", name="Room", exact=True).click()
    page.get_by_role("button", name="Hands or paper").click()
    form = page.get_by_role("dialog", name="Show of hands or paper ballots")
    form.get_by_label("Receives").check()
    expect(form.get_by_role("status")).to_contain_text("Scene 2 is being voted on (Expects).")
    form.get_by_label("Expects").check()
    expect(form.get_by_role("status")).to_have_text("")
    form.get_by_label("4 good").fill("3")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="3 entered.")).to_be_visible()
    assert hall.room.state.is_open


def test_a_second_facilitator_is_told_and_takes_over_what_the_first_did(hall: Hall, stage: Opened) -> None:
    first, second = stage(), stage()
    press(first, "v", "Votar qué espera")
    expect(second.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    vote(hall, EXPECTED)
    press(first, "v", "Cerrar la votación")
    expect(second.get_by_role("button", name="Mostrar", exact=True)).to_be_visible()
    # The second has not heard yet what the first does now: its line brings nothing for a while.
    second.evaluate("room.wire.heard = () => {}")
    press(first, "v", "Votar qué recibe")
    expect(first.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    second.evaluate("room.wire.heard = (view, error) => room.heard(view, error)")
    second.evaluate("room.does({act: 'reveal', scene: 'paga', aspect: 'expected', round: 1})")
    expect(second.get_by_role("status").filter(has_text="Otra persona ha cambiado")).to_be_visible()
    expect(second.get_by_role("button", name="Cerrar la votación")).to_be_visible()


def test_a_server_that_goes_and_comes_back_loses_nothing(hall: Hall, stage: Opened) -> None:
    page = stage()
    press(page, "v", "Votar qué espera")
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    vote(hall, EXPECTED)
    hall.stop()
    note = page.get_by_role("status").filter(has_text="La sala no responde.")
    expect(note).to_be_visible()
    hall.start()
    expect(note).to_be_hidden()
    expect(page.locator(".body .room-count")).to_contain_text("28 votos")
    press(page, "v", "Cerrar la votación")
    expect(page.get_by_role("button", name="Votar qué recibe")).to_be_visible()


@pytest.mark.parametrize("text", [HOSTILE, FROM_THE_RIGHT], ids=["markup", "from the right"])
def test_what_the_room_writes_is_text_and_can_be_removed(hall: Hall, stage: Opened, text: str) -> None:
    page = stage()
    hall.asked()
    vote(hall, EXPECTED)
    hall.room.suggest("phone 1", {"text": text, "key": "one"}).result()
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    page.keyboard.press("i")
    texts = page.get_by_role("dialog", name="Lo que escribe la sala")
    expect(texts.get_by_role("listitem")).to_contain_text(text)
    assert page.evaluate("window.broken") is None
    texts.get_by_role("button", name=re.compile("^Quitar:")).press("Space")
    texts.get_by_role("button", name=re.compile("^¿Quitar del todo")).press("Space")
    expect(texts).to_contain_text("Todavía no hay ninguna.")


def test_without_a_room_one_is_opened_with_its_roles(stage: Opened) -> None:
    page = stage(code=None, token=None, join=None, qr=None)
    press(page, "j", "Abrir la votación")
    found = page.get_by_role("dialog", name="Que vote la sala")
    found.get_by_label("Papeles de la sala").fill("Sala, Cocina, ")
    found.get_by_role("button", name="Abrir la sala").click()
    found.get_by_role("button", name="Ensayar").click()
    opened, rehearsed = wishes(page)
    assert (opened["do"], opened["roles"], rehearsed["do"]) == ("open", ["Sala", "Cocina"], "rehearse")
    assert opened["number"] < rehearsed["number"]
