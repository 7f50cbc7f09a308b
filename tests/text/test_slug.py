"""Ids made from titles."""

from hypothesis import given
from hypothesis import strategies as st

from momentos.text.slug import ID, free, short_slug, slug


def test_a_slug_is_the_title_in_plain_letters() -> None:
    assert slug("¿Dónde está el camión?") == "donde-esta-el-camion"


def test_a_short_slug_ends_between_two_words() -> None:
    title = "The customer waits at the door because nobody has seen them"
    assert short_slug(title) == "the-customer-waits-at-the-door-because"


def test_a_name_that_nobody_has_stays_as_it_is() -> None:
    assert free("waiting", {"arriving"}) == "waiting"


def test_a_taken_name_gets_the_first_number_that_frees_it() -> None:
    assert free("waiting", {"waiting", "waiting-2", "waiting-4"}) == "waiting-3"


@given(st.text())
def test_every_short_slug_is_empty_or_an_id_of_at_most_forty_signs(title: str) -> None:
    made = short_slug(title)
    assert made == "" or (ID.fullmatch(made) and len(made) <= 40)
