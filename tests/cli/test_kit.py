"""``momentos kit``: a PDF to print, and never over what exists."""

from pathlib import Path

import pytest

from momentos.cli.kit import What
from momentos.report.kit.kit import Part

from .conftest import RESTAURANT, Run


@pytest.mark.parametrize("what", What)
def test_a_part_is_written_with_the_date_given(momentos: Run, tmp_path: Path, what: What) -> None:
    files = [tmp_path / f"{n}.pdf" for n in (1, 2)]
    for file in files:
        made = momentos("kit", RESTAURANT, file, "--what", what, "--date", "2026-11-22")
        assert (made.exit_code, made.stdout) == (0, f"Escrito: {file}\n")
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].read_bytes().startswith(b"%PDF-")


def test_the_command_knows_every_part() -> None:
    assert [what.value for what in What] == [part.value for part in Part]


def test_an_existing_file_is_never_touched(momentos: Run, tmp_path: Path) -> None:
    file = tmp_path / "kit.pdf"
    file.write_text("mine", encoding="utf-8")
    assert momentos("kit", RESTAURANT, file).exit_code == 2
    assert file.read_text(encoding="utf-8") == "mine"
