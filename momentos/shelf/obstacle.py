"""Why nothing was saved: what a file system and a person's wish can have against each other."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum


class Obstacle(StrEnum):
    """What keeps a file from being saved; the files are then as they were."""

    READ_ONLY = "read_only"
    NO_PERMISSION = "no_permission"
    FULL = "full"
    BUSY = "busy"
    NAME = "name"
    TAKEN = "taken"
    TOO_LARGE = "too_large"
    FAILED = "failed"


class UnsavedError(Exception):
    """Nothing was saved, and every file is as it was; `name` is of what was to be saved."""

    def __init__(self, obstacle: Obstacle, name: str = "") -> None:
        super().__init__(obstacle, name)
        self.obstacle = obstacle
        self.name = name


_OBSTACLES = {
    errno.EROFS: Obstacle.READ_ONLY,
    errno.EACCES: Obstacle.NO_PERMISSION,
    errno.EPERM: Obstacle.NO_PERMISSION,
    errno.ENOSPC: Obstacle.FULL,
    errno.EDQUOT: Obstacle.FULL,
    errno.EAGAIN: Obstacle.BUSY,
    errno.ENAMETOOLONG: Obstacle.NAME,
    errno.EEXIST: Obstacle.TAKEN,
    errno.EFBIG: Obstacle.TOO_LARGE,
}


@contextmanager
def told(name: str = "") -> Iterator[None]:
    """Turns an OSError within into the UnsavedError that says what it means to a person."""
    try:
        yield
    except OSError as error:
        busy = isinstance(error, TimeoutError)
        found = Obstacle.BUSY if busy else _OBSTACLES.get(error.errno or 0, Obstacle.FAILED)
        raise UnsavedError(found, name) from error
