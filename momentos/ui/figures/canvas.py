"""What every figure shares: transparent ground, the tokens' fonts and colours, nothing but the data."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from momentos.drawing.tokens import DARK, LIGHT
from momentos.ui.state import Theme

if TYPE_CHECKING:
    from plotly.graph_objects import Figure as Figure  # type: ignore[import-untyped]  # it ships none

SANS = "Instrument Sans, Segoe UI, system-ui, sans-serif"
Colours = Mapping[str, str]


def colours(theme: Theme) -> Colours:
    """The tokens' colours in a theme."""
    return DARK if theme is Theme.DARK else LIGHT


def canvas(theme: Theme, height: int, **margins: int) -> "Figure":
    """An empty figure of the house's look; axes are bare until a figure asks for more."""
    from plotly.graph_objects import Figure

    ink = colours(theme)
    axis: dict[str, Any] = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "automargin": False,
        "tickfont": {"color": ink["ink3"], "size": 12},
    }
    return Figure(
        layout={
            # Without one of ours Plotly sends its own template along, many times as large as the figure.
            "template": {},
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0} | margins,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "font": {"family": SANS, "size": 13, "color": ink["ink"]},
            "hoverlabel": {"bgcolor": ink["sheet"], "font": {"family": SANS, "color": ink["ink"]}},
            "xaxis": axis,
            "yaxis": axis,
            "dragmode": False,
        }
    )


def plain(text: str) -> str:
    """A text for a label: Plotly reads a little markup there, so the sign that opens it is an entity."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def draw(figure: "Figure", key: str, alt: str) -> None:
    """Put a figure on the page as wide as its place; `alt` says what it is to who cannot see it."""
    st.plotly_chart(figure, key=key, theme=None, config={"displayModeBar": False}, alt=alt)
