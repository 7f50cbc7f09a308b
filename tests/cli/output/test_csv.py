"""Rows for a spreadsheet: formulas defused, numbers in full."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.cli.output.csv import to_csv
from momentos.cli.terminal import harmless


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"),
        ("  =1", "'  =1"),
        ("\r=1", "' =1"),
        ("dos\nlíneas", "dos líneas"),
        ("\uff1d1", "'\uff1d1"),
        ("Café", "Café"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_a_formula_is_written_as_a_text(text: str, written: str) -> None:
    assert read(to_csv(["text"], [[text]]))[1:] == [[written]]


def test_numbers_stay_numbers() -> None:
    assert read(to_csv(["a", "b", "c"], [[-1.5, 0.1 + 0.2, 3]]))[1] == ["-1.5", "0.30000000000000004", "3"]


def test_what_is_not_there_is_empty_and_the_rest_is_plain() -> None:
    row = [None, dt.date(2026, 12, 31), ("staff", "tools"), ()]
    assert read(to_csv(["a", "b", "c", "d"], [row]))[1] == ["", "2026-12-31", "staff; tools", ""]


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_no_text_begins_a_formula_and_none_is_lost(texts: list[str]) -> None:
    written = read(to_csv([str(n) for n in range(len(texts))], [texts]))[1]
    for text, cell in zip(texts, written, strict=True):
        assert cell.lstrip()[:1] not in set("=+-@")
        assert cell in {harmless(text), f"'{harmless(text)}"}
