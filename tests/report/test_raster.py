import io

import pytest
from PIL import Image

from momentos.drawing.drawn import Drawn
from momentos.report.raster import png


def drawn(inside: str = "", width: float = 200, height: float = 100) -> Drawn:
    return Drawn(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{inside}</svg>',
        width,
        height,
    )


def pixels(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


@pytest.mark.parametrize(("wide", "high"), [(100, 50), (400, 200), (2024, 1012)])
def test_a_drawing_is_as_wide_as_is_asked(wide: int, high: int) -> None:
    assert pixels(png(drawn(), wide)).size == (wide, high)


def test_what_is_drawn_is_there_and_the_rest_is_white() -> None:
    found = pixels(png(drawn('<rect x="100" width="100" height="100" fill="#9E2A0E"/>'), 100))
    assert found.getpixel((25, 25)) == (255, 255, 255)
    assert found.getpixel((75, 25)) == (0x9E, 0x2A, 0x0E)


def test_words_are_set_in_the_shipped_fonts() -> None:
    text = '<text x="5" y="60" font-family="{}" font-size="40">Película</text>'
    sans, serif = (png(drawn(text.format(family)), 200) for family in ("Instrument Sans", "Newsreader"))
    assert sans != serif


def test_the_same_drawing_is_the_same_bytes() -> None:
    one = drawn('<circle cx="50" cy="50" r="30" fill="#1B5A8A"/>')
    assert png(one, 300) == png(one, 300)
