"""Saving a file: nothing is lost, whatever happens at which step."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest
from torture.hostile_names import HOSTILE

from momentos.shelf import exchange as exchanging
from momentos.shelf import save as saving
from momentos.shelf.exchange import exchange
from momentos.shelf.history import History, Kind, Stamp, digest_of
from momentos.shelf.obstacle import Obstacle, UnsavedError
from momentos.shelf.save import ChangedError, Keeper
from momentos.shelf.sweep import name_aside

from .journeys import CAFE, NOON, put

OLD = CAFE.encode()
NEW = OLD.replace(b"Entra", b"Llega")
ANA = Stamp("ana", NOON)


def kinds(keeper: Keeper, name: str = "cafe.yaml") -> list[tuple[Kind, str]]:
    return [(version.kind, version.who) for version in keeper.versions(name)]


def left_over(folder: Path) -> list[str]:
    """What lies in the folder and the vault beside journeys, history and lock."""
    known = {"history.sqlite3", "history.sqlite3-wal", "history.sqlite3-shm", "lock", ".gitignore"}
    files = [path for path in folder.rglob("*") if path.is_file() and path.name not in known]
    return sorted(path.relative_to(folder).as_posix() for path in files if path.suffix != ".yaml")


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    put(tmp_path)
    return Keeper.of(tmp_path)


def test_a_save_replaces_what_was_read(keeper: Keeper) -> None:
    version = keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert (keeper.folder / "cafe.yaml").read_bytes() == NEW
    assert kinds(keeper) == [(Kind.SAVED, "ana"), (Kind.FOUND, "")]
    assert (version.digest, version.base, version.at) == (digest_of(NEW), digest_of(OLD), NOON)
    assert keeper.history.content(digest_of(OLD)) == OLD
    assert sorted(path.name for path in keeper.folder.iterdir()) == [".momentos", "cafe.yaml"]


def test_what_changed_meanwhile_stays(keeper: Keeper) -> None:
    put(keeper.folder, text="title: Otra\n")
    with pytest.raises(ChangedError):
        keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert (keeper.folder / "cafe.yaml").read_text() == "title: Otra\n"
    assert kinds(keeper) == [(Kind.FOUND, "")]


def test_what_is_gone_is_told(keeper: Keeper) -> None:
    (keeper.folder / "cafe.yaml").unlink()
    with pytest.raises(ChangedError):
        keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert not (keeper.folder / "cafe.yaml").exists()


def test_the_same_again_is_no_new_version(keeper: Keeper) -> None:
    keeper.save("cafe.yaml", OLD, digest_of(OLD), ANA)
    assert kinds(keeper) == [(Kind.FOUND, "")]


Write = Callable[[Path, bytes], None]


def written_before(path: Path, texts: Iterator[bytes], write: Write) -> Callable[[Path, Path], None]:
    """An exchange before each of which another program, which heeds no lock, writes one of the texts."""

    def late(new: Path, there: Path) -> None:
        for text in islice(texts, 1):
            write(path, text)
        exchange(new, there)

    return late


def over(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def beside(path: Path, content: bytes) -> None:
    path.with_suffix(".swp").write_bytes(content)
    path.with_suffix(".swp").replace(path)


@pytest.mark.parametrize("write", [over, beside])
@pytest.mark.parametrize("texts", [(b"title: Uno\n",), (b"title: Uno\n", b"title: Dos\n")])
def test_what_is_written_between_comparison_and_exchange_stays(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch, write: Write, texts: tuple[bytes, ...]
) -> None:
    path = keeper.folder / "cafe.yaml"
    monkeypatch.setattr(saving, "exchange", written_before(path, iter(texts), write))
    with pytest.raises(ChangedError):
        keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert path.read_bytes() == texts[-1]
    strays = [(Kind.STRAY, "")] * (len(texts) - 1)
    assert kinds(keeper) == [*strays, (Kind.OVERTAKEN, "ana"), (Kind.FOUND, "")]
    kept = {keeper.history.content(version.digest) for version in keeper.versions("cafe.yaml")}
    assert kept | {texts[-1]} == {OLD, NEW, *texts}


def test_what_an_editor_writes_into_the_file_that_was_replaced_is_kept(keeper: Keeper) -> None:
    with (keeper.folder / "cafe.yaml").open("r+b") as editor:
        keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
        editor.write(b"title: Tarde")
    keeper = Keeper.of(keeper.folder)
    assert kinds(keeper) == [(Kind.STRAY, ""), (Kind.SAVED, "ana"), (Kind.FOUND, "")]
    assert keeper.history.content(keeper.versions("cafe.yaml")[0].digest).startswith(b"title: Tarde")


def test_what_lies_aside_of_a_history_that_broke_is_neither_overwritten_nor_taken_for_another_film(
    keeper: Keeper,
) -> None:
    put(keeper.folder, "bar.yaml")
    with (keeper.folder / "cafe.yaml").open("r+b") as editor:
        first = keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
        editor.write(b"title: Tarde")
    keeper.history.close()
    keeper.vault.history.write_bytes(b"no database at all" * 400)
    keeper = Keeper.of(keeper.folder)
    second = keeper.save("bar.yaml", NEW, digest_of(OLD), Stamp("ana", NOON + timedelta(microseconds=1)))
    assert second.id == first.id
    late = keeper.vault.aside / name_aside(first)
    for _ in range(2):
        assert late.read_bytes().startswith(b"title: Tarde")
        assert kinds(keeper, "bar.yaml") == [(Kind.SAVED, "ana"), (Kind.FOUND, "")]
        keeper = Keeper.of(keeper.folder)


@pytest.mark.parametrize("step", ["replace", "write", "exchange"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_full_or_failing_disk_leaves_the_file_as_it_was(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(History if step == "replace" else saving, step, fail)
        with pytest.raises(UnsavedError) as caught:
            keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert caught.value.obstacle is (Obstacle.FULL if number == errno.ENOSPC else Obstacle.FAILED)
    assert (keeper.folder / "cafe.yaml").read_bytes() == OLD
    assert not [name for name in left_over(keeper.folder) if name.endswith(".part")]
    keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert (keeper.folder / "cafe.yaml").read_bytes() == NEW


def test_what_the_disk_does_not_confirm_is_in_the_file_and_says_so(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(saving, "settle", fail)
    path = keeper.folder / "cafe.yaml"
    saved = keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert (path.read_bytes(), saved.is_settled) == (NEW, False)
    deleted = keeper.delete("cafe.yaml", digest_of(NEW), Stamp("ana", NOON, Kind.DELETED))
    assert (path.exists(), deleted.is_settled) == (False, False)
    made = keeper.create("cafe.yaml", OLD, ANA)
    assert (path.read_bytes(), made.is_settled) == (OLD, False)
    found = [Kind.SAVED, Kind.DELETED, Kind.SAVED, Kind.FOUND]
    assert [version.kind for version in keeper.versions("cafe.yaml")] == found
    monkeypatch.undo()
    assert keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA).is_settled


def test_what_is_saved_is_so_though_nothing_can_be_cleared_away(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(saving, "_SWEPT_EVERY", 1)
    monkeypatch.setattr(saving, "sweep", fail)
    assert keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA).kind is Kind.SAVED
    assert kinds(keeper) == [(Kind.SAVED, "ana"), (Kind.FOUND, "")]


def test_where_no_two_files_can_be_exchanged_one_replaces_the_other(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows and on a Mac, with hard links and without."""

    def no_links(*_: object) -> None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(exchanging, "_renameat2", lambda: None)
    keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert (keeper.folder / "cafe.yaml").read_bytes() == NEW
    assert left_over(keeper.folder) == [f".momentos/aside/{name_aside(keeper.versions('cafe.yaml')[0])}"]
    monkeypatch.setattr(os, "link", no_links)
    keeper.save("cafe.yaml", OLD, digest_of(NEW), ANA)
    keeper.create("bar.yaml", NEW, ANA)
    assert [(keeper.folder / name).read_bytes() for name in ("cafe.yaml", "bar.yaml")] == [OLD, NEW]
    assert len(left_over(keeper.folder)) == 1


