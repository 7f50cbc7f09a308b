"""The promise: each benefit's importance against what the main competitor gives."""

from typing import TYPE_CHECKING, Any

from momentos.journey.kinds import in_lang
from momentos.scores.promise import BenefitScore, benefit_scores
from momentos.ui.figures.canvas import canvas, colours, plain
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number, signed

if TYPE_CHECKING:
    from momentos.ui.figures.canvas import Figure

_HEIGHT = 230
_APART = 0.085
"""How far apart, of the figure's height, two labels of the same side must stand."""
_SHAPES = {-1: "triangle-down", 0: "square", 1: "triangle-up"}


def rated(screening: Screening) -> tuple[BenefitScore, ...]:
    """The benefits with an advantage, which are those the figure can place."""
    return tuple(benefit for benefit in benefit_scores(screening.scores) if benefit.advantage is not None)


def promise(screening: Screening, benefits: tuple[BenefitScore, ...], lang: Lang, theme: Theme) -> "Figure":
    """Important above, level with the competitor in the middle, ahead at the right."""
    ink = colours(theme)
    figure = canvas(theme, _HEIGHT, l=4, r=4, t=8, b=22)
    reach = max(1.0, *(abs(benefit.advantage or 0.0) for benefit in benefits)) * 2.05
    low, high = _span([benefit.importance for benefit in benefits])
    middle = (low + high) / 2
    figure.update_layout(
        xaxis={"range": [-reach, reach], "visible": False},
        yaxis={"range": [low - 0.25 * (high - low), high + 0.3 * (high - low)], "visible": False},
        shapes=[
            {
                "type": "line",
                "x0": 0,
                "x1": 0,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "line": {"color": ink["rule"], "width": 2},
            },
            {
                "type": "line",
                "x0": 0,
                "x1": 1,
                "xref": "paper",
                "y0": middle,
                "y1": middle,
                "line": {"color": ink["line"], "width": 2},
            },
        ],
        annotations=_corners(screening, lang, ink["ink3"]),
    )
    heights = _spread([(b.advantage or 0.0, b.importance) for b in benefits], (high - low) * _APART * 1.6)
    for benefit, height in zip(benefits, heights, strict=True):
        advantage = benefit.advantage or 0.0
        side = (advantage > 0) - (advantage < 0)
        figure.add_scatter(
            x=[advantage],
            y=[height],
            mode="markers+text",
            textposition="middle right",
            text=[f" {plain(_short_name(screening, benefit.id, lang))}"],
            textfont={"color": ink["ink"], "size": 13},
            cliponaxis=False,
            hoverinfo="text",
            hovertext=[_said(screening, benefit, lang)],
            marker={
                "size": 11,
                "symbol": _SHAPES[side],
                "color": [ink["below"], ink["ink2"], ink["above"]][side + 1],
            },
        )
    return figure


def said(screening: Screening, benefits: tuple[BenefitScore, ...], lang: Lang) -> str:
    """The figure in words, for who cannot see it."""
    return "; ".join(_said(screening, benefit, lang) for benefit in benefits)


def _said(screening: Screening, benefit: BenefitScore, lang: Lang) -> str:
    importance, advantage = plain_number(benefit.importance, lang), signed(benefit.advantage, lang, 1)
    quadrant = say(f"ui.scores.promise.{benefit.quadrant.value}", lang) if benefit.quadrant else ""
    figures = say("ui.scores.promise.hover", lang, importance=importance, advantage=advantage)
    return f"{plain(_name(screening, benefit.id, lang))}: {figures} ({quadrant})"


def _name(screening: Screening, id_: str, lang: Lang) -> str:
    benefits = screening.journey.promise.benefits if screening.journey.promise else ()
    return next((in_lang(benefit.name, lang) for benefit in benefits if benefit.id == id_), "") or id_


def _short_name(screening: Screening, id_: str, lang: Lang) -> str:
    name = _name(screening, id_, lang)
    return name if len(name) <= 24 else f"{name[:23].rstrip()}…"


def _span(importances: list[float]) -> tuple[float, float]:
    """The lowest and highest importance shown, never so close that the picture says nothing."""
    low, high = min(importances), max(importances)
    return (low, high) if high - low >= 1 else (low - 0.5, high + 0.5)


def _spread(points: list[tuple[float, float]], apart: float) -> list[float]:
    """The heights of the points, pushed apart where labels at the same place would cover each other."""
    heights = [height for _, height in points]
    order = sorted(range(len(points)), key=lambda i: (points[i][1], -i))
    for after, i in enumerate(order):
        for j in order[:after]:
            near = abs(points[i][0] - points[j][0]) < 1.2
            if near and heights[i] - heights[j] < apart:
                heights[i] = heights[j] + apart
    return heights


def _corners(screening: Screening, lang: Lang, colour: str) -> list[dict[str, Any]]:
    rival = in_lang(screening.journey.main_competitor, lang).split(",")[0]
    worse = say("ui.scores.promise.worse", lang, rival=plain(rival) or say("ui.scores.promise.rival", lang))
    corners = (
        (0, 1, "left", "top", say("ui.scores.promise.improve", lang)),
        (1, 1, "right", "top", say("ui.scores.promise.keep", lang)),
        (0, 0, "left", "top", worse),
        (1, 0, "right", "top", say("ui.scores.promise.better", lang)),
    )
    return [
        {
            "x": x,
            "y": y,
            "xref": "paper",
            "yref": "paper",
            "xanchor": xanchor,
            "yanchor": yanchor,
            "text": text,
            "showarrow": False,
            "font": {"size": 12, "color": colour},
        }
        for x, y, xanchor, yanchor, text in corners
    ]
