"""The gap as a chip: shape, sign, figure and colour."""

from momentos.drawing.gap_step import GapScale
from momentos.ui.sheet.node import Node, el, span
from momentos.ui.sheet.tag import Tag
from momentos.words.catalogue import Lang, say
from momentos.words.figures import signed


def chip(gap: float | None, scale: GapScale, lang: Lang, decimals: int = 1) -> Node:
    """The chip of a gap; a dashed one says that nobody valued it."""
    if gap is None:
        return span("chip unvalued", say("film.not_valued", lang))
    step = scale.step(gap)
    words = say(f"ui.gap.{step.value}", lang)
    return el(Tag.SPAN, signed(gap, lang, decimals), style=f"chip {step.value}", title=words)
