"""Cells as formulas call them, days as spreadsheets count them, texts as cells hold them."""

import datetime as dt

import pytest

from momentos.report.writers.xlsx.book import MOST_SIGNS, cell, clipped, serial


@pytest.mark.parametrize(("fixed", "called"), [("", "AB6"), ("$", "$AB6"), ("_$", "AB$6"), ("$$", "$AB$6")])
def test_a_cell_is_called_as_formulas_call_it(fixed: str, called: str) -> None:
    assert cell(5, 27, fixed) == called


def test_days_are_counted_as_spreadsheets_do() -> None:
    assert serial(dt.date(1900, 3, 1)) == 61
    assert serial(dt.date(2026, 12, 31)) == 46387


@pytest.mark.parametrize("sign", ["ñ", "👩", "a"])
def test_a_text_is_as_long_as_a_cell_holds(sign: str) -> None:
    kept = clipped(sign * 40_000)
    assert kept.endswith(f"{sign}…")
    assert MOST_SIGNS - 1 <= len(kept.encode("utf-16-le")) // 2 <= MOST_SIGNS
    assert clipped(sign * 100) == sign * 100
