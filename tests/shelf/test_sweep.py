"""What lies aside is cleared away, and nothing of worth with it."""

import datetime as dt
import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from momentos.shelf.history import History, Kind, Stamp, digest_of
from momentos.shelf.sweep import name_aside, sweep
from momentos.shelf.vault import Vault

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
LATER = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.of(tmp_path)


def names(vault: Vault) -> list[str]:
    return sorted(path.name for path in vault.aside.iterdir())


def test_what_was_never_finished_goes(vault: Vault) -> None:
    (vault.aside / "new.part").write_bytes(b"title: Ca")
    sweep(vault, History(vault))
    assert names(vault) == []


def test_what_is_in_the_history_goes_when_it_has_lain(vault: Vault) -> None:
    history = History(vault)
    kept = history.keep("a.yaml", b"uno", Stamp("ana", NOON))
    (vault.aside / name_aside(kept)).write_bytes(b"uno")
    sweep(vault, history)
    assert names(vault) == [name_aside(kept)]
    sweep(vault, history, age=0)
    assert names(vault) == []
    assert history.versions("a.yaml") == (kept,)


def test_what_is_not_becomes_a_stray_version_at_once_and_only_once(vault: Vault) -> None:
    history = History(vault)
    kept = history.replace("a.yaml", b"cero", digest_of(b"cero"), b"uno", Stamp("ana", NOON))
    late = vault.aside / name_aside(kept)
    late.write_bytes(b"dos")
    os.utime(late, (LATER.timestamp(), LATER.timestamp()))
    sweep(vault, history)
    assert names(vault) == [name_aside(kept)]
    sweep(vault, history, age=0)
    assert names(vault) == []
    stray, first, _ = history.versions("a.yaml")
    assert (stray.kind, stray.at, stray.base) == (Kind.STRAY, LATER, kept.base)
    assert history.content(stray.digest) == b"dos"
    assert first == kept


def test_what_another_program_holds_stays_and_keeps_nothing_else(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows holds a file that a program has open."""
    history = History(vault)
    kept = history.keep("a.yaml", b"uno", Stamp("ana", NOON))
    aside = name_aside(kept)
    held = (aside, f"{aside}.part")
    for name in (*held, f"{aside}.old", "old.part"):
        (vault.aside / name).write_bytes(b"uno")
    unlink = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.name in held:
            raise PermissionError(errno.EACCES, "The process cannot access the file", str(path))
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    sweep(vault, history, age=0)
    assert names(vault) == sorted(held)


def test_what_is_not_understood_stays(vault: Vault) -> None:
    history = History(vault)
    kept = history.keep("a.yaml", b"uno", Stamp("ana", NOON))
    of_another_history = name_aside(replace(kept, at=LATER))
    left = sorted([name_aside(replace(kept, id=99)), of_another_history, str(kept.id), "99", "notas.txt"])
    for name in left:
        (vault.aside / name).write_bytes(b"dos")
    sweep(vault, history, age=0)
    assert names(vault) == left
    assert history.versions("a.yaml") == (kept,)
