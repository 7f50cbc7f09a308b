"""The wall of posters on the Shelf: each film's poster is a button that opens it."""

from collections.abc import Sequence

from momentos.drawing.pen import Ground
from momentos.drawing.poster import PosterCard, poster
from momentos.drawing.svg_poster import poster_svg
from momentos.ui.components.register import component

_component = component("poster_wall", '<div class="wall"></div>')


def poster_wall(posters: Sequence[PosterCard], *, key: str = "poster_wall") -> str | None:
    """Show the posters side by side; gives the id of the one that was opened, in that run alone."""
    drawn = [
        {"id": card.id, "svg": poster_svg(poster(card), Ground.PAGE, prefix=f"poster{i}")}
        for i, card in enumerate(posters)
    ]
    answer = _component(key=key, data={"posters": drawn}, on_opened_change=lambda: None)
    opened: str | None = answer.get("opened")
    return opened
