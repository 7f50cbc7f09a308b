from momentos.drawing.runs import height, pair
from momentos.drawing.shape import Box

XS = [0.0, 10.0, 20.0, 30.0, 40.0]


def test_a_missing_value_is_a_pause_never_a_bridge() -> None:
    curves = pair(XS, [1, 2, None, 4, 5], [1, 1, 1, 1, 1])
    assert [[(c.start.x, c.end.x) for c in run] for run in curves.expected] == [[(0, 10)], [(30, 40)]]
    assert [len(run) for run in curves.received] == [4]
    assert [area.expected[0].start.x for area in curves.areas] == [0, 30]


def test_the_area_runs_where_both_do() -> None:
    curves = pair(XS, [1, 2, 3, 4, None], [None, None, 2, 2, 2])
    (area,) = curves.areas
    assert (area.expected[0].start.x, area.expected[-1].end.x) == (20, 30)
    assert area.expected[0] is curves.expected[0][2]


def test_a_value_alone_makes_no_line() -> None:
    assert pair(XS, [None, 2, None, None, None], [None] * 5).expected == ()


def test_heights_lie_in_the_box() -> None:
    box = Box(0, 100, 10, 96)
    assert height(1, 1, 5, box) == 196
    assert height(5, 1, 5, box) == 100
    assert height(3, 1, 5, box) == 148
    assert height(9, 1, 5, box) == 100
    assert height(None, 1, 5, box) is None
    assert height(2, 2, 2, box) == 148
