"""Make the master of our slides, momentos/report/writers/pptx/house.pptx: 16:9, with two layouts."""

import io
import re
import zipfile
from pathlib import Path

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu, Inches, Pt

from momentos.report.writers.package import settled

TARGET = Path(__file__).parent.parent / "momentos" / "report" / "writers" / "pptx" / "house.pptx"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
SERIF, SANS = "Georgia", "Arial"
_KEPT = {"Title Slide": (0.8, 2.1, 10.6, 1.9, 40), "Title Only": (0.7, 0.62, 11.93, 0.95, 26)}
"""The layouts, with left, top, width and height of their title in inches and its size in points."""
_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
"""What made the file is nobody's business, and the template would say another program."""
_COLOURS = {"dk2": "1C1B19", "lt2": "F4F3EE", "accent1": "1C1B19", "accent2": "F2C230", "accent3": "9E2A0E",
            "accent4": "1B5A8A", "accent5": "66635B", "accent6": "D5D2C7"}  # fmt: skip


def main() -> None:
    """Write the master."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(WIDTH), Emu(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in list(holder.placeholders):
            if shape.placeholder_format.type in {13, 15, 16}:
                shape.element.getparent().remove(shape.element)
    for layout in deck.slide_layouts:
        left, top, width, height, size = _KEPT[layout.name]
        title = layout.placeholders[0]
        title.left, title.top = Inches(left), Inches(top)
        title.width, title.height = Inches(width), Inches(height)
        _style(title, size)
        for other in list(layout.placeholders)[1:]:
            other.element.getparent().remove(other.element)
    out = io.BytesIO()
    deck.core_properties.title = "momentos"
    # The library's own is a picture of another deck.
    relations = deck.part.package._rels
    relations.pop(next(id_ for id_, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL))
    deck.save(out)
    TARGET.write_bytes(settled(_themed(out.getvalue())))


def _style(title: object, size: float) -> None:
    frame = title.text_frame  # type: ignore[attr-defined]
    properties = frame._txBody.find("{http://schemas.openxmlformats.org/drawingml/2006/main}bodyPr")
    for name, value in (("anchor", "b"), ("lIns", "0"), ("rIns", "0"), ("tIns", "0"), ("bIns", "0")):
        properties.set(name, value)
    for child in list(properties):
        properties.remove(child)
    paragraph = frame.paragraphs[0]
    paragraph.font.size = Pt(size)
    _left(title, size)


def _left(title: object, size: float) -> None:
    """Titles stand left and in the size of their layout, whatever the master says."""
    body = title.text_frame._txBody  # type: ignore[attr-defined]
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    styles = body.find(f"{space}lstStyle")
    for child in list(styles):
        styles.remove(child)
    level = styles.makeelement(f"{space}lvl1pPr", {"algn": "l"})
    level.append(level.makeelement(f"{space}defRPr", {"sz": str(int(size * 100)), "b": "0"}))
    styles.append(level)


def _themed(package: bytes) -> bytes:
    """The package with our typefaces and colours in its theme."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if re.fullmatch(r"ppt/theme/theme\d+\.xml", name):
                text = content.decode()
                for kind, face in (("major", SERIF), ("minor", SANS)):
                    text = re.sub(rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{face}", text)
                for colour, value in _COLOURS.items():
                    text = re.sub(
                        rf"(<a:{colour}>).*?(</a:{colour}>)", rf'\1<a:srgbClr val="{value}"/>\2', text
                    )
                content = text.encode()
            elif name == "docProps/app.xml":
                content = _APPLICATION
            elif name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>2026-01-01T00:00:00Z", content)
            target.writestr(name, content)
    return out.getvalue()


if __name__ == "__main__":
    main()
