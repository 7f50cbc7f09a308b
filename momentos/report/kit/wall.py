"""The poster of A3: the whole film with its curves, over as many sheets as it takes to stay readable."""

import datetime as dt
from dataclasses import dataclass, replace

from momentos.drawing.film_card import SceneCard, film_card, foreign
from momentos.drawing.type import Face, Family
from momentos.drawing.wall_rows import WallRow, wall_rows
from momentos.drawing.wrap import shorten
from momentos.plan.plan import Plan
from momentos.report.brand import Brand
from momentos.report.kit.passage import Passage, passage
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import date as written_date
from momentos.words.figures import number, percent, signed

LOGO = "logo.png"
_TITLE = Face(Family.SERIF, 51, 500)
_TITLE_ROOM = 1020.0
_FOOT = Face(Family.SANS, 14.7)
_FOOT_ROOM = 560.0
_WIDTH, _HEIGHT = 396.0, 240.0
"""Millimetres that the strips have on a sheet, under its head."""
_SPACE = 5.0
_SMALLEST = 0.85
"""How much smaller than as wide as the sheet a strip may be drawn to share it."""


@dataclass(frozen=True, slots=True)
class WallStrip:
    """One strip, an SVG so many millimetres high, and what it shows in words."""

    picture: str
    height: float
    spoken: str


@dataclass(frozen=True, slots=True)
class WallFigure:
    """One figure of the whole film under its name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class WallSheets:
    """The poster: on each page the strips that go together; `main` is the colour of its title.

    `owners` are names and what is confidential, `logo` is the name of the file that has theirs.
    """

    title: Passage
    about: str
    figures: tuple[WallFigure, ...]
    key: str
    pages: tuple[tuple[WallStrip, ...], ...]
    counted: tuple[str, ...]
    main: str
    owners: str
    logo: str


def wall(plan: Plan, lang: Lang, date: dt.date, brand: Brand = Brand()) -> WallSheets:  # noqa: B008  frozen
    """The poster of a planned film, under a brand."""
    film, index = film_card(plan.scores, lang), plan.now
    pages = _paged(tuple(_strip(row, lang) for row in wall_rows(film)))
    count = say_count("count.scenes", len(film.scenes), lang)
    title = plan.scores.journey.title
    owners = " · ".join(filter(None, (brand.client, brand.author, brand.confidentiality)))
    return WallSheets(
        title=passage(film.title, _TITLE, _TITLE_ROOM, 1, foreign(title, lang, plan.scores.journey)),
        about=f"{count} · {written_date(date, lang)}",
        figures=(
            WallFigure(say("figure.expected", lang), number(index.expected, lang)),
            WallFigure(say("figure.received", lang), number(index.received, lang)),
            WallFigure(say("figure.satisfaction", lang), percent(index.satisfaction, lang)),
        ),
        key=say("kit.key", lang),
        pages=pages,
        counted=tuple(
            say("kit.page", lang, n=at, of=len(pages)) if len(pages) > 1 else ""
            for at in range(1, len(pages) + 1)
        ),
        main=brand.main,
        owners=shorten(owners, _FOOT, _FOOT_ROOM),
        logo=LOGO if brand.logo else "",
    )


def _strip(row: WallRow, lang: Lang) -> WallStrip:
    spoken = "; ".join(_spoken(scene, lang) for scene in row.scenes)
    return WallStrip(row.svg, min(_WIDTH * row.height, _HEIGHT), spoken)


def _spoken(scene: SceneCard, lang: Lang) -> str:
    gap = "" if scene.gap is None else say("drawing.spoken.gap", lang, value=signed(scene.gap, lang))
    return ", ".join(part for part in (f"{scene.number}. {scene.title}", gap) if part)


def _paged(strips: tuple[WallStrip, ...]) -> tuple[tuple[WallStrip, ...], ...]:
    """Strips that share a sheet; a pair a little too high is drawn a little smaller."""
    pages: list[tuple[WallStrip, ...]] = []
    for strip in strips:
        together = (*pages[-1], strip) if pages else ()
        if together and _smaller(together) >= _SMALLEST:
            pages[-1] = together
        else:
            pages.append((strip,))
    return tuple(
        tuple(replace(strip, height=strip.height * _smaller(page)) for strip in page) for page in pages
    )


def _smaller(page: tuple[WallStrip, ...]) -> float:
    free = _HEIGHT - _SPACE * (len(page) - 1)
    return min(1.0, free / sum(strip.height for strip in page))
