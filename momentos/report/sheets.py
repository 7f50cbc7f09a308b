"""Records laid on sheets by typst: it is given texts as data, and reads nothing but template and fonts."""

import datetime as dt
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from momentos.report.carried import carried
from momentos.words.catalogue import Lang

_HERE = Path(__file__).parent
FONTS = _HERE / "fonts"
"""The shipped typefaces, cut still for print."""
_DOTS_AN_INCH = 96.0
_NONE: Mapping[str, bytes] = {}
_FORBIDDEN = "PDF/UA-1 error"


def sheets(
    template: str, record: object, title: str, lang: Lang, date: dt.date, files: Mapping[str, bytes] = _NONE
) -> "Sheets":
    """The sheets of a record, titled, in a language and dated.

    `template` is the name of a file without ``.typ``, `record` the frozen texts, figures and drawings that it
    lays on paper, `files` are pictures by the names under which it knows them.
    """
    told = {"title": title, "lang": lang.value, "date": date.isoformat(), "sheets": record}
    return Sheets(template, json.dumps(_plain(told), ensure_ascii=False), date, files)


@dataclass(frozen=True, slots=True)
class Sheets:
    """Sheets ready to be typeset."""

    template: str
    data: str
    date: dt.date
    files: Mapping[str, bytes]

    def pdf(self) -> bytes:
        """The sheets as PDF/UA-1.

        Where a text has a sign that no font of the machine has, the PDF is tagged all the same but does not
        call itself PDF/UA, which forbids such signs.
        """
        try:
            [pdf] = self._typeset("pdf", "ua-1")
        except typst.TypstError as fault:
            if _FORBIDDEN not in str(fault):
                raise
            [pdf] = self._typeset("pdf", None)
        return pdf

    def pictures(self) -> list[bytes]:
        """Each sheet as a PNG, as large as a screen shows it."""
        return self._typeset("png", None)

    def _typeset(self, form: Literal["pdf", "png"], standard: Literal["ua-1"] | None) -> list[bytes]:
        """The files, made in a folder where there is nothing but the template and its pictures."""
        with tempfile.TemporaryDirectory() as folder:
            alone = Path(folder) / "sheets.typ"
            alone.write_bytes(_source(self.template))
            for name, content in self.files.items():
                (Path(folder) / name).write_bytes(content)
            made = typst.compile(
                alone,
                root=Path(folder),
                font_paths=[FONTS],
                format=form,
                ppi=_DOTS_AN_INCH,
                sys_inputs={"data": self.data},
                pdf_standards=standard,
                timestamp=int(dt.datetime.combine(self.date, dt.time(), dt.UTC).timestamp()),
            )
        return made if isinstance(made, list) else [made]


@cache
def _source(template: str) -> bytes:
    shared = (_HERE / "templates" / "house.typ").read_bytes()
    return shared + (_HERE / "templates" / f"{template}.typ").read_bytes()


def _plain(value: object) -> Any:
    """Data as JSON can carry it, its texts without what no PDF can carry."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, str):
        return carried(value)
    if isinstance(value, Mapping):
        return {key: _plain(inside) for key, inside in value.items()}
    if isinstance(value, Sequence):
        return [_plain(inside) for inside in value]
    return value
