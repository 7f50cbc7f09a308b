"""The lock that whoever saves in a folder holds, thread or process."""

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import RLock

_POLL = 0.005

_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What the systems say where another has the lock."""


class Lock:
    """Held by one thread of one process at a time, and by that one again; freed when its process ends.

    The system's own locks are used directly: to take one and let it go is a part of every save.
    """

    def __init__(self, path: Path, patience: float, mode: int) -> None:
        """Without taking it: the file may not be there yet, and gets these permissions when it is made.

        `patience` is for how many seconds one waits for another.
        """
        self.patience = patience
        self._path = path
        self._mode = mode
        self._here = RLock()
        self._times = 0
        self._handle = -1

    def __enter__(self) -> None:
        """Take it; raises TimeoutError where another keeps it for too long, and OSError."""
        until = time.monotonic() + self.patience
        if not self._here.acquire(timeout=self.patience):
            raise TimeoutError(str(self._path))
        try:
            if not self._times:
                self._handle = self._seized(until)
            self._times += 1
        except BaseException:
            self._here.release()
            raise

    def __exit__(self, *_: object) -> None:
        """Let it go, if it was taken as often as it was let go."""
        self._times -= 1
        try:
            if not self._times:
                _free(self._handle)
        finally:
            self._here.release()

    def _seized(self, until: float) -> int:
        while True:
            handle = self._opened()
            try:
                _seize(handle)
                # Where the file was taken away meanwhile, others lock a new one.
                if os.fstat(handle).st_nlink:
                    return handle
            except OSError as error:
                if error.errno not in _HELD:
                    os.close(handle)
                    raise
            os.close(handle)
            if time.monotonic() > until:
                raise TimeoutError(str(self._path))
            time.sleep(_POLL)

    def _opened(self) -> int:
        flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)
        with suppress(FileNotFoundError):
            return os.open(self._path, flags)
        handle = os.open(self._path, flags | os.O_CREAT, self._mode)
        # What the process withholds from new files would keep others of the folder away.
        with suppress(PermissionError):
            self._path.chmod(self._mode)
        return handle


def _seize(handle: int) -> None:
    """Lock an open file; raises OSError where another has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _free(handle: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            # Without it Windows would free the file only some time after it was closed.
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
    finally:
        os.close(handle)
