"""The gaps as a strip of heat: a column for each scene, a row for everyone and for each customer type."""

from collections.abc import Iterator
from dataclasses import dataclass

from momentos.drawing.chip import chip
from momentos.drawing.drawn import Drawn
from momentos.drawing.film_card import FilmCard, SceneCard, film_card
from momentos.drawing.pen import Ground, Pen, clean
from momentos.drawing.shape import Box
from momentos.drawing.sheet import WIDTH, evenly, sheet
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, block, one_line
from momentos.journey.vocabulary import Verdict
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang, say
from momentos.words.customer import customer_name
from momentos.words.figures import percent

COLUMNS, ROWS = 14, 11
"""Scenes and customers on a page."""
_NAMES = 236.0
_WIDEST = 120.0
_HEAD, _ROW, _FOOT = 82.0, 34.0, 26.0
_NUMBER = Face(Family.SERIF, 16, 500)
_TITLE = Face(Family.SANS, 12, 400, 75)
_TITLE_LINES = 4
_TITLE_LINE = 14.0
_NAME = Face(Family.SANS, 13, 500, 90)
_SHARE = Face(Family.SANS, 12)
_WORD = Face(Family.SANS, 12, 500, 75)


@dataclass(frozen=True, slots=True)
class HeatRow:
    """What one customer type, or everyone, has of each scene; `plays` is False where it never comes there."""

    name: str
    share: float | None
    gaps: tuple[float | None, ...]
    plays: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """The whole strip: `worst` and `best` are ids of scenes that hurt most, and that are to be protected."""

    film: FilmCard
    rows: tuple[HeatRow, ...]
    worst: frozenset[str]
    best: frozenset[str]


def heat_of(plan: Plan, lang: Lang) -> Heat:
    """The strip of a planned film."""
    scores, journey = plan.scores, plan.scores.journey
    rows = [
        HeatRow(
            say("film.everyone", lang),
            None,
            tuple(scene.gap for scene in scores.scenes),
            tuple(scene.reach != 0 for scene in scores.scenes),
        )
    ]
    if journey.customers:
        for id_, share in journey.shares.items():
            types = [scene.by_customer[id_] for scene in scores.scenes]
            rows.append(
                HeatRow(
                    clean(customer_name(journey, id_, lang)),
                    share,
                    tuple(type_.gap for type_ in types),
                    tuple(type_.reach != 0 for type_ in types),
                )
            )
    worst = frozenset(scene.id for scene in scores.worst())
    best = frozenset(scene.id for scene in scores.scenes if scene.verdict is Verdict.ABOVE)
    return Heat(film_card(scores, lang), tuple(rows), worst, best - worst)


def heat(strip: Heat, ground: Ground = Ground.PRINT) -> tuple[Drawn, ...]:
    """The pages: a part of the scenes with a part of the rows on each."""
    pen = Pen(ground)
    numbered = tuple(enumerate(strip.film.scenes))
    return tuple(
        _page(strip, columns, rows, pen)
        for columns in evenly(numbered, COLUMNS)
        for rows in evenly(strip.rows, ROWS)
    )


def heat_spoken(strip: Heat) -> str:
    """The strip in words: which scenes hurt most, and which are to be protected."""
    lang = strip.film.lang
    said = []
    for key, ids in (("worst", strip.worst), ("best", strip.best)):
        titles = "; ".join(f"{s.number}. {clean(s.title)}" for s in strip.film.scenes if s.id in ids)
        if titles:
            said.append(say(f"heat.spoken.{key}", lang, scenes=titles))
    return " ".join(said) or say("heat.spoken.level", lang)


def _page(
    strip: Heat, columns: tuple[tuple[int, SceneCard], ...], rows: tuple[HeatRow, ...], pen: Pen
) -> Drawn:
    pitch = min(_WIDEST, (WIDTH - _NAMES) / len(columns))
    lines = max(len(_title(scene, 0, pitch)) for _, scene in columns)
    head = _HEAD - (_TITLE_LINES - lines) * _TITLE_LINE
    height = head + _ROW * len(rows) + _FOOT
    drawn = []
    for at, (_, scene) in enumerate(columns):
        x = _NAMES + at * pitch
        drawn.append(pen.text(Line(str(scene.number), x + 3, 16, _NUMBER, "ink")))
        drawn.append(pen.texts(_title(scene, x, pitch)))
        drawn.append(_word(strip, scene, x + pitch / 2, height - 8, pen))
    for at, row in enumerate(rows):
        drawn.extend(_row(strip, row, columns, head + at * _ROW, pitch, pen))
    return sheet(pen, height, *drawn)


def _title(scene: SceneCard, x: float, pitch: float) -> tuple[Line, ...]:
    room = pitch - 7
    return block(scene.title, x + 3, 21, room, _TITLE_LINES, _TITLE, _TITLE_LINE, "ink2", lang=scene.lang)


def _row(
    strip: Heat, row: HeatRow, columns: tuple[tuple[int, SceneCard], ...], top: float, pitch: float, pen: Pen
) -> Iterator[str]:
    lang = strip.film.lang
    right = _NAMES + pitch * len(columns)
    yield pen.line(0, top, right, top, stroke="line", stroke_width=1)
    share = "" if row.share is None else percent(row.share, lang, 0)
    yield pen.text(Line(share, _NAMES - 12, top + 21, _SHARE, "ink3", Anchor.END))
    yield pen.text(one_line(row.name, 0, top + 21, _NAMES - 52, _NAME, "ink", Anchor.START))
    for at, (number, _) in enumerate(columns):
        box = Box(_NAMES + at * pitch + 2, top + 4, pitch - 4, _ROW - 8)
        if row.plays[number]:
            yield pen.chip(chip(row.gaps[number], strip.film.gaps, box, 12, lang))
        else:
            yield pen.text(Line("·", box.middle, top + 21, _SHARE, "ink3", Anchor.MIDDLE))


def _word(strip: Heat, scene: SceneCard, x: float, y: float, pen: Pen) -> str:
    """Below its column, whether a scene hurts most or is to be protected."""
    key, ink = ("worst", "below") if scene.id in strip.worst else ("best", "above")
    if scene.id not in strip.worst and scene.id not in strip.best:
        return ""
    return pen.text(Line(say(f"heat.{key}", strip.film.lang), x, y, _WORD, ink, Anchor.MIDDLE))