def test_a_new_file_takes_no_name_that_is_taken(keeper: Keeper) -> None:
    for name in ("cafe.yaml", "CAFE.yaml"):
        with pytest.raises(UnsavedError) as caught:
            keeper.create(name, NEW, ANA)
        assert (caught.value.obstacle, caught.value.name) == (Obstacle.TAKEN, name)
    keeper.create("cine/ocho/bar.yaml", NEW, ANA)
    assert (keeper.folder / "cine" / "ocho" / "bar.yaml").read_bytes() == NEW
    assert (keeper.folder / "cafe.yaml").read_bytes() == OLD
    assert left_over(keeper.folder) == []


def test_a_new_file_that_cannot_be_placed_is_no_file(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(saving, "place", fail)
    with pytest.raises(UnsavedError):
        keeper.create("bar.yaml", NEW, ANA)
    assert not (keeper.folder / "bar.yaml").exists()
    assert left_over(keeper.folder) == []
    assert kinds(keeper, "bar.yaml") == [(Kind.OVERTAKEN, "ana")]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_hostile_names_are_refused_for_new_files(keeper: Keeper, name: str) -> None:
    with pytest.raises(UnsavedError) as caught:
        keeper.create(name, NEW, ANA)
    assert caught.value.obstacle is Obstacle.NAME
    assert left_over(keeper.folder) == []


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_nothing_outside_the_folder_is_saved_over_or_deleted(tmp_path: Path, name: str) -> None:
    outside = put(tmp_path, "fuera.yaml")
    put(tmp_path, "dentro/a/x.yaml")
    keeper = Keeper.of(tmp_path / "dentro")
    for attempt in (
        lambda: keeper.save(name, NEW, digest_of(OLD), ANA),
        lambda: keeper.delete(name, digest_of(OLD), ANA),
    ):
        with pytest.raises((UnsavedError, ChangedError)):
            attempt()
    assert outside.read_bytes() == OLD


def test_a_file_that_is_there_may_have_any_name(tmp_path: Path) -> None:
    put(tmp_path, "¿Qué? | aux .yaml")
    keeper = Keeper.of(tmp_path)
    keeper.save("¿Qué? | aux .yaml", NEW, digest_of(OLD), ANA)
    assert (tmp_path / "¿Qué? | aux .yaml").read_bytes() == NEW


def test_links_lead_to_the_one_file(keeper: Keeper) -> None:
    put(keeper.folder, "cine/bar.yaml")
    (keeper.folder / "enlace.yaml").symlink_to("cine/bar.yaml")
    keeper.save("enlace.yaml", NEW, digest_of(OLD), ANA)
    assert (keeper.folder / "enlace.yaml").is_symlink()
    assert (keeper.folder / "cine" / "bar.yaml").read_bytes() == NEW
    assert keeper.versions("enlace.yaml") == keeper.versions("cine/bar.yaml")
    keeper.delete("enlace.yaml", digest_of(NEW), Stamp("ana", NOON, Kind.DELETED))
    assert sorted(path.name for path in keeper.folder.rglob("*.yaml")) == ["cafe.yaml"]


@pytest.mark.parametrize(
    "target", [".momentos/history.sqlite3", ".momentos/otra.yaml", "../fuera.yaml", "enlace.yaml"]
)
def test_links_to_what_is_no_journey_are_refused(tmp_path: Path, target: str) -> None:
    outside = put(tmp_path, "fuera.yaml")
    (tmp_path / "dentro").mkdir()
    keeper = Keeper.of(tmp_path / "dentro")
    (keeper.folder / "enlace.yaml").symlink_to(target)
    with pytest.raises(UnsavedError) as caught:
        keeper.save("enlace.yaml", NEW, digest_of(OLD), ANA)
    assert caught.value.obstacle is Obstacle.NAME
    assert outside.read_bytes() == OLD


def test_a_vault_that_leads_out_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "fuera").mkdir()
    (tmp_path / "dentro").mkdir()
    (tmp_path / "dentro" / ".momentos").symlink_to("../fuera")
    with pytest.raises(UnsavedError):
        Keeper.of(tmp_path / "dentro")


