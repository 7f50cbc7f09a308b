import datetime as dt

import pytest

from momentos.words.catalogue import Lang
from momentos.words.figures import date, listing, number, percent, plain_number, signed

ES, EN = Lang.ES, Lang.EN


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        (3.5, "3,50", "3.50"),
        (0.0, "0,00", "0.00"),
        (-0.001, "0,00", "0.00"),
        (-1.25, "\u22121,25", "\u22121.25"),
        (12345.678, "12\u202f345,68", "12,345.68"),
        (None, "–", "–"),
    ],
)
def test_a_number_is_written_as_its_language_does(value, es, en):
    assert number(value, ES) == es
    assert number(value, EN) == en


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [(3, "3", "3"), (3.5, "3,5", "3.5"), (0.125, "0,125", "0.125"), (100, "100", "100"), (None, "–", "–")],
)
def test_a_plain_number_has_the_decimals_it_needs(value, es, en):
    assert plain_number(value, ES) == es
    assert plain_number(value, EN) == en


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        (0.5, "+0,50", "+0.50"),
        (-0.5, "\u22120,50", "\u22120.50"),
        (0.001, "0,00", "0.00"),
        (0, "0,00", "0.00"),
        (None, "–", "–"),
    ],
)
def test_a_gap_always_shows_its_sign_and_zero_has_none(value, es, en):
    assert signed(value, ES) == es
    assert signed(value, EN) == en


def test_a_percentage_keeps_its_sign_on_the_same_line():
    assert percent(0.573, ES) == "57,3\u00a0%"
    assert percent(0.573, EN) == "57.3%"
    assert percent(1, EN, 0) == "100%"
    assert percent(None, ES) == "–"


def test_a_date_names_its_month():
    assert date(dt.date(2026, 12, 15), ES) == "15\u00a0dic\u00a02026"
    assert date(dt.date(2026, 9, 1), EN) == "1\u00a0Sept\u00a02026"
    assert date(None, EN) == "–"


@pytest.mark.parametrize(
    ("items", "es", "en"),
    [
        ([], "", ""),
        (["pan"], "pan", "pan"),
        (["pan", "vino"], "pan y vino", "pan and vino"),
        (["pan", "vino", "aceite"], "pan, vino y aceite", "pan, vino and aceite"),
        (["pan", "información"], "pan e información", "pan and información"),
        (["agua", "hielo"], "agua y hielo", "agua and hielo"),
        (["agua", "higos"], "agua e higos", "agua and higos"),
    ],
)
def test_things_in_a_row(items, es, en):
    assert listing(items, ES) == es
    assert listing(items, EN) == en
