"""Who looks at which film just now; kept in memory, for this server alone."""

import time
from dataclasses import dataclass, field
from threading import Lock

GONE_AFTER = 6.0
"""Seconds without a sign after which somebody counts as gone: a page gives one every second or two."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who looks at a film: a name, the scene if one is chosen, and when the last sign came."""

    name: str
    scene: str | None
    seen: float


@dataclass(slots=True)
class Presence:
    """The guests of every film, by film and session."""

    _guests: dict[str, dict[str, Guest]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def sign(self, film: str, session: str, name: str, scene: str | None) -> tuple[Guest, ...]:
        """Note that a session looks at a film; gives the others who do, by name."""
        now = time.monotonic()
        with self._lock:
            guests = self._guests.setdefault(film, {})
            guests[session] = Guest(name, scene, now)
            for other in [key for key, guest in guests.items() if now - guest.seen > GONE_AFTER]:
                del guests[other]
            others = [guest for key, guest in guests.items() if key != session]
        return tuple(sorted(others, key=lambda guest: guest.name))
