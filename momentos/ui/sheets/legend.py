"""What the lines and colours of the posters mean."""

from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.words.catalogue import Lang, say


def legend(lang: Lang) -> Node:
    """One line under the posters."""
    return div(
        "legend",
        span("", el(Tag.SPAN, style="line dashed", hidden=True), say("ui.shelf.expected", lang)),
        span("", el(Tag.SPAN, style="line", hidden=True), say("ui.shelf.received", lang)),
        span("", say("ui.shelf.legend", lang)),
    )
