"""The texts of a drawing as boxes, to see that none lies on another."""

from dataclasses import dataclass
from xml.etree import ElementTree

from momentos.drawing.drawn import Drawn
from momentos.drawing.shape import Box
from momentos.drawing.type import Face, Family, width

_SPACE = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Written:
    text: str
    box: Box


def written(drawn: Drawn) -> list[Written]:
    """Every text of a page, where it stands."""
    found = []
    for node in ElementTree.fromstring(drawn.svg).iter(f"{_SPACE}text"):
        size = float(node.get("font-size", "0"))
        family = (
            Family.ITALIC
            if node.get("font-style")
            else Family.SERIF
            if node.get("font-family")
            else Family.SANS
        )
        stretch = int(node.get("font-stretch", "100%").rstrip("%"))
        face = Face(family, size, int(node.get("font-weight", "400")), stretch)
        text = node.text or ""
        wide = width(text, face)
        anchor = node.get("text-anchor", "start")
        if node.get("direction") == "rtl":
            anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
        left = float(node.get("x", "0")) - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        found.append(Written(text, Box(left, float(node.get("y", "0")) - size * 0.72, wide, size * 0.72)))
    return found


def faults(drawn: Drawn) -> list[str]:
    """What leaves the page, is too small to be read, or lies on another text."""
    texts = [one for one in written(drawn) if one.text.strip()]
    said = []
    for at, one in enumerate(texts):
        box = one.box
        if box.x < -1 or box.right > drawn.width + 1 or box.y < -1 or box.bottom > drawn.height + 1:
            said.append(f"{one.text!r} leaves the page")
        said += [
            f"{one.text!r} lies on {other.text!r}" for other in texts[at + 1 :] if box.touches(other.box, 0.6)
        ]
    for node in ElementTree.fromstring(drawn.svg).iter(f"{_SPACE}text"):
        if float(node.get("font-size", "0")) < 12:
            said.append(f"{node.text!r} is too small")
    return said
