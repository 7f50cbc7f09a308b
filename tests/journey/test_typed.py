"""What people type, cleaned; cleaning twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.journey.typed import typed


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("  Hola  ", "Hola"),
        ("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"),
        ("cafe\u0301", "caf\u00e9"),
        ("a\x00b\ud800c\ufeff", "abc"),
        ("uno\tdos", "uno dos"),
        ("línea  \n\n otra", "línea\n\n otra"),
        ("   \n ", None),
        ("", None),
        (None, None),
        ("👍 שלום", "👍 שלום"),
    ],
)
def test_a_box_is_kept_clean(box: str | None, kept: str | None) -> None:
    assert typed(box) == kept


@given(st.text())
def test_cleaning_again_changes_nothing(box: str) -> None:
    once = typed(box)
    assert typed(once) == once
