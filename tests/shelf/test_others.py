"""Whose a change is that was made while somebody wrote."""

import datetime as dt

from momentos.journey.change import Change, Set
from momentos.shelf.history import Kind, Version
from momentos.shelf.others import by_others, versions_since

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
TITLE, OWNER = Set(("title",), "Café"), Set(("scenes", "entra", "owner"), "Barra")
MADE: tuple[Change, ...] = (TITLE, OWNER)


def version(who: str, digest: str, kind: Kind = Kind.SAVED) -> Version:
    return Version(1, "x.yaml", NOON, who, kind, digest, "base")


def changed(version: Version) -> tuple[Change, ...] | None:
    return {"title": (TITLE,), "owner": (OWNER,)}.get(version.digest)


def test_versions_are_looked_at_back_to_the_one_that_was_opened() -> None:
    newest, opened, older = (version("ana", digest) for digest in ("c", "b", "a"))
    assert versions_since((newest, opened, older), "b") == (newest,)
    assert versions_since((newest, opened, older), "c") == ()


def test_what_never_stood_in_the_file_does_not_count() -> None:
    placed = version("ana", "c")
    unplaced = [version("ana", "d", kind) for kind in (Kind.OVERTAKEN, Kind.STRAY)]
    assert versions_since((*unplaced, placed, version("ana", "b")), "b") == (placed,)


def test_of_an_endless_history_only_the_newest_are_looked_at() -> None:
    many = [version("ana", str(number)) for number in range(1000)]
    assert len(versions_since(many, "none of them")) < 100


def test_what_one_did_alone_is_not_others_however_it_is_told() -> None:
    since = (version("ana", "now"), version("ana", "owner"))
    assert by_others(MADE, since, "now", "ana", changed) == ()
    assert by_others(MADE, since, "now", "luis", changed) == MADE


def test_of_what_several_did_each_is_told_the_others() -> None:
    since = (version("ana", "title"), version("luis", "owner"))
    assert by_others(MADE, since, "title", "ana", changed) == (OWNER,)
    assert by_others(MADE, since, "title", "luis", changed) == (TITLE,)


def test_what_a_program_wrote_last_is_others_though_the_history_does_not_know_it() -> None:
    assert by_others(MADE, (), "theirs", "ana", changed) == MADE
    assert by_others(MADE, (version("ana", "title"),), "theirs", "ana", changed) == (OWNER,)
