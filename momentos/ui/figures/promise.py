"""The promise: each benefit's importance against what the main competitor gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from momentos.drawing.gap_step import SIDE_INK
from momentos.drawing.type import Face, Family, width
from momentos.drawing.wrap import balanced, shorten
from momentos.journey.kinds import in_lang
from momentos.scores.promise import BenefitScore, benefit_scores
from momentos.ui.figures.canvas import canvas, colours, plain
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number, signed

if TYPE_CHECKING:
    from momentos.ui.figures.canvas import Figure

_HEIGHT = 260
_NARROWEST = 350.0
"""Pixels that the figure has at least; labels are kept apart for that width."""
_LABEL = Face(Family.SANS, 13)
_LABEL_ROOM = 110.0
_LABEL_HEIGHT = 17.0
_MOST_LINES = 2
_NAME_ROOM = 74.0
"""Pixels between the furthest marker and the edge."""
_MARKER_ROOM = 22.0
_SHAPES = {-1: "triangle-down", 0: "square", 1: "triangle-up"}
_UNDER = 0.2
"""How far under the median, of the span, the line runs: what reaches the median is important."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """One benefit in the picture: `y` is its importance, moved only as far as its label needs."""

    benefit: BenefitScore
    label: tuple[str, ...]
    x: float
    y: float

    @property
    def side(self) -> int:
        """-1 behind the competitor, 0 level, 1 ahead."""
        return (self.x > 0) - (self.x < 0)


def rated(screening: Screening) -> tuple[BenefitScore, ...]:
    """The benefits with an advantage, which are those the figure can place."""
    return tuple(benefit for benefit in benefit_scores(screening.scores) if benefit.advantage is not None)


@kept
def promise(screening: Screening, lang: Lang, theme: Theme) -> "Figure":
    """The rated benefits: important above, level with the competitor in the middle, ahead at the right."""
    ink = colours(theme)
    benefits = rated(screening)
    figure = canvas(theme, _HEIGHT, l=4, r=4, t=8, b=22)
    reach = max(1.0, *(abs(benefit.advantage or 0.0) for benefit in benefits)) * 1.9
    low, high = _span([benefit.importance for benefit in benefits])
    span = high - low
    middle = median(benefit.importance for benefit in benefits) - _UNDER * span
    figure.update_layout(
        xaxis={"range": [-reach, reach], "visible": False},
        yaxis={"range": [low - 0.3 * span, high + 0.7 * span], "visible": False},
        shapes=[
            {"type": "line", "layer": "below", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper"}
            | {"line": {"color": ink["rule"], "width": 2}},
            {"type": "line", "layer": "below", "x0": 0, "x1": 1, "xref": "paper", "y0": middle, "y1": middle}
            | {"line": {"color": ink["line"], "width": 2}},
        ],
        annotations=_corners(screening, lang, ink["ink3"]),
    )
    across, up = 2 * reach / _NARROWEST, 2.3 * span / _HEIGHT
    for spot in _spread([_spot(screening, benefit, lang) for benefit in benefits], across, up):
        figure.add_scatter(
            x=[spot.x],
            y=[spot.y],
            mode="markers+text",
            text=["<br>".join(f" {plain(line)}" for line in spot.label)],
            textposition="middle right",
            textfont={"color": ink["ink"], "size": 13},
            cliponaxis=False,
            hoverinfo="text",
            hovertext=[plain(_said(screening, spot.benefit, lang))],
            marker={"size": 11, "symbol": _SHAPES[spot.side], "color": ink[SIDE_INK[spot.side]]},
        )
    return figure


def said(screening: Screening, lang: Lang) -> str:
    """The figure in words, for who cannot see it."""
    whole = in_lang(screening.journey.main_competitor, lang) or say("ui.scores.promise.rival", lang)
    axis = f"{say('ui.scores.promise.worse', lang, rival=whole)} – {say('ui.scores.promise.better', lang)}"
    return "; ".join([axis, *(_said(screening, benefit, lang) for benefit in rated(screening))])


def _said(screening: Screening, benefit: BenefitScore, lang: Lang) -> str:
    importance, advantage = plain_number(benefit.importance, lang), signed(benefit.advantage, lang, 1)
    quadrant = say(f"ui.scores.promise.{benefit.quadrant.value}", lang) if benefit.quadrant else ""
    figures = say("ui.scores.promise.hover", lang, importance=importance, advantage=advantage)
    return f"{screening.benefit_name(benefit.id, lang)}: {figures} ({quadrant})"


def _spot(screening: Screening, benefit: BenefitScore, lang: Lang) -> _Spot:
    lines = balanced(screening.benefit_name(benefit.id, lang), _LABEL, _NAME_ROOM, _MOST_LINES).texts
    return _Spot(benefit, lines, benefit.advantage or 0.0, benefit.importance)


def _span(importances: list[float]) -> tuple[float, float]:
    """The lowest and highest importance shown, never so close that the picture says nothing."""
    low, high = min(importances), max(importances)
    return (low, high) if high - low >= 1 else (low - 0.5, high + 0.5)


def _spread(spots: list[_Spot], across: float, up: float) -> list[_Spot]:
    """The spots with those pushed up whose labels would cover each other; so much is a pixel."""
    placed: list[_Spot] = []
    for spot in sorted(spots, key=lambda spot: spot.y):
        rivals = [other for other in placed if _meet(spot, other, across)]
        apart = [(len(spot.label) + len(other.label)) / 2 * _LABEL_HEIGHT * up for other in rivals]
        y = max([spot.y, *(other.y + room for other, room in zip(rivals, apart, strict=True))])
        placed.append(_Spot(spot.benefit, spot.label, spot.x, y))
    return placed


def _meet(one: _Spot, other: _Spot, across: float) -> bool:
    left, right = sorted((one, other), key=lambda spot: spot.x)
    longest = max(width(line, _LABEL) for line in left.label)
    return left.x + (longest + _MARKER_ROOM) * across > right.x


def _corners(screening: Screening, lang: Lang, colour: str) -> list[Mapping[str, Any]]:
    rival = in_lang(screening.journey.main_competitor, lang).split(",")[0]
    rival = shorten(rival, _LABEL, _LABEL_ROOM) or say("ui.scores.promise.rival", lang)
    shared = {"xref": "paper", "yref": "paper", "yanchor": "top", "showarrow": False}
    corners = (
        (0, 1, "left", say("ui.scores.promise.improve", lang)),
        (1, 1, "right", say("ui.scores.promise.keep", lang)),
        (0, 0, "left", plain(say("ui.scores.promise.worse", lang, rival=rival))),
        (1, 0, "right", say("ui.scores.promise.better", lang)),
    )
    return [
        shared | {"x": x, "y": y, "xanchor": anchor, "text": text, "font": {"size": 12, "color": colour}}
        for x, y, anchor, text in corners
    ]
