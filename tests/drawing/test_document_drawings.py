"""The drawings of documents: heat, bets, storyboard and roadmap, on pages of one width."""

import datetime as dt
import math
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.synthetic import synthetic_journey
from momentos.drawing.bets import BetMap, BetPoint, bet_map, bets_drawing, bets_spoken
from momentos.drawing.calendar_axis import CalendarAxis
from momentos.drawing.drawn import Drawn
from momentos.drawing.heat import heat, heat_of, heat_spoken
from momentos.drawing.pen import Ground
from momentos.drawing.roadmap import ROWS, RoadmapRow, roadmap, roadmap_rows, roadmap_spoken
from momentos.drawing.sheet import WIDTH, evenly
from momentos.drawing.storyboard import storyboard, storyboard_scenes, storyboard_spoken
from momentos.drawing.value_map import ROWS as VALUE_ROWS
from momentos.drawing.value_map import ValueMap, ValuePoint, value_drawing, value_map, value_spoken
from momentos.journey.journey import Journey
from momentos.journey.promise import Promise
from momentos.journey.vocabulary import Degree, Status
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.promise import Quadrant
from momentos.scores.score import score
from momentos.text.read import read_text
from momentos.words.catalogue import Lang

from .written import faults, written

TODAY = dt.date(2026, 11, 20)
HOSTILE = ("<script>x</script>", "&amp; ]]>", "שלום עולם", "👩‍🍳 خبز", "n" * 400, "una palabra " * 60)


def planned(journey: Journey) -> Plan:
    return make_plan(score(journey), shipped_library())


def long() -> Plan:
    journey = read_text(synthetic_journey(60)).journey
    assert journey is not None
    return planned(journey)


def told(text: str) -> Plan:
    """The restaurant with one text in every place that is drawn."""
    journey = restaurant()
    scenes = tuple(
        replace(
            scene,
            title=text,
            see=replace(scene.see, text=text),
            propose=scene.propose
            and replace(
                scene.propose,
                text=text,
                actions=tuple(replace(a, title=text, owner=text) for a in scene.propose.actions),
            ),
        )
        for scene in journey.scenes
    )
    benefits = journey.promise.benefits if journey.promise else ()
    return planned(
        replace(
            journey,
            scenes=scenes,
            main_competitor=text,
            customers=tuple(replace(c, name=text) for c in journey.customers),
            promise=Promise(benefits=tuple(replace(benefit, name=text) for benefit in benefits)),
        )
    )


def all_of(plan: Plan, lang: Lang = Lang.ES, ground: Ground = Ground.PRINT) -> tuple[Drawn, ...]:
    return (
        *heat(heat_of(plan, lang), ground),
        bets_drawing(bet_map(plan, lang), lang, ground),
        *storyboard(plan, lang, ground),
        *roadmap(roadmap_rows(plan, lang), TODAY, lang, ground),
        *value_drawing(value_map(plan.scores, lang), lang, ground),
    )


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("ground", Ground)
def test_no_text_lies_on_another_or_leaves_the_page(lang: Lang, ground: Ground) -> None:
    for page in all_of(planned(restaurant()), lang, ground):
        assert page.width == WIDTH
        assert page.height <= 560
        assert faults(page) == []


def test_a_long_film_stays_readable() -> None:
    for page in all_of(long()):
        assert page.height <= 560
        assert faults(page) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_in_their_room(text: str) -> None:
    for page in all_of(told(text)):
        assert faults(page) == []
        assert "<script" not in page.svg


def test_a_film_without_customers_or_plan_has_its_gaps() -> None:
    plan = planned(film("id: a, expected: 4, received: 3", "id: b"))
    [page] = heat(heat_of(plan, Lang.ES))
    texts = {one.text for one in written(page)}
    assert {"Todos los clientes", "−1,0", "sin valorar", "duele"} <= texts
    assert storyboard(plan, Lang.ES) == ()
    assert roadmap(roadmap_rows(plan, Lang.ES), TODAY, Lang.ES) == ()


