"""The gap of each scene today and with the plan, as bars from the expected line."""

from typing import TYPE_CHECKING

from momentos.drawing.gap_step import GapStep, gap_scale
from momentos.ui.figures.canvas import Colours, canvas, colours, plain
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang, say
from momentos.words.figures import signed

if TYPE_CHECKING:
    from momentos.ui.figures.canvas import Figure

_HEIGHT = 220
_NAMED = 3
"""How many scenes are numbered under their bars: the deepest."""


@kept
def gap_bars(screening: Screening, lang: Lang, theme: Theme) -> "Figure":
    """Dashed outlines for today, filled bars for take two, in the order of the film."""
    ink = colours(theme)
    scale = gap_scale(screening.journey)
    numbers = list(screening.numbers.values())
    now = [scene.gap for scene in screening.scores.scenes]
    then = [scene.gap for scene in screening.plan.take_two.scenes]
    figure = canvas(theme, _HEIGHT, t=4, b=4)
    hover = [
        say(
            "ui.plan.gaps.hover",
            lang,
            scene=plain(screening.numbered(id_, lang)),
            now=signed(before, lang, 1),
            then=signed(after, lang, 1),
        )
        for id_, before, after in zip(screening.scenes, now, then, strict=True)
    ]
    figure.add_bar(
        x=numbers,
        y=then,
        width=0.78,
        hoverinfo="text",
        hovertext=hover,
        marker={"color": [_colour(scale.step(gap), ink) for gap in then]},
    )
    half = 0.39
    figure.update_layout(
        barmode="overlay",
        xaxis={"range": [0.4, len(numbers) + 0.6], "visible": False},
        yaxis={"visible": False, "range": _range([*now, *then])},
        shapes=[
            *(
                {
                    "type": "rect",
                    "x0": n - half,
                    "x1": n + half,
                    "y0": 0,
                    "y1": gap,
                    "line": {
                        "color": ink[scale.step(gap).ink],
                        "width": 1.3,
                        "dash": "3px,2px",
                    },
                }
                for n, gap in zip(numbers, now, strict=True)
                if gap
            ),
            {
                "type": "line",
                "x0": 0,
                "x1": 1,
                "xref": "paper",
                "y0": 0,
                "y1": 0,
                "line": {"color": ink["ink2"], "width": 1.5},
            },
        ],
    )
    for n, gap in sorted(zip(numbers, now, strict=True), key=lambda pair: pair[1] or 0.0)[:_NAMED]:
        if gap is not None and gap < 0:
            figure.add_annotation(
                x=n, y=gap, text=str(n), showarrow=False, yshift=-9, font={"size": 12, "color": ink["ink2"]}
            )
    return figure


def _colour(step: GapStep, ink: Colours) -> str:
    return ink["rule"] if step is GapStep.AS_EXPECTED else ink[step.value]


def _range(gaps: list[float | None]) -> list[float]:
    known = [gap for gap in gaps if gap is not None] or [0.0]
    low, high = min(*known, -0.5), max(*known, 0.5)
    return [low - 0.14 * (high - low), high + 0.04 * (high - low)]
