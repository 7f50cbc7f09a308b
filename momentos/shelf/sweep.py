"""What lies aside after saves and crashes, cleared away without losing what an editor wrote late."""

import datetime as dt
import time
from contextlib import suppress
from pathlib import Path

from momentos.shelf.history import History, Kind, Stamp, Version, digest_of
from momentos.shelf.vault import PART, Vault
from momentos.text.disk import read_bytes

LATE = 600.0
"""For how many seconds after it was replaced a file is left to an editor that may still write into it."""


def name_aside(version: Version) -> str:
    """The name under which what a version replaced lies for a while.

    It has the version's time too: where a broken history gave way to a new one, that counts from 1 again.
    """
    return f"{version.id}-{version.at:%Y%m%dT%H%M%S%f}"


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
        number, _, _ = found.stem.partition("-")
        placed = history.version(int(number))
        if name_aside(placed) != found.stem:
            raise LookupError(found.name)
        written = dt.datetime.fromtimestamp(found.stat().st_mtime, dt.UTC)
        history.keep(placed.name, content, Stamp("", written, Kind.STRAY), placed.base)
