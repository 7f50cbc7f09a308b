"""What a room decided, as a mark of the journey with its ground."""

import datetime as dt
from dataclasses import replace
from typing import TypeVar

from momentos.evidence.distribution import Distribution
from momentos.journey.kinds import Text
from momentos.journey.mark import Mark
from momentos.journey.vocabulary import Evidence

M = TypeVar("M", bound=Mark)

_DECIMALS = 2


def decided(mark: M, score: float, votes: Distribution, day: dt.date, text: Text | None = None) -> M:
    """The mark with the score that a room accepted on a day, and the votes it rests on.

    `score` is the mean, the median or what somebody typed; score and spread are rounded to hundredths. What
    else the mark says stays, its words too where there is no new `text`; its former ground goes, as that
    carried another score. Raises ValueError for a score off the scale, and where nobody voted.
    """
    scale = votes.scale
    if not votes.marks or not scale.min <= score <= scale.max:
        raise ValueError(score)
    return replace(
        mark,
        score=round(score, _DECIMALS),
        text=mark.text if text is None else text,
        evidence=(Evidence.WORKSHOP,),
        n=votes.n,
        date=day,
        spread=None if votes.spread is None else round(votes.spread, _DECIMALS),
    )
