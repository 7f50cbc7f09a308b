"""Hostile names, and files in every encoding and with every line break: what escapes, what is altered?

``python -m tests.torture.handwritings``. Ends with 1 if anything did.
"""

import codecs
import datetime as dt
import os
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from momentos.shelf.answer import Saved
from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.history import Stamp
from momentos.shelf.naming import file_name, is_safe
from momentos.shelf.obstacle import UnsavedError
from momentos.shelf.save import ChangedError
from momentos.text.edit.edit import UneditableError

from .hostile_names import HOSTILE

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
TEXT = "# «Ñandú» 👍\ntitle: Café\nscenes:\n  - id: uno\n    title: Entra # aquí\n    phase: pre\n# fin\n"

READABLE = {
    "UTF-8": TEXT.encode(),
    "byte order mark": codecs.BOM_UTF8 + TEXT.encode(),
    "CRLF": TEXT.replace("\n", "\r\n").encode(),
    "byte order mark, CRLF": codecs.BOM_UTF8 + TEXT.replace("\n", "\r\n").encode(),
    "CR": TEXT.replace("\n", "\r").encode(),
    "mixed breaks": TEXT.replace("\n", "\r\n", 3).encode(),
    "no break at the end": TEXT.rstrip("\n").encode(),
    "many breaks at the end": (TEXT + "\n\n\n").encode(),
    "NEL and separators in a comment": TEXT.replace("aquí", "a\x85q\u2028u\u2029í").encode(),
    "composed letters": TEXT.replace("é", "e\u0301").encode(),
    "right to left": TEXT.replace("aquí", "\u202eאב").encode(),
}
UNREADABLE = {
    "latin-1": "title: Café\nscenes:\n  - {title: Entra, phase: pre}\n".encode("latin-1"),
    "UTF-16": TEXT.encode("utf-16"),
    "UTF-16 LE": TEXT.encode("utf-16-le"),
    "UTF-16 BE": TEXT.encode("utf-16-be"),
    "UTF-32": TEXT.encode("utf-32"),
    "CP1252": TEXT.replace("👍", "").encode("cp1252"),
    "Mac Roman": TEXT.replace("👍", "").encode("mac-roman"),
    "cut in a letter": TEXT.encode()[:3],
    "NUL": TEXT.replace("aquí", "\0").encode(),
}


@dataclass
class Figures:
    """What a run found."""

    names: int = 0
    texts: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.names} names, {self.texts} handwritings: {len(self.faults)} faults"


def run() -> Figures:
    """Every name and every handwriting once."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as name:
        for number, hostile in enumerate(HOSTILE):
            _name(Path(name) / str(number), hostile, figures)
        for number, (told, content) in enumerate((READABLE | UNREADABLE).items()):
            _text(Path(name) / f"text-{number}", told, content, figures)
    return figures


def _name(place: Path, name: str, figures: Figures) -> None:
    """A hostile name for a new file, for one that is there, and as a title, with a file outside to lose."""
    figures.names += 1
    folder = place / "dentro"
    folder.mkdir(parents=True)
    (place / "fuera.yaml").write_text(TEXT, encoding="utf-8")
    room = CuttingRoom.of(folder)
    before = _everything(place)
    for attempt in (
        lambda: room.make(name, "title: X\n", "ana", NOON),
        lambda: room.open(name),
        lambda: room.keeper.delete(name, "", Stamp("ana", NOON)),
    ):
        try:
            attempt()
        except (UnsavedError, ChangedError, OSError):
            continue
        except Exception as error:  # noqa: BLE001
            figures.faults.append(f"{name!a}: {error!r}")
        else:
            figures.faults.append(f"{name!a} was taken for a name")
    if _everything(place) != before:
        figures.faults.append(f"{name!a} changed something")
    made = file_name(name, ())
    room.make(made, "title: X\n", "ana", NOON)
    if not is_safe(made) or not (folder / made).is_file():
        figures.faults.append(f"{name!a} as a title gave {made!a}")


def _everything(place: Path) -> dict[str, bytes]:
    files = (path for path in place.rglob("*") if path.is_file() and ".momentos" not in path.parts)
    return {os.fspath(path): path.read_bytes() for path in files}


def _text(folder: Path, told: str, content: bytes, figures: Figures) -> None:
    """One word of a file changed, and changed back: all else is as it was, to the byte."""
    figures.texts += 1
    folder.mkdir()
    path = folder / "cafe.yaml"
    path.write_bytes(content)
    room = CuttingRoom.of(folder)
    opened = room.open("cafe.yaml")
    journey = opened.reading.journey
    if journey is None or not journey.scenes:
        if told in READABLE:
            figures.faults.append(f"{told} could not be read")
        _not_changed(room, path, told, content, figures)
        return
    changed = replace(journey, scenes=(replace(journey.scenes[0], title="Llega"),))
    answer = room.change(opened, changed, "ana", NOON)
    if not isinstance(answer, Saved) or path.read_bytes() != content.replace(b"Entra", b"Llega"):
        figures.faults.append(f"{told} was altered")
    room.undo("cafe.yaml", "ana", NOON)
    if path.read_bytes() != content:
        figures.faults.append(f"{told} did not come back")


def _not_changed(room: CuttingRoom, path: Path, told: str, content: bytes, figures: Figures) -> None:
    (path.parent / "otra.yaml").write_text(TEXT, encoding="utf-8")
    other = room.open("otra.yaml").reading.journey
    try:
        if other is not None:
            room.change(room.open("cafe.yaml"), other, "ana", NOON)
    except UneditableError:
        pass
    else:
        figures.faults.append(f"{told} was saved over")
    if path.read_bytes() != content:
        figures.faults.append(f"{told} was altered")


def main() -> int:
    """Print the figures; 1 if there is a fault."""
    figures = run()
    print(figures, *figures.faults, sep="\n")  # noqa: T201
    return bool(figures.faults)


if __name__ == "__main__":
    sys.exit(main())
