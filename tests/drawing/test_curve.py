from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.drawing.curve import monotone
from momentos.drawing.shape import Cubic, Point

heights = st.lists(st.floats(0, 100), min_size=2, max_size=40)


def at(cubic: Cubic, t: float) -> float:
    u = 1 - t
    a, b, c, d = (p.y for p in (cubic.start, cubic.first, cubic.second, cubic.end))
    return u**3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t**3 * d


@settings(max_examples=150, deadline=None)
@given(heights, st.floats(5, 200))
def test_the_line_stays_between_its_neighbouring_points(ys: list[float], pitch: float) -> None:
    points = [Point(i * pitch, y) for i, y in enumerate(ys)]
    for cubic in monotone(points):
        low, high = sorted((cubic.start.y, cubic.end.y))
        assert all(low - 1e-6 <= at(cubic, t / 20) <= high + 1e-6 for t in range(21))


@settings(max_examples=60, deadline=None)
@given(heights)
def test_the_line_passes_through_every_point_without_a_break(ys: list[float]) -> None:
    points = [Point(i * 10.0, y) for i, y in enumerate(ys)]
    line = monotone(points)
    assert [c.start for c in line] + [line[-1].end] == points


def test_a_turn_is_flat_and_a_straight_line_stays_straight() -> None:
    up, down = monotone([Point(0, 0), Point(10, 10), Point(20, 0)])
    assert up.second.y == down.first.y == 10
    straight, _ = monotone([Point(0, 0), Point(10, 5), Point(20, 10)])
    assert straight.first == Point(10 / 3, 5 / 3)


def test_a_point_alone_is_no_line() -> None:
    assert monotone([Point(0, 1)]) == ()
    assert monotone([]) == ()
