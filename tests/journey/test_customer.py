"""How the share of each customer type is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.journey.customer import EVERYONE, Customer, shares


def test_without_customer_types_there_is_everyone() -> None:
    assert shares([]) == {EVERYONE: 1.0}


def test_types_without_a_share_divide_the_rest() -> None:
    customers = [Customer("regular", share=0.5), Customer("passing"), Customer("trade")]
    assert shares(customers) == {"regular": 0.5, "passing": 0.25, "trade": 0.25}


def test_shares_that_leave_nothing_give_nothing_to_the_silent() -> None:
    assert shares([Customer("regular", share=1.0), Customer("passing")]) == {"regular": 1.0, "passing": 0.0}


def test_shares_of_zero_are_taken_as_equal() -> None:
    assert shares([Customer("regular", share=0.0), Customer("passing", share=0.0)]) == {
        "regular": 0.5,
        "passing": 0.5,
    }


@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), min_size=1, max_size=8))
def test_shares_always_sum_to_one(stated: list[float | None]) -> None:
    customers = [Customer(f"type-{place}", share=share) for place, share in enumerate(stated)]
    found = shares(customers)
    assert list(found) == [customer.id for customer in customers]
    assert sum(found.values()) == pytest.approx(1.0)
    assert all(share >= 0 for share in found.values())
