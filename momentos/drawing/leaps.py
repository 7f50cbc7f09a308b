"""The ways that leap along the main line: on thin tracks under the film, other rounds on one above it.

Where leaps overlap, each has a track of its own, the longer the deeper, and is pointed at on that alone.
What finds none free runs together on the last, so that many are a bundle and no tangle, and the rest of the
drawing stands where it stood.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from momentos.drawing.branches import Branch, ends
from momentos.drawing.film_card import WayCard
from momentos.drawing.measures import Measures
from momentos.drawing.runs import Run
from momentos.drawing.shape import Box, Cubic, Point

_TRACKS = 3
_FIRST = 5.0
"""The first track is as far from the film as the arrow is high."""
_BELOW_TRACKS = 9.0
"""Room that the last track leaves free, for the arrows of what stands below."""
_ABOVE = 6.0
_CORNER = 6.0
_APART = 4.0

Span = tuple[float, float]
"""From where to where a way leads along the film, in its direction."""


def leaps(ways: Iterable[WayCard], frames: Mapping[str, Box], m: Measures) -> tuple[Branch, ...]:
    """Those of the ways that lead from frame to frame, drawn."""
    leaping = [way for way in ways if way.source in frames and way.target in frames]
    spans = {way: ends(frames[way.source], frames[way.target]) for way in leaping}
    below = {way: span for way, span in spans.items() if not way.again}
    track = _tracks(below)
    beside = {way for pair in combinations(below, 2) if _meet(*map(below.__getitem__, pair)) for way in pair}
    pitch = (m.branch - _BELOW_TRACKS - _FIRST) / (_TRACKS - 1)
    drawn = []
    for way, (here, there) in spans.items():
        if way.again:
            curve, arrow = _along(here, there, m.band_top, m.band_top - _ABOVE), "down"
        else:
            depth = _FIRST + pitch * track[way]
            curve, arrow = _along(here, there, m.band_bottom, m.band_bottom + depth), "up"
        leap = Branch(way.source, way.target, way, curve, arrow)
        drawn.append(replace(leap, near=pitch) if way in beside else leap)
    return tuple(drawn)


def _tracks(spans: Mapping[WayCard, Span]) -> Mapping[WayCard, int]:
    """The track of each: the nearest one that is free all along it, the shortest first."""
    taken: list[list[Span]] = [[] for _ in range(_TRACKS)]
    found = {}
    for way, span in sorted(spans.items(), key=lambda item: abs(item[1][1] - item[1][0])):
        free = (i for i, held in enumerate(taken) if not any(_meet(span, other) for other in held))
        found[way] = next(free, _TRACKS - 1)
        taken[found[way]].append(span)
    return found


def _meet(one: Span, other: Span) -> bool:
    """Whether two ways run over or under each other, or would seem to."""
    return max(min(one), min(other)) < min(max(one), max(other)) + 2 * _APART


def _along(here: float, there: float, y: float, track: float) -> Run:
    """From the film to the track, along it and back, round at the corners."""
    bend = min(_CORNER, abs(there - here) / 2) * (1 if there > here else -1)
    first, last = Point(here + bend, track), Point(there - bend, track)
    return (
        Cubic(Point(here, y), Point(here, track), Point(here, track), first),
        Cubic(first, first, last, last),
        Cubic(last, Point(there, track), Point(there, track), Point(there, y)),
    )
