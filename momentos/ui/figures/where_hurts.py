"""Where it hurts: each scene from the expected to the received, and its pain beside it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from momentos.drawing.gap_step import GapScale, GapStep, gap_scale
from momentos.drawing.type import Face, Family
from momentos.drawing.wrap import shorten
from momentos.scores.score import WORST
from momentos.ui.figures.canvas import Colours, canvas, colours, plain
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number, plain_number

if TYPE_CHECKING:
    from momentos.ui.figures.canvas import Figure

_ROW = 24.6
_HEAD = 26
_SLIGHT = (GapStep.SLIGHTLY_BELOW, GapStep.SLIGHTLY_ABOVE)
_PAIN_FROM, _PAIN_TO = 0.75, 0.9
_MARKS_FROM, _MARKS_TO = 0.4, 0.7
_LABEL = Face(Family.SANS, 13)
_LABEL_ROOM = 270.0
"""Pixels for a scene's title on the narrowest page; pointing at the scene says it whole."""


@dataclass(frozen=True, slots=True)
class Hurt:
    """One row of the figure; pain is 0 where nobody is short of anything."""

    scene: str
    title: str
    expected: float
    received: float
    pain: float

    @property
    def gap(self) -> float:
        """What is received less what is expected."""
        return self.received - self.expected


def hurts(screening: Screening, lang: Lang) -> tuple[Hurt, ...]:
    """The valued scenes, the most painful first."""
    rows = []
    for scene in screening.scores.scenes:
        if scene.expected is None or scene.received is None:
            continue
        title = screening.scene_title(scene.id, lang)
        rows.append(Hurt(scene.id, title, scene.expected, scene.received, scene.pain or 0.0))
    return tuple(sorted(rows, key=lambda hurt: -hurt.pain))


@kept
def where_hurts(screening: Screening, lang: Lang, theme: Theme) -> "Figure":
    """Lollipops on the journey's scale at the left, bars of pain at the right."""
    ink = colours(theme)
    rows = hurts(screening, lang)
    scale = screening.journey.scale
    figure = canvas(theme, round(_HEAD + _ROW * len(rows)), t=_HEAD)
    places = list(range(len(rows)))
    figure.update_layout(
        xaxis={
            "domain": [_MARKS_FROM, _MARKS_TO],
            "range": [scale.min - 0.1 * scale.width / 4, scale.max + 0.1 * scale.width / 4],
            "side": "top",
            "tickvals": (ticks := _ticks(scale.min, scale.max)),
            "ticktext": [plain_number(tick, lang) for tick in ticks],
            "showgrid": True,
            "gridcolor": ink["line"],
        },
        xaxis2={
            "domain": [_PAIN_FROM, _PAIN_TO],
            "range": [0, max((row.pain for row in rows), default=0) or 1],
            "visible": False,
            "fixedrange": True,
        },
        yaxis={
            "range": [len(rows) - 0.5, -0.5],
            "tickvals": places,
            "ticktext": [plain(shorten(row.title, _LABEL, _LABEL_ROOM)) for row in rows],
            "tickfont": {"color": ink["ink"], "size": 13},
            "anchor": "free",
            "position": _MARKS_FROM - 0.02,
        },
        annotations=[
            {
                "x": _PAIN_FROM,
                "y": 1,
                "yshift": 16,
                "xref": "paper",
                "yref": "paper",
                "showarrow": False,
                "text": say("figure.pain", lang).lower(),
                "xanchor": "left",
                "font": {"size": 12, "color": ink["ink3"]},
            }
        ],
    )
    _add_marks(figure, rows, gap_scale(screening.journey), lang, ink)
    _add_pain(figure, rows, lang, ink)
    return figure


def in_words(screening: Screening, lang: Lang) -> str:
    """The figure in words, for who cannot see it: each scene with its levels and its pain."""
    return "; ".join(_said(row, lang) for row in hurts(screening, lang))


def _said(row: Hurt, lang: Lang) -> str:
    return say(
        "ui.scores.alt.where",
        lang,
        scene=row.title,
        expected=number(row.expected, lang),
        received=number(row.received, lang),
        pain=number(row.pain, lang, 1),
    )


def _add_marks(figure: Any, rows: tuple[Hurt, ...], gaps: GapScale, lang: Lang, ink: Colours) -> None:
    places = list(range(len(rows)))
    for (colour, opacity), stretches in _stretches(rows, gaps, ink).items():
        figure.add_scatter(
            x=[x for stretch in stretches for x in (*stretch[0], None)],
            y=[y for stretch in stretches for y in (stretch[1], stretch[1], None)],
            mode="lines",
            hoverinfo="skip",
            line={"color": colour, "width": 4},
            opacity=opacity,
        )
    said = [plain(_said(row, lang)) for row in rows]
    figure.add_scatter(
        x=[row.expected for row in rows],
        y=places,
        mode="markers",
        hoverinfo="text",
        hovertext=said,
        marker={"size": 10, "color": ink["paper"], "line": {"color": ink["ink2"], "width": 2}},
    )
    figure.add_scatter(
        x=[row.received for row in rows],
        y=places,
        mode="markers",
        hoverinfo="text",
        hovertext=said,
        marker={"size": 10, "color": [ink[gaps.step(row.gap).ink] for row in rows]},
    )


_Paint = tuple[str, float]
_Stretch = tuple[tuple[float, float], int]


def _stretches(rows: tuple[Hurt, ...], gaps: GapScale, ink: Colours) -> dict[_Paint, list[_Stretch]]:
    """The lines from expected to received by their paint: one trace a paint, which is far quicker to draw."""
    painted: dict[_Paint, list[_Stretch]] = {}
    for place, row in enumerate(rows):
        step = gaps.step(row.gap)
        paint = (ink[step.ink], 0.6 if step in _SLIGHT else 1.0)
        painted.setdefault(paint, []).append(((row.expected, row.received), place))
    return painted


def _add_pain(figure: Any, rows: tuple[Hurt, ...], lang: Lang, ink: Colours) -> None:
    strong = [place < WORST and row.pain > 0 for place, row in enumerate(rows)]
    figure.add_bar(
        x=[row.pain for row in rows],
        y=list(range(len(rows))),
        xaxis="x2",
        orientation="h",
        width=0.5,
        marker={"color": [ink["below"] if high else ink["b2"] for high in strong]},
        text=[
            f"<b>{number(row.pain, lang, 1)}</b>" if high else number(row.pain, lang, 1 if row.pain else 0)
            for row, high in zip(rows, strong, strict=True)
        ],
        textposition="outside",
        constraintext="none",
        cliponaxis=False,
        hoverinfo="skip",
        textfont={"color": ink["ink"], "size": 13},
    )


def _ticks(low: float, high: float) -> list[float]:
    """Whole marks, ten steps at most."""
    step = max(1, round((high - low) / 10))
    return [low + i * step for i in range(int((high - low) / step) + 1)]
