from dataclasses import replace

import pytest
from films import film, restaurant

from momentos.drawing.film_card import film_card
from momentos.drawing.sentences import sentences, spoken
from momentos.scores.score import score
from momentos.words.catalogue import Lang


def test_the_restaurant_as_it_is_drawn() -> None:
    card = film_card(score(restaurant()), Lang.ES)
    assert [scene.number for scene in card.scenes if scene.detour] == [1, 4, 8, 13, 17, 18]
    assert sentences(card) == ("Vuelven 19 de cada 100", "3 traen a un amigo")
    bill = card.scenes[13]
    assert spoken(bill, card).name == (
        "14. Pide la cuenta y paga. −2,3 de brecha, en persona: "
        "esperado 4,29, recibido 2,00, importancia 4 de 5"
    )
    assert bill.leaves == pytest.approx(0.02)
    assert (bill.channel, card.scenes[4].channel) == ("En persona", "Teléfono")


def test_it_is_spoken_in_english_too() -> None:
    card = film_card(score(restaurant()), Lang.EN)
    assert sentences(card) == ("19 in 100 come back", "3 bring a friend")
    assert spoken(card.scenes[13], card).name.endswith(
        "−2.3 gap, in person: expected 4.29, received 2.00, importance 4 of 5"
    )


def test_a_film_that_cannot_be_walked_has_frames_only() -> None:
    scores = score(film("id: a, next: b", "id: b, next: a"))
    assert scores.flow is None
    card = film_card(scores, Lang.ES)
    assert [(s.detour, s.reach, s.leaves) for s in card.scenes] == [(False, None, None)] * 2
    assert all(way.passing is None for way in card.ways)
    assert sentences(card) == ()


def test_a_scene_not_valued_and_one_with_a_fault_say_so() -> None:
    card = film_card(score(film("id: a", "id: b, expected: 4")), Lang.ES, {"b": "7 fuera de 1–5"})
    assert spoken(card.scenes[0], card).name == "1. Scene. Sin valorar"
    said = "2. Scene. 7 fuera de 1–5: sin valorar, esperado 4,00, importancia 4 de 5"
    assert spoken(card.scenes[1], card).name == said


def test_a_detour_says_for_how_many_it_is_one() -> None:
    card = film_card(score(restaurant()), Lang.ES)
    assert spoken(card.scenes[7], card).values.endswith("importancia 5 de 5, desvío para el 34\xa0%")
    plain = film_card(score(film("id: a, next: [{to: b, share: 0.1}, c]", "id: b", "id: c")), Lang.EN)
    lone = replace(plain.scenes[1], reach=None)
    assert spoken(lone, plain).values == "Not valued: detour"


def test_shares_too_small_to_count_are_said_in_words() -> None:
    scores = score(
        film(
            "id: a, brings: 0.001",
            "id: b, next: [{to: a, share: 0.004, again: true}]",
        )
    )
    assert sentences(film_card(scores, Lang.ES)) == (
        "Vuelve menos de 1 de cada 100",
        "Menos de 1 de cada 100 trae a un amigo",
    )
