import itertools
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given, settings

from drawing.cards import film, film_cards, scene
from drawing.svg_reading import SVG, is_safe, read
from momentos.drawing.film_card import FilmCard
from momentos.drawing.stage_curve import HEIGHT, WIDTH, Spot, StageCurve, stage_curve, stage_curve_svg
from momentos.journey.vocabulary import Phase

modest = settings(max_examples=15, deadline=None)


def of_length(count: int) -> FilmCard:
    """A film whose scenes are spread over the three acts in order, as long as they last."""
    acts = list(Phase)
    return film(*(scene(i, phase=acts[(i - 1) * 3 // count]) for i in range(1, count + 1)))


def right(spot: Spot) -> float:
    return spot.left + spot.width


def lies_apart(spots: tuple[Spot, ...]) -> bool:
    return all(right(a) <= b.left + 1e-6 for a, b in itertools.pairwise(spots))


def covers(act: Spot, one: Spot) -> bool:
    return act.left <= one.left + 1e-6 and right(one) <= right(act) + 1e-6


def grown(root: ET.Element) -> ET.Element:
    """What grows with the film."""
    (found,) = (group for group in root.iter(f"{SVG}g") if group.get("class") == "grown")
    return found


def drawn_scenes(root: ET.Element) -> dict[str, ET.Element]:
    found = [group for group in grown(root) if "data-id" in group.attrib]
    assert len({group.attrib["data-id"] for group in found}) == len(found)
    return {group.attrib["data-id"]: group for group in found}


def circles(group: ET.Element) -> int:
    return len(list(group.iter(f"{SVG}circle")))


def check(curve: StageCurve, card: FilmCard) -> None:
    """What holds for every film."""
    assert sorted(spot.name for spot in curve.scenes) == sorted(one.id for one in card.scenes)
    assert lies_apart(curve.scenes)
    assert lies_apart(curve.acts)
    assert curve.scenes[0].left >= 24
    assert right(curve.scenes[-1]) <= WIDTH
    assert all(spot.width > 0 for spot in curve.scenes)
    marks = {mark.id: mark.x for mark in curve.levels.marks}
    for spot in curve.scenes:
        assert marks[spot.name] == pytest.approx(spot.left + spot.width / 2)
        assert sum(covers(act, spot) for act in curve.acts) == 1
    root = read(stage_curve_svg(curve))
    assert is_safe(root)
    valued = {one.id for one in card.scenes if (one.expected, one.received) != (None, None)}
    assert list(drawn_scenes(root)) == [spot.name for spot in curve.scenes if spot.name in valued]


@pytest.mark.parametrize("count", [1, 3, 19, 60, 200])
def test_every_scene_has_a_column_of_its_own_under_its_act(count: int) -> None:
    card = of_length(count)
    curve = stage_curve(card)
    check(curve, card)
    assert [spot.name for spot in curve.scenes] == [f"s{i}" for i in range(1, count + 1)]
    assert len({spot.width for spot in curve.scenes}) == 1


@modest
@given(film_cards())
def test_every_film_is_seen_whole_whatever_it_says_and_lacks(card: FilmCard) -> None:
    check(stage_curve(card), card)


@pytest.mark.parametrize(("count", "first", "width"), [(1, 28, 228), (19, 28, 1119 / 19), (200, 28, 5.595)])
def test_a_film_fills_the_width_where_it_has_the_scenes_for_it(
    count: int, first: float, width: float
) -> None:
    curve = stage_curve(film(*(scene(i) for i in range(1, count + 1))))
    assert curve.scenes[0].left == pytest.approx(first)
    assert curve.scenes[0].width == pytest.approx(width)


def test_the_acts_have_their_names_and_reach_over_their_scenes() -> None:
    acts = stage_curve(of_length(6)).acts
    assert [act.name for act in acts] == ["Acto I. Antes", "Acto II. Durante", "Acto III. Después"]
    slot = (1119 - 2 * 14) / 6
    assert [act.left for act in acts] == pytest.approx([28, 28 + 2 * slot + 14, 28 + 4 * slot + 28])
    assert [act.width for act in acts] == pytest.approx([2 * slot] * 3)


def test_a_detour_has_a_column_as_wide_as_any_and_is_not_on_the_curve() -> None:
    curve = stage_curve(film(scene(1), scene(2, detour=True), scene(3)))
    assert len({spot.width for spot in curve.scenes}) == 1
    assert [mark.stem for mark in curve.levels.marks] == [False, True, False]
    (run,) = curve.levels.curves.received
    assert [run[0].start.x, run[-1].end.x] == [curve.levels.marks[0].x, curve.levels.marks[2].x]
    assert len(run) == 1


def test_what_is_not_valued_is_a_pause_in_its_curve_and_has_a_column_all_the_same() -> None:
    curve = stage_curve(film(scene(1), scene(2, 4.0, None), scene(3), scene(4), scene(5, None, None)))
    pair = curve.levels.curves
    assert [len(run) for run in pair.expected] == [3]
    assert [len(run) for run in pair.received] == [1]
    assert pair.received[0][0].start.x == curve.levels.marks[2].x
    assert len(curve.scenes) == 5
    shown = drawn_scenes(read(stage_curve_svg(curve)))
    assert {id_: circles(group) for id_, group in shown.items()} == {"s1": 2, "s2": 1, "s3": 2, "s4": 2}


def test_a_film_without_any_value_is_the_scale_alone() -> None:
    curve = stage_curve(film(scene(1, None, None), scene(2, None, None)))
    root = read(stage_curve_svg(curve))
    assert is_safe(root)
    assert len(list(grown(root).iter(f"{SVG}line"))) == 5
    assert list(grown(root).iter(f"{SVG}path")) == []
    assert drawn_scenes(root) == {}
    assert [spot.name for spot in curve.scenes] == ["s1", "s2"]


def test_an_empty_film_has_no_columns() -> None:
    curve = stage_curve(film())
    assert (curve.scenes, curve.acts) == ((), ())
    assert drawn_scenes(read(stage_curve_svg(curve))) == {}


def test_the_marks_stand_at_the_height_of_their_value_on_the_films_own_scale() -> None:
    card = film(scene(1, 0.0, 10.0), scene(2, 5.0, 12.0), low=0.0, high=10.0)
    low, middle = stage_curve(card).levels.marks
    assert (low.expected, low.received) == (288, 12)
    assert (middle.expected, middle.received) == (150, 12)


def test_what_grows_is_the_curve_with_its_scenes_and_what_stays_is_the_scales_words() -> None:
    root = read(stage_curve_svg(stage_curve(of_length(19))))
    assert root.get("viewBox") == "0 0 1152 300" == f"0 0 {WIDTH:.0f} {HEIGHT:.0f}"
    assert root.get("aria-hidden") == "true"
    group = grown(root)
    assert list(group.iter(f"{SVG}text")) == []
    assert ["".join(text.itertext()) for text in root.iter(f"{SVG}text")] == ["1", "3", "5"]


def test_what_grows_reaches_from_edge_to_edge_so_that_it_can_be_cut_anywhere() -> None:
    """The script counts from the right edge of the group to what has been seen."""
    group = grown(read(stage_curve_svg(stage_curve(of_length(3)))))
    lines = [line for line in group if line.tag == f"{SVG}line"]
    assert {(line.get("x1"), line.get("x2")) for line in lines} == {("24", "1152")}


def test_a_hostile_name_is_text() -> None:
    name = '"><script>alert(1)</script>'
    root = read(stage_curve_svg(stage_curve(film(replace(scene(1), id=name)))))
    assert is_safe(root)
    assert list(drawn_scenes(root)) == [name]
