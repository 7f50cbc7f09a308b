"""Sheets into PDF by typst: texts reach it only as data, and it reads nothing but its template and fonts."""

import datetime as dt
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, Protocol

import typst

from momentos.report.carried import carried
from momentos.words.catalogue import Lang

_HERE = Path(__file__).parent
_FORBIDDEN = "PDF/UA-1 error"


class Sheets(Protocol):
    """What a template lays on paper: a frozen record of texts, figures and drawings.

    `template` is the name of its file without ``.typ``.
    """

    @property
    def template(self) -> str:
        """The template's name."""
        ...


def printed(sheets: Sheets, title: str, lang: Lang, date: dt.date) -> bytes:
    """The sheets as PDF/UA-1, titled, in a language and dated.

    Where a text has a sign that no font of the machine has, the PDF is tagged all the same but does not
    call itself PDF/UA, which forbids such signs.
    """
    told = {"title": title, "lang": lang.value, "date": date.isoformat(), "sheets": _plain(sheets)}
    inputs = {"data": json.dumps(_clean(told), ensure_ascii=False)}
    try:
        return _compiled(sheets.template, inputs, date, "ua-1")
    except typst.TypstError as fault:
        if _FORBIDDEN not in str(fault):
            raise
    return _compiled(sheets.template, inputs, date, None)


def _compiled(
    template: str, inputs: dict[str, str], date: dt.date, standard: Literal["ua-1"] | None
) -> bytes:
    """The PDF, made in a folder where there is nothing but the template."""
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "sheets.typ"
        alone.write_bytes(_source(template))
        return typst.compile(
            alone,
            root=Path(folder),
            font_paths=[_HERE / "fonts"],
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=standard,
            timestamp=int(dt.datetime.combine(date, dt.time(), dt.UTC).timestamp()),
        )


@cache
def _source(template: str) -> bytes:
    shared = (_HERE / "templates" / "house.typ").read_bytes()
    return shared + (_HERE / "templates" / f"{template}.typ").read_bytes()


def _plain(sheets: object) -> Any:
    if not is_dataclass(sheets) or isinstance(sheets, type):
        raise TypeError(type(sheets).__name__)
    return asdict(sheets)


def _clean(value: Any) -> Any:
    """The same without what no PDF can carry: control characters and halves of signs."""
    if isinstance(value, str):
        return carried(value)
    if isinstance(value, dict):
        return {key: _clean(inside) for key, inside in value.items()}
    if isinstance(value, Sequence):
        return [_clean(inside) for inside in value]
    return value
