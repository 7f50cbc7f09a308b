"""``momentos update``: what a client edited is shown, and written where it is accepted."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from films import EXAMPLES
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from momentos.cli.ending import Ending
from momentos.cli.main import app
from momentos.cli.schema import Described, output_schema
from momentos.report.writers.xlsx.plan import PLACE

ENV = {"LC_ALL": "en_GB.UTF-8", "COLUMNS": "80"}
UNTOUCHED = (
    "cobro-en-mesa;1;Dos lectores de tarjeta en sala;14. Pide la cuenta y paga;acordada;Caja;;2026-12-15"
)
EDITED = UNTOUCHED.replace("acordada;Caja", "hecha;Marta Ruiz")


def run(command: str, *arguments: object, lang: str = "en") -> tuple[int, str, str]:
    given = [command, *map(str, arguments), "--lang", lang]
    result = CliRunner(env=ENV).invoke(app, given, prog_name="momentos")
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def film(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES / "restaurant", tmp_path / "restaurant")
    return tmp_path / "restaurant" / "journey.yaml"


@pytest.fixture
def plan(film: Path, tmp_path: Path) -> Path:
    """The plan as it was exported."""
    out = tmp_path / "plan.csv"
    run("export", film, out, "--date", "2026-11-20", lang="es")
    assert UNTOUCHED in out.read_text(encoding="utf-8-sig")
    return out


@pytest.fixture
def edited(plan: Path) -> Path:
    """The plan with another status and another owner."""
    text = plan.read_text(encoding="utf-8-sig").replace(UNTOUCHED, EDITED)
    plan.write_text(text, encoding="utf-8")
    return plan


def test_a_plan_as_it_was_changes_nothing(film: Path, plan: Path) -> None:
    assert run("update", film, plan) == (Ending.FINE, "It says the same as the plan.\n", "")


def test_what_differs_is_shown_and_nothing_written(film: Path, edited: Path) -> None:
    before = film.read_bytes()
    code, said, told = run("update", film, edited)
    assert (code, told) == (Ending.FINE, "")
    assert said == (
        "Dos lectores de tarjeta en sala\n"
        "  · Status: agreed → done  cobro-en-mesa.status\n"
        "  · Owner: Caja → Marta Ruiz  cobro-en-mesa.owner\n\n"
        "Nothing was written. To write it: --accept all, or --accept with what stands at the end of a line.\n"
    )
    assert film.read_bytes() == before


def test_what_is_accepted_is_written_and_nothing_else(film: Path, edited: Path) -> None:
    before = film.read_text(encoding="utf-8")
    _, said, _ = run("update", film, edited, "--accept", "cobro-en-mesa.owner")
    assert "  · Status: agreed → done  cobro-en-mesa.status\n" in said
    assert "  ✓ Owner: Caja → Marta Ruiz  cobro-en-mesa.owner\n" in said
    assert said.endswith("1 change was written (✓).\n")
    after = film.read_text(encoding="utf-8")
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if len({*pair}) > 1]
    assert changed == [("          owner: Caja", "          owner: Marta Ruiz")]


@pytest.mark.parametrize("accept", ["all", "cobro-en-mesa"])
def test_all_of_it_or_all_of_an_action_can_be_accepted(film: Path, edited: Path, accept: str) -> None:
    run("update", film, edited, "--accept", accept)
    assert run("update", film, edited)[1] == "It says the same as the plan.\n"


@pytest.fixture
def workbook(film: Path, tmp_path: Path) -> Path:
    """A workbook with two edits, beside one of which the film has changed as well."""
    out = tmp_path / "plan.xlsx"
    run("export", film, out, "--date", "2026-11-20", lang="es")
    book = openpyxl.load_workbook(out)
    sheet = book["Plan"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "cobro-en-mesa")
    for key, value in (("status", "hecha"), ("owner", "Marta Ruiz")):
        sheet.cell(row, PLACE[key] + 1).value = value
    book.save(out)
    film.write_text(film.read_text(encoding="utf-8").replace("owner: Caja", "owner: Pau"), encoding="utf-8")
    return out


def test_what_the_film_has_changed_as_well_is_written_where_it_is_named(film: Path, workbook: Path) -> None:
    _, said, _ = run("update", film, workbook, "--accept", "all")
    assert said == (
        "Dos lectores de tarjeta en sala\n"
        "  ✓ Status: agreed → done  cobro-en-mesa.status\n"
        "  · Owner: Pau → Marta Ruiz  cobro-en-mesa.owner\n"
        "      changed here too since it was handed over\n\n"
        "1 change was written (✓).\n"
        "1 of these has changed in the film as well: --accept all leaves it out, and its name writes it.\n"
    )
    run("update", film, workbook, "--accept", "cobro-en-mesa.owner")
    assert run("update", film, workbook)[1] == "It says the same as the plan.\n"
    assert "owner: Marta Ruiz" in film.read_text(encoding="utf-8")


def test_what_the_file_does_not_change_cannot_be_accepted(film: Path, edited: Path) -> None:
    before = film.read_bytes()
    code, said, told = run("update", film, edited, "--accept", "all", "--accept", "cobro-en-mesa.cost")
    assert (code, said) == (Ending.REFUSED, "")
    assert told == (
        "momentos: the file changes nothing in cobro-en-mesa.cost; without --accept you see what it changes\n"
    )
    assert film.read_bytes() == before


def test_programs_read_what_differs(film: Path, edited: Path) -> None:
    _, said, _ = run("update", film, edited, "--accept", "cobro-en-mesa.status", "--format", "json")
    found = json.loads(said)
    Draft202012Validator(output_schema(Described.UPDATE)).validate(found)
    assert found["unread"] == []
    assert [(one["field"], one["old"], one["new"], one["accepted"]) for one in found["differences"]] == [
        ("status", "agreed", "done", True),
        ("owner", "Caja", "Marta Ruiz", False),
    ]


def test_what_cannot_be_read_is_told_with_its_place(film: Path, plan: Path) -> None:
    text = plan.read_text(encoding="utf-8-sig").replace(UNTOUCHED, UNTOUCHED.replace("acordada", "casi"))
    plan.write_text(text, encoding="utf-8")
    code, said, told = run("update", film, plan)
    assert (code, said) == (Ending.FAULTY, "")
    words = "proposed, agreed, under way, on trial, done and dropped"
    assert told == f"{plan}: Row 2, column E (Estado): “casi” is no status: {words}\n"


def test_a_file_without_a_plan_is_refused(film: Path) -> None:
    code, _, told = run("update", film, film)
    assert code == Ending.REFUSED
    why = "No sheet has an Id column beside those of Status, Owner, Start, Due, Effort or Cost."
    assert told == f"momentos: {film}: {why} Is it the exported XLSX or CSV?\n"


def test_a_plan_that_is_not_there_is_refused(film: Path, tmp_path: Path) -> None:
    absent = tmp_path / "absent.xlsx"
    assert run("update", film, absent)[0] == Ending.REFUSED


def test_a_film_that_cannot_be_read_has_no_plan_to_compare(film: Path, edited: Path) -> None:
    film.write_text("scenes: [", encoding="utf-8")
    code, said, told = run("update", film, edited)
    assert (code, said) == (Ending.FAULTY, "")
    assert str(film) in told


def test_a_film_with_a_name_that_no_folder_takes_is_not_written(film: Path, edited: Path) -> None:
    other = film.rename(film.with_suffix(".txt"))
    before = other.read_bytes()
    code, _, told = run("update", other, edited, "--accept", "all")
    assert code == Ending.REFUSED
    assert told == f"momentos: {other} could not be written: the file’s name does not work on every system.\n"
    assert other.read_bytes() == before
