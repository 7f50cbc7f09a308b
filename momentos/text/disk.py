"""Reading a file from disk without waiting for it or filling the memory."""

import os
import stat
from pathlib import Path

from momentos.text.source import MAX_BYTES

_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(path: Path) -> bytes:
    """What a regular file holds, at most one byte more than may be read; raises OSError.

    Opened without blocking: a named pipe in the folder would otherwise hold the program for ever.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _NO_WAITING), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(f"not a regular file: {path}")
        return file.read(MAX_BYTES + 1)
