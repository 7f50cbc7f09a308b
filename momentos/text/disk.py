"""Reading a file from disk without waiting for it or filling the memory."""

import errno
import os
import stat
from pathlib import Path

from momentos.text.source import MAX_BYTES

_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def inside(folder: Path, name: str) -> Path | None:
    """The file called `name` if it lies in `folder`, whatever symbolic links say; else None."""
    try:
        path = folder / name
        return path if path.resolve().is_relative_to(folder.resolve()) else None
    except (OSError, ValueError, RuntimeError):
        # A name no file can have: too long, with a NUL, or links in a circle.
        return None


def read_bytes(path: Path) -> bytes:
    """What a regular file holds, at most one byte more than may be read; raises OSError.

    Opened without blocking: a named pipe in the folder would otherwise hold the program for ever.
    """
    opened = os.open(path, os.O_RDONLY | _NO_WAITING)
    found = os.fstat(opened)
    if not stat.S_ISREG(found.st_mode):
        os.close(opened)
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    with os.fdopen(opened, "rb") as file:
        # To ask at once for as much as may be read takes as much memory, which costs more than the reading.
        content = file.read(min(found.st_size, MAX_BYTES) + 1)
        if found.st_size < len(content) <= MAX_BYTES:
            content += file.read(MAX_BYTES + 1 - len(content))
        return content
