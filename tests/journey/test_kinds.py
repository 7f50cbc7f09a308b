"""Texts in several languages, and numbers that differ by customer type."""

import pytest

from momentos.journey.kinds import PerCustomer, Translated, for_customer, in_lang, lang_of

MENU = Translated({"es": "carta", "en": "menu"})


def test_a_text_is_read_in_the_language_asked_for() -> None:
    assert in_lang(MENU, "en") == "menu"


def test_a_language_that_is_missing_falls_back_on_the_first_written() -> None:
    assert in_lang(MENU, "fr") == "carta"
    assert in_lang(Translated({"es": "", "en": "menu"}), "es") == ""


def test_one_string_serves_every_language_and_none_is_empty() -> None:
    assert in_lang("carta", "en") == "carta"
    assert in_lang(None, "en") == ""


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (None, 7.0),
        (0.25, 0.25),
        (0.0, 0.0),
        (PerCustomer({"regular": 0.5}), 0.5),
        (PerCustomer({"passing": 0.5}), 7.0),
        (PerCustomer({"passing": 0.5}, default=0.1), 0.1),
        (PerCustomer({"regular": 0.0}, default=0.1), 0.0),
    ],
)
def test_the_number_of_one_customer_type(value: float | PerCustomer | None, found: float) -> None:
    assert for_customer(value, "regular", absent=7.0) == found


def test_the_language_of_a_text_is_that_of_the_words_given() -> None:
    assert lang_of(MENU, "en", "es") == "en"
    assert lang_of(MENU, "fr", "en") == "es"
    assert lang_of("carta", "en", "es") == lang_of(None, "en", "es") == "es"
