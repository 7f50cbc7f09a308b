"""Sheets into PDF by typst: texts reach it only as data, and it reads nothing but its template and fonts."""

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
_NONE: Mapping[str, bytes] = {}
_FORBIDDEN = "PDF/UA-1 error"


def printed(
    template: str, sheets: object, title: str, lang: Lang, date: dt.date, files: Mapping[str, bytes] = _NONE
) -> bytes:
    """The sheets as PDF/UA-1, titled, in a language and dated.

    `template` is the name of a file without ``.typ``, `sheets` the frozen record of texts, figures and
    drawings that it lays on paper, `files` are pictures by the names under which it knows them. Where a text
    has a sign that no font of the machine has, the PDF is tagged all the same but does not call itself
    PDF/UA, which forbids such signs.
    """
    told = {"title": title, "lang": lang.value, "date": date.isoformat(), "sheets": sheets}
    job = _Job(template, json.dumps(_plain(told), ensure_ascii=False), date, files)
    try:
        return job.compiled("ua-1")
    except typst.TypstError as fault:
        if _FORBIDDEN not in str(fault):
            raise
    return job.compiled(None)


@dataclass(frozen=True, slots=True)
class _Job:
    template: str
    data: str
    date: dt.date
    files: Mapping[str, bytes]

    def compiled(self, standard: Literal["ua-1"] | None) -> bytes:
        """The PDF, made in a folder where there is nothing but the template and its pictures."""
        with tempfile.TemporaryDirectory() as folder:
            alone = Path(folder) / "sheets.typ"
            alone.write_bytes(_source(self.template))
            for name, content in self.files.items():
                (Path(folder) / name).write_bytes(content)
            return typst.compile(
                alone,
                root=Path(folder),
                font_paths=[FONTS],
                format="pdf",
                sys_inputs={"data": self.data},
                pdf_standards=standard,
                timestamp=int(dt.datetime.combine(self.date, dt.time(), dt.UTC).timestamp()),
            )


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
