"""Codes are easy to type and hard to guess."""

import pytest

from momentos.room.code import LENGTH, SIGNS, code_in, new_code


def test_a_code_has_six_signs_that_nobody_takes_for_others() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert all(len(code) == LENGTH and set(code) <= set(SIGNS) for code in codes)
    assert not set(SIGNS) & set("01258ABEIOLSUZ")
    assert len(SIGNS) ** LENGTH > 10**8


def test_a_code_is_understood_however_it_is_typed() -> None:
    code = new_code()
    assert code_in(f" {code[:3].lower()} – {code[3:]}\n") == code


@pytest.mark.parametrize("typed", ["", "4K7QX", "4K7QXYZ", "4K7Q0X", "<b>4K7", "4K7QX\u0661", "4" * 10_000])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert code_in(typed) is None
