import pytest

from drawing.cards import scene
from momentos.drawing.measures import LARGE, SMALL, SPACIOUS, WIDE, measures_for
from momentos.drawing.slots import slots
from momentos.journey.vocabulary import Phase


def test_the_restaurants_film_fills_the_page() -> None:
    """Thirteen frames and six detours in three acts, as the look says it."""
    detours = {1, 4, 8, 13, 17, 18}
    acts = [Phase.PRE_PURCHASE] * 5 + [Phase.PURCHASE] * 9 + [Phase.POST_PURCHASE] * 5
    scenes = [scene(i, phase=act, detour=i in detours) for i, act in enumerate(acts, start=1)]
    place = slots(scenes, 1120)
    assert place.slot == pytest.approx((1120 - 64 - 28 - 9) / (13 + 6 * 0.42))
    assert place.right == pytest.approx(1115)
    assert measures_for(1120, place.slot) is SMALL
    assert measures_for(1760, slots(scenes, 1760).slot) is LARGE


def test_a_short_film_stays_left_and_a_long_one_scrolls() -> None:
    short = slots([scene(i) for i in range(1, 4)], 1120)
    assert (short.slot, measures_for(1120, short.slot)) == (228, WIDE)
    long = slots([scene(i) for i in range(1, 61)], 1120)
    assert (long.slot, measures_for(1120, long.slot)) == (80, SMALL)
    assert long.right > 1120


def test_a_wide_page_has_larger_slots() -> None:
    short = slots([scene(i) for i in range(1, 4)], 1760)
    assert short.slot == pytest.approx(0.19 * 1760)
    assert measures_for(1760, short.slot) is SPACIOUS
    long = slots([scene(i) for i in range(1, 61)], 1760)
    assert (long.slot, measures_for(1760, long.slot)) == (92, LARGE)


def test_a_scene_without_an_act_stays_beside_the_one_before_it() -> None:
    first, second, third = scene(1, phase=None), scene(2, phase=Phase.PURCHASE), scene(3, phase=None)
    (act,) = slots([first, second, third], 1120).acts
    assert (act.phase, act.scenes) == (Phase.PURCHASE, (first, second, third))
    assert slots([first], 1120).acts[0].phase is None


def test_acts_stand_in_the_order_of_the_film() -> None:
    place = slots([scene(1, phase=Phase.POST_PURCHASE), scene(2, phase=Phase.PRE_PURCHASE)], 1120)
    assert [card.number for card in place.order] == [2, 1]


def test_no_scene_is_no_act() -> None:
    assert slots([], 1120).acts == ()
