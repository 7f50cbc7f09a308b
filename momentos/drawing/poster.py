"""A film's poster: its title, the shape of its gap, three figures, its worst scene and its five steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from momentos.drawing.chip import Chip, chip
from momentos.drawing.film_card import film_card, foreign
from momentos.drawing.gap_step import GapScale
from momentos.drawing.runs import Pair, height, pair
from momentos.drawing.shape import Box
from momentos.drawing.type import Face, Family, width
from momentos.drawing.wrap import balanced, wrap
from momentos.drawing.writing import Anchor, Line, baseline, from_right, one_line
from momentos.journey.kinds import in_lang
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import number, percent, signed

SIZE = (262.0, 404.0)
_PAD = 18.0
_CURVES = (136.0, 146.0)
_TITLE_TOP = 39.0
_TITLE_LINE = 28.6
_TITLE_LINES = 3
_SMALL = Face(Family.SANS, 12)
_TITLE = Face(Family.SERIF, 27, 500)
_FIGURE = Face(Family.SERIF, 20, 500)
_WORST = Face(Family.SANS, 12.5)
_WORST_LINE = 17.0
_STEP_SPACE = 3.0


@dataclass(frozen=True, slots=True)
class PosterCard:
    """What a poster shows; `levels` are expected and received of the main line's valued scenes.

    `steps` are the five steps, 0 to 1 each. `tongue` and `worst_tongue` are the languages of the title and
    of the worst scene's where they are not `lang`.
    """

    id: str
    lang: Lang
    title: str
    sector: str
    scenes: int
    low: float
    high: float
    gaps: GapScale
    levels: tuple[tuple[float | None, float | None], ...]
    expected: float | None
    received: float | None
    satisfaction: float | None
    worst: str
    worst_gap: float | None
    steps: tuple[float, ...]
    tongue: str = ""
    worst_tongue: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster laid out; `steps` pairs each step's track with the part of it that is done."""

    card: PosterCard
    box: Box
    curve_box: Box
    curves: Pair
    words: tuple[Line, ...]
    chip: Chip | None
    steps: tuple[tuple[Box, Box], ...]
    name: str


def poster_card(id_: str, plan: Plan, lang: Lang) -> PosterCard:
    """What the poster of a plan shows; `id_` is what its page calls the journey."""
    journey, index = plan.scores.journey, plan.now
    film = film_card(plan.scores, lang)
    worst = next(iter(plan.scores.worst(1)), None)
    worst_card = next((scene for scene in film.scenes if worst and scene.id == worst.id), None)
    return PosterCard(
        id=id_,
        lang=lang,
        title=film.title,
        sector=in_lang(journey.sector, lang),
        scenes=len(film.scenes),
        low=film.low,
        high=film.high,
        gaps=film.gaps,
        levels=tuple(
            (s.expected, s.received)
            for s in film.scenes
            if not s.detour and (s.expected is not None or s.received is not None)
        ),
        expected=index.expected,
        received=index.received,
        satisfaction=index.satisfaction,
        worst=worst_card.title if worst_card else "",
        worst_gap=worst.gap if worst else None,
        steps=tuple(plan.steps.done.values()),
        tongue=foreign(journey.title, lang, journey),
        worst_tongue=worst_card.lang if worst_card else "",
    )


def poster(card: PosterCard) -> Poster:
    """The poster laid out, 262 by 404 pixels."""
    box = Box(0, 0, *SIZE)
    curve_box = Box(0, _CURVES[0], box.width, _CURVES[1])
    tracks = _tracks(card.steps, box)
    words, worst_chip = _worst(card, tracks[0][0].y - 44)
    return Poster(
        card=card,
        box=box,
        curve_box=curve_box,
        curves=_curves(card, curve_box),
        words=(*_head(card, box), *_figures(card, box, tracks[0][0].y - 68), *words),
        chip=worst_chip,
        steps=tracks,
        name=_spoken(card),
    )


def _curves(card: PosterCard, box: Box) -> Pair:
    last = max(1, len(card.levels) - 1)
    return pair(
        [box.x + box.width * i / last for i in range(len(card.levels))],
        [height(expected, card.low, card.high, box) for expected, _ in card.levels],
        [height(received, card.low, card.high, box) for _, received in card.levels],
    )


