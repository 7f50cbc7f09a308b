from itertools import combinations

import pytest
from hypothesis import given, settings

from drawing.cards import film, film_cards, scene, widths
from momentos.drawing.film_card import FilmCard, WayCard
from momentos.drawing.gap_step import GapScale, GapStep
from momentos.drawing.measures import GUTTER
from momentos.drawing.shape import Box
from momentos.drawing.strip import Strip, lay_out
from momentos.drawing.writing import Line
from momentos.journey.vocabulary import Phase

SLACK = 0.5
modest = settings(max_examples=15, deadline=None)


def apart(boxes: list[Box]) -> bool:
    return not any(a.touches(b, 0.01) for a, b in combinations(boxes, 2))


def inside(box: Box, outer: Box) -> bool:
    return (
        outer.x - SLACK <= box.x
        and box.right <= outer.right + SLACK
        and outer.y - SLACK <= box.y
        and box.bottom <= outer.bottom + SLACK
    )


def fits(line: Line, box: Box) -> bool:
    return box.x - SLACK <= line.left and line.right <= box.right + SLACK and box.y < line.y <= box.bottom


def canvas(strip: Strip) -> Box:
    return Box(0, 0, strip.width, strip.height)


@modest
@given(film_cards(), widths)
def test_frames_slots_and_cards_never_overlap_and_stay_on_the_canvas(card: FilmCard, width: int) -> None:
    strip = lay_out(card, width)
    on_film = [f.box for f in strip.frames] + [s.box for s in strip.slots]
    assert apart(on_film)
    assert apart([c.box for c in strip.cards])
    assert apart([act.band for act in strip.acts])
    assert all(inside(box, canvas(strip)) for box in on_film + [c.box for c in strip.cards])
    assert all(any(inside(box, act.band) for act in strip.acts) for box in on_film)
    assert len(strip.frames) + len(strip.slots) == len(strip.scenes) == len(card.scenes)
    assert [c.id for c in strip.cards] == [s.id for s in strip.slots]


@modest
@given(film_cards(), widths)
def test_every_text_fits_its_box(card: FilmCard, width: int) -> None:
    strip = lay_out(card, width)
    m = strip.measures
    for frame in strip.frames:
        plate = frame.plate
        assert plate.room == frame.box.size
        room = Box(m.pad, 0, plate.room.width - 2 * m.pad, plate.room.height)
        words = Box(room.x, 0, room.width, plate.foot.box.y)
        assert all(fits(line, words) for line in plate.title)
        assert fits(plate.foot.line, plate.foot.box)
        assert plate.stair
        assert plate.channel is None or plate.channel.right < plate.stair.steps[0].x
        assert plate.fault is None or fits(plate.fault, room)
    for loose in strip.cards:
        plate = loose.plate
        words = Box(0, 0, plate.room.width, plate.foot.box.y)
        assert all(fits(line, words) for line in (plate.number, *plate.title))
        assert fits(plate.foot.line, plate.foot.box)
    for slot in strip.slots:
        assert all(fits(line, slot.box.size) for line in slot.lines[:1])
    for act, after in zip(strip.acts, [*strip.acts[1:], None], strict=True):
        assert act.words[-1].right <= (after.words[0].left if after else strip.width)


@modest
@given(film_cards(), widths)
def test_curves_never_leave_the_scale(card: FilmCard, width: int) -> None:
    levels = lay_out(card, width).levels
    top, bottom = levels.box.y - 1e-6, levels.box.bottom + 1e-6
    for run in (*levels.curves.expected, *levels.curves.received):
        for cubic in run:
            # A Bézier curve stays within its handles, so these being inside is enough.
            assert all(top <= p.y <= bottom for p in (cubic.start, cubic.first, cubic.second, cubic.end))
    for mark in levels.marks:
        assert all(y is None or top <= y <= bottom for y in (mark.expected, mark.received))


@modest
@given(film_cards(most=30), widths)
def test_what_a_choice_adds_belongs_to_its_scene(card: FilmCard, width: int) -> None:
    strip = lay_out(card, width)
    boxes = {f.id: f.box for f in strip.frames} | {c.id: c.box for c in strip.cards}
    assert [c.id for c in strip.chosen] == [s.id for s in strip.scenes]
    for chosen in strip.chosen:
        (ring,) = chosen.rings
        assert inside(boxes[chosen.id], ring)
        assert all(chosen.id in {b.source, b.target} for b in chosen.ways)
        for one, other in combinations(chosen.figures, 2):
            assert abs(one.y - other.y) >= 16 - 1e-6
        assert all(line.right <= strip.width for line in chosen.figures)


