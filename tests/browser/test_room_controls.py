"""What belongs to the room as a whole: its timer, its door, its files, and as whom people vote."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Download, Page, expect

from browser.hall import Hall, phone_of
from browser.stage_page import press, stage_of, wishes
from browser.watched import watched
from momentos.journey.journey import Journey, Scale
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.room.ballots import ballots_csv
from momentos.room.minute import minute_html
from momentos.room.playbill import Named, Playbill
from momentos.room.question import Aspect, Question
from momentos.words.catalogue import Lang

pytestmark = pytest.mark.browser

BILL = Playbill(
    "cafe.yaml",
    "es",
    Scale(1, 5),
    scenes=(Named("reserva", "Reserva mesa"), Named("paga", "Pide la cuenta y paga")),
    types=(
        Named("fiel", "La vecina del menú"),
        Named("paso", "Viene de paso"),
        Named("grupo", "Cena de empresa"),
    ),
)
FILM = Journey(id="cafe", title="Café", scenes=(Scene("paga", "Pide la cuenta y paga", Phase.PURCHASE),))
DAY = dt.date(2026, 11, 22)
TYPES = ("fiel",) * 6 + ("paso",) * 4 + ("grupo",)
MINE = [{"type": type_, "role": None} for type_ in TYPES]
Opened = Callable[..., Page]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path, BILL)
    yield hall
    hall.stop()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    with watched(browser) as opened:
        yield opened


@pytest.fixture
def stage(opened: Opened, hall: Hall) -> Opened:
    return partial(stage_of, opened, hall)


@pytest.fixture
def phone(opened: Opened, hall: Hall) -> Opened:
    return partial(phone_of, opened, hall)


def in_sheet(page: Page, label: str) -> None:
    """Press a button of the room's sheet."""
    press(page, "j", "Sala")
    page.get_by_role("dialog", name="Entre con su teléfono").get_by_role("button", name=label).click()


def test_a_vote_closes_by_itself_when_its_time_is_up(hall: Hall, stage: Opened, phone: Opened) -> None:
    hall.asked()
    page, voting = stage(), phone()
    in_sheet(page, "Cerrar en 30 s")
    time = page.locator(".body .room-time")
    expect(time).to_have_text(re.compile("0:(30|2[0-9])"))
    page.get_by_role("button", name="Sin tiempo").click()
    expect(time).to_have_text("")
    voting.locator('#scale button[value="4"]').click()
    expect(page.locator(".body .room-count")).to_contain_text("1 voto")
    hall.act("timer", seconds=2)
    # Nobody presses anything, and no event comes: stage and phones see for themselves that the time is up.
    expect(page.get_by_role("button", name="Mostrar", exact=True)).to_be_visible(timeout=8_000)
    expect(voting.locator("#note")).to_contain_text("Votación cerrada.")
    expect(voting.locator("#scale")).to_be_hidden()
    assert hall.votes() == [4]


def test_a_locked_door_keeps_new_phones_out_and_says_so_on_both_sides(
    hall: Hall, stage: Opened, phone: Opened
) -> None:
    hall.asked()
    page, inside = stage(), phone()
    expect(inside.locator("#scale")).to_be_visible()
    in_sheet(page, "Cerrar la puerta")
    count = page.locator(".body .room-count")
    expect(count).to_contain_text("1 ha entrado · puerta cerrada")
    late = phone()
    expect(late.locator("h1:visible")).to_have_text("No se puede entrar")
    expect(late.locator("#message-text")).to_have_text("La sala está cerrada: ya no entra nadie más.")
    inside.locator('#scale button[value="4"]').click()
    expect(count).to_contain_text("1 voto")
    expect(count).to_contain_text("1 ha entrado")
    page.get_by_role("button", name="Abrir la puerta").click()
    expect(count).not_to_contain_text("puerta cerrada")
    late.reload()
    expect(late.locator("#scale")).to_be_visible()
    expect(count).to_contain_text("2 han entrado")


