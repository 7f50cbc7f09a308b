"""What stands of a person's changes."""

import datetime as dt

from momentos.shelf.history import Kind, Version
from momentos.shelf.undo import standing

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


def ids(told: str, who: str = "a") -> tuple[list[int], list[int]]:
    """The ids done and undone, from a history of a letter each, the oldest first, of a or (large) B."""
    kinds = {"s": Kind.SAVED, "u": Kind.UNDONE, "r": Kind.REDONE, "v": Kind.RESTORED, "o": Kind.OVERTAKEN}
    versions = [
        Version(number, "x.yaml", NOON, "a" if sign.islower() else "b", kinds[sign.lower()], "d", "c")
        for number, sign in enumerate(told)
    ]
    stands = standing(reversed(versions), who)
    return [version.id for version in stands.done], [version.id for version in stands.undone]


def test_what_was_saved_stands() -> None:
    assert ids("ssv") == ([0, 1, 2], [])


def test_what_was_taken_back_may_be_done_again_until_something_new() -> None:
    assert ids("ssu") == ([0], [1])
    assert ids("ssuu") == ([], [1, 0])
    assert ids("ssuur") == ([0], [1])
    assert ids("ssuus") == ([4], [])


def test_each_person_has_their_own() -> None:
    assert ids("sSsU") == ([0, 2], [])
    assert ids("sSsU", "b") == ([], [1])


def test_what_was_never_placed_does_not_count() -> None:
    assert ids("so") == ([0], [])


def test_taking_back_more_than_there_is_does_no_harm() -> None:
    assert ids("uursur") == ([3], [])


def test_a_new_file_is_not_taken_back() -> None:
    made = Version(1, "x.yaml", NOON, "a", Kind.SAVED, "d", None)
    assert standing([made], "a").done == ()
