"""The wall of posters on the Shelf: each film's poster is a link that opens it."""

from collections.abc import Sequence

from momentos.drawing.pen import Ground
from momentos.drawing.poster import PosterCard, poster
from momentos.drawing.svg_poster import poster_svg
from momentos.ui.components.register import component

_component = component("poster_wall", '<div class="wall"></div>')


def poster_wall(posters: Sequence[PosterCard], links: Sequence[str], *, key: str = "poster_wall") -> None:
    """Show the posters side by side, each leading to the page of this app that its link names."""
    drawn = [
        {"id": card.id, "href": link, "svg": poster_svg(poster(card), Ground.PAGE, prefix=f"poster{i}")}
        for i, (card, link) in enumerate(zip(posters, links, strict=True))
    ]
    _component(key=key, data={"posters": drawn})