def test_what_another_facilitator_reveals_can_be_asked_again_from_a_sheet_that_is_open(
    hall: Hall, stage: Opened
) -> None:
    hall.asked()
    hall.vote((4, 5, 4), MINE)
    hall.act("close")
    page = stage()
    press(page, "j", "Sala")
    sheet = page.get_by_role("dialog", name="Entre con su teléfono")
    again = sheet.get_by_role("button", name="Votar otra vez qué espera")
    expect(sheet.get_by_role("button", name="Cerrar la puerta")).to_be_visible()
    expect(again).to_have_count(0)
    hall.act("reveal")
    again.click()
    expect(page.get_by_role("button", name="Cerrar la votación")).to_be_visible()
    assert hall.room.state.question == Question("paga", Aspect.EXPECTED, 2)


@pytest.mark.parametrize(
    ("label", "do", "name", "kind", "written"),
    [
        ("Votos (CSV)", "ballots", "papeletas-cafe.csv", "text/csv", ballots_csv),
        ("Acta", "minute", "acta-cafe.html", "text/html", partial(minute_html, journey=FILM, day=DAY)),
    ],
)
def test_ballots_and_minute_arrive_as_files_once(
    hall: Hall, stage: Opened, label: str, do: str, name: str, kind: str, written: Callable[..., str]
) -> None:
    hall.asked()
    hall.vote((4, 5, 4), MINE)
    hall.act("reveal")
    page = stage()
    arrived: list[str] = []

    def arrive(file: Download) -> None:
        arrived.append(file.suggested_filename)

    page.on("download", arrive)
    in_sheet(page, label)
    (wish,) = wishes(page)
    assert wish["do"] == do
    text = written(hall.room, lang=Lang.ES)
    # A spreadsheet reads accents only where the byte order mark arrives too.
    assert text.startswith("\ufeff" if do == "ballots" else "<!doctype html>")
    answer = {"number": wish["number"], "ok": True, "said": f"Descargado: {name}"}
    told: dict[str, Any] = {
        "answer": answer,
        "file": {"number": wish["number"], "name": name, "type": kind, "text": text},
    }
    with page.expect_download() as coming:
        page.evaluate("told => tell(told)", told)
    file = coming.value
    assert file.suggested_filename == name
    assert Path(file.path()).read_bytes() == text.encode("utf-8")
    expect(page.get_by_role("status").filter(has_text=f"Descargado: {name}")).to_be_visible()
    # What Python tells once more, as it does with every run, is not another file.
    page.evaluate("told => tell(told)", told)
    page.wait_for_timeout(500)
    assert arrived == [name]


def test_a_reveal_by_customer_type_joins_the_groups_that_are_too_small(
    hall: Hall, stage: Opened, phone: Opened
) -> None:
    page, one, nobody = stage(), phone(), phone()
    one.select_option("#type", "grupo")
    expect(one.locator("#me-said")).to_have_text("Hablo como: Cena de empresa")
    hall.asked()
    asks = {"expected": "¿Qué espera usted aquí?", "received": "¿Qué ha recibido usted?"}
    for aspect, mark in (("expected", 5), ("received", 2)):
        hall.asked(aspect)
        hall.vote((mark, *(mark - 1,) * 10), MINE)
        for said in (one, nobody):
            expect(said.locator("#question")).to_have_text(asks[aspect])
            said.locator(f'#scale button[value="{mark}"]').click()
        hall.until_votes(mark, mark, mark, *(mark - 1,) * 10)
        hall.act("reveal")
    reveal = page.locator(".reveal")
    expect(reveal.locator(".reveal-groups li")).to_have_text(
        [
            re.compile("La vecina del menún = 6.*−3,0"),
            re.compile("Viene de pason = 4pocos"),
            re.compile("Cena de empresa y sin decirlon = 3pocos"),
        ]
    )
    expect(reveal).to_contain_text("Cena de empresa y sin decirlo van juntos: ningún grupo de menos de tres")
