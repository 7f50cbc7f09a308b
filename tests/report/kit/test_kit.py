import datetime as dt
from dataclasses import replace

import pytest
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.evidence.rungs import rungs
from momentos.journey.customer import Customer
from momentos.journey.journey import Journey, Scale
from momentos.journey.mark import Expectation, Mark
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Phase
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.report.kit.kit import NoScenes, Part, kit
from momentos.scores.score import score
from momentos.words.catalogue import Lang

from ..pdf import pages, sizes, title

DAY = dt.date(2026, 11, 22)
A4, A3 = (210, 297), (420, 297)


def of(journey: Journey, part: Part, lang: Lang = Lang.ES) -> bytes:
    return kit(make_plan(score(journey), shipped_library()), part, lang, DAY, rungs(journey.scale))


def told(text: str) -> Journey:
    """A film that says a text wherever the kit prints one."""
    scene = Scene("a", text, Phase.PURCHASE, see=View(text, text, 1.0), expected=Expectation(4.0))
    return Journey("j", text, (scene,), customers=(Customer("c", text),))


@pytest.mark.parametrize("part", Part)
def test_the_same_film_and_date_are_the_same_bytes(part: Part) -> None:
    assert of(restaurant(), part) == of(restaurant(), part)


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("lang", Lang)
def test_it_is_accessible_titled_and_in_its_language(part: Part, lang: Lang) -> None:
    pdf = of(restaurant(), part, lang)
    assert b"pdfuaid" in pdf
    assert f"/Lang ({lang})".encode() in pdf or f"/Lang({lang})".encode() in pdf
    assert title(pdf).startswith("El caballero que pide un menú: ")


@pytest.mark.parametrize(("part", "size"), [(Part.CARDS, A4), (Part.POSTER, A3), (Part.BALLOTS, A4)])
def test_sheets_are_of_a_paper_that_is_for_sale(part: Part, size: tuple[int, int]) -> None:
    assert sizes(of(restaurant(), part)) == {size}


def test_a_card_has_its_scene_its_words_and_its_gap() -> None:
    sheets = pages(of(restaurant(), Part.CARDS))
    assert len(sheets) == 5
    for said in ("Mira la carta en la página", "papel escaneado", "Electrónico", "esperado 4,33", "−2,47"):
        assert said in sheets[0]


def test_a_card_without_marks_has_no_picture() -> None:
    [sheet] = pages(of(film("id: a"), Part.CARDS))
    assert "sin valorar" in sheet
    assert "esperado" not in sheet


def test_a_card_with_one_mark_shows_that_one() -> None:
    [sheet] = pages(of(film("id: a, expected: 4"), Part.CARDS))
    assert "esperado 4" in sheet
    assert "recibido" not in sheet


@pytest.mark.parametrize(("scenes", "sheets"), [(3, 1), (18, 1), (60, 4)])
def test_the_poster_has_every_scene_on_as_few_sheets_as_can_be_read(scenes: int, sheets: int) -> None:
    one = told("a").scenes[0]
    shown = tuple(replace(one, id=f"s{n}", title=f"Escena{n:02}", received=Mark(3.0)) for n in range(scenes))
    journey = Journey("j", "Larga", shown)
    found = pages(of(journey, Part.POSTER))
    assert len(found) == sheets
    assert all(f"Escena{n:02}" in " ".join(found) for n in range(scenes))


def test_a_ballot_asks_both_questions_of_every_scene() -> None:
    sheets = pages(of(restaurant(), Part.BALLOTS))
    assert len(sheets) == 19
    for said in ("¿Qué espera usted aquí?", "¿Qué ha recibido usted?", "inaceptable", "Hablo como"):
        assert all(sheet.count(said) >= 4 for sheet in sheets)


@pytest.mark.parametrize(("types", "crossed", "written"), [(0, 0, 0), (6, 24, 0), (7, 0, 4)])
def test_a_ballot_has_a_line_for_more_customer_types_than_it_has_room_for(
    types: int, crossed: int, written: int
) -> None:
    customers = tuple(Customer(f"c{n}", f"Vecina {n}") for n in range(types))
    journey = replace(restaurant(), customers=customers, scenes=restaurant().scenes[:1])
    [sheet] = pages(of(journey, Part.BALLOTS))
    assert sheet.count("Vecina ") == crossed
    assert sheet.count("Tipo de cliente:") == written


def test_a_ballot_has_the_journeys_own_scale() -> None:
    journey = replace(restaurant(), scale=Scale(0, 10), scenes=restaurant().scenes[:1])
    [sheet] = pages(of(journey, Part.BALLOTS))
    assert "0 1 2 3 4 5 6 7 8 9 10" in sheet
    assert "0 inaceptable · 5 correcto · 10 memorable" in sheet


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("part", Part)
def test_a_film_without_scenes_is_refused_with_what_to_do(part: Part, lang: Lang) -> None:
    with pytest.raises(NoScenes) as refused:
        of(Journey("j", "T", ()), part, lang)
    assert {Lang.ES: "Añada la primera", Lang.EN: "Add the first one"}[lang] in refused.value.says(lang)


@pytest.mark.parametrize("part", [Part.CARDS, Part.BALLOTS])
@pytest.mark.parametrize(
    "text", ['#import "@preview/x:1"', '#read("/etc/passwd")', "=cmd|x", "<b>&amp;", "$ x $ \\ *a* `b`"]
)
def test_markup_is_shown_as_text(part: Part, text: str) -> None:
    shown = "".join("".join(pages(of(told(text), part))).split())
    assert "".join(text.split()) in shown


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize(
    "text",
    [
        "a" * 5000,
        "palabra " * 700,
        "مرحبا بكم في المطعم",
        "😀 👩‍👩‍👧",
        "a\x00\x1bb\ud800c",
        "<svg onload=x>\ud800",
    ],
)
def test_hostile_texts_are_printed(part: Part, text: str) -> None:
    pdf = of(told(text), part)
    assert len(pages(pdf)) == 1


@settings(max_examples=25, deadline=None)
@given(text=st.text(min_size=1, max_size=80), part=st.sampled_from(Part))
def test_no_text_stops_the_press(text: str, part: Part) -> None:
    assert len(pages(of(told(text), part))) == 1


@settings(max_examples=20, deadline=None)
@given(expected=st.floats(1, 5), received=st.floats(1, 5))
def test_every_pair_of_marks_is_drawn(expected: float, received: float) -> None:
    scene = replace(told("a").scenes[0], expected=Expectation(expected), received=Mark(received))
    [sheet] = pages(of(replace(told("a"), scenes=(scene,)), Part.CARDS))
    assert "esperado" in sheet
    assert "recibido" in sheet
