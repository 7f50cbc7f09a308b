"""Whether somebody goes on writing in a text."""

from hypothesis import given
from hypothesis import strategies as st

from momentos.ui.writing_on import is_put_into

TEXT = st.text("ab ", max_size=6)


@given(TEXT, TEXT, TEXT.filter(bool))
def test_a_text_with_more_put_into_it_anywhere_goes_on(before: str, behind: str, more: str) -> None:
    assert is_put_into(before + behind, before + more + behind)


@given(TEXT, TEXT)
def test_a_text_goes_on_only_where_one_piece_more_makes_it(old: str, new: str) -> None:
    ways = (new[:place] + new[place + len(new) - len(old) :] for place in range(len(old) + 1))
    assert is_put_into(old, new) == (len(new) > len(old) and old in ways)
