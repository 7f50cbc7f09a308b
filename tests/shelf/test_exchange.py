"""Two names exchanged, where the system can and where it cannot."""

import errno
import fcntl
import os
import sys
from pathlib import Path

import pytest

from momentos.shelf import exchange as exchanging
from momentos.shelf.exchange import exchange, place, settle, write


def no_links(*_: object) -> None:
    raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))


@pytest.fixture(params=["at once", "one by one", "without links"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param != "at once":
        monkeypatch.setattr(exchanging, "_renameat2", lambda: None)
    if request.param == "without links":
        monkeypatch.setattr(os, "link", no_links)
    return str(request.param)


def test_two_files_change_places(tmp_path: Path, system: str) -> None:
    new, path = tmp_path / "new", tmp_path / "path"
    new.write_bytes(b"new")
    path.write_bytes(b"old")
    old = path.stat().st_ino
    exchange(new, path)
    assert path.read_bytes() == b"new"
    if system == "without links":
        assert not new.exists()
    else:
        assert new.read_bytes() == b"old"
        assert new.stat().st_ino == old


def test_a_fault_leaves_both_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"new")
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "new", tmp_path / "path")
    assert (tmp_path / "new").read_bytes() == b"new"


def test_a_file_is_placed_where_none_is(tmp_path: Path, system: str) -> None:
    new, path = tmp_path / "new", tmp_path / "path"
    for taken in (False, True):
        new.write_bytes(b"new")
        if taken:
            with pytest.raises(FileExistsError):
                place(new, path)
        else:
            place(new, path)
            assert not new.exists()
        assert path.read_bytes() == b"new"


def test_a_file_is_written_like_another(tmp_path: Path) -> None:
    like = tmp_path / "like"
    like.touch(mode=0o640)
    os.utime(like, (0, 0))
    write(tmp_path / "new", b"new", like)
    found = (tmp_path / "new").stat()
    assert (tmp_path / "new").read_bytes() == b"new"
    assert found.st_mode & 0o777 == 0o640
    assert found.st_mtime > 1


def test_a_file_that_did_not_reach_the_disk_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", no_links)
    with pytest.raises(OSError, match="not supported"):
        write(tmp_path / "new", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_left_over_gives_way(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "new").symlink_to("old")
    write(tmp_path / "new", b"new")
    assert [(tmp_path / name).read_bytes() for name in ("old", "new")] == [b"old", b"new"]


def test_a_mac_is_asked_to_write_past_the_memory_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _, what: asked.append(what))
    monkeypatch.setattr(os, "fsync", no_links)
    write(tmp_path / "new", b"new")
    settle(tmp_path)
    assert asked == [51, 51]


def test_a_shared_folder_on_a_mac_is_written_out_as_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", no_links)
    monkeypatch.setattr(os, "fsync", synced.append)
    write(tmp_path / "new", b"new")
    assert len(synced) == 1


def test_a_folder_that_cannot_be_written_out_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", no_links)
    settle(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "open", no_links)
    settle(tmp_path)


def test_a_folder_is_settled(tmp_path: Path) -> None:
    settle(tmp_path)
    with pytest.raises(FileNotFoundError):
        settle(tmp_path / "missing")
