"""Versions as people count them."""

import datetime as dt

from momentos.shelf.history import Kind, Version
from momentos.shelf.joining import joined
from momentos.shelf.undo import standing

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


def version(number: int, who: str, base: str, digest: str, kind: Kind = Kind.CONTINUED) -> Version:
    return Version(number, "x.yaml", NOON + dt.timedelta(seconds=number), who, kind, digest, base)


def told(*oldest_first: Version) -> list[tuple[int, str, Kind, str | None, str]]:
    versions = joined(reversed(oldest_first))
    return [(one.id, one.who, one.kind, one.base, one.digest) for one in reversed(versions)]


def test_what_goes_on_is_one_with_what_it_goes_on_from() -> None:
    found = told(
        version(1, "ana", "a", "b", Kind.SAVED),
        version(2, "ana", "b", "c"),
        version(3, "ana", "c", "d"),
        version(4, "ana", "d", "e", Kind.SAVED),
    )
    assert found == [(3, "ana", Kind.SAVED, "a", "d"), (4, "ana", Kind.SAVED, "d", "e")]


def test_what_somebody_else_wrote_between_parts_them() -> None:
    found = told(
        version(1, "ana", "a", "b", Kind.SAVED),
        version(2, "bea", "b", "c", Kind.SAVED),
        version(3, "ana", "c", "d"),
    )
    assert found == [
        (1, "ana", Kind.SAVED, "a", "b"),
        (2, "bea", Kind.SAVED, "b", "c"),
        (3, "ana", Kind.SAVED, "c", "d"),
    ]


def test_only_what_was_saved_is_gone_on_from() -> None:
    found = told(version(1, "ana", "a", "b", Kind.UNDONE), version(2, "ana", "b", "c"))
    assert found == [(1, "ana", Kind.UNDONE, "a", "b"), (2, "ana", Kind.SAVED, "b", "c")]
    assert told(version(2, "ana", "b", "c")) == [(2, "ana", Kind.SAVED, "b", "c")]


def test_what_is_one_is_taken_back_and_done_again_as_one() -> None:
    history = [
        version(1, "ana", "a", "b", Kind.SAVED),
        version(2, "ana", "b", "c"),
        version(3, "ana", "c", "a", Kind.UNDONE),
    ]
    (undone,) = standing(reversed(history), "ana").undone
    assert (undone.base, undone.digest) == ("a", "c")
