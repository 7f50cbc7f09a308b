"""The vault of a folder: hidden, shared as the folder is, and never leading out."""

from pathlib import Path

import pytest

from momentos.shelf.vault import Vault


def test_a_vault_is_as_open_as_its_folder_and_no_matter_for_git(tmp_path: Path) -> None:
    tmp_path.chmod(0o775)
    vault = Vault.of(tmp_path)
    assert [folder.stat().st_mode & 0o777 for folder in (vault.folder, vault.aside)] == [0o775, 0o775]
    assert (vault.folder / ".gitignore").read_text() == "*\n"
    with vault.lock:
        assert (vault.folder / "lock").stat().st_mode & 0o777 == 0o664


@pytest.mark.parametrize("name", ["aside", "history.sqlite3", "lock"])
def test_a_vault_with_links_is_not_used(tmp_path: Path, name: str) -> None:
    (tmp_path / "fuera").mkdir()
    (tmp_path / "dentro" / ".momentos").mkdir(parents=True)
    (tmp_path / "dentro" / ".momentos" / name).symlink_to(tmp_path / "fuera")
    with pytest.raises(OSError, match="symbolic links"):
        Vault.of(tmp_path / "dentro")
    assert list((tmp_path / "fuera").iterdir()) == []
