"""The gap of one scene on the stage: a scale that fills the screen, with a line for each mark."""

from dataclasses import dataclass

from momentos.drawing.runs import height
from momentos.drawing.shape import Box
from momentos.journey.journey import Scale
from momentos.journey.slack import SLACK

BODY = Box(0.0, 0.0, 1280.0, 588.0)
"""What a shot is laid out in: the stage at 1280 by 720 pixels between its two bars."""

_SCALE = Box(102.0, 176.0, 1090.0, 306.0)
_TEXT_LEFT = 134.0
_HEAD = 84.0
"""What lies above is the title's."""
_LINE_ROOM = 9.0
_LABEL = 96.0
_FIGURE = 90.0
"""A block that is lower has its figure beside it."""
_BLOCK_BESIDE = 758.0
_UPPER, _LOWER = 110.0, 400.0
"""Where the words of a mark begin that nobody has set."""
_STEPS = 4
_MOST_TICKS = 11


@dataclass(frozen=True, slots=True)
class Tick:
    """A value of the scale at its height."""

    y: float
    value: float


@dataclass(frozen=True, slots=True)
class Label:
    """Where a mark's words stand, and whether they stand on its line rather than hang from it."""

    box: Box
    above: bool


@dataclass(frozen=True, slots=True)
class StageGap:
    """The scale and both marks' heights with their words; what is not valued is None.

    `alone` is where the words of what is expected stand before anything is received. `block` is the gap;
    its figure stands inside, or in `beside` where the block is too low for it.
    """

    scale: Box
    ticks: tuple[Tick, ...]
    expected: float | None
    received: float | None
    alone: Label
    expected_label: Label
    received_label: Label
    block: Box | None
    beside: Box | None


def stage_gap(expected: float | None, received: float | None, scale: Scale) -> StageGap:
    """The picture for a scene's marks on the journey's scale."""
    e, r = (height(mark, scale.min, scale.max, _SCALE) for mark in (expected, received))
    block = None if e is None or r is None else _block(e, r)
    narrow = block is not None and block.width < _SCALE.width
    width = (block.right if narrow and block else _SCALE.right) - _TEXT_LEFT
    rises = e is not None and r is not None and r < e
    return StageGap(
        scale=_SCALE,
        ticks=_ticks(scale),
        expected=e,
        received=r,
        alone=_label(e, None, _SCALE.right - _TEXT_LEFT, above=True),
        expected_label=_label(e, r, width, above=not rises),
        received_label=_label(r, _UPPER if e is None else e, width, above=rises or e is None),
        block=block,
        beside=_beside(block) if block and narrow else None,
    )


def _block(expected: float, received: float) -> Box:
    top, tall = min(expected, received), abs(expected - received)
    return Box(_SCALE.x, top, _SCALE.width if tall >= _FIGURE else _BLOCK_BESIDE, tall)


def _beside(block: Box) -> Box:
    """Round the block's middle."""
    middle = block.y + block.height / 2
    return Box(block.right, middle - _FIGURE, _SCALE.right - block.right, 2 * _FIGURE)


def _label(y: float | None, other: float | None, width: float, *, above: bool) -> Label:
    if y is None:
        return _free(other, width)
    if above:
        bottom = y - _LINE_ROOM
        top = max(_HEAD, bottom - _LABEL)
    else:
        top = y + _LINE_ROOM
        bottom = min(BODY.bottom - 4.0, top + _LABEL)
    return Label(Box(_TEXT_LEFT, top, width, bottom - top), above)


def _free(other: float | None, width: float) -> Label:
    """Where words stand that have no line: away from the other mark's, whose own words stand on it."""
    top = _LOWER if other is not None and other < _SCALE.y + _SCALE.height / 2 else _UPPER
    return Label(Box(_TEXT_LEFT, top, width, _LABEL), above=False)


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """Every whole value where these are few, else the ends and three between."""
    whole = round(scale.width) + 1
    each = abs(scale.width + 1 - whole) < SLACK and 2 <= whole <= _MOST_TICKS
    count = whole if each else _STEPS + 1
    values = [scale.min + scale.width * i / (count - 1) for i in range(count)]
    return tuple(
        Tick(_SCALE.bottom - _SCALE.height * i / (count - 1), value) for i, value in enumerate(values)
    )
