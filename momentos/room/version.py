"""A number that grows with every change, and those who wait for it to grow."""

import asyncio
from collections import defaultdict
from threading import Lock


class Version:
    """Raised from any thread, awaited in any event loop; what is raised twice wakes those who wait once."""

    def __init__(self, start: int = 0) -> None:
        """`start` is above what it ever was before, so that whoever saw it then sees that it changed."""
        self._number = start
        self.is_over = False
        """Whether nobody is to wait for it any more: the server ends."""
        self._guard = Lock()
        self._waiting: defaultdict[asyncio.AbstractEventLoop, set[asyncio.Event]] = defaultdict(set)

    @property
    def number(self) -> int:
        """What it is now."""
        return self._number

    def rise(self) -> None:
        """Something changed."""
        with self._guard:
            self._number += 1
            waiting = dict(self._waiting)
            self._waiting.clear()
        for loop, events in waiting.items():
            if not loop.is_closed():
                loop.call_soon_threadsafe(_wake, events)

    def end(self) -> None:
        """Let all who wait go, for good."""
        self.is_over = True
        self.rise()

    async def beyond(self, seen: int, patience: float) -> int:
        """The number as soon as it is not the one that was seen, or after so many seconds in any case."""
        event = asyncio.Event()
        loop = asyncio.get_running_loop()
        with self._guard:
            if self._number != seen or self.is_over:
                return self._number
            self._waiting[loop].add(event)
        try:
            async with asyncio.timeout(patience):
                await event.wait()
        except TimeoutError:
            pass
        finally:
            with self._guard:
                self._waiting[loop].discard(event)
                if not self._waiting[loop]:
                    del self._waiting[loop]
        return self._number


def _wake(events: set[asyncio.Event]) -> None:
    for event in events:
        event.set()
