"""The one writer: whatever waits is committed together, and acknowledged after that."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Lock, Thread

from momentos.room.entry import Entry
from momentos.room.ledger import Ledger

_MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Work:
    entries: tuple[Entry, ...]
    then: Callable[[OSError | None], None]


class Writer:
    """A thread that writes into a ledger, in the order in which it was asked to.

    One commit costs as much as five hundred, so all who wait share one (group commit).
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._waiting: SimpleQueue[_Work | None] = SimpleQueue()
        self._starting = Lock()
        self._thread: Thread | None = None

    def write(self, entries: Iterable[Entry], then: Callable[[OSError | None], None]) -> None:
        """Have entries written, and return at once; `then` hears, in the writer's thread, when they are.

        It is given None when they are on disk, else the reason why none of them was written.
        """
        with self._starting:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="votes", daemon=True)
                self._thread.start()
        self._waiting.put(_Work(tuple(entries), then))

    def close(self) -> None:
        """Write what still waits, and end; the ledger may be closed then."""
        with self._starting:
            thread, self._thread = self._thread, None
            if thread is not None:
                self._waiting.put(None)
                thread.join()

    def _run(self) -> None:
        while batch := self._batch():
            self._commit(batch)

    def _batch(self) -> list[_Work]:
        """What waits, until there is no more; nothing at all when it is to end."""
        batch: list[_Work] = []
        while (work := self._waiting.get()) is not None:
            batch.append(work)
            if len(batch) == _MOST_AT_ONCE or self._waiting.empty():
                return batch
        if batch:
            # Those before the end are written first; it is found again behind them.
            self._waiting.put(None)
        return batch

    def _commit(self, batch: Sequence[_Work]) -> None:
        try:
            self._ledger.write(entry for work in batch for entry in work.entries)
        except OSError as error:
            if len(batch) == 1:
                batch[0].then(error)
                return
            # One that cannot be written takes none of the others with it.
            for work in batch:
                self._commit([work])
        else:
            for work in batch:
                work.then(None)
