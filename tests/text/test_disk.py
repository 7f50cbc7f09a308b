"""Reading a file that may be larger than allowed, or grow meanwhile."""

import os
from pathlib import Path

import pytest

from momentos.text import disk
from momentos.text.disk import read_bytes


@pytest.mark.parametrize(("there", "read"), [(0, 0), (9, 9), (10, 10), (11, 11), (500, 11)])
def test_at_most_one_byte_more_is_read_than_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: int, read: int
) -> None:
    monkeypatch.setattr(disk, "MAX_BYTES", 10)
    (tmp_path / "file").write_bytes(b"x" * there)
    assert read_bytes(tmp_path / "file") == b"x" * read


@pytest.mark.parametrize(("earlier", "read"), [(0, 11), (9, 11), (10, 11)])
def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: int, read: int
) -> None:
    (tmp_path / "earlier").write_bytes(b"x" * earlier)
    (tmp_path / "file").write_bytes(b"x" * 11)
    before = (tmp_path / "earlier").stat()
    monkeypatch.setattr(os, "fstat", lambda _: before)
    assert len(read_bytes(tmp_path / "file")) == read