def test_both_sizes_follow_the_look() -> None:
    small = lay_out(film(*(scene(i, detour=i == 3) for i in range(1, 20))), 1120)
    assert small.height == 401
    assert (small.frames[0].box.y, small.frames[0].box.height) == (39, 102)
    assert (small.cards[0].box.y, small.cards[0].box.height) == (174, 65)
    assert (small.levels.box.y, small.levels.box.height) == (253, 96)
    large = lay_out(film(*(scene(i, detour=i == 3) for i in range(1, 15))), 1760)
    assert large.height == 596
    assert (large.frames[0].box.y, large.frames[0].box.height) == (43, 150)
    assert (large.levels.box.y, large.levels.box.bottom) == (344, 534)


def test_a_detour_has_its_largest_way_in_and_out_and_the_rest_when_chosen() -> None:
    ways = (
        WayCard("s1", "s2", 0.5),
        WayCard("s1", "s3", 0.1),
        WayCard("s2", "s3", 0.2),
        WayCard("s3", "s4", 0.3),
        WayCard("s4", "s1", 0.1, again=True),
    )
    strip = lay_out(film(scene(1), scene(2), scene(3, detour=True), scene(4), ways=ways), 1120)
    assert [(b.source, b.target, b.arrow) for b in strip.branches] == [
        ("s2", "s3", "down"),
        ("s3", "s4", "up"),
    ]
    chosen = {c.id: [(b.source, b.target) for b in c.ways] for c in strip.chosen}
    assert chosen["s1"] == [("s1", "s3"), ("s4", "s1")]
    assert chosen["s2"] == []


def test_two_detours_in_a_row_are_joined_side_by_side() -> None:
    ways = (WayCard("s1", "s2", 0.2), WayCard("s2", "s3", 0.2), WayCard("s3", "s4", 0.2))
    cards = (scene(1), scene(2, detour=True), scene(3, detour=True), scene(4))
    joined = next(b for b in lay_out(film(*cards, ways=ways), 600).branches if b.source == "s2")
    assert joined.arrow == ""
    assert joined.curve[0].start.y == joined.curve[-1].end.y


def test_an_empty_film_is_an_empty_strip() -> None:
    strip = lay_out(film(), 1120)
    assert (strip.scenes, strip.frames, strip.branches) == ((), (), ())
    assert strip.right >= GUTTER


def test_a_scene_with_one_value_shows_one_point_and_no_line() -> None:
    strip = lay_out(film(scene(1, received=None), scene(2), scene(3, expected=None)), 1120)
    assert [(m.expected is None, m.received is None) for m in strip.levels.marks] == [
        (False, True),
        (False, False),
        (True, False),
    ]
    assert [len(strip.levels.curves.expected[0]), len(strip.levels.curves.received[0])] == [1, 1]
    assert strip.levels.curves.areas == ()
    assert strip.frames[0].plate.foot.step is None


def test_an_act_too_short_for_its_name_says_less() -> None:
    acts = [Phase.PRE_PURCHASE, *[Phase.PURCHASE] * 30, Phase.POST_PURCHASE]
    strip = lay_out(film(*(scene(i, phase=act) for i, act in enumerate(acts, start=1))), 1120)
    assert [[line.text for line in act.words] for act in strip.acts] == [
        ["Antes"],
        ["Acto II.", "Durante", "30 escenas"],
        ["Después"],
    ]


@pytest.mark.parametrize(("share", "text"), [(0.18, "18\u00a0%"), (0.004, "<1\u00a0%"), (0.0, "0\u00a0%")])
def test_a_detours_slot_says_who_gets_there(share: float, text: str) -> None:
    strip = lay_out(film(scene(1), scene(2, detour=True, reach=share)), 1120)
    assert [line.text for line in strip.slots[0].lines] == ["2", text]


def test_who_leaves_is_bold_from_one_in_ten() -> None:
    cards = (scene(1, leaves=0.1), scene(2, leaves=0.05), scene(3, leaves=0.0), scene(4, leaves=None))
    lines = [leaving.line for leaving in lay_out(film(*cards), 1120).leavings]
    assert [(line.text, line.face.weight) for line in lines] == [("10\u00a0%", 600), ("5\u00a0%", 400)]


def test_feelings_bend_up_down_and_not_at_all() -> None:
    arcs = lay_out(film(*(scene(i + 3, valence=i) for i in (-2, 0, 2))), 1120).arcs
    below = [arc.handle - arc.ends for arc in arcs]
    assert below[0] < 0 == below[1] < below[2]


def test_a_gap_within_the_films_own_tolerance_is_drawn_as_expected() -> None:
    scenes = (scene(1, 3.0, 2.5), scene(2, 3.0, 2.5, detour=True))
    strip = lay_out(film(*scenes, gaps=GapScale(4, 0.6)), 1120)
    found = [
        strip.frames[0].plate.foot.step,
        strip.cards[0].plate.foot.step,
        *(m.step for m in strip.levels.marks),
    ]
    assert found == [GapStep.AS_EXPECTED] * 4
