"""Whether a spreadsheet program calculates what our workbooks say: ``python -m bench.recalculated FILE.xlsx``.

LibreOffice opens the workbook, calculates it anew and saves it; every cell is then compared.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

_CLOSE = 1e-9


def main(file: Path) -> None:
    """Print how many formulas were compared and which differ; exits with 1 where any does."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True)
        middle = Path(folder) / f"{file.stem}.ods"
        subprocess.run([*command[:4], "xlsx", *command[5:7], str(middle)], check=True, capture_output=True)
        formulas, ours = load_workbook(file), load_workbook(file, data_only=True)
        theirs = load_workbook(Path(folder) / f"{file.stem}.xlsx", data_only=True)
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


def _same(one: object, other: object) -> bool:
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) <= _CLOSE * max(1.0, abs(one))
    return (one or "") == (other or "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
