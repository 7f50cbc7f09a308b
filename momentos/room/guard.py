"""Who asks too often: for rooms they do not know, or to be heard."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_MOST_KNOWN = 20_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Allowance:
    """So many times at once for each who asks, and so many a second after that."""

    def __init__(self, at_once: float, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._at_once = at_once
        self._a_second = a_second
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def has(self, who: str) -> bool:
        """Whether somebody may once more."""
        return self._bucket(who).left >= 1

    def take(self, who: str) -> bool:
        """Whether somebody may once more, which is counted."""
        bucket = self._bucket(who)
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True

    def _bucket(self, who: str) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(who, _Bucket(self._at_once, now))
        bucket.left = min(self._at_once, bucket.left + (now - bucket.at) * self._a_second)
        bucket.at = now
        self._buckets.move_to_end(who)
        while len(self._buckets) > _MOST_KNOWN:
            self._buckets.popitem(last=False)
        return bucket


class Guard:
    """What stands between a room and who guesses codes, or sends without end.

    A whole room may share one address. So what an address may do is only counted for codes that are wrong,
    and does not hold for phones that are in the room; what a phone may send is counted by phone. Guessing is
    slowed to one a second for an address and five for all: a hundred million codes last.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._of_address = Allowance(30, 1, clock)
        self._of_all = Allowance(300, 5, clock)
        self._of_voter = Allowance(20, 5, clock)

    def may_look(self, address: str) -> bool:
        """Whether somebody at an address may try a code."""
        return self._of_address.has(address) and self._of_all.has("")

    def missed(self, address: str) -> None:
        """Somebody at an address tried a code that is of no room."""
        self._of_address.take(address)
        self._of_all.take("")

    def may_send(self, voter: str) -> bool:
        """Whether a phone may send once more; this is counted."""
        return self._of_voter.take(voter)
