"""Whether somebody goes on writing in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.ui.writing_on import is_written_on

TEXT = st.text("ab ", max_size=40)


@given(TEXT, TEXT, TEXT)
def test_a_text_with_more_put_into_it_anywhere_goes_on(before: str, behind: str, more: str) -> None:
    assert is_written_on(before + behind, before + more + behind)


@given(TEXT, TEXT.filter(lambda text: len(text) > 16), TEXT)
def test_a_text_that_loses_more_than_a_slip_is_another(before: str, lost: str, behind: str) -> None:
    assert not is_written_on(f"{before}{lost}{behind}", f"{before}{behind}")


@pytest.mark.parametrize(
    ("old", "new", "goes_on"),
    [
        ("Marta Ruis", "Marta Ruiz Gil", True),
        ("Espera en la bara", "Espera en la barra", True),
        ("Nadie mira. Y", "Nadie mira.", True),
        ("Marta", "Luis", False),
        ("Marta Ruiz Gil", "Marta", False),
        ("Marta", "", False),
    ],
)
def test_a_slip_is_put_right_in_passing(old: str, new: str, goes_on: bool) -> None:
    assert is_written_on(old, new) is goes_on
