"""A file exchanged for its next version in one step, so that nobody ever reads half of it."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

_EXCHANGE = 2
_HERE = -100

_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What file systems answer that cannot do something at all."""


def write(new: Path, content: bytes, like: Path | None = None) -> None:
    """Write a new file to disk to the last byte, in the place of one that was left over; raises OSError.

    It gets the permissions of the file `like`, if there is one, and its owner where that is allowed. What
    raises leaves nothing of it.
    """
    new.unlink(missing_ok=True)
    try:
        with new.open("xb") as file:
            if like is not None:
                _resemble(new, like)
            file.write(content)
            file.flush()
            _to_disk(file.fileno())
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _resemble(new: Path, like: Path) -> None:
    found = like.stat()
    if hasattr(os, "chown") and (found.st_uid, found.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(OSError):
            os.chown(new, found.st_uid, found.st_gid)
    # Access lists and other attributes too; its times, which come along, are put right by the writing.
    shutil.copystat(like, new)


def may_write(path: Path) -> bool:
    """Whether we may write a file or folder, and anybody may.

    What nobody may write, somebody wants as it is, whatever an administrator is allowed.
    """
    ours = os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
    return ours and bool(path.stat().st_mode & 0o222)


def place(new: Path, path: Path) -> None:
    """Give a finished file the name `path`; raises FileExistsError where that is taken."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links; the lock keeps other saves away from here.
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        new.rename(path)
    else:
        new.unlink()


def exchange(new: Path, path: Path) -> None:
    """Exchange two files at once, so that `new` then names what `path` named; raises OSError.

    Where the system cannot, `path` is replaced at once; `new` names the old file if that can be kept.
    """
    fault = _swap(new, path)
    if not fault:
        return
    if fault not in _UNKNOWN:
        raise OSError(fault, os.strerror(fault), str(path))
    old = new.with_name(f"{new.name}.old")
    with suppress(OSError):
        os.link(path, old)
    new.replace(path)
    with suppress(FileNotFoundError):
        old.replace(new)


def _swap(one: Path, other: Path) -> int:
    """Exchange two names in one step; the number of the error, 0 for none."""
    rename = _renameat2()
    if rename is None:
        return errno.ENOSYS
    done = rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    return ctypes.get_errno() if done else 0


@cache
def _renameat2() -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)


def settle(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system lets a folder be written out."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _to_disk(handle)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
    finally:
        os.close(handle)


def _to_disk(handle: int) -> None:
    """Have an open file or folder written out, past the disk's own memory; raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # What is called fsync there leaves it to the disk when to write. Shared folders know no more.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)
