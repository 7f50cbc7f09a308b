"""What slides are written on: our own master, or a client's template without its sample slides."""

import io
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu

from momentos.drawing.tokens import LIGHT
from momentos.report.brand import Brand
from momentos.report.template import TemplateError, Unfit, check_template
from momentos.report.writers.pptx.emptied import empty

_HOUSE = Path(__file__).parent / "house.pptx"
_SPACE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_FOOT = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_LEAST_WIDE, _LEAST_TALL = 6.0, 2.8
"""Inches that our contents need below a title."""
_BELOW_TITLE, _ABOVE_FOOT = 0.2, 0.25
_RIM = 0.5
_FAINT = "25000"
"""How opaque thin lines are, in thousandths of a percent: light on light grounds, dark on dark ones."""
_FOOT_BEGINS = 0.75
"""What begins lower than at this part of a slide's height is its foot."""


@dataclass(frozen=True, slots=True)
class Area:
    """Inches between which a slide has its contents."""

    left: float
    top: float
    width: float
    bottom: float

    @property
    def tall(self) -> float:
        """How high it is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Ground:
    """A deck without slides, its layouts for the first slide and the others, and where those have room."""

    deck: Any
    first: Any
    other: Any
    area: Area
    is_house: bool


def house(brand: Brand) -> Ground:
    """Our own master, with the brand's typeface and colours in its theme, for what is added later too."""
    deck: Any = Presentation(str(_HOUSE))
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode("utf-8")
    if brand.font:
        named = brand.font.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        text = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', lambda m: m[1] + named, text)
    for name, colour in (("accent1", brand.main), ("accent2", brand.accent)):
        text = re.sub(rf'(<a:{name}><a:srgbClr val=")[^"]*', rf"\g<1>{colour.lstrip('#')}", text)
    theme._blob = text.encode("utf-8")
    first, other = deck.slide_layouts
    return Ground(deck, first, other, Area(0.7, 1.85, 11.93, 6.75), is_house=True)


def client(template: bytes) -> Ground:
    """A client's template; raises TemplateError for one that cannot be used."""
    check_template(template)
    try:
        deck: Any = Presentation(io.BytesIO(template))
        layouts = [(layout, area) for layout in deck.slide_layouts if (area := _area(deck, layout))]
        empty(deck)
    except Exception as fault:
        raise TemplateError(Unfit.BROKEN) from fault
    if not layouts:
        raise TemplateError(Unfit.NO_LAYOUT)
    other, area = min(layouts, key=lambda found: _crowd(found[0]))
    opening = (one for one in deck.slide_layouts if _opens(one))
    return Ground(deck, next(opening, other), other, area, is_house=False)


def require_usable(template: bytes) -> None:
    """Raise TemplateError for a template on which no slides can be made."""
    client(template)


def _area(deck: Any, layout: Any) -> Area | None:
    """The room between title and foot; None where there is no title, or too little room."""
    title = _title(layout, _TITLES[:1])
    if title is None or None in {title.left, title.top, title.width, title.height}:
        return None
    wide, tall = Emu(deck.slide_width).inches, Emu(deck.slide_height).inches
    left = max(_RIM, Emu(title.left).inches)
    top = max(_RIM, Emu(title.top + title.height).inches + _BELOW_TITLE)
    width = min(wide - _RIM, Emu(title.left + title.width).inches) - left
    area = Area(left, top, width, min([tall - _RIM, *(foot - _ABOVE_FOOT for foot in _feet(layout, tall))]))
    return area if area.width >= _LEAST_WIDE and area.tall >= _LEAST_TALL else None


def _opens(layout: Any) -> bool:
    """Whether a layout is for a first slide."""
    title = _title(layout, _TITLES[1:])
    return title is not None and None not in {title.left, title.top, title.width, title.height}


def _feet(layout: Any, tall: float) -> Iterator[float]:
    """Where what stands at the foot begins: places for date, footer and page, and what is drawn there."""
    master = layout.slide_master.shapes if layout._element.get("showMasterSp") != "0" else ()
    drawn = [one for one in (*layout.shapes, *master) if not one.is_placeholder]
    places = [one for one in layout.placeholders if one.placeholder_format.type in _FOOT]
    for one in (*places, *drawn):
        if one.top and Emu(one.top).inches > tall * _FOOT_BEGINS:
            yield Emu(one.top).inches


def _title(layout: Any, kinds: tuple[Any, ...]) -> Any:
    return next((one for one in layout.placeholders if one.placeholder_format.type in kinds), None)


def _crowd(layout: Any) -> int:
    """How many places for other things a layout has: where there are none, ours are not in their way."""
    return sum(one.placeholder_format.type not in (*_TITLES, *_FOOT) for one in layout.placeholders)


def settle_colours(ground: Ground) -> None:
    """Let ink be what the template's texts have: on its ground, which may be dark, ours could not be read.

    What stands on a ground of ours, as gaps in a table do, keeps the ink that was chosen for it.
    """
    inks = {LIGHT[name].lstrip("#") for name in ("ink", "ink2", "ink3")}
    rule = LIGHT["line"].lstrip("#")
    own = _ink(ground.other.slide_master)
    for root in _drawn(ground.deck):
        for colour in list(root.iter(f"{_SPACE}srgbClr")):
            if colour.get("val") in (*inks, rule) and not _stands_on_ours(colour):
                settled = deepcopy(own)
                if colour.get("val") == rule:
                    settled.append(settled.makeelement(f"{_SPACE}alpha", {"val": _FAINT}))
                colour.getparent().replace(colour, settled)


def _ink(master: Any) -> Any:
    """The colour of a master's texts: that of its theme, or another that suits a ground drawn dark."""
    level = f"{_SLIDES}txStyles/{_SLIDES}bodyStyle/{_SPACE}lvl1pPr/{_SPACE}defRPr"
    found = master._element.find(f"{level}/{_SPACE}solidFill/*")
    return master._element.makeelement(f"{_SPACE}schemeClr", {"val": "tx1"}) if found is None else found


def _drawn(deck: Any) -> Iterator[Any]:
    """The roots of the slides and of their charts."""
    for slide in deck.slides:
        yield slide._element
        for shape in slide.shapes:
            if shape.has_chart:
                yield shape.chart._chartSpace


def _stands_on_ours(colour: Any) -> bool:
    return any(
        one.tag == f"{_SPACE}tc" and one.find(f"{_SPACE}tcPr/{_SPACE}solidFill") is not None
        for one in colour.iterancestors()
    )
