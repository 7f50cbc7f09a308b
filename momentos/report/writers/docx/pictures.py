"""Pictures in the document: PNG that every program shows, and the SVG beside it where it stays the same."""

import io
from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from momentos.drawing.drawn import Drawn
from momentos.report.carried import spoken as told
from momentos.report.raster import png
from momentos.report.writers.docx.wordml import EMU, quoted

_DOTS = 200 / 2.54
"""Pixels in a centimetre of a PNG: enough for a printer, small enough for the mail."""
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""The extensions of DrawingML for vectors and for pictures that a reader aloud passes over."""


@dataclass(slots=True)
class Album:
    """The pictures of one document; it numbers them in the order in which they come."""

    document: Document
    count: int = field(default=0)

    def drawing(self, drawn: Drawn, wide: float, spoken: str, name: str) -> str:
        """A run with a drawing, so many centimetres wide, that is spoken in these words."""
        return self._inline(self._filled(drawn, wide), wide, wide * drawn.height / drawn.width, spoken, name)

    def photograph(self, picture: bytes, wide: float, high: float, spoken: str) -> str:
        """A run with a PNG that fits into so many centimetres, never larger than its own pixels ask for."""
        found, image = self.document.part.get_or_add_image(io.BytesIO(picture))
        scale = min(wide / image.px_width, high / image.px_height, 2.54 / 96)
        fill = f'<a:blip r:embed="{found}"/>'
        return self._inline(fill, image.px_width * scale, image.px_height * scale, spoken, "logo")

    def ground(self, drawn: Drawn, wide: float, top: float) -> str:
        """A run with an ornament at the left edge of the page, so many centimetres below its upper edge."""
        high = wide * drawn.height / drawn.width
        place = (
            '<wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="page">'
            f"<wp:posOffset>{round(top * EMU)}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/>'
            '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
            "<wp:wrapNone/>"
        )
        passed_over = f'<a:extLst><a:ext uri="{_DECORATIVE}"><adec:decorative val="1"/></a:ext></a:extLst>'
        body = self._picture(self._filled(drawn, wide), wide, high, "", "", passed_over)
        return (
            '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
            ' relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
            f"{place}{body}</wp:anchor></w:drawing></w:r>"
        )

    def _inline(self, fill: str, wide: float, high: float, spoken: str, name: str) -> str:
        size = f'<wp:extent cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/>'
        body = self._picture(fill, wide, high, spoken, name)
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"{size}{body}</wp:inline></w:drawing></w:r>"
        )

    def _picture(
        self, fill: str, wide: float, high: float, spoken: str, name: str, extension: str = ""
    ) -> str:
        self.count += 1
        number = f'id="{self.count}" name={quoted(name or "ornament")} descr={quoted(told(spoken))}'
        return (
            f"<wp:docPr {number}>{extension}</wp:docPr>"
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f"<pic:nvPicPr><pic:cNvPr {number}/><pic:cNvPicPr/></pic:nvPicPr>"
            f"<pic:blipFill>{fill}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            '<pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        )

    def _filled(self, drawn: Drawn, wide: float) -> str:
        """What fills a picture's frame.

        An SVG with words is left out: Office sets them in another typeface, wider than the drawing's room.
        """
        found, _ = self.document.part.get_or_add_image(io.BytesIO(png(drawn, wide * _DOTS)))
        if "<text" in drawn.svg:
            return f'<a:blip r:embed="{found}"/>'
        vector = f'<a:ext uri="{_SVG}"><asvg:svgBlip r:embed="{self._vector(drawn)}"/></a:ext>'
        return f'<a:blip r:embed="{found}"><a:extLst>{vector}</a:extLst></a:blip>'

    def _vector(self, drawn: Drawn) -> str:
        part = self.document.part
        path = PackURI(f"/word/media/drawing{self.count + 1}.svg")
        vector = Part(path, "image/svg+xml", drawn.svg.encode(), part.package)
        return part.relate_to(vector, RELATIONSHIP_TYPE.IMAGE)
