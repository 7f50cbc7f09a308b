"""What other people did to a file while somebody wrote, without what that one did in another window."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from momentos.journey.change import Change
from momentos.shelf.history import Version
from momentos.shelf.joining import joined

_RECENT = 40
"""A person's own versions that are gone through; of what is older they may well be told again."""


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What became of a file since somebody opened it: digests of what it held then and holds now.

    `versions` stood in the file between, the newest first. Another program may have written what it held at
    either end, unknown to the history.
    """

    opened: str
    now: str
    versions: tuple[Version, ...]

    @classmethod
    def of(cls, versions: Iterable[Version], opened: str, now: str) -> "Meanwhile":
        """What became of a file, by its versions, the newest first."""
        since = takewhile(lambda version: version.digest != opened, versions)
        return cls(opened, now, tuple(version for version in since if version.kind.was_placed))

    def own(self, who: str) -> tuple[Version, ...]:
        """The versions that a person made."""
        return tuple(version for version in self.versions if version.who == who)

    def is_work_of(self, who: str) -> bool:
        """Whether one person alone made of what was opened what is there now."""
        own = self.own(who)
        ends = (own[-1].base, own[0].digest) if own and own == self.versions else None
        return ends == (self.opened, self.now)


def by_others(
    made: tuple[Change, ...],
    meanwhile: Meanwhile,
    who: str,
    changes_in: Callable[[Version], tuple[Change, ...] | None],
) -> tuple[Change, ...]:
    """Those of the changes made meanwhile that are not a person's own."""
    if meanwhile.is_work_of(who):
        return ()
    own = joined(meanwhile.own(who))[:_RECENT]
    themself = [change for version in own for change in changes_in(version) or ()]
    return tuple(change for change in made if change not in themself)
