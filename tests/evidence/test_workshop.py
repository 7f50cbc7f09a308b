"""What a room decided becomes a mark with its ground."""

import datetime as dt

import pytest

from momentos.evidence.distribution import Distribution
from momentos.evidence.workshop import decided
from momentos.journey.journey import Scale
from momentos.journey.mark import Expectation, Mark
from momentos.journey.vocabulary import Evidence, ExpectationSource

DAY = dt.date(2026, 11, 22)
VOTES = Distribution.of([2, 2, 3, 2, 3, 4, 1], Scale(1, 5))


def test_the_mean_is_taken_with_its_ground() -> None:
    mean = VOTES.mean
    assert mean is not None
    assert decided(Mark(), mean, VOTES, DAY, "Nos levantamos a pagar") == Mark(
        score=2.43,
        text="Nos levantamos a pagar",
        evidence=(Evidence.WORKSHOP,),
        n=7,
        date=DAY,
        spread=0.98,
    )


def test_an_expectation_keeps_where_it_comes_from_and_loses_its_former_ground() -> None:
    before = Expectation(
        score=4,
        text="Que venga ya",
        from_=(ExpectationSource.PROMISE,),
        minimum=3,
        evidence=(Evidence.SURVEY,),
        n=310,
        spread=0.4,
    )
    after = decided(before, 4.5, VOTES, DAY)
    assert (after.text, after.from_, after.minimum) == ("Que venga ya", (ExpectationSource.PROMISE,), 3)
    assert (after.score, after.evidence, after.n, after.spread) == (4.5, (Evidence.WORKSHOP,), 7, 0.98)


def test_one_vote_has_no_spread() -> None:
    assert decided(Mark(spread=1), 3, Distribution.of([3], Scale()), DAY).spread is None


@pytest.mark.parametrize(("score", "votes"), [(5.5, VOTES), (3, Distribution.of([], Scale()))])
def test_what_nobody_can_have_decided_is_refused(score: float, votes: Distribution) -> None:
    with pytest.raises(ValueError, match=str(score)):
        decided(Mark(), score, votes, DAY)
