"""Rows for a spreadsheet: formulas defused, numbers in full."""

import csv
import datetime as dt
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.words.catalogue import Lang
from momentos.words.csv import Cell, to_csv
from momentos.words.harmless import harmless


def read(columns: list[str], row: Sequence[Cell], lang: Lang = Lang.EN) -> list[str]:
    """The row as a spreadsheet of that language reads it."""
    text = to_csv(columns, [row], lang)
    assert text.startswith("\ufeff")
    delimiter = ";" if lang is Lang.ES else ","
    return list(csv.reader(io.StringIO(text[1:]), delimiter=delimiter))[1]


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
    assert read(["text"], [text]) == [written]


def test_numbers_stay_numbers() -> None:
    row = [-1.5, 0.1 + 0.2, 3]
    assert read(["a", "b", "c"], row) == ["-1.5", "0.30000000000000004", "3"]
    assert read(["a", "b", "c"], row, Lang.ES) == ["-1,5", "0,30000000000000004", "3"]


def test_a_spanish_spreadsheet_parts_cells_by_semicolons() -> None:
    assert to_csv(["a", "b"], [["1,5", ("x", "y")]], Lang.ES) == '\ufeffa;b\n1,5;"x; y"\n'
    assert to_csv(["a", "b"], [["1,5", ("x", "y")]], Lang.EN) == '\ufeffa,b\n"1,5",x; y\n'


def test_what_is_not_there_is_empty_and_the_rest_is_plain() -> None:
    row = [None, dt.date(2026, 12, 31), ("staff", "tools"), ()]
    assert read(["a", "b", "c", "d"], row) == ["", "2026-12-31", "staff; tools", ""]


@given(st.lists(st.text(), min_size=1, max_size=5), st.sampled_from(Lang))
def test_no_text_begins_a_formula_and_none_is_lost(texts: list[str], lang: Lang) -> None:
    written = read([str(n) for n in range(len(texts))], texts, lang)
    for text, cell in zip(texts, written, strict=True):
        assert cell.lstrip()[:1] not in set("=+-@")
        assert cell in {harmless(text), f"'{harmless(text)}"}
