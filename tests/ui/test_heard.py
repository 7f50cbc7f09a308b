"""What a browser has not heard of is never read as if somebody had entered it."""

from contextlib import suppress
from typing import Any

import pytest
import streamlit as st

from momentos.ui import heard


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that holds nothing, and no heartbeat."""
    monkeypatch.setattr(heard, "memory", {})
    monkeypatch.setattr(heard, "is_heartbeat", lambda: False)


def given(value: int, *, where_was: object = None) -> None:
    """A box is given a value where it held another."""
    heard.follow("box", where_was)
    heard.hear()
    heard.follow("box", value)


def test_a_run_that_no_browser_asked_for_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "rerun", lambda: None)
    given(3)
    heard.run_again()
    heard.hear()  # As the frame does, and nobody else in a run of all of the page.
    heard.memory["box"] = None
    assert heard.is_outdated("box")
    heard.memory["box"] = 3
    heard.hear()
    heard.memory["box"] = None
    assert not heard.is_outdated("box")


def test_all_that_was_held_before_is_not_entered() -> None:
    heard.follow("box", 1)
    heard.follow("box", 2)
    heard.follow("box", 3)
    for before in (1, 2):
        heard.memory["box"] = before
        assert heard.is_outdated("box")
    heard.memory["box"] = 4
    assert not heard.is_outdated("box")
    heard.hear()
    heard.memory["box"] = 1
    assert not heard.is_outdated("box")


def test_what_comes_back_to_an_earlier_value_may_be_left_for_it() -> None:
    for value in (1, 2, 1):
        heard.follow("box", value)
    assert not heard.is_outdated("box")
    heard.memory["box"] = 2
    assert heard.is_outdated("box")


def test_an_emptying_that_is_believed_does_not_cast_doubt_on_the_next() -> None:
    for box in ("one", "other"):
        heard.follow(box, 4)
    heard.memory["one"] = None
    assert not heard.is_outdated("one")
    heard.believe("one", None)
    heard.memory["other"] = None
    assert not heard.is_outdated("other")


@pytest.mark.parametrize("broken_off", range(1, 12))
def test_a_run_that_is_broken_off_gives_the_value_in_the_next(
    monkeypatch: pytest.MonkeyPatch, broken_off: int
) -> None:
    heard_of = _Breaking()
    monkeypatch.setattr(heard, "memory", heard_of)
    heard.follow("box", 1)
    heard_of.left = broken_off
    with suppress(InterruptedError):
        heard.follow("box", 2)
    heard_of.left = None
    heard.follow("box", 2)
    assert heard_of["box"] == 2
    heard_of["box"] = 1
    assert heard.is_outdated("box")


class _Breaking(dict[str, Any]):
    """A session that ends the run at one of the accesses to it."""

    left: int | None = None

    def _count(self) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left == 0:
                raise InterruptedError

    def __getitem__(self, key: str) -> Any:
        self._count()
        return super().__getitem__(key)

    def __setitem__(self, key: str, value: Any) -> None:
        self._count()
        super().__setitem__(key, value)

    def __contains__(self, key: object) -> bool:
        self._count()
        return super().__contains__(key)
