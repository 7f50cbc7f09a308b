"""The curve of the film: expected against received scene by scene, and the emotion under it."""

from typing import TYPE_CHECKING

from momentos.ui.figures.canvas import Colours, canvas, colours, plain
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number, plain_number

if TYPE_CHECKING:
    from momentos.ui.figures.canvas import Figure

_HEIGHT = 300


def curve(screening: Screening, lang: Lang, theme: Theme, customer: str | None = None) -> "Figure":
    """Both levels along the film in file order, of one customer type where it is named.

    A scene without a mark leaves a gap in its line.
    """
    ink = colours(theme)
    scale = screening.journey.scale
    numbers = list(screening.numbers.values())
    scores = [s.by_customer[customer] if customer else s for s in screening.scores.scenes]
    valence = [scene.valence for scene in screening.scores.scenes]
    hover = [
        say(
            "ui.scores.alt.where",
            lang,
            scene=plain(screening.numbered(id_, lang)),
            expected=number(score.expected, lang),
            received=number(score.received, lang),
            pain=number(score.pain, lang, 1),
        )
        for id_, score in zip(screening.scenes, scores, strict=True)
    ]
    figure = canvas(theme, _HEIGHT, l=64, r=8, t=8, b=24)
    figure.update_layout(
        xaxis={
            "range": [0.5, len(numbers) + 0.5],
            "tickvals": numbers,
            "ticktext": [str(n) for n in numbers],
        },
        yaxis={
            "domain": [0.3, 1],
            "range": [scale.min - 0.04 * scale.width, scale.max + 0.04 * scale.width],
            "tickvals": [scale.min, (scale.min + scale.max) / 2, scale.max],
            "ticktext": [
                plain_number(mark, lang) for mark in (scale.min, (scale.min + scale.max) / 2, scale.max)
            ],
            "showgrid": True,
            "gridcolor": ink["line"],
        },
        yaxis2={
            "domain": [0, 0.2],
            "range": [-2.4, 2.4],
            "tickvals": [0],
            "ticktext": [say("ui.scores.emotion", lang)],
            "tickfont": {"color": ink["ink3"], "size": 12},
            "showgrid": False,
            "zeroline": True,
            "zerolinecolor": ink["line"],
            "fixedrange": True,
            "anchor": "x",
        },
    )
    figure.add_scatter(
        x=numbers,
        y=[score.expected for score in scores],
        mode="lines+markers",
        hoverinfo="skip",
        line={"color": ink["ink2"], "width": 1.6, "dash": "5px,4px"},
        marker={"size": 7, "color": ink["paper"], "line": {"color": ink["ink2"], "width": 1.6}},
    )
    figure.add_scatter(
        x=numbers,
        y=[score.received for score in scores],
        mode="lines+markers",
        hoverinfo="text",
        hovertext=hover,
        line={"color": ink["ink"], "width": 2.4},
        marker={"size": 9, "color": [_side(s.gap, ink) for s in scores]},
    )
    figure.add_bar(
        x=numbers,
        y=valence,
        yaxis="y2",
        width=0.4,
        hoverinfo="skip",
        marker={"color": [ink["below"] if (v or 0) < 0 else ink["above"] for v in valence]},
    )
    return figure


def _side(gap: float | None, ink: Colours) -> str:
    if not gap:
        return ink["ink2"]
    return ink["below"] if gap < 0 else ink["above"]
