"""The guard slows guessing and floods, and forgives with time."""

from momentos.room.guard import Allowance, Guard
from room.audience import Clock


def test_an_allowance_is_spent_and_comes_back() -> None:
    clock = Clock()
    allowance = Allowance(3, 2, clock)
    assert [allowance.take("a") for _ in range(5)] == [True] * 3 + [False] * 2
    assert allowance.take("b")
    clock.now += 1
    assert [allowance.take("a") for _ in range(3)] == [True, True, False]
    clock.now += 1000
    assert [allowance.take("a") for _ in range(4)] == [True] * 3 + [False]


def test_looking_costs_nothing_where_the_code_is_right() -> None:
    guard = Guard(Clock())
    assert all(guard.may_look("10.0.0.1") for _ in range(1000))


def test_guessing_from_many_addresses_is_slowed_too() -> None:
    guard = Guard(Clock())
    for number in range(300):
        assert guard.may_look(f"10.0.0.{number}")
        guard.missed(f"10.0.0.{number}")
    assert not guard.may_look("10.0.1.1")


def test_the_guard_does_not_remember_without_end() -> None:
    allowance = Allowance(1, 1, Clock())
    for number in range(30_000):
        allowance.take(f"{number}")
    assert len(allowance._buckets) == 20_000