def test_what_is_no_file_is_not_waited_for(keeper: Keeper) -> None:
    os.mkfifo(keeper.folder / "tubo.yaml")
    (keeper.folder / "carpeta.yaml").mkdir()
    for name in ("tubo.yaml", "carpeta.yaml"):
        with pytest.raises(UnsavedError) as caught:
            keeper.save(name, NEW, digest_of(OLD), ANA)
        assert caught.value.obstacle is Obstacle.FAILED


def test_a_file_nobody_may_write_stays_as_it_is(keeper: Keeper) -> None:
    (keeper.folder / "cafe.yaml").chmod(0o444)
    for attempt in (
        lambda: keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA),
        lambda: keeper.delete("cafe.yaml", digest_of(OLD), ANA),
    ):
        with pytest.raises(UnsavedError) as caught:
            attempt()
        assert caught.value.obstacle is Obstacle.NO_PERMISSION
    assert (keeper.folder / "cafe.yaml").read_bytes() == OLD


def test_a_file_too_large_to_be_read_is_not_replaced(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "MAX_BYTES", len(OLD) - 1)
    with pytest.raises(UnsavedError) as caught:
        keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert caught.value.obstacle is Obstacle.TOO_LARGE
    assert (keeper.folder / "cafe.yaml").read_bytes() == OLD


