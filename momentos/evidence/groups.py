"""Marks by group, such that nobody can be found in them, not even by subtraction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SMALLEST = 3
"""So many marks at least has a group that is shown apart (k-anonymity)."""


@dataclass(frozen=True, slots=True)
class Group:
    """The marks, ascending, of one group or of several that were joined; None names those who did not say."""

    names: tuple[str | None, ...]
    marks: tuple[float, ...]


def apart(marks_of: Mapping[str | None, Iterable[float]]) -> tuple[Group, ...]:
    """The groups that may be shown apart, the largest first; none where only one would be left.

    All groups under `SMALLEST` are joined, and where they stay under it, the smallest of the others joins
    them. So the groups always add up to everybody, and what is left after subtracting some from all is
    never under `SMALLEST` either.
    """
    groups = sorted(_groups(marks_of), key=_size_and_names)
    joined = [group for group in groups if len(group.marks) < SMALLEST]
    others = groups[len(joined) :]
    while joined and others and sum(len(group.marks) for group in joined) < SMALLEST:
        joined.append(others.pop(0))
    whole = [*others, _join(joined)] if joined else others
    whole.sort(key=lambda group: (-len(group.marks), _size_and_names(group)))
    return tuple(whole) if len(whole) > 1 else ()


def _groups(marks_of: Mapping[str | None, Iterable[float]]) -> Iterable[Group]:
    groups = (Group((name,), tuple(sorted(marks))) for name, marks in marks_of.items())
    return (group for group in groups if group.marks)


def _join(groups: Iterable[Group]) -> Group:
    joined = tuple(groups)
    names = sorted((name for group in joined for name in group.names), key=lambda name: (name is None, name))
    return Group(tuple(names), tuple(sorted(mark for group in joined for mark in group.marks)))


def _size_and_names(group: Group) -> tuple[int, tuple[str, ...]]:
    return len(group.marks), tuple(name or "" for name in group.names)