def _head(card: PosterCard, box: Box) -> list[Line]:
    room = box.width - 2 * _PAD
    sector = card.sector[:1].upper() + card.sector[1:]
    kind = " · ".join(part for part in (sector, say_count("count.scenes", card.scenes, card.lang)) if part)
    x, anchor = (_PAD + room, Anchor.END) if from_right(card.title) else (_PAD, Anchor.START)
    first = _TITLE_TOP + baseline(_TITLE_LINE, _TITLE.size)
    return [
        one_line(kind, _PAD, 28.6, room, _SMALL, "poster-ink3", Anchor.START),
        *(
            Line(text, x, first + i * _TITLE_LINE, _TITLE, "poster-ink", anchor, card.tongue)
            for i, text in enumerate(balanced(card.title, _TITLE, room, _TITLE_LINES).texts)
        ),
    ]


def _figures(card: PosterCard, box: Box, label_y: float) -> list[Line]:
    columns = [
        (say(f"figure.{key}", card.lang), text)
        for key, text in (
            ("expected", number(card.expected, card.lang)),
            ("received", number(card.received, card.lang)),
            ("satisfaction", percent(card.satisfaction, card.lang)),
        )
    ]
    widths = [max(width(label, _SMALL), width(text, _FIGURE)) for label, text in columns]
    space = (box.width - 2 * _PAD - sum(widths)) / 2
    found, x = [], _PAD
    for (label, text), wide in zip(columns, widths, strict=True):
        found.append(Line(label, x, label_y - 11, _SMALL, "poster-ink3"))
        found.append(Line(text, x, label_y + 8, _FIGURE, "poster-ink"))
        x += wide + space
    return found


def _worst(card: PosterCard, top: float) -> tuple[list[Line], Chip | None]:
    if card.worst_gap is None:
        return [], None
    room = SIZE[0] - 2 * _PAD
    chip_width = 20 + width(signed(card.worst_gap, card.lang, 1), Face(Family.SANS, 12, 600)) + 3
    lines = wrap(card.worst, _WORST, room - chip_width - 7, 2).texts
    first = top + baseline(_WORST_LINE, 12.5)
    words = [
        Line(text, _PAD, first + i * _WORST_LINE, _WORST, "poster-ink", lang=card.worst_tongue)
        for i, text in enumerate(lines)
    ]
    last = words[-1] if words else Line("", _PAD, first, _WORST, "poster-ink")
    box = Box(last.right + 6, last.y - 13, chip_width, 18)
    return words, chip(card.worst_gap, card.gaps, box, 12, card.lang)


def _tracks(steps: Sequence[float], box: Box) -> tuple[tuple[Box, Box], ...]:
    wide = (box.width - 2 * _PAD - _STEP_SPACE * (len(steps) - 1)) / len(steps)
    found = []
    for i, done in enumerate(steps):
        track = Box(_PAD + i * (wide + _STEP_SPACE), box.bottom - 21, wide, 5)
        found.append((track, Box(track.x, track.y, wide * min(1.0, max(0.0, done)), 5)))
    return tuple(found)


def _spoken(card: PosterCard) -> str:
    lang = card.lang
    scenes = say_count("count.scenes", card.scenes, lang)
    parts = [
        say("drawing.spoken.expected", lang, value=number(card.expected, lang)),
        say("drawing.spoken.received", lang, value=number(card.received, lang)),
        say("drawing.poster.satisfied", lang, value=percent(card.satisfaction, lang)),
    ]
    if card.worst_gap is not None:
        gap = signed(card.worst_gap, lang)
        parts.append(say("drawing.poster.worst", lang, title=card.worst, value=gap))
    parts.append(say("drawing.poster.steps", lang, value=number(sum(card.steps), lang, 1)))
    said = ", ".join(parts)
    whole = say("drawing.spoken.film", lang, title=card.title.rstrip(". "), scenes=scenes)
    return f"{whole}. {said[:1].upper()}{said[1:]}"