def test_permissions_are_kept(keeper: Keeper) -> None:
    path = keeper.folder / "cafe.yaml"
    path.chmod(0o640)
    keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_deleted_file_stays_in_the_history(keeper: Keeper) -> None:
    keeper.delete("cafe.yaml", digest_of(OLD), Stamp("ana", NOON, Kind.DELETED))
    assert not (keeper.folder / "cafe.yaml").exists()
    assert kinds(keeper) == [(Kind.DELETED, "ana"), (Kind.FOUND, "")]
    assert keeper.history.content(keeper.versions("cafe.yaml")[0].digest) == OLD


def test_what_is_written_while_it_is_deleted_comes_back(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, rename = keeper.folder / "cafe.yaml", Path.rename

    def late(source: Path, target: Path) -> Path:
        if source == path:
            path.write_bytes(NEW)
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", late)
    with pytest.raises(ChangedError):
        keeper.delete("cafe.yaml", digest_of(OLD), Stamp("ana", NOON, Kind.DELETED))
    assert path.read_bytes() == NEW
    assert kinds(keeper)[0] == (Kind.OVERTAKEN, "ana")


def test_one_who_waits_too_long_is_told(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Keeper.of(keeper.folder)
    other.vault.lock.patience = 0.01
    with keeper.alone(), pytest.raises(UnsavedError) as caught:
        other.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert caught.value.obstacle is Obstacle.BUSY


def test_a_vault_that_was_cleared_away_is_made_again(keeper: Keeper) -> None:
    version = keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    for path in sorted((keeper.folder / ".momentos").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (keeper.folder / ".momentos").rmdir()
    keeper.save("cafe.yaml", OLD, version.digest, ANA)
    assert kinds(keeper) == [(Kind.SAVED, "ana"), (Kind.FOUND, "")]


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder, looked at by somebody who is not allowed everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        put(folder).chmod(0o666)
        administrator = os.geteuid() == 0
        if administrator:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if administrator:
                os.seteuid(0)
            folder.chmod(0o777)


def test_a_folder_that_can_only_be_read_is_told(nobody: Path) -> None:
    os.seteuid(0)
    nobody.chmod(0o555)
    os.seteuid(65534)
    with pytest.raises(UnsavedError) as caught:
        Keeper.of(nobody)
    assert caught.value.obstacle is Obstacle.READ_ONLY


def test_a_folder_that_becomes_read_only_leaves_the_file_as_it_was(nobody: Path) -> None:
    keeper = Keeper.of(nobody)
    os.seteuid(0)
    nobody.chmod(0o555)
    os.seteuid(65534)
    with pytest.raises(UnsavedError) as caught:
        keeper.save("cafe.yaml", NEW, digest_of(OLD), ANA)
    assert caught.value.obstacle is Obstacle.NO_PERMISSION
    assert (nobody / "cafe.yaml").read_bytes() == OLD
