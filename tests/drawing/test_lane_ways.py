"""In lanes the film tells the same ways and faults as on one strip."""

from dataclasses import replace
from functools import cache

import pytest
from films import restaurant
from hypothesis import given, settings

from drawing.cards import film_cards
from momentos.drawing.film_card import FilmCard, film_card
from momentos.drawing.lane_strip import lay_out_lanes
from momentos.drawing.lanes import Lane, Lanes, lanes_of
from momentos.drawing.strip import Strip, lay_out
from momentos.drawing.svg import svg
from momentos.scores.score import Scores, score
from momentos.words.catalogue import Lang

WORDS = "«fax» no está"


@cache
def scored() -> Scores:
    return score(restaurant())


@cache
def card() -> FilmCard:
    return film_card(scored(), Lang.ES, {"cuenta": WORDS, "barra": WORDS})


@cache
def laid(by: Lanes) -> Strip:
    return lay_out_lanes(card(), lanes_of(scored(), card(), by), 1760)


def ends(strip: Strip) -> list[tuple[str, str]]:
    return sorted((one.source, one.target) for one in strip.branches)


@pytest.mark.parametrize("by", [Lanes.CHANNEL, Lanes.OWNER])
def test_from_lane_to_lane_the_ways_are_those_of_the_plain_strip(by: Lanes) -> None:
    plain = lay_out(card(), 1760)
    assert ends(laid(by)) == ends(plain) != []
    waiting = {one.id: {(way.source, way.target) for way in one.ways} for one in plain.chosen}
    assert {one.id: {(way.source, way.target) for way in one.ways} for one in laid(by).chosen} == waiting
    assert any(waiting.values())


def test_a_customer_types_ways_stay_in_its_lane_and_are_those_it_takes() -> None:
    strip = laid(Lanes.CUSTOMER)
    for way in strip.branches:
        rows = [row for row in strip.rows if row.top - 1 <= way.curve[0].start.y <= row.top + row.height + 1]
        assert len(rows) == 1
        assert way.curve[-1].end.y == way.curve[0].start.y
        assert {way.source, way.target} <= set(rows[0].scenes)
    lane = next(row for row in strip.rows if row.key == "jueves")
    out = [way for way in strip.branches if way.curve[0].start.y == lane.top + lane.height]
    assert out
    assert all("opiniones" not in (way.source, way.target) for way in out)


@settings(deadline=None)
@given(film_cards(most=12))
def test_a_way_joins_the_edges_of_its_cards_whatever_the_film(film: FilmCard) -> None:
    rows = [film.scenes[0::2], film.scenes[1::2]]
    lanes = tuple(Lane(str(i), f"L{i}", {scene.id: scene for scene in row}) for i, row in enumerate(rows))
    strip = lay_out_lanes(film, lanes, 1120)
    boxes = {one.id: one.box for one in strip.cards}
    for way in (*strip.branches, *strip.leaps):
        source, target = boxes[way.source], boxes[way.target]
        start, end = way.curve[0].start, way.curve[-1].end
        assert source.x < start.x < source.right
        assert target.x < end.x < target.right
        assert start.y in (source.y, source.bottom)
        assert end.y in (target.y, target.bottom)
        assert (start.y > source.y) == (target.y >= source.y and not (way.way.again and target.y == source.y))


@pytest.mark.parametrize("by", [Lanes.NONE, Lanes.OWNER, Lanes.CUSTOMER])
def test_a_scene_that_the_file_has_wrong_says_so_in_every_lane(by: Lanes) -> None:
    strip = laid(by) if by is not Lanes.NONE else lay_out(card(), 1760)
    wrong = [one for one in (*strip.frames, *strip.cards) if one.plate.fault]
    lived = sum(len({"cuenta", "barra"} & set(row.scenes)) for row in strip.rows)
    assert len(wrong) == (lived or 2)
    assert {one.id for one in wrong} == {"cuenta", "barra"}
    assert all(one.plate.fault.right <= one.box.width for one in wrong if one.plate.fault)
    assert svg(strip).count(WORDS[:5]) >= len(wrong)


def test_no_way_leads_to_a_scene_that_is_in_no_lane() -> None:
    lanes = tuple(
        replace(lane, scenes={key: one for key, one in lane.scenes.items() if key != "barra"})
        for lane in lanes_of(scored(), card(), Lanes.CHANNEL)
    )
    drawn = lay_out_lanes(card(), lanes, 1760).branches
    assert drawn
    assert all("barra" not in (way.source, way.target) for way in drawn)
