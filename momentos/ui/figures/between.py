"""The area between two lines, parted where they cross."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Between:
    """A stretch of film where both levels are known: `low` is the lesser of both, `high` the greater."""

    x: tuple[float, ...]
    expected: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


def between(expected: Sequence[float | None], received: Sequence[float | None]) -> tuple[Between, ...]:
    """The stretches of two lines drawn over 1, 2, 3…, with the points where they cross added."""
    stretches: list[list[tuple[float, float, float]]] = [[]]
    for x, (e, r) in enumerate(zip(expected, received, strict=True), start=1):
        if e is None or r is None:
            stretches.append([])
            continue
        stretch = stretches[-1]
        stretch.extend(_crossing(stretch[-1], (x, e, r)) if stretch else ())
        stretch.append((x, e, r))
    return tuple(_between(stretch) for stretch in stretches if len(stretch) > 1)


_Point = tuple[float, float, float]


def _crossing(before: _Point, after: _Point) -> Iterator[_Point]:
    """Where the lines cross between two places, if they do."""
    gap, then = before[2] - before[1], after[2] - after[1]
    if gap * then < 0:
        part = gap / (gap - then)
        level = before[1] + part * (after[1] - before[1])
        yield before[0] + part * (after[0] - before[0]), level, level


def _between(stretch: Sequence[_Point]) -> Between:
    return Between(
        tuple(x for x, _, _ in stretch),
        tuple(e for _, e, _ in stretch),
        tuple(min(e, r) for _, e, r in stretch),
        tuple(max(e, r) for _, e, r in stretch),
    )
