"""The sign for phones' cameras: built as the standard says, and safe to be put into a page."""

import re
from xml.etree import ElementTree

import pytest

from momentos.room.qr import qr_svg

ADDRESS = "http://192.168.1.20:8600/j/4K7QXY"


def test_it_is_one_svg_without_a_size_of_its_own() -> None:
    root = ElementTree.fromstring(qr_svg(ADDRESS))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not {"width", "height"} & set(root.attrib)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} == {"svg", "path"}
    assert not re.search(r"href|style|url", qr_svg(ADDRESS))


def test_it_has_its_white_border_and_the_finders_at_three_corners() -> None:
    side, dark = modules(qr_svg(ADDRESS))
    assert all(4 <= x < side - 4 and 4 <= y < side - 4 for x, y in dark)
    finder = {(x, y) for x in range(7) for y in range(7) if max(abs(x - 3), abs(y - 3)) != 2}
    for left, top in ((4, 4), (side - 11, 4), (4, side - 11)):
        assert {(x - left, y - top) for x, y in dark if left <= x < left + 7 and top <= y < top + 7} == finder


def test_two_addresses_have_two_signs() -> None:
    assert qr_svg(ADDRESS) != qr_svg(ADDRESS.replace("4K7QXY", "4K7QXW"))


@pytest.mark.parametrize("address", ["http://[fe80::1]:8600/j/4K7QXY", "https://salas.ejemplo.es/j/4K7QXY"])
def test_any_site_can_be_said(address: str) -> None:
    assert ElementTree.fromstring(qr_svg(address)).attrib["viewBox"]


def modules(svg: str) -> tuple[int, set[tuple[int, int]]]:
    """The side with its border in modules, and the dark ones, as the path draws them row by row."""
    side = int(re.search(r'viewBox="0 0 (\d+) ', svg)[1])
    drawn = re.search(r'stroke="#000" d="([^"]+)"', svg)[1]
    x, y, dark = 0.0, 0.0, set()
    for sign, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?", drawn):
        if sign == "M":
            x, y = float(first), float(second)
        elif sign == "m":
            x, y = x + float(first), y + float(second)
        else:
            dark |= {(int(x) + step, int(y)) for step in range(int(first))}
            x += float(first)
    return side, dark
