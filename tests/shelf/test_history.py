"""The history: every version, durable, and never in the way."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from momentos.shelf.history import History, Kind, Stamp, digest_of
from momentos.shelf.vault import Vault

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANA = Stamp("ana", NOON)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.of(tmp_path)


@pytest.fixture
def history(vault: Vault) -> History:
    return History(vault)


def do(vault: Vault, statement: str) -> None:
    """What another program does to the file of the history."""
    with closing(sqlite3.connect(vault.history, isolation_level=None)) as connection:
        connection.execute(statement)


def test_versions_come_newest_first_and_with_their_contents(history: History) -> None:
    first = history.keep("a.yaml", b"uno", ANA)
    second = history.keep("a.yaml", b"dos", Stamp("", NOON, Kind.FOUND), first.digest)
    history.keep("b.yaml", b"uno", ANA)
    assert history.versions("a.yaml", "ana") == (first,)
    assert history.versions("a.yaml") == (second, first)
    assert history.version(second.id) == second
    assert [history.content(version.digest) for version in (first, second)] == [b"uno", b"dos"]
    assert [version.name for version in history.newest_of_each()] == ["b.yaml", "a.yaml"]


def test_what_is_found_is_kept_once_and_before_what_replaces_it(history: History) -> None:
    found = history.keep_found("a.yaml", b"uno", NOON)
    assert history.keep_found("a.yaml", b"uno", NOON) == found
    second = history.replace("a.yaml", b"uno", digest_of(b"uno"), b"dos", ANA)
    third = history.replace("a.yaml", b"otro", digest_of(b"otro"), b"tres", ANA)
    assert (second.base, third.base) == (digest_of(b"uno"), digest_of(b"otro"))
    kinds = [version.kind for version in history.versions("a.yaml")]
    assert kinds == [Kind.SAVED, Kind.FOUND, Kind.SAVED, Kind.FOUND]


def test_another_process_sees_it(vault: Vault, history: History) -> None:
    kept = history.keep("a.yaml", b"uno", ANA)
    assert History(vault).versions("a.yaml") == (kept,)


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "50 %20? #1 ñ"
    folder.mkdir()
    kept = History(Vault.of(folder)).keep("a.yaml", b"uno", ANA)
    assert (folder / ".momentos" / "history.sqlite3").exists()
    assert History(Vault.of(folder)).versions("a.yaml") == (kept,)


def test_one_that_was_closed_opens_again(history: History) -> None:
    kept = history.keep("a.yaml", b"uno", ANA)
    history.close()
    assert history.versions("a.yaml") == (kept,)


def test_times_are_the_same_moment_in_every_zone(history: History) -> None:
    madrid = NOON.astimezone(timezone(timedelta(hours=1)))
    kept = history.keep("a.yaml", b"", Stamp("ana", madrid))
    assert kept.at == madrid
    assert history.version(kept.id).at == NOON


def test_what_was_not_placed_says_so(history: History) -> None:
    kept = history.keep("a.yaml", b"uno", ANA)
    history.overtake(kept)
    assert history.version(kept.id).kind is Kind.OVERTAKEN


def test_what_was_never_kept_is_not_found(history: History) -> None:
    assert not history.holds(digest_of(b"uno"))
    with pytest.raises(LookupError):
        history.content(digest_of(b"uno"))
    with pytest.raises(LookupError):
        history.version(1)


def test_a_content_that_decayed_is_not_given(vault: Vault, history: History) -> None:
    kept = history.keep("a.yaml", b"uno" * 100, ANA)
    do(vault, "UPDATE contents SET packed = x'00ff'")
    with pytest.raises(LookupError):
        history.content(kept.digest)


@pytest.mark.parametrize("content", [b"no database at all" * 400, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_history_is_set_aside(vault: Vault, content: bytes) -> None:
    vault.history.write_bytes(content)
    history = History(vault)
    kept = history.keep("a.yaml", b"uno", ANA)
    assert history.versions("a.yaml") == (kept,)
    (aside,) = history.set_aside()
    assert aside.name == "history-broken-1.sqlite3"
    assert aside.read_bytes() == content


@pytest.mark.parametrize("statement", ["no database", "CREATE TABLE versions (id INTEGER, colour TEXT)"])
def test_what_is_set_aside_is_open_no_more(
    vault: Vault, history: History, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    """Windows renames no file that is open."""
    replace, renamed = Path.replace, []

    def watched(path: Path, target: Path | str) -> Path:
        if path == vault.history:
            handles = list(Path("/proc/self/fd").iterdir())
            assert path not in [handle.readlink() for handle in handles if handle.is_symlink()]
            renamed.append(target)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    history.close()
    for path in vault.folder.glob("history*"):
        path.unlink()
    if statement == "no database":
        vault.history.write_bytes(b"no database at all" * 400)
    else:
        do(vault, statement)
    kept = history.keep("a.yaml", b"uno", ANA)
    assert history.versions("a.yaml") == (kept,)
    assert len(renamed) == 1


def test_one_that_breaks_while_it_is_used_is_set_aside_too(vault: Vault) -> None:
    history = History(vault)
    for number in range(40):
        history.keep("a.yaml", bytes([number]) * 3000, ANA)
    history.versions("a.yaml")
    do(vault, "PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(vault.history.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    vault.history.write_bytes(content)
    kept = History(vault).keep("a.yaml", b"uno", ANA)
    assert history.versions("a.yaml") == (kept,)
    assert len(history.set_aside()) == 1


def test_the_tables_of_another_make_are_set_aside(vault: Vault) -> None:
    do(vault, "CREATE TABLE versions (id INTEGER, colour TEXT)")
    history = History(vault)
    assert history.versions("a.yaml") == ()
    assert len(history.set_aside()) == 1


def test_one_that_vanished_is_begun_again(vault: Vault, history: History) -> None:
    history.keep("a.yaml", b"uno", ANA)
    for path in vault.folder.glob("history*"):
        path.unlink()
    assert history.versions("a.yaml") == ()
    kept = history.keep("a.yaml", b"dos", ANA)
    assert History(vault).versions("a.yaml") == (kept,)
