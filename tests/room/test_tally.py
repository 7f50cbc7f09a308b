"""Tallies: votes and hands together, groups apart, few votes without figures."""

from math import log2

import pytest

from momentos.journey.journey import Scale
from momentos.room.tally import Vote, tally

FIVE = Scale(1, 5)


def test_votes_and_hands_are_counted_together() -> None:
    found = tally([Vote(2, 1), Vote(3, 1), Vote(2, 4)], {4: 2, 5: 0}, FIVE)
    assert (found.votes.marks, found.hands) == ((2, 2, 3, 4, 4), 2)
    assert found.rwg == pytest.approx(0.5)
    assert found.consensus == pytest.approx(1 + 0.8 * log2(3 / 4))


def test_under_five_votes_there_is_no_agreement_to_speak_of() -> None:
    found = tally([Vote(3, 1)] * 4, {}, FIVE)
    assert (found.votes.n, found.rwg, found.consensus, found.votes.interval) == (4, None, None, None)


def test_groups_are_told_apart_where_they_are_large_enough() -> None:
    votes = [Vote(4, 1, type="fiel", role="sala")] * 4 + [Vote(1, 1, type="paso")] * 3
    found = tally(votes, {2: 1}, FIVE)
    assert [(group.names, group.marks) for group in found.by_type] == [
        (("fiel",), (4, 4, 4, 4)),
        (("paso", None), (1, 1, 1, 2)),
    ]
    assert {group.names for group in found.by_role} == {("sala",), (None,)}
