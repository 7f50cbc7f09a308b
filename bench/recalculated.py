"""Whether a spreadsheet calculates what our workbooks say: ``python -m bench.recalculated FILE.xlsx``.

LibreOffice opens the workbook without the values that we give our formulas, so that it has to calculate them
itself, and saves it; every formula's value is then compared with ours.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from openpyxl import load_workbook

_CLOSE = 1e-9
_VALUE = re.compile(rb"(<f>[^<]*</f>)<v>[^<]*</v>")


def main(file: Path) -> None:
    """Print how many formulas were compared and which differ; exits with 1 where any does."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.xlsx"
        _without_values(file, bare)
        out = Path(folder) / "out"
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(bare)]
        subprocess.run(command, check=True, capture_output=True)
        formulas, ours = load_workbook(file), load_workbook(file, data_only=True)
        theirs = load_workbook(out / "bare.xlsx", data_only=True)
        compared, differing = 0, []
        for sheet in formulas.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type != "f":
                        continue
                    compared += 1
                    one, other = (book[sheet.title][cell.coordinate].value for book in (ours, theirs))
                    if not _same(one, other):
                        differing.append(f"{sheet.title}!{cell.coordinate}: {one!r} is {other!r}")
    print(f"{compared} formulas compared, {len(differing)} differ", *differing, sep="\n")
    raise SystemExit(bool(differing))


def _without_values(file: Path, bare: Path) -> None:
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(bare, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/"):
                content = _VALUE.sub(rb"\1", content)
            target.writestr(name, content)


def _same(one: object, other: object) -> bool:
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) <= _CLOSE * max(1.0, abs(one))
    return (one or "") == (other or "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
