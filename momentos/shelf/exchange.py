"""A file exchanged for its next version in one step, so that nobody ever reads half of it."""

import ctypes
import errno
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

MARK = ".momentos-"
"""How the names of files that are still being written begin; what a crash leaves behind is swept by it."""

_EXCHANGE = 2
_HERE = -100


def write_beside(path: Path, content: bytes) -> Path:
    """A new file beside `path`, on disk to the last byte, with the permissions of `path`; raises OSError."""
    handle, name = tempfile.mkstemp(prefix=MARK, suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _like(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return beside


def _like(beside: Path, path: Path) -> None:
    """Give a file the permissions and, where that is allowed, the owner of the one it is to stand for."""
    try:
        found = path.stat()
    except FileNotFoundError:
        beside.chmod(0o666 & ~_umask())
        return
    beside.chmod(found.st_mode & 0o7777)
    if hasattr(os, "chown") and (found.st_uid, found.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(OSError):
            os.chown(beside, found.st_uid, found.st_gid)


def _umask() -> int:
    # It can only be read by setting it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def place(beside: Path, path: Path) -> None:
    """Give a finished file its name; raises FileExistsError, and leaves nothing, where the name is taken."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links; the lock keeps other saves away from here.
        if path.exists():
            raise FileExistsError(path) from None
        beside.rename(path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def swap(beside: Path, path: Path) -> bool:
    """Exchange the names of two files at once; False where the system cannot, and nothing is changed."""
    exchange = _renameat2()
    if exchange is None:
        return False
    if exchange(_HERE, os.fsencode(beside), _HERE, os.fsencode(path), _EXCHANGE) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(fault, os.strerror(fault), str(path))


def _renameat2() -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)


def settle(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system lets a folder be written out."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
