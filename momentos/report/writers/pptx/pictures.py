"""Drawings on slides: as they were drawn where the program can, as dots where it cannot."""

import io
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.util import Inches

from momentos.drawing.drawn import Drawn
from momentos.report.block import Picture
from momentos.report.carried import spoken as told
from momentos.report.raster import outlined, png
from momentos.report.writers.pptx.slide import Stage

_DOTS = 1600.0
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def picture_in(stage: Stage, picture: Picture) -> None:
    """A slide for each page of a picture."""
    for at, page in enumerate(picture.pages, 1):
        part = f" ({at}/{len(picture.pages)})" if len(picture.pages) > 1 else ""
        slide = stage.slide()
        spoken = picture.spoken if at == 1 else f"{picture.caption}{part}"
        _place(stage, slide, page, f"{picture.name}-{at}", spoken)


def _place(stage: Stage, slide: Any, page: Drawn, name: str, spoken: str) -> None:
    wide = min(stage.area.width, stage.area.tall * page.width / page.height)
    left = stage.area.left + (stage.area.width - wide) / 2
    dots = io.BytesIO(png(page, _DOTS))
    shape = slide.shapes.add_picture(dots, Inches(left), Inches(stage.area.top), width=Inches(wide))
    shape.name = name
    shape._element._nvXxPr.cNvPr.set("descr", told(spoken))
    _draw(slide, shape, outlined(page))


def _draw(slide: Any, shape: Any, svg: bytes) -> None:
    """Put the drawing beside the dots; programs that draw SVG show it instead."""
    package = slide.part.package
    number = sum(part.partname.startswith("/ppt/media/drawing") for part in package.iter_parts()) + 1
    drawing = Part(PackURI(f"/ppt/media/drawing{number}.svg"), "image/svg+xml", package, svg)
    relation = slide.part.relate_to(drawing, RELATIONSHIP_TYPE.IMAGE)
    dots = shape._element.blipFill.find(f"{{{_MAIN}}}blip")
    known = dots.makeelement(f"{{{_MAIN}}}extLst", {})
    entry = known.makeelement(f"{{{_MAIN}}}ext", {"uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"})
    entry.append(
        entry.makeelement(f"{{{_SVG}}}svgBlip", {f"{{{_RELATIONS}}}embed": relation}, nsmap={"asvg": _SVG})
    )
    known.append(entry)
    dots.append(known)
