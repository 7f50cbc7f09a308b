"""The map of the promised benefits: what matters against the advantage over the competitor."""

import re
from dataclasses import replace

import pytest
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.drawing.settle import Room, settled
from momentos.drawing.value_map import (
    MOST,
    ValueMap,
    ValuePoint,
    value_map,
    value_map_drawing,
    value_map_spoken,
)
from momentos.scores.promise import Quadrant, benefit_scores
from momentos.scores.score import score
from momentos.words.catalogue import Lang

from .written import faults, written

HOSTILE = ("<script>x</script>", "&amp; ]]>", "שלום עולם", "👩‍🍳 خبز", "n" * 400, "una palabra " * 60)


def told_of(lang: Lang = Lang.ES) -> ValueMap:
    journey = restaurant()
    return value_map(journey, benefit_scores(score(journey)), lang)


def told(*found: tuple[float, float]) -> ValueMap:
    """Benefits by importance and advantage, sorted as the scores sort them at importance 3."""
    points = tuple(
        ValuePoint(at, f"Beneficio {at}", importance, advantage, _quadrant(importance >= 3, advantage >= 0))
        for at, (importance, advantage) in enumerate(found, 1)
    )
    return ValueMap(points, "el competidor")


def _quadrant(important: bool, ahead: bool) -> Quadrant:
    if important:
        return Quadrant.KEEP if ahead else Quadrant.IMPROVE
    return Quadrant.EASE_OFF if ahead else Quadrant.WATCH


@pytest.mark.parametrize("lang", Lang)
def test_the_restaurants_map_is_clear(lang: Lang) -> None:
    page = value_map_drawing(told_of(lang), lang)
    assert (page.width, page.height) == (1120, 376)
    assert faults(page) == []


def test_only_what_both_were_rated_for_is_placed() -> None:
    head = (
        "promise: {benefits: [{id: a, importance: 5, received: 4, competitor: 3},"
        " {id: b, importance: 1, received: 4}, {id: c, importance: 2, received: 2, competitor: 3}]}"
    )
    journey = film("id: one", head=head)
    found = value_map(journey, benefit_scores(score(journey)), Lang.EN)
    assert found == ValueMap(
        (ValuePoint(1, "a", 5, 1, Quadrant.KEEP), ValuePoint(3, "c", 2, -1, Quadrant.IMPROVE)),
        "the competitor",
    )
    assert value_map_spoken(found, Lang.EN) == "Improve: c. Keep: a."


def test_each_stands_in_its_own_quadrant() -> None:
    page = value_map_drawing(told((5, -1), (5, 1), (1, -1), (1, 1)), Lang.EN)
    one, two, three, four = (next(w.box for w in written(page) if w.text == str(n)) for n in range(1, 5))
    assert one.x < two.x
    assert three.x < four.x
    assert max(one.y, two.y) < min(three.y, four.y)


def test_the_ends_of_the_scales_are_written() -> None:
    texts = [one.text for one in written(value_map_drawing(told((5, -2), (1, 1)), Lang.ES))]
    assert {"5,0", "1,0", "−2,0 · peor que el competidor", "+2,0 · mejor"} <= set(texts)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_stay_in_their_room(text: str) -> None:
    found = told_of()
    points = tuple(replace(point, name=text) for point in found.points)
    page = value_map_drawing(ValueMap(points, text), Lang.ES)
    assert faults(page) == []
    assert "<script" not in page.svg


def test_of_too_many_the_most_important_are_shown() -> None:
    page = value_map_drawing(told(*((3 + at / 100, 1.0) for at in range(MOST + 5))), Lang.ES)
    texts = [one.text for one in written(page)]
    assert "y 5 más" in texts
    assert "Beneficio 5" not in texts
    assert "Beneficio 6" in texts
    assert page.height == 548
    assert faults(page) == []


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(-4, 4)), min_size=1, max_size=70))
@settings(max_examples=40, deadline=None)
def test_any_benefits_keep_apart(found: list[tuple[float, float]]) -> None:
    page = value_map_drawing(told(*found), Lang.ES)
    assert faults(page) == []
    assert len(re.findall("<circle", page.svg)) == min(MOST, len(found))


@given(st.lists(st.tuples(st.floats(-50, 350), st.floats(-50, 250)), max_size=60))
@settings(max_examples=40, deadline=None)
def test_settled_marks_lie_in_their_room_and_apart(wanted: list[tuple[float, float]]) -> None:
    room = Room(0, 300, 0, 200)
    found = settled(wanted, room, 20)
    assert len(found) == len(wanted)
    assert all(0 <= x <= 300 and 0 <= y <= 200 for x, y in found)
    assert all(
        abs(a[0] - b[0]) + abs(a[1] - b[1]) >= 19.99 for at, a in enumerate(found) for b in found[at + 1 :]
    )


def test_a_mark_that_is_free_stands_where_it_belongs() -> None:
    room = Room(0, 300, 0, 200)
    assert settled([(10.5, 20.5), (100.0, 300.0)], room, 20) == ((10.5, 20.5), (100.0, 200))