def test_every_gap_of_every_type_is_there() -> None:
    plan = planned(restaurant())
    strip = heat_of(plan, Lang.ES)
    assert [row.name for row in strip.rows][:2] == ["Todos los clientes", "El cliente de los jueves"]
    assert strip.rows[0].gaps[13] == pytest.approx(-2.29, abs=0.01)
    assert not strip.rows[1].plays[1]
    texts = [one.text for page in heat(strip) for one in written(page)]
    assert texts.count("duele") == 5
    assert heat_spoken(strip).startswith(
        "Lo que más duele: 3. Mira la carta en la página del restaurante; 5. Llama"
    )


def test_quick_wins_stand_above_the_line_and_the_easy_below() -> None:
    plan = planned(restaurant())
    page = bets_drawing(bet_map(plan, Lang.ES), Lang.ES)
    places = {one.text: one.box.y for one in written(page)}
    assert places["Decir el tiempo de espera y renovarlo cada diez minutos"] < places["7,9"]
    assert places["Cuidar lo que se dice en webs ajenas"] > places["7,9"]
    assert bets_spoken(plan, Lang.ES) == "Victorias rápidas: 2, 3. Grandes apuestas: 1, 4, 5, 6."


def test_bets_without_any_worth_have_no_line() -> None:
    points = tuple(BetPoint(rank, "A", Degree.LOW, 0.0) for rank in range(1, 4))
    page = bets_drawing(BetMap(points, None), Lang.EN)
    assert faults(page) == []
    assert "stroke-dasharray" not in page.svg


@given(
    st.lists(
        st.tuples(st.sampled_from(Degree), st.floats(0, 100, allow_subnormal=False)), min_size=1, max_size=80
    ),
    st.floats(0.5, 60),
)
@settings(max_examples=60, deadline=None)
def test_any_bets_keep_apart(found: list[tuple[Degree, float]], divide: float) -> None:
    points = tuple(BetPoint(at, f"Acción {at}", *one) for at, one in enumerate(found, 1))
    assert faults(bets_drawing(BetMap(points, divide), Lang.ES)) == []


def test_the_storyboard_has_both_takes_and_their_gaps() -> None:
    plan = planned(restaurant())
    scenes = storyboard_scenes(plan, Lang.ES)
    assert len(scenes) == 10
    assert (scenes[1].one.gap, scenes[1].two.gap) == (
        pytest.approx(-2.47, abs=0.01),
        pytest.approx(-0.66, abs=0.01),
    )
    assert scenes[0].changes == "acción 7 · información que posee el personal"
    pages = storyboard(plan, Lang.ES)
    assert [page.height / 182 for page in pages] == [3, 3, 2, 2]
    assert storyboard_spoken(scenes[:1], Lang.ES).startswith(
        "2. Lee opiniones en una web ajena. Hoy: Comparo"
    )


def test_the_roadmap_tells_what_waits_for_what() -> None:
    rows = roadmap_rows(planned(restaurant()), Lang.ES)
    assert [row.due for row in rows] == sorted(row.due for row in rows if row.due)
    assert {row.rank: row.after for row in rows if row.after} == {9: (5,)}
    spoken = roadmap_spoken(rows, Lang.ES)
    assert "3. Decir el tiempo de espera y renovarlo cada diez minutos: para el 15\xa0nov\xa02026." in spoken
    assert spoken.count(", después de 5.") == 1


def row(rank: int, start: dt.date | None, due: dt.date | None, *after: int) -> RoadmapRow:
    return RoadmapRow(rank, f"Acción {rank}", "Sala", Status.PROPOSED, start, due, after)


def test_a_roadmap_of_all_ages_is_drawn() -> None:
    rows = (
        row(1, dt.date.min, dt.date(2026, 1, 1)),
        row(2, None, dt.date.max, 1),
        row(3, dt.date(2026, 5, 1), None, 1, 2),
        row(4, None, None, 3),
    )
    [page] = roadmap(rows, TODAY, Lang.ES)
    assert faults(page) == []
    assert "sin fecha" in page.svg


