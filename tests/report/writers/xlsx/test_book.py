"""Cells as formulas call them, days as spreadsheets count them, texts as cells hold them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter.utility import xl_rowcol_to_cell

from momentos.report.writers.xlsx.book import MOST_SIGNS, cell, clipped, serial


@given(st.integers(0, 1_000_000), st.integers(0, 16_000))
def test_a_cell_is_called_as_xlsxwriter_calls_it(row: int, column: int) -> None:
    assert cell(row, column) == xl_rowcol_to_cell(row, column)
    assert cell(row, column, "$") == xl_rowcol_to_cell(row, column, col_abs=True)
    assert cell(row, column, "_$") == xl_rowcol_to_cell(row, column, row_abs=True)
    assert cell(row, column, "$$") == xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)


def test_days_are_counted_as_spreadsheets_do() -> None:
    assert serial(dt.date(1900, 3, 1)) == 61
    assert serial(dt.date(2026, 12, 31)) == 46387


@pytest.mark.parametrize("sign", ["ñ", "👩", "a"])
def test_a_text_is_as_long_as_a_cell_holds(sign: str) -> None:
    kept = clipped(sign * 40_000)
    assert kept.endswith(f"{sign}…")
    assert MOST_SIGNS - 1 <= len(kept.encode("utf-16-le")) // 2 <= MOST_SIGNS
    assert clipped(sign * 100) == sign * 100
