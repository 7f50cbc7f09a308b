"""A drawing of the documents on a page: the same one, in the page's own colours."""

from collections.abc import Sequence

from momentos.drawing.drawn import Drawn
from momentos.ui.components.register import component

_component = component("drawn", '<div class="drawn" role="img" tabindex="0"></div>')


def show_drawn(key: str, pages: Sequence[Drawn], spoken: str) -> None:
    """Its pages below each other, spoken as one picture; where the window is narrow it can be moved."""
    _component(key=key, data={"pages": [page.svg for page in pages], "spoken": spoken})
