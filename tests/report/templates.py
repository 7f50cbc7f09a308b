"""Clients' templates to test with: fit for use, and not."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches

SAMPLE = "Diapositiva de muestra"
MARK_TOP = 5_900_000
"""Where the mark of the painted template begins, in EMU."""
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def template(change: Callable[[Any], None] = lambda _: None) -> bytes:
    """A template of 4:3 with a sample slide."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = SAMPLE
    change(deck)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def rewritten(content: bytes, parts: dict[str, Callable[[bytes], bytes]], **more: bytes) -> bytes:
    """The package with some parts changed and others added (``__`` in a name stands for ``/``)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, parts[name](held) if name in parts else held)
        for name, held in more.items():
            new.writestr(name.replace("__", "/"), held)
    return out.getvalue()


def wide() -> bytes:
    """One of 16:9, drawn as its layouts are: only its sheet is wider."""

    def widen(deck: Any) -> None:
        deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)

    return template(widen)


def dark() -> bytes:
    """One whose master takes the theme's dark colour for its ground."""
    turned = {b'bg1="lt1"': b'bg1="dk1"', b'tx1="dk1"': b'tx1="lt1"'}

    def turn(master: bytes) -> bytes:
        for old, new in turned.items():
            assert old in master
            master = master.replace(old, new)
        return master

    return rewritten(template(), {"ppt/slideMasters/slideMaster1.xml": turn})


def painted() -> bytes:
    """One that is dark by its own paint, with a mark drawn at its foot."""

    def paint(master: bytes) -> bytes:
        night = (
            '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="0A2540"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        )
        mark = (
            f'<p:sp><p:nvSpPr><p:cNvPr id="90" name="mark"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
            f'<p:spPr><a:xfrm><a:off x="7000000" y="{MARK_TOP}"/><a:ext cx="1500000" cy="400000"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp></p:spTree>'
        )
        drawn = re.sub(b"<p:bg>.*?</p:bg>", night.encode(), master, flags=re.DOTALL)
        shapes, styles = drawn.replace(b"</p:spTree>", mark.encode()).split(b"<p:txStyles>")
        return shapes + b"<p:txStyles>" + styles.replace(b'val="tx1"', b'val="bg1"')

    return rewritten(template(), {"ppt/slideMasters/slideMaster1.xml": paint})


def shown_alone(deck: Any) -> None:
    """Make a show of one's own of the sample slide."""
    slide = f'<p:sldLst><p:sld r:id="{deck.slides._sldIdLst[0].rId}"/></p:sldLst>'
    show = f'<p:custShowLst {_NAMES}><p:custShow name="{SAMPLE}" id="0">{slide}</p:custShow></p:custShowLst>'
    deck.part._element.append(etree.fromstring(show))


def seen_last(deck: Any) -> None:
    """Let the outline remember the sample slide as folded."""
    deck.part.part_related_by(RELATIONSHIP_TYPE.VIEW_PROPS).relate_to(
        deck.slides[0].part, RELATIONSHIP_TYPE.SLIDE
    )


def linked_from_a_layout(deck: Any) -> None:
    """Let the title of a layout lead to the sample slide."""
    layout = deck.slide_layouts[5]
    relation = layout.part.relate_to(deck.slides[0].part, RELATIONSHIP_TYPE.SLIDE)
    link = f'<a:hlinkClick {_NAMES} r:id="{relation}" action="ppaction://hlinksldjump"/>'
    layout.placeholders[0]._element.nvSpPr.cNvPr.append(etree.fromstring(link))


def well_documented(deck: Any) -> None:
    """Say of what the sample is and whose."""
    told = deck.core_properties
    told.subject = told.keywords = told.comments = told.category = told.author = told.title = SAMPLE


def related(kind: str, target: str) -> bytes:
    """One whose master relates to something outside the file."""
    told = (
        f'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )

    def relate(relations: bytes) -> bytes:
        return relations.replace(b"</Relationships>", told.encode())

    return rewritten(template(), {"ppt/slideMasters/_rels/slideMaster1.xml.rels": relate})


def without_titles() -> bytes:
    """One whose layouts have no place for a title."""

    def strip(deck: Any) -> None:
        for layout in deck.slide_layouts:
            for place in list(layout.placeholders):
                place.element.getparent().remove(place.element)

    return template(strip)


def claiming(size: int) -> bytes:
    """A small package that grows to so many bytes."""
    return rewritten(template(), {}, ppt__media__image1__png=b"\0" * size)
