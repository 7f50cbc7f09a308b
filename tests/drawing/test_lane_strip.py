"""The film in lanes: a slot for every scene, each frame in its lane, the names in the gutter."""

from functools import cache
from itertools import pairwise

import pytest
from films import restaurant

from momentos.drawing.film_card import FilmCard, film_card
from momentos.drawing.lane_strip import FLOOR, GUTTER, lay_out_lanes
from momentos.drawing.lanes import Lane, Lanes, lanes_of
from momentos.drawing.strip import Strip
from momentos.drawing.svg import layered
from momentos.scores.score import Scores, score
from momentos.words.catalogue import Lang

BY = [Lanes.CHANNEL, Lanes.OWNER, Lanes.CUSTOMER]


@cache
def scored() -> Scores:
    return score(restaurant())


@cache
def card() -> FilmCard:
    return film_card(scored(), Lang.ES)


def lanes(by: Lanes) -> tuple[Lane, ...]:
    return lanes_of(scored(), card(), by)


def laid(by: Lanes, width: float = 1120) -> Strip:
    return lay_out_lanes(card(), lanes(by), width)


def test_lanes_by_channel_are_in_the_order_of_the_vocabulary() -> None:
    assert [(lane.key, lane.name) for lane in lanes(Lanes.CHANNEL)] == [
        ("personal", "En persona"),
        ("print", "Impreso"),
        ("telephone", "Teléfono"),
        ("electronic", "Electrónico"),
    ]


@pytest.mark.parametrize("by", [Lanes.CHANNEL, Lanes.OWNER])
def test_every_scene_is_in_one_lane(by: Lanes) -> None:
    ids = [id_ for lane in lanes(by) for id_ in lane.scenes]
    assert sorted(ids) == sorted(scene.id for scene in card().scenes)


def test_a_customer_types_lane_has_what_it_lives_with_its_own_gaps() -> None:
    by_key = {lane.key: lane for lane in lanes(Lanes.CUSTOMER)}
    assert list(by_key) == list(scored().journey.shares)
    assert "opiniones" not in by_key["jueves"].scenes
    assert by_key["jueves"].scenes["barra"].gap == -3
    assert by_key["oferta"].scenes["barra"].gap == -1.5


def test_the_film_as_one_strip_has_no_lanes() -> None:
    assert lanes(Lanes.NONE) == ()


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("width", [1120, 1760])
def test_frames_stand_in_their_lane_and_never_touch(by: Lanes, width: int) -> None:
    strip = laid(by, width)
    for row in strip.rows:
        boxes = [one.box for one in strip.cards if one.box.y == row.top]
        assert len(boxes) == len(row.scenes)
        assert all(left.right < right.x for left, right in pairwise(boxes))
        assert all(box.x > GUTTER for box in boxes)
        assert all(line.right < GUTTER for line in row.words)
    tops = [row.top for row in strip.rows]
    assert {after - before for before, after in pairwise(tops)} == {90.0}
    assert strip.levels.box.y > tops[-1] + strip.rows[-1].height


def test_nineteen_scenes_scroll_on_a_small_page_and_fit_on_a_wide_one() -> None:
    assert laid(Lanes.CHANNEL, 1120).width > 1120
    wide = laid(Lanes.CHANNEL, 1760)
    assert wide.width == 1760
    assert wide.slot >= FLOOR


def test_a_chosen_scene_is_ringed_in_every_lane_that_has_it() -> None:
    strip = laid(Lanes.CUSTOMER)
    chosen = {one.id: one for one in strip.chosen}
    assert len(chosen["cuenta"].rings) == len(strip.rows)
    assert len(chosen["opiniones"].rings) == len(strip.rows) - 1


@pytest.mark.parametrize("by", BY)
def test_lanes_are_drawn_with_one_spoken_option_a_scene(by: Lanes) -> None:
    strip = laid(by)
    drawn = layered(strip, live=True).text
    assert drawn.count('role="option"') == 19
    assert drawn.count('class="band"') == 3 * len(strip.rows)
    assert drawn.count("Acto II.") == 1
