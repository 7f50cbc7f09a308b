"""The measures of the strip at its four sizes, in pixels."""

from dataclasses import dataclass, replace

from momentos.drawing.type import Face, Family

GUTTER = 64.0
"""Room at the left for the names of the rows."""
ACT_GAP = 14.0
EDGE = 4.0
"""From the gutter to the first slot; together with `TAIL` the 9 px that a film leaves free."""
TAIL = 5.0
DETOUR = 0.42
"""A detour's slot on the strip as a part of a frame's."""
FLOOR = 64.0
"""The narrowest slot of a film that is seen whole."""
BAND_PAD = 13.0
HOLE = (6.0, 5.0, 1.2)
HOLE_PITCH = 12.0
HOLE_INSET = 4.0
CARD_SPACE = 8.0
KEPT = 2048
"""How many drawn things of one kind are kept: what a film of 200 scenes has, at two widths."""
WORD_FROM = 120.0
"""The frame width from which the channel's word has room."""

_WIDE_PAGE = 1500.0
_LARGE_SLOT = 92.0
_EASY_SLOT = 80.0
_CEILING, _CEILING_SHARE = 228.0, 0.19
_SPACIOUS_SLOT = 200.0


@dataclass(frozen=True, slots=True)
class Measures:
    """One size of the strip. `space` stands between frames, `pad` inside them."""

    frame: float
    space: float
    pad: float
    title: Face
    title_line: float
    title_lines: int
    chip: float
    bar: float
    band_top: float
    slot_text: Face
    branch: float
    card: float
    card_more: float
    card_pad: tuple[float, float]
    card_text: Face
    card_line: float
    card_chip: float
    card_row: float
    curve_gap: float
    curve: float
    emotion_gap: float
    leaves_gap: float
    tail: float

    @property
    def band(self) -> float:
        """The height of the black strip."""
        return self.frame + 2 * BAND_PAD

    @property
    def band_bottom(self) -> float:
        """The lower edge of the black strip."""
        return self.band_top + self.band

    @property
    def frame_top(self) -> float:
        """The upper edge of the frames."""
        return self.band_top + BAND_PAD


def _sans(size: float, weight: int = 400, stretch: int = 100) -> Face:
    return Face(Family.SANS, size, weight, stretch)


SMALL = Measures(
    frame=102, space=5, pad=5, title=_sans(12, 500, 75), title_line=13.5, title_lines=4, chip=18, bar=3,
    band_top=26, slot_text=_sans(11, 400, 80), branch=20, card=65, card_more=2, card_pad=(5, 4),
    card_text=_sans(11.5, 400, 75), card_line=12, card_chip=15, card_row=73, curve_gap=14, curve=96,
    emotion_gap=20, leaves_gap=24, tail=32,
)  # fmt: skip

WIDE = Measures(
    frame=118, space=8, pad=8, title=_sans(14, 500, 90), title_line=17, title_lines=3, chip=20, bar=4,
    band_top=26, slot_text=_sans(11, 400, 80), branch=20, card=65, card_more=0, card_pad=(6, 4),
    card_text=_sans(12, 400, 75), card_line=13, card_chip=15, card_row=73, curve_gap=14, curve=96,
    emotion_gap=20, leaves_gap=24, tail=32,
)  # fmt: skip

LARGE = Measures(
    frame=150, space=8, pad=8, title=_sans(14, 500, 90), title_line=17, title_lines=4, chip=22, bar=4,
    band_top=30, slot_text=_sans(12, 400, 80), branch=26, card=84, card_more=0, card_pad=(8, 6),
    card_text=_sans(13, 400, 75), card_line=15, card_chip=18, card_row=92, curve_gap=28, curve=190,
    emotion_gap=28, leaves_gap=26, tail=34,
)  # fmt: skip


SPACIOUS = replace(LARGE, pad=12, title=_sans(20, 500, 100), title_line=24, title_lines=3)


def easy_slot(page: float) -> float:
    """The slot of a film too long to be seen whole: it is scrolled anyway, so it is read at ease."""
    return _LARGE_SLOT if page >= _WIDE_PAGE else _EASY_SLOT


def widest_slot(page: float) -> float:
    """The widest slot on a page of that width: a film of few scenes stays a film."""
    return max(_CEILING, page * _CEILING_SHARE)


def measures_for(page: float, slot: float) -> Measures:
    """The measures for a page and a slot of those widths; wide frames take the larger type anywhere."""
    if page >= _WIDE_PAGE and slot >= _LARGE_SLOT:
        return SPACIOUS if slot >= _SPACIOUS_SLOT else LARGE
    return WIDE if slot - WIDE.space >= WORD_FROM else SMALL
