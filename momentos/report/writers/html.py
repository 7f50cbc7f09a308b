"""The report as one page that stands alone: no script, nothing fetched, its typefaces in it."""

import base64
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from momentos.drawing.tokens import LIGHT
from momentos.report.block import Kind
from momentos.report.cards import grouped
from momentos.report.report import Report
from momentos.words.catalogue import say
from momentos.words.figures import date

_REPORT = Path(__file__).parent.parent
_FACES = (
    ("sans-400-100", "Instrument Sans", 400, 100),
    ("sans-500-100", "Instrument Sans", 500, 100),
    ("sans-600-100", "Instrument Sans", 600, 100),
    ("sans-400-75", "Instrument Sans", 400, 75),
    ("sans-500-75", "Instrument Sans", 500, 75),
    ("serif-400", "Newsreader", 400, 100),
    ("serif-500", "Newsreader", 500, 100),
    ("italic-400", "Newsreader", 400, 100),
)


def write(report: Report) -> bytes:
    """The whole report in semantic HTML; every text is escaped."""
    lang, brand = report.edition.lang, report.edition.brand
    page = (
        _environment()
        .get_template("report.html")
        .render(
            report=report,
            lang=lang.value,
            brand=brand,
            date=date(report.edition.date, lang),
            version=say("report.cover.version", lang, version=report.edition.version),
            contents=say("report.contents", lang),
            logo=_data("image/png", brand.logo) if brand.logo else "",
            faces=_faces(),
            colours=LIGHT,
            figures={Kind.NUMBER, Kind.GAP, Kind.MONEY, Kind.SHARE},
        )
    )
    return page.encode("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_REPORT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["grouped"] = grouped
    environment.globals["kind"] = _kind
    return environment


def _kind(block: object) -> str:
    """What a block is, as the template asks."""
    return type(block).__name__.lower()


@cache
def _faces() -> str:
    """The typefaces as rules that carry them."""
    rules = []
    for name, family, weight, stretch in _FACES:
        font = _data("font/woff2", (_REPORT / "fonts" / f"{name}.woff2").read_bytes())
        style = "italic" if name.startswith("italic") else "normal"
        rules.append(
            f"@font-face{{font-family:'{family}';font-weight:{weight};font-stretch:{stretch}%;"
            f"font-style:{style};src:url({font}) format('woff2')}}"
        )
    return "".join(rules)


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
