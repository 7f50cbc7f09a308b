"""Reads a drawing back as XML, for comparing and for looking into it."""

import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "defs", "pattern", "clipPath", "rect", "path", "line", "circle", "text", "title"}

Node = tuple[str, tuple[tuple[str, str], ...], str, tuple["Node", ...]]


def read(text: str) -> ET.Element:
    return ET.fromstring(text)


def node(element: ET.Element) -> Node:
    """An element as a value, the white space between elements left out."""
    inside = tuple(node(child) for child in element)
    return (element.tag, tuple(sorted(element.attrib.items())), (element.text or "").strip(), inside)


def is_safe(element: ET.Element) -> bool:
    """Whether there is nothing in it that could run, load or style."""
    for each in element.iter():
        if each.tag.removeprefix(SVG) not in DRAWN:
            return False
        for name, value in each.attrib.items():
            if name.lower().startswith("on") or "href" in name or name == "style":
                return False
            if "url(" in value and not value.startswith("url(#") and name not in {"aria-label", *TOLD}:
                return False
    return True


TOLD = {"data-title", "data-values", "data-id", "data-of"}
