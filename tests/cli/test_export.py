"""``momentos export``: the documents that are handed over."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from films import EXAMPLES
from pptx import Presentation
from pptx.util import Inches
from report.templates import related, template
from typer.testing import CliRunner

from momentos.cli.ending import Ending
from momentos.cli.main import app
from momentos.report.deliverable import Format

FILM = EXAMPLES / "restaurant" / "journey.yaml"
ENV = {"LC_ALL": "en_GB.UTF-8", "COLUMNS": "80"}
DATED = ("--lang", "en", "--date", "2026-11-20")
QUICK = (Format.CSV, Format.ICS, Format.MARKDOWN)


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner(env=ENV).invoke(app, ["export", *map(str, arguments)], prog_name="momentos")
    return result.exit_code, result.stdout, result.stderr


def test_the_ending_says_the_format(tmp_path: Path) -> None:
    outs = [tmp_path / f"plan.{form.value}" for form in QUICK]
    code, said, _ = run(FILM, *outs, *DATED)
    assert code == Ending.FINE
    assert said == "".join(f"Written: {out}\n" for out in outs)
    assert outs[0].read_text(encoding="utf-8-sig").startswith("Id,Order,Action,Scenes,Status,Owner,")


def test_the_longest_ending_counts(tmp_path: Path) -> None:
    run(FILM, tmp_path / "plan.jira.csv", *DATED)
    assert (tmp_path / "plan.jira.csv").read_text(encoding="utf-8").startswith("Summary,")


def test_drawings_are_a_file_each(tmp_path: Path) -> None:
    run(FILM, tmp_path / "film.svg", *DATED)
    found = sorted(path.name for path in tmp_path.iterdir())
    assert "film-film-1.svg" in found
    assert all((tmp_path / name).read_bytes().startswith(b"<svg") for name in found)


ANOTHER_DAY = ({"TZ": "Etc/GMT+12", "LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"})
"""Between these two places it is never the same day."""


def test_another_day_and_folder_give_the_same_bytes_in_every_format(tmp_path: Path) -> None:
    made = []
    for seed, environment in enumerate(ANOTHER_DAY):
        folder = tmp_path / f"folder {seed}" / FILM.parent.name
        shutil.copytree(FILM.parent, folder)
        command = (sys.executable, "-m", "momentos", "export", FILM.name, "--all", "plan.zip", *DATED)
        subprocess.run(
            command,
            cwd=folder,
            env={**environment, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
        )
        made.append((folder / "plan.zip").read_bytes())
    assert made[0] == made[1]


def test_an_existing_file_is_touched_only_by_force(tmp_path: Path) -> None:
    out = tmp_path / "plan.md"
    out.write_text("mine", encoding="utf-8")
    code, _, told = run(FILM, out, *DATED)
    assert code == Ending.REFUSED
    assert told == (
        f"momentos: {out} already exists and is not touched;"
        " choose another name, or write over it with --force\n"
    )
    assert out.read_text(encoding="utf-8") == "mine"
    assert run(FILM, out, *DATED, "--force")[0] == Ending.FINE
    assert out.read_text(encoding="utf-8").startswith("# ")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.md"]


def test_where_a_file_cannot_be_nothing_is_left(tmp_path: Path) -> None:
    absent, folder = tmp_path / "none", tmp_path / "plan.md"
    folder.mkdir()
    assert run(FILM, absent / "plan.md", *DATED) == (
        Ending.REFUSED, "", f"momentos: {absent} does not exist\n"
    )  # fmt: skip
    for force in ((), ("--force",)):
        code, _, told = run(FILM, folder, *DATED, *force)
        assert (code, told) == (
            Ending.REFUSED,
            f"momentos: {folder} is a folder; choose the name of a file\n",
        )
    assert list(tmp_path.iterdir()) == [folder]


def test_a_pale_colour_is_darkened_and_no_fault(tmp_path: Path) -> None:
    brand = tmp_path / "brand.yaml"
    brand.write_text("main: '#FFCC00'\n", encoding="utf-8")
    code, _, told = run(FILM, tmp_path / "plan.md", "--brand", brand, *DATED)
    assert code == Ending.FINE
    assert "can hardly be read on white" in told


def test_an_unknown_ending_is_refused_with_those_there_are(tmp_path: Path) -> None:
    code, _, told = run(FILM, tmp_path / "plan.doc", *DATED)
    assert code == Ending.REFUSED
    assert told.startswith(f"momentos: {tmp_path / 'plan.doc'}: how it ends does not say in which format")
    assert ".docx" in told


def test_nothing_asked_for_is_refused(tmp_path: Path) -> None:
    code, _, told = run(FILM)
    assert code == Ending.REFUSED
    assert told.startswith("momentos: no document is asked for: name one, for example plan.pdf")


def test_for_programs_the_output_is_the_manifest(tmp_path: Path) -> None:
    out = tmp_path / "plan.csv"
    code, said, told = run(FILM, out, *DATED, "--edition", "1.2", "--format", "json")
    manifest = json.loads(said)
    assert code == Ending.FINE
    assert manifest["version"] == "1.2"
    assert manifest["files"][0]["bytes"] == out.stat().st_size
    assert told == f"Written: {out}\n"


def test_a_brand_is_told_what_it_cannot_have(tmp_path: Path) -> None:
    brand = tmp_path / "brand.yaml"
    brand.write_text(
        "client: Casa Andrés\nmain: '#FFCC00'\naccent: red\nlogo: none.png\nlema: no\n", encoding="utf-8"
    )
    out = tmp_path / "plan.md"
    code, _, told = run(FILM, out, "--brand", brand, *DATED)
    assert code == Ending.FAULTY
    assert "Casa Andrés" in out.read_text(encoding="utf-8")
    said = told.splitlines()
    assert said[0].startswith(f"{brand}:5:1: error[S-03]")
    assert said[1:] == [
        f"{brand}: there is no logo none.png beside the file; the document goes without it.",
        f"{brand}: red is not a colour like #1C1B19; #F2C230 is used.",
        (
            f"{brand}: #FFCC00 can hardly be read on white (contrast 1.5, 4.5 is needed);"
            " #8F7200 of the same hue is used."
        ),
    ]


def test_the_brand_of_the_folder_is_used_where_none_is_asked_for(tmp_path: Path) -> None:
    film = tmp_path / "film.yaml"
    film.write_bytes(FILM.read_bytes())
    (tmp_path / "brand.yaml").write_text("client: Casa Andrés\nmain: red\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("client: Otra\n", encoding="utf-8")
    _, _, told = run(film, tmp_path / "own.md", *DATED)
    assert told == f"{tmp_path / 'brand.yaml'}: red is not a colour like #1C1B19; #1C1B19 is used.\n"
    assert "Casa Andrés" in (tmp_path / "own.md").read_text(encoding="utf-8")
    run(film, tmp_path / "other.md", "--brand", tmp_path / "other.yaml", *DATED)
    assert "Casa Andrés" not in (tmp_path / "other.md").read_text(encoding="utf-8")


def test_slides_are_made_on_a_clients_template(tmp_path: Path) -> None:
    given = tmp_path / "client.pptx"
    given.write_bytes(template())
    run(FILM, tmp_path / "plan.pptx", "--template", given, *DATED)
    assert Presentation(str(tmp_path / "plan.pptx")).slide_width == Inches(10)


def test_a_template_that_is_unfit_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    given = tmp_path / "client.pptx"
    given.write_bytes(related("image", "https://example.org/x.png"))
    code, _, told = run(FILM, tmp_path / "plan.pptx", "--template", given, *DATED)
    assert code == Ending.REFUSED
    assert told == (
        f"momentos: the template {given} is not used: it has pictures or objects that are linked to other"
        " files. Break the links or embed them, and save it again.\n"
    )
    assert not (tmp_path / "plan.pptx").exists()


def test_a_brand_names_its_template(tmp_path: Path) -> None:
    (tmp_path / "client.pptx").write_bytes(template())
    brand = tmp_path / "brand.yaml"
    absent = f"{brand}: there is no template none.pptx beside the file; the slides are made on ours.\n"
    broken = "it is damaged or not what it seems. Open it in PowerPoint and save it again as .pptx."
    unfit = f"{brand}: the template brand.yaml is not used: {broken}\n"
    ends = {"client.pptx": ("", Ending.FINE), "none.pptx": (absent, Ending.FAULTY)}
    for name, (told, end) in {**ends, "brand.yaml": (unfit, Ending.FAULTY)}.items():
        brand.write_text(f"template: {name}\n", encoding="utf-8")
        out = tmp_path / f"{name}.pptx"
        assert run(FILM, out, "--brand", brand, *DATED) == (end, f"Written: {out}\n", told)
        wide = Inches(10) if name == "client.pptx" else Inches(13.333)
        assert Presentation(str(out)).slide_width == wide


def test_everything_goes_into_a_zip_with_its_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, said, _ = run(FILM, "--all", "todo.zip", *DATED)
    assert (code, said) == (Ending.FINE, "Written: todo.zip\n")
    with zipfile.ZipFile(io.BytesIO((tmp_path / "todo.zip").read_bytes())) as package:
        names = package.namelist()
        told = json.loads(package.read("manifest.json"))
    assert [one["name"] for one in told["files"]] == names[:-1]
    for form in Format:
        assert any(name.endswith(f".{form.value}") for name in names)


def test_a_film_without_scenes_says_what_cannot_be_drawn(tmp_path: Path) -> None:
    film = tmp_path / "film.yaml"
    film.write_text("title: Nothing yet\nscenes: []\n", encoding="utf-8")
    code, said, told = run(film, tmp_path / "a.poster.pdf", *DATED)
    assert (code, said) == (Ending.FINE, "")
    assert told == f"{tmp_path / 'a.poster.pdf'}: not written, for the film has no scenes to draw.\n"
