"""How large a sheet is printed, and where its pages end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.report.writers.xlsx.printing import breaks, page, pixels, scale


def test_columns_are_as_wide_as_a_spreadsheet_has_them() -> None:
    assert pixels([10, 8.43]) == 75 + 64


def test_wide_sheets_are_made_smaller_and_narrow_ones_not_larger() -> None:
    assert scale([20], own_font=False) == 100
    assert scale([100, 100], own_font=False) == 74
    assert scale([100, 100], own_font=True) == 57
    assert scale([255] * 100, own_font=False) == 10


def test_a_page_holds_more_where_it_is_smaller() -> None:
    assert round(page(100)) == 501
    assert page(50) == 2 * page(100)


def test_pages_end_where_they_are_full() -> None:
    assert breaks([20] * 7, {}, 50) == [2, 4, 6]
    assert breaks([20] * 7, {}, 500) == []


def test_what_stands_together_begins_a_page_where_it_would_be_cut() -> None:
    assert breaks([20] * 6, {1: [3]}, 70) == [1, 4]
    assert breaks([20] * 6, {1: [2]}, 70) == [3]


def test_what_no_page_holds_is_cut_but_for_its_head() -> None:
    assert breaks([20] * 9, {2: [8, 3]}, 70) == [2, 5, 8]


@given(
    st.lists(st.floats(1, 400), max_size=60),
    st.dictionaries(st.integers(0, 60), st.lists(st.integers(0, 60), max_size=3), max_size=8),
    st.floats(100, 600),
)
def test_no_page_is_fuller_than_it_can_be(
    heights: list[float], together: dict[int, list[int]], room: float
) -> None:
    ends = [0, *breaks(heights, together, room), len(heights)]
    for first, last in pairwise(ends):
        assert sum(heights[first:last]) <= room or last - first == 1


@pytest.mark.parametrize("rows", [0, 1])
def test_a_short_sheet_has_one_page(rows: int) -> None:
    assert breaks([15.0] * rows, {0: [0]}, 500) == []