def test_what_waits_for_another_page_says_for_what() -> None:
    rows = tuple(
        row(rank, None, TODAY + dt.timedelta(days=rank), *((1,) if rank == 40 else ()))
        for rank in range(1, 41)
    )
    pages = roadmap(rows, TODAY, Lang.ES)
    assert len(pages) == -(-40 // ROWS)
    assert "← 1" in pages[-1].svg
    assert all(faults(page) == [] for page in pages)


@given(st.lists(st.dates(), min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_named_days_never_collide(days: list[dt.date]) -> None:
    axis = CalendarAxis.over(tuple(days), 384, 1112)
    places = [axis.x(day) for day in axis.named]
    assert all(after - before >= 60 for before, after in pairwise(places))
    assert all(384 <= axis.x(day) <= 1112 for day in days)


@given(st.integers(0, 200), st.integers(1, 20))
def test_parts_are_about_as_long_as_each_other(count: int, most: int) -> None:
    items = tuple(range(count))
    parts = evenly(items, most)
    assert tuple(one for part in parts for one in part) == items
    sizes = [len(part) for part in parts]
    assert not sizes or max(sizes) <= most
    assert not sizes or max(sizes) - min(sizes) <= 1


def rings(page: Drawn) -> list[tuple[float, float]]:
    """The middles of a map's rings, in the order of its list."""
    found = ElementTree.fromstring(page.svg).iter("{http://www.w3.org/2000/svg}circle")
    return [(float(one.get("cx", "")), float(one.get("cy", ""))) for one in found]


def test_important_benefits_stand_above_and_those_ahead_at_the_right() -> None:
    told = value_map(planned(restaurant()).scores, Lang.ES)
    assert [point.quadrant for point in told.points] == [
        *(Quadrant.KEEP, Quadrant.KEEP, Quadrant.IMPROVE, Quadrant.IMPROVE, Quadrant.EASE_OFF),
        Quadrant.EASE_OFF,
    ]
    assert told.rival == "Casa Lola"
    [page] = value_drawing(told, Lang.ES)
    (kitchen, kind, table, price, menu, hall) = rings(page)
    assert max(table[0], price[0]) < kitchen[0] < kind[0]
    assert max(one[1] for one in (kitchen, kind, table, price)) < min(menu[1], hall[1])
    assert value_spoken(value_map(planned(restaurant()).scores, Lang.EN), Lang.EN) == (
        "Keep: Cocina de mercado bien hecha and Trato cercano y con nombre propio. "
        "Improve: Mesa y cuenta sin esperas and Precio justo y a la vista. "
        "Ease off: Carta que cambia con la temporada and Sala tranquila y cuidada."
    )


POINTS = st.builds(
    ValuePoint,
    number=st.integers(1, 99),
    name=st.sampled_from(("Trato", "una palabra " * 30)),
    importance=st.sampled_from((1.0, 2.0, 3.0, 4.5, 5.0)),
    advantage=st.sampled_from((-4.0, -1.0, 0.0, 0.5, 3.0)),
    quadrant=st.sampled_from(Quadrant),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(POINTS, min_size=1, max_size=60))
def test_no_ring_of_a_map_covers_another(points: list[ValuePoint]) -> None:
    pages = value_drawing(ValueMap(tuple(points), "Otro"), Lang.ES)
    assert len(pages) == -(-len(points) // VALUE_ROWS)
    for page in pages:
        assert faults(page) == []
        places = rings(page)
        assert all(math.dist(one, other) > 22 for one, other in combinations(places, 2))


def test_without_a_rated_benefit_there_is_no_map() -> None:
    assert value_drawing(value_map(planned(film("id: a")).scores, Lang.ES), Lang.ES) == ()
