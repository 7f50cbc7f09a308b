"""A row that breaks only between its things."""

from hypothesis import given
from hypothesis import strategies as st

from momentos.cli.view.flow import flow


def test_it_breaks_between_things() -> None:
    assert flow(["uno dos", "tres", "cuatro"], 14) == "uno dos · tres\ncuatro"


def test_nothing_is_nothing() -> None:
    assert flow([], 10) == ""


@given(st.lists(st.text("abc ", min_size=1, max_size=12)), st.integers(12, 40))
def test_no_line_is_wider_and_nothing_is_lost(items: list[str], width: int) -> None:
    lines = flow(items, width).split("\n")
    assert all(len(line) <= width for line in lines)
    assert [item for line in lines for item in line.split(" · ") if line] == items
