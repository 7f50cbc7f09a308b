"""Impact against effort: what to begin with, as numbered rings with their titles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from momentos.drawing.drawn import Drawn
from momentos.drawing.pen import Ground, Pen, clean, titled
from momentos.drawing.sheet import WIDTH, sheet
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, one_line
from momentos.journey.kinds import in_lang
from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Degree
from momentos.plan.bets import Bet, bets
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import number
from momentos.words.sentence import capital

_HEIGHT, _TOP, _BOTTOM = 548.0, 66.0, 494.0
_LEFT = 74.0
_BAND = (WIDTH - _LEFT) / len(Degree)
_RING, _PITCH, _EDGE = 11.0, 27.0, 30.0
_MOST_PART = 0.75
"""How much of the height one half may take."""
_NAME = Face(Family.SERIF, 18, 500)
_EFFORT = Face(Family.SANS, 13)
_RANK = Face(Family.SANS, 12, 600)
_TITLE = Face(Family.SANS, 13, 400, 90)
_TICK = Face(Family.SANS, 12)


@dataclass(frozen=True, slots=True)
class BetPoint:
    """One action: the pain it takes away against its effort."""

    rank: int
    title: str
    effort: Degree
    impact: float


@dataclass(frozen=True, slots=True)
class BetMap:
    """All of them; `divide` is the impact from which one is large, None where none is."""

    points: tuple[BetPoint, ...]
    divide: float | None

    def is_large(self, point: BetPoint) -> bool:
        """Whether an action stands above the line."""
        return self.divide is not None and point.impact >= self.divide - SLACK


def bet_map(plan: Plan, lang: Lang) -> BetMap:
    """The live actions of a plan."""
    points = tuple(
        BetPoint(a.rank, clean(in_lang(a.title, lang)), a.effort, max(0.0, a.gain or 0.0)) for a in plan.live
    )
    return BetMap(points, bets(plan).divide)


def bets_drawing(told: BetMap, lang: Lang, ground: Ground = Ground.PRINT) -> Drawn:
    """The map on one page: bands of effort; above the line what is large, each half on its own scale."""
    pen = Pen(ground)
    halves = _halves(told)
    drawn = [*_frame(halves, lang, pen)]
    for at, degree in enumerate(Degree):
        points = sorted(
            (point for point in told.points if point.effort is degree),
            key=lambda point: (-point.impact, point.rank),
        )
        large = [point for point in points if told.is_large(point)]
        small = [point for point in points if not told.is_large(point)]
        drawn.extend(_band(large, small, _LEFT + at * _BAND, halves, lang, pen))
    return sheet(pen, _HEIGHT, *drawn)


def bets_spoken(plan: Plan, lang: Lang) -> str:
    """The map in words: which actions are quick wins, and which big bets."""
    found = bets(plan)
    said = []
    for bet in (Bet.QUICK_WIN, Bet.BIG_BET):
        ranks = [str(action.rank) for action in plan.live if found.by_id[action.id] is bet]
        if ranks:
            said.append(f"{say(f'report.bet.{bet}', lang)}: {', '.join(ranks)}.")
    return " ".join(said) or say("bets.spoken.none", lang)


@dataclass(frozen=True, slots=True)
class _Halves:
    """The scale: 0 at the bottom, `divide` on the height `line`, `top` at the top."""

    divide: float
    top: float
    line: float

    def y(self, impact: float) -> float:
        if self.divide > 0 and impact <= self.divide:
            return _BOTTOM - (_BOTTOM - self.line) * impact / self.divide
        span = self.top - self.divide
        return self.line - (self.line - _TOP) * (impact - self.divide) / span if span > SLACK else self.line


def _halves(told: BetMap) -> _Halves:
    """The line stands where both halves have room for the rings of their fullest band."""
    top = max((point.impact for point in told.points), default=0.0)
    divide = told.divide or 0.0
    if not divide:
        return _Halves(divide, top, _TOP)
    counts = Counter((point.effort, told.is_large(point)) for point in told.points)
    large, small = (max(counts[degree, is_large] for degree in Degree) for is_large in (True, False))
    part = min(_MOST_PART, max(1 - _MOST_PART, (large + 1) / (large + small + 2)))
    return _Halves(divide, max(top, divide), _TOP + (_BOTTOM - _TOP) * part)


def _frame(halves: _Halves, lang: Lang, pen: Pen) -> Iterator[str]:
    yield pen.text(Line(say("bets.impact", lang), 0, 18, _EFFORT, "ink3"))
    values = dict.fromkeys((0.0, halves.divide, halves.top))
    for value in values:
        y = halves.y(value)
        is_line = value == halves.divide and value > 0
        dashes = "5 4" if is_line else None
        ink = "ink2" if is_line else "line"
        yield pen.line(_LEFT, y, WIDTH, y, stroke=ink, stroke_width=1.3, stroke_dasharray=dashes)
        yield pen.text(Line(number(value, lang, 1), _LEFT - 10, y + 4, _TICK, "ink3", Anchor.END))
    for at, degree in enumerate(Degree):
        left = _LEFT + at * _BAND
        yield pen.line(left, _TOP - 10, left, _BOTTOM, stroke="rule", stroke_width=1)
        words = say("bets.effort", lang, degree=term(degree, lang))
        yield pen.text(Line(capital(words), left + 10, _HEIGHT - 8, _EFFORT, "ink3"))
    for names, y in ((("quick_win", "big_bet"), 44.0), (("fill_in", "later"), _BOTTOM + 26)):
        for at, name in enumerate(names):
            words = say(f"report.bet.{name}", lang)
            yield pen.text(Line(words, _LEFT + at * _BAND + 10, y, _NAME, "ink2"))


def _band(
    large: Sequence[BetPoint], small: Sequence[BetPoint], left: float, halves: _Halves, lang: Lang, pen: Pen
) -> Iterator[str]:
    """The rings of one effort from above downwards, those above the line apart from those below it."""
    hidden = 0
    for half, top, bottom in ((large, _TOP, halves.line), (small, halves.line, _BOTTOM)):
        shown = half[: int((bottom - top - _EDGE) // _PITCH) + 1]
        hidden += len(half) - len(shown)
        heights = _apart([halves.y(point.impact) for point in shown], top + _EDGE / 2, bottom - _EDGE / 2)
        for point, y in zip(shown, heights, strict=True):
            x = left + 24
            yield pen.circle(x, y, _RING, "sheet", stroke="ink", stroke_width=1.6)
            yield pen.text(Line(str(point.rank), x, y + 4.2, _RANK, "ink", Anchor.MIDDLE))
            title = one_line(point.title, x + 18, y + 4.5, _BAND - 52, _TITLE, "ink", Anchor.START)
            yield titled(point.title, pen.text(title))
    if hidden:
        more = say("bets.more", lang, n=hidden)
        yield pen.text(Line(more, left + _BAND - 10, _HEIGHT - 8, _TICK, "ink3", Anchor.END))


def _apart(heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Heights from above downwards, moved as little as keeps them apart and between top and bottom."""
    placed: list[float] = []
    for y in heights:
        placed.append(max(y, placed[-1] + _PITCH) if placed else max(y, top))
    low = bottom
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = min(placed[at], low)
        low = placed[at] - _PITCH
    return placed
