"""What other people did to a file while somebody wrote, without what that one did in another window."""

from collections.abc import Callable, Iterable
from itertools import islice, takewhile

from momentos.journey.change import Change
from momentos.shelf.history import Version

_RECENT = 40
"""Versions that are looked at; what is older somebody may well be told again."""


def versions_since(versions: Iterable[Version], digest: str) -> tuple[Version, ...]:
    """Those of the versions, the newest first, that stood in the file since it was what the digest is of."""
    recent = takewhile(lambda version: version.digest != digest, islice(versions, _RECENT))
    return tuple(version for version in recent if version.kind.was_placed)


def by_others(
    made: tuple[Change, ...],
    since: tuple[Version, ...],
    now: str,
    who: str,
    changes_in: Callable[[Version], tuple[Change, ...] | None],
) -> tuple[Change, ...]:
    """Those of the changes made since then that are not a person's own.

    `now` is the digest of what the file holds; another program may have written that, unknown to the history.
    """
    own = tuple(version for version in since if version.who == who)
    if own and own == since and own[0].digest == now:
        return ()
    themself = [change for version in own for change in changes_in(version) or ()]
    return tuple(change for change in made if change not in themself)
