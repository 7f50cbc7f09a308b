"""What people are called, now and when they did something."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from momentos.shelf.history import History, Stamp, Version
from momentos.shelf.people import People
from momentos.shelf.vault import Vault

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ONE, OTHER = "1" * 32, "2" * 32


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(Vault.of(tmp_path))


@pytest.fixture
def people(history: History) -> People:
    return history.people


def made(history: History, who: str) -> Version:
    return history.keep("a.yaml", b"uno", Stamp(who, NOON))


def test_who_never_said_a_name_has_none(history: History, people: People) -> None:
    version = made(history, ONE)
    assert people.called(ONE) is None
    assert people.called(ONE, version.id) is None


def test_a_name_is_each_persons_own_and_stays(tmp_path: Path, people: People) -> None:
    people.call(ONE, "Ana")
    people.call(OTHER, "Luis")
    again = History(Vault.of(tmp_path)).people
    assert (again.called(ONE), again.called(OTHER)) == ("Ana", "Luis")


def test_a_first_name_counts_for_before_and_another_only_from_then_on(
    history: History, people: People
) -> None:
    before = made(history, ONE)
    people.call(ONE, "Ana")
    between = made(history, ONE)
    people.call(ONE, "Bea")
    after = made(history, ONE)
    assert [people.called(ONE, version.id) for version in (before, between, after)] == ["Ana", "Ana", "Bea"]
    assert people.called(ONE) == "Bea"


def test_a_name_put_right_at_once_is_as_if_it_had_been_said_so(history: History, people: People) -> None:
    people.call(ONE, "Aan")
    people.call(ONE, "Ana")
    assert people.called(ONE, made(history, ONE).id) == "Ana"


def test_a_history_of_before_there_were_names_is_gone_on_with(tmp_path: Path, history: History) -> None:
    kept = made(history, "Invitado 3f2a")
    history.close()
    with closing(sqlite3.connect(Vault.of(tmp_path).history, isolation_level=None)) as connection:
        connection.execute("DROP TABLE names")
    again = History(Vault.of(tmp_path))
    again.people.call(ONE, "Ana")
    assert again.versions("a.yaml") == (kept,)
    assert again.people.called(ONE) == "Ana"
    assert again.set_aside() == ()
