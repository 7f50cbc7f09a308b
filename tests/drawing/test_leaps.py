"""Ways along the main line: always drawn, thin, each on a track of its own as far as there are tracks."""

import re
from itertools import combinations

from hypothesis import given, settings

from drawing.cards import film, film_cards, scene, widths
from momentos.drawing.branches import Branch
from momentos.drawing.film_card import FilmCard, WayCard
from momentos.drawing.measures import LARGE, SMALL
from momentos.drawing.strip import Strip, lay_out
from momentos.drawing.svg import layered, svg

LINE = tuple(scene(number) for number in range(1, 9))


def way(source: int, target: int, *, again: bool = False) -> WayCard:
    return WayCard(f"s{source}", f"s{target}", again=again)


def laid(*ways: WayCard, width: int = 1120) -> Strip:
    return lay_out(film(*LINE, ways=ways), width)


def depth(leap: Branch, strip: Strip) -> float:
    """How far from the film its track runs, downwards."""
    return leap.curve[0].end.y - strip.measures.band_bottom


def span(leap: Branch) -> tuple[float, float]:
    return leap.curve[0].start.x, leap.curve[-1].end.x


def near(strip: Strip) -> set[str]:
    """How wide the ways on the screen can be pointed at."""
    return set(
        re.findall(r'fill="none" stroke="none" stroke-width="([^"]+)"', layered(strip, live=True).text)
    )


def test_a_way_between_two_frames_is_drawn_thin_though_none_of_them_is_chosen() -> None:
    strip = laid(way(1, 2), way(1, 4), way(5, 3, again=True))
    assert [(leap.source, leap.target, leap.arrow) for leap in strip.leaps] == [
        ("s1", "s4", "up"),
        ("s5", "s3", "down"),
    ]
    assert strip.branches == ()
    assert svg(strip).count('stroke-width="1"') == 2


def test_it_is_drawn_strong_besides_when_one_of_its_scenes_is_chosen() -> None:
    strip = laid(way(1, 4), way(5, 7))
    assert 'stroke-width="2.5"' not in svg(strip, selected="s2")
    chosen = svg(strip, selected="s4")
    assert chosen.count('stroke-width="2.5"') == 1
    assert chosen.count('stroke-width="1"') == 2
    assert next(c for c in strip.chosen if c.id == "s4").ways == strip.leaps[:1]


def test_no_way_runs_over_the_words_of_a_scene() -> None:
    drawn = svg(laid(way(1, 4), way(5, 3, again=True)), selected="s4")
    scenes = drawn.index('class="scenes"')
    assert drawn.index('stroke-width="1"') < drawn.rindex('stroke-width="2.5"') < scenes


def test_the_longer_runs_under_the_shorter_and_those_apart_share_a_track() -> None:
    strip = laid(way(1, 6), way(2, 4), way(5, 7))
    long, short, apart = strip.leaps
    assert depth(short, strip) < depth(long, strip)
    assert depth(short, strip) == depth(apart, strip)


def test_what_finds_no_free_track_runs_on_the_last() -> None:
    strip = laid(*(way(1, target) for target in range(3, 9)))
    depths = [depth(leap, strip) for leap in strip.leaps]
    assert depths == [5, 8, 11, 11, 11, 11]
    assert depths[-1] < SMALL.branch


def test_a_way_among_others_is_pointed_at_on_its_own_track_and_one_alone_widely() -> None:
    for width, pitch in ((1120, 3), (1760, 6)):
        strip = laid(way(1, 6), way(2, 4), way(7, 8), width=width)
        assert near(strip) == {str(pitch)}
        assert near(laid(way(1, 3), way(5, 7), width=width)) == {"14"}


def test_other_rounds_run_above_the_film_and_under_the_names_of_the_acts() -> None:
    for width, measures in ((1120, SMALL), (1760, LARGE)):
        strip = lay_out(film(*(scene(n) for n in range(1, 15)), ways=(way(9, 2, again=True),)), width)
        (leap,) = strip.leaps
        assert strip.measures == measures
        tops = {line.y for act in strip.acts for line in act.words}
        assert max(tops) + 4 < leap.curve[0].end.y < measures.band_top


def test_a_way_that_is_drawn_moves_nothing_else() -> None:
    plain, joined = laid(way(1, 2)), laid(way(1, 2), way(1, 5))
    assert (plain.height, plain.frames, plain.levels) == (joined.height, joined.frames, joined.levels)


@settings(max_examples=30, deadline=None)
@given(film_cards(most=30), widths)
def test_leaps_keep_to_their_room_and_only_share_the_last_track(card: FilmCard, width: int) -> None:
    strip = lay_out(card, width)
    m = strip.measures
    frames = {frame.id: frame.box for frame in strip.frames}
    for leap in strip.leaps:
        source, target = frames[leap.source], frames[leap.target]
        left, right = span(leap)
        assert source.x < left < source.right
        assert target.x < right < target.right
        heights = [point.y for cubic in leap.curve for point in (cubic.start, cubic.end)]
        low, high = (-6, 0) if leap.way.again else (m.band, m.band + m.branch - 1)
        assert all(low <= y - m.band_top <= high for y in heights)
    below = [leap for leap in strip.leaps if not leap.way.again]
    last = max((depth(leap, strip) for leap in below), default=0.0)
    for one, other in combinations(below, 2):
        if depth(one, strip) == depth(other, strip) < last:
            assert max(span(one)) <= min(span(other)) or max(span(other)) <= min(span(one))
        elif max(min(span(one)), min(span(other))) < min(max(span(one)), max(span(other))):
            apart = abs(depth(one, strip) - depth(other, strip))
            assert not apart or (one.near + other.near) / 2 <= apart + 1e-9
