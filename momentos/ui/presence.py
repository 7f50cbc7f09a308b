"""Who looks at which film just now; kept in memory, for this server alone."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

GONE_AFTER = 6.0
"""Seconds without a sign after which somebody counts as gone: a page gives one every second or two."""


@dataclass(frozen=True, slots=True, order=True)
class Guest:
    """Somebody who looks at a film: a name, the id they are known by, and the scene that is chosen.

    The name is empty where they gave none, and the scene where none is chosen.
    """

    name: str
    who: str
    scene: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What a page in somebody's browser tells: who looks at which film."""

    film: str
    guest: Guest


@dataclass(slots=True)
class Presence:
    """The last sign of every session, and when it came; a person may have several."""

    _signs: dict[str, tuple[Sign, float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def sign(self, session: str, sign: Sign) -> tuple[Guest, ...]:
        """Note what a session looks at; gives the other people who look at the same film, sorted by name.

        Somebody with several windows is there once for each of the scenes; two of one name are two.
        """
        now = time.monotonic()
        with self._lock:
            self._signs[session] = sign, now
            self._keep(lambda _, seen: now - seen <= GONE_AFTER)
            signs = [other for other, _ in self._signs.values()]
        others = [o.guest for o in signs if o.film == sign.film and o.guest.who != sign.guest.who]
        at_scene = {other.who for other in others if other.scene}
        there = {(o.who, o.scene): o for o in others if o.scene or o.who not in at_scene}
        return tuple(sorted(there.values()))

    def forget(self, who: str) -> None:
        """Take somebody for gone from wherever they were, until another sign of theirs comes."""
        with self._lock:
            self._keep(lambda sign, _: sign.guest.who != who)

    def _keep(self, stays: Callable[[Sign, float], bool]) -> None:
        self._signs = {session: given for session, given in self._signs.items() if stays(*given)}
