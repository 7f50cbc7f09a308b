"""The act of each moment of a list that does not say it: our own method."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from momentos.exchange.act_words import WORDS
from momentos.exchange.plain import folded
from momentos.journey.vocabulary import Phase

_SAID = 1000
"""What an act that somebody wrote weighs against words that only point to one."""


@dataclass(frozen=True, slots=True)
class Act:
    """The act of a moment; `sure` where it is said, or where the moment's words leave no other."""

    phase: Phase
    sure: bool


def acts(titles: Sequence[str], said: Sequence[Phase | None]) -> tuple[Act, ...]:
    """The act of every moment, in the order in which they are lived.

    Our method: each word that belongs to an act gives it a point (a phrase one for each of its words). Of
    all ways to cut the list into three runs, one an act, that with most points is taken, and of equal ones
    the one whose cuts lie nearest to thirds. What is said stays, wherever the runs are cut. A guess is sure
    where the moment's own words speak most for its run, or where it lies between two such moments of it.
    """
    points = [_points(title) for title in titles]
    for place, phase in enumerate(said):
        if phase is not None:
            points[place] = {phase: _SAID}
    runs = _runs(points)
    firm = [_speaks_for(own, phase) for own, phase in zip(points, runs, strict=True)]
    return tuple(
        Act(said[place] or phase, said[place] is not None or _lies_in(runs, firm, place))
        for place, phase in enumerate(runs)
    )


def _runs(points: Sequence[Mapping[Phase, int]]) -> list[Phase]:
    """The best cut into three runs: for each end of the second, the best end of the first before it."""
    count = len(points)
    before, during, after = (
        list(accumulate((own.get(phase, 0) for own in points), initial=0)) for phase in Phase
    )
    best_first = (0, 0.0, 0)
    best = (-1, 0.0, 0, 0)
    for second in range(count + 1):
        first = (before[second] - during[second], -abs(second - count / 3), second)
        best_first = max(best_first, first, key=lambda cut: cut[:2]) if second else first
        agreed = best_first[0] + during[second] + after[count] - after[second]
        off = best_first[1] - abs(second - count * 2 / 3)
        best = max(best, (agreed, off, best_first[2], second), key=lambda cut: cut[:2])
    _, _, first_cut, second_cut = best
    return [
        *[Phase.PRE_PURCHASE] * first_cut,
        *[Phase.PURCHASE] * (second_cut - first_cut),
        *[Phase.POST_PURCHASE] * (count - second_cut),
    ]


def _speaks_for(points: Mapping[Phase, int], phase: Phase) -> bool:
    mine = points.get(phase, 0)
    return mine > 0 and all(other is phase or mine > value for other, value in points.items())


def _lies_in(runs: Sequence[Phase], firm: Sequence[bool], place: int) -> bool:
    """Whether a moment is firm, or has a firm one of its own run on either side."""
    mine = [n for n, phase in enumerate(runs) if phase is runs[place] and firm[n]]
    return bool(mine) and mine[0] <= place <= mine[-1]


def _points(title: str) -> dict[Phase, int]:
    """How much the words of a title speak for each act; where two phrases overlap, the longer counts."""
    words = folded(title).split()
    found: dict[Phase, int] = {}
    place = 0
    while place < len(words):
        length = 1
        for stems, phase in _phrases().get(words[place][:_KEY], ()):
            if _is_at(stems, words, place):
                found[phase] = found.get(phase, 0) + len(stems)
                length = len(stems)
                break
        place += length
    return found


_KEY = 2
"""How many first letters every stem shares with the words it stands for."""


def _is_at(stems: Sequence[str], words: Sequence[str], place: int) -> bool:
    here = words[place : place + len(stems)]
    return len(here) == len(stems) and all(
        word.startswith(stem[:-1]) if stem.endswith("*") else word == stem
        for word, stem in zip(here, stems, strict=True)
    )


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], Phase], ...]]:
    """The phrases by the first letters of their first word, the longest first."""
    listed = [(tuple(one.split()), phase) for phase, text in WORDS.items() for one in text.split(",")]
    listed.sort(key=lambda entry: -len(entry[0]))
    keyed: dict[str, list[tuple[tuple[str, ...], Phase]]] = {}
    for stems, phase in listed:
        keyed.setdefault(stems[0].rstrip("*")[:_KEY], []).append((stems, phase))
    return {key: tuple(entries) for key, entries in keyed.items()}
