"""The lock: one at a time, whether threads or processes, on every system."""

import errno
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from momentos.shelf.lock import Lock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


@pytest.fixture(params=["posix", "win32"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """This system, and the locks of Windows as that describes them: by file, and kept until unlocked."""
    held: dict[int, int] = {}

    def locking(handle: int, way: int, length: int) -> None:
        file = os.fstat(handle).st_ino
        assert length == 1
        if way == windows.LK_UNLCK:
            assert held.pop(file) == handle
        elif held.setdefault(file, handle) != handle:
            raise PermissionError(errno.EACCES, "Permission denied")

    windows = SimpleNamespace(LK_NBLCK=2, LK_UNLCK=0, locking=locking)
    with monkeypatch.context() as patch:
        if request.param == "win32":
            patch.setattr(sys, "platform", "win32")
            patch.setitem(sys.modules, "msvcrt", windows)
        yield str(request.param)
    assert not held


@pytest.mark.usefixtures("system")
def test_one_at_a_time_holds_it_and_that_one_again(path: Path) -> None:
    ours, theirs = Lock(path, 30, 0o600), Lock(path, 0.01, 0o600)
    with ours:
        with ours, pytest.raises(TimeoutError), theirs:
            pass
        with pytest.raises(TimeoutError), theirs:
            pass
    with theirs, theirs:
        pass


@pytest.mark.usefixtures("system")
def test_threads_hold_it_one_after_another(path: Path) -> None:
    lock, inside, most = Lock(path, 30, 0o600), [], []

    def work(number: int) -> None:
        with lock:
            inside.append(number)
            most.append(len(inside))
            path.stat()
            inside.remove(number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(200)))
    assert most == [1] * 200


def test_another_thread_is_not_the_one_that_holds_it(path: Path) -> None:
    lock = Lock(path, 0.01, 0o600)
    with lock, ThreadPoolExecutor(1) as pool, pytest.raises(TimeoutError):
        pool.submit(lock.__enter__).result()
    with lock:
        pass


def test_what_cannot_be_unlocked_is_closed_and_kept_from_nobody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a network drive of Windows that went away."""
    handles = []

    def locking(handle: int, way: int, _: int) -> None:
        handles.append(handle)
        if way:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    lock = Lock(path, 0.01, 0o600)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        patch.setitem(sys.modules, "msvcrt", SimpleNamespace(LK_NBLCK=0, LK_UNLCK=1, locking=locking))
        with pytest.raises(OSError, match="Input/output"), lock:
            pass
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(handles[-1])
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lock.__enter__).result()
        pool.submit(lock.__exit__).result()


def test_a_process_that_ends_frees_it(path: Path) -> None:
    child = os.fork()
    if not child:
        Lock(path, 1, 0o600).__enter__()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    with Lock(path, 0.01, 0o600):
        pass


def test_whoever_may_write_the_folder_may_take_it(path: Path) -> None:
    before = os.umask(0o077)
    try:
        with Lock(path, 1, 0o664):
            pass
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o664


def test_a_lock_whose_file_was_taken_away_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fstat = os.fstat

    def late(handle: int) -> os.stat_result:
        """What another clears away just after it was locked."""
        monkeypatch.setattr(os, "fstat", fstat)
        path.unlink()
        return fstat(handle)

    monkeypatch.setattr(os, "fstat", late)
    with Lock(path, 30, 0o600), pytest.raises(TimeoutError), Lock(path, 0.01, 0o600):
        pass


def test_what_is_no_lock_is_told(path: Path) -> None:
    lock = Lock(path / "lock", 0.01, 0o600)
    for _ in range(2):
        with pytest.raises(FileNotFoundError), lock:
            pass
    path.symlink_to("elsewhere")
    with pytest.raises(OSError, match="symbolic links"), Lock(path, 0.01, 0o600):
        pass
    assert not (path.parent / "elsewhere").exists()
