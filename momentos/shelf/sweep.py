"""What lies aside after saves and crashes, cleared away without losing what an editor wrote late."""

import datetime as dt
import time
from contextlib import suppress
from pathlib import Path

from momentos.shelf.history import History, Kind, Stamp, digest_of
from momentos.shelf.vault import PART, Vault
from momentos.text.disk import read_bytes

LATE = 600.0
"""For how many seconds after it was replaced a file is left to an editor that may still write into it."""


def sweep(vault: Vault, history: History, age: float = LATE) -> None:
    """Clear away files never finished, and those replaced at least `age` seconds ago; raises OSError.

    What a replaced file holds that is not in the history, an editor wrote into it too late: it is kept as a
    stray version at once. What is not understood, or held by another program, is left where it is.
    """
    with vault.lock:
        for found in vault.aside.iterdir():
            with suppress(LookupError, ValueError, PermissionError):
                if found.suffix == PART:
                    found.unlink()
                else:
                    _sweep_one(found, history, age)


def _sweep_one(found: Path, history: History, age: float) -> None:
    times = found.stat()
    is_late = times.st_ctime <= time.time() - age
    # To be put aside is a change of a file's name; only if it was written after that it is a stray.
    if is_late or times.st_mtime_ns >= times.st_ctime_ns:
        keep_stray(found, history)
        if is_late:
            found.unlink()


def keep_stray(found: Path, history: History) -> None:
    """Keep in the history what a file aside holds, if it is not there.

    Raises LookupError or ValueError where it is not known whose it is, and OSError.
    """
    content = read_bytes(found)
    if not history.holds(digest_of(content)):
        placed = history.version(int(found.stem))
        written = dt.datetime.fromtimestamp(found.stat().st_mtime, dt.UTC)
        history.keep(placed.name, content, Stamp("", written, Kind.STRAY), placed.base)
