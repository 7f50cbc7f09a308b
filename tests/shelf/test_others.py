"""Whose a change is that was made while somebody wrote."""

import datetime as dt
from collections.abc import Iterable

import pytest

from momentos.journey.change import Change, Set
from momentos.shelf.history import Kind, Version
from momentos.shelf.others import Meanwhile, by_others

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
TITLE, OWNER = Set(("title",), "Café"), Set(("scenes", "entra", "owner"), "Barra")
MADE: tuple[Change, ...] = (TITLE, OWNER)


OPENED = "opened"


def version(who: str, digest: str, base: str | None = OPENED, kind: Kind = Kind.SAVED) -> Version:
    return Version(1, "x.yaml", NOON, who, kind, digest, base)


def chain(who: str, *digests: str) -> tuple[Version, ...]:
    """What one person made of what was opened, the newest first; the digests are given the oldest first."""
    made = zip(digests, (OPENED, *digests), strict=False)
    return tuple(reversed([version(who, digest, base) for digest, base in made]))


def changed(version: Version) -> tuple[Change, ...] | None:
    return {"title": (TITLE,), "owner": (OWNER,)}.get(version.digest)


def others(versions: Iterable[Version], now: str, who: str) -> tuple[Change, ...]:
    return by_others(MADE, Meanwhile.of(versions, OPENED, now), who, changed)


def test_versions_are_looked_at_back_to_the_one_that_was_opened() -> None:
    newest, opened, older = (version("ana", digest) for digest in ("c", "b", "a"))
    assert Meanwhile.of((newest, opened, older), "b", "c").versions == (newest,)
    assert Meanwhile.of((newest, opened, older), "c", "c").versions == ()


def test_what_never_stood_in_the_file_does_not_count() -> None:
    placed = version("ana", "c")
    unplaced = [version("ana", "d", kind=kind) for kind in (Kind.OVERTAKEN, Kind.STRAY)]
    meanwhile = Meanwhile.of((*unplaced, placed, version("ana", "b")), "b", "c")
    assert meanwhile.versions == (placed,)


def test_of_an_endless_history_only_the_newest_are_gone_through() -> None:
    gone_through: list[Version] = []
    many = [version("ana", str(number)) for number in range(1000)]
    by_others(MADE, Meanwhile.of(many, "none of them", "0"), "ana", gone_through.append)
    assert 0 < len(gone_through) < 100


def test_what_one_did_alone_is_not_others_however_it_is_told() -> None:
    since = chain("ana", "owner", "now")
    assert others(since, "now", "ana") == ()
    assert others(since, "now", "luis") == MADE


@pytest.mark.parametrize("count", [1, 40, 41, 1000])
def test_what_one_did_alone_is_theirs_however_often_they_wrote(count: int) -> None:
    since = chain("ana", *map(str, range(count)))
    assert others((*since, version("luis", OPENED)), str(count - 1), "ana") == ()


@pytest.mark.parametrize("count", [1, 40, 41, 1000])
def test_what_somebody_did_long_before_is_theirs_still(count: int) -> None:
    own = [version("ana", str(number), "older") for number in range(count)]
    since = (*own, version("luis", "older"), version("ana", OPENED))
    assert others(since, "0", "ana") == MADE


def test_where_the_history_does_not_know_what_was_opened_nobody_did_it_alone() -> None:
    assert others((version("ana", "now", "older"), version("ana", "older", "oldest")), "now", "ana") == MADE


def test_of_what_several_did_each_is_told_the_others() -> None:
    since = (version("ana", "title"), version("luis", "owner"))
    assert others(since, "title", "ana") == (OWNER,)
    assert others(since, "title", "luis") == (TITLE,)


def test_what_a_program_wrote_last_is_others_though_the_history_does_not_know_it() -> None:
    assert others((), "theirs", "ana") == MADE
    assert others((version("ana", "title"),), "theirs", "ana") == (OWNER,)
