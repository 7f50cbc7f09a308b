from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.drawing.spread import rows, spread


def test_cards_with_room_stay_where_they_are() -> None:
    assert spread([50, 200, 400], 60, 8, 0, 500) == [50, 200, 400]


def test_neighbours_are_pushed_apart_equally() -> None:
    assert spread([100, 110], 60, 8, 0, 500) == [71, 139]


def test_a_card_at_the_edge_stays_inside() -> None:
    assert spread([5], 60, 8, 0, 500) == [30]


def test_what_still_touches_goes_to_a_second_row() -> None:
    assert [row for row, _ in rows([50, 60, 70, 80], 60, 8, 0, 160)] == [0, 1, 0, 1]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(0, 1000), max_size=30), st.floats(20, 150))
def test_no_two_cards_of_a_row_touch(middles: list[float], width: float) -> None:
    placed = rows(sorted(middles), width, 8, 0, 1000)
    assert len(placed) == len(middles)
    for row in {row for row, _ in placed}:
        line = [x for r, x in placed if r == row]
        assert all(b - a >= width for a, b in pairwise(line))
        assert all(width / 2 - 1e-6 <= x <= 1000 - width / 2 + 1e-6 for x in line)
