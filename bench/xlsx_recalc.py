"""Whether the workbook's formulas have the values that a spreadsheet program gives them.

``python -m bench.xlsx_recalc`` writes the restaurant in both languages, lets LibreOffice reckon every
formula anew and tells the cells that then differ; it leaves with 1 where there is one.
"""

import datetime as dt
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl

from bench.synthetic import synthetic_journey, with_programme
from momentos.journey.journey import Journey
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.report.edition import Edition
from momentos.report.report import make_report
from momentos.report.writers.xlsx.workbook import write
from momentos.scores.score import score
from momentos.text.read import read, read_text
from momentos.words.catalogue import Lang

_DAY = dt.date(2026, 11, 20)
_EXAMPLE = Path(__file__).parent.parent / "examples" / "restaurant" / "journey.yaml"

_ACTIONS = 300

# Recalculation is asked for by a profile's own setting: 0 is always.
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def journeys() -> Iterator[tuple[str, Journey]]:
    """The films that are tried."""
    film, long = read(_EXAMPLE).journey, read_text(synthetic_journey(60)).journey
    if film is None or long is None:
        raise ValueError
    yield "restaurant", film
    yield "long", long
    yield "programme", with_programme(long, _ACTIONS)
    yield "empty", Journey("nothing", "Nothing yet", ())


def recalculated(book: Path, folder: Path) -> Path:
    """The same workbook as LibreOffice saves it after reckoning every formula."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True, exist_ok=True)
    (user / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    out = folder / "anew"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder / 'profile'}", "--headless",
         "--convert-to", "xlsx", "--outdir", out, book],
        check=True, capture_output=True,
    )  # fmt: skip
    return out / book.name


def differences(before: Path, after: Path) -> Iterator[str]:
    """The cells whose values differ, by more than the last of 15 figures."""
    old = openpyxl.load_workbook(before, data_only=True)
    new = openpyxl.load_workbook(after, data_only=True)
    for sheet in old.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                found = new[sheet.title][cell.coordinate].value
                if not _alike(cell.value, found):
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value!r} → {found!r}"


def formulas(path: Path) -> int:
    """How many formulas a workbook has."""
    book = openpyxl.load_workbook(path)
    return sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def _alike(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-14, abs_tol=1e-14)
    return (one or None) == (other or None)


def main() -> int:
    """Tell every difference; 1 where there is any."""
    wrong = 0
    for name, journey in journeys():
        for lang in Lang:
            plan = make_plan(score(journey), shipped_library())
            with tempfile.TemporaryDirectory() as made:
                folder = Path(made)
                book = folder / f"{name}-{lang}.xlsx"
                book.write_bytes(write(make_report(plan, Edition(lang, _DAY))))
                found = list(differences(book, recalculated(book, folder)))
                print(f"{book.name}: {formulas(book)} formulas, {len(found)} differences")
                print(*found[:20], sep="\n", end="\n" if found else "")
                wrong += len(found)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
