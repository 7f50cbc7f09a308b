"""The curve of the film: expected against received scene by scene, and the emotion under it."""

from typing import TYPE_CHECKING, Any

from momentos.drawing.gap_step import gap_scale
from momentos.ui.figures.between import Between, between
from momentos.ui.figures.canvas import Colours, canvas, colours, plain
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number, plain_number

if TYPE_CHECKING:
    from momentos.ui.figures.canvas import Figure

_HEIGHT = 290


@kept
def curve(screening: Screening, lang: Lang, theme: Theme) -> "Figure":
    """Both levels along the film in file order; a scene without a mark leaves a gap in its line."""
    ink, scale = colours(theme), gap_scale(screening.journey)
    numbers = list(screening.numbers.values())
    scores = screening.scores.scenes
    expected, received = [score.expected for score in scores], [score.received for score in scores]
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
    figure = canvas(theme, _HEIGHT, l=64, r=8, t=8, b=4)
    figure.update_layout(**_axes(screening, lang, ink))
    for stretch in between(expected, received):
        _add_areas(figure, stretch, ink)
    figure.add_scatter(
        x=numbers,
        y=expected,
        mode="lines+markers",
        hoverinfo="skip",
        line={"color": ink["ink2"], "width": 1.6, "dash": "5px,4px"},
        marker={"size": 7, "color": ink["paper"], "line": {"color": ink["ink2"], "width": 1.6}},
    )
    figure.add_scatter(
        x=numbers,
        y=received,
        mode="lines+markers",
        hoverinfo="text",
        hovertext=hover,
        line={"color": ink["ink"], "width": 2.4},
        marker={"size": 9, "color": [ink[scale.step(score.gap).ink] for score in scores]},
    )
    valence = [scene.valence for scene in screening.scores.scenes]
    figure.add_bar(
        x=numbers,
        y=valence,
        yaxis="y2",
        width=0.3,
        hoverinfo="skip",
        marker={"color": ink["ink2"]},
    )
    return figure


def _axes(screening: Screening, lang: Lang, ink: Colours) -> dict[str, Any]:
    scale = screening.journey.scale
    numbers = list(screening.numbers.values())
    marks = [scale.min, (scale.min + scale.max) / 2, scale.max]
    return {
        "xaxis": {
            "range": [0.5, len(numbers) + 0.5],
            "tickvals": numbers,
            "ticktext": [str(n) for n in numbers],
            "anchor": "y",
        },
        "yaxis": {
            "domain": [0.34, 1],
            "range": [scale.min - 0.04 * scale.width, scale.max + 0.04 * scale.width],
            "tickvals": marks,
            "ticktext": [plain_number(mark, lang) for mark in marks],
            "showgrid": True,
            "gridcolor": ink["line"],
        },
        "yaxis2": {
            "domain": [0, 0.2],
            "range": [-2.2, 2.2],
            "tickvals": [0],
            "ticktext": [say("drawing.emotion", lang)],
            "tickfont": {"color": ink["ink3"], "size": 12},
            "showgrid": False,
            "zeroline": True,
            "zerolinecolor": ink["line"],
            "fixedrange": True,
        },
    }


def _add_areas(figure: Any, stretch: Between, ink: Colours) -> None:
    """The hole where less is received than expected, hatched, and the surplus above."""
    shared: dict[str, Any] = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip", "x": stretch.x}
    hatch = {"shape": "/", "size": 7, "solidity": 0.12, "fgcolor": ink["below"], "bgcolor": ink["below-area"]}
    for edge, fill in (
        (stretch.low, {"fillcolor": ink["below-area"], "fillpattern": hatch}),
        (stretch.high, {"fillcolor": ink["above-area"]}),
    ):
        figure.add_scatter(y=stretch.expected, **shared)
        figure.add_scatter(y=edge, fill="tonexty", **fill, **shared)
