"""Colours that can be read on white."""

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.report.colour import LEGIBLE, contrast_on_white, is_colour, legible

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("#1C1B19", True),
        ("#abcdef", True),
        ("1C1B19", False),
        ("#FFF", False),
        ("#1C1B19\n", False),
        ("#1C1B1G", False),
        ("red", False),
        ("", False),
    ],
)
def test_a_colour_is_written_with_six_digits(text: str, is_one: bool) -> None:
    assert is_colour(text) is is_one


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [
        ("#FFFFFF", 1),
        ("#000000", 21),
        ("#767676", 4.54),
        ("#777777", 4.48),
        ("#FF0000", 4.0),
        ("#0000FF", 8.59),
    ],
)
def test_contrasts_are_those_of_wcag(colour: str, contrast: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "dark"),
    [("#1C1B19", "#1C1B19"), ("#767676", "#767676"), ("#FFCC00", "#8F7200"), ("#FFFFFF", "#757575")],
)
def test_a_pale_colour_is_darkened_and_no_other(colour: str, dark: str) -> None:
    assert legible(colour) == dark


@given(colours)
def test_any_colour_can_be_read_once_it_is_darkened(colour: str) -> None:
    dark = legible(colour)
    assert is_colour(dark)
    assert contrast_on_white(dark) >= LEGIBLE
    assert legible(dark) == dark
    assert (dark == colour) is (contrast_on_white(colour) >= LEGIBLE)


@given(st.floats(0, 1, exclude_max=True), st.floats(0.3, 0.9), st.floats(0.5, 1))
def test_it_keeps_its_hue(hue: float, lightness: float, saturation: float) -> None:
    parts = colorsys.hls_to_rgb(hue, lightness, saturation)
    colour = "#" + "".join(f"{round(part * 255):02X}" for part in parts)
    before, after = (_hue(one) for one in (colour, legible(colour)))
    apart = abs(before - after)
    assert min(apart, 1 - apart) < 0.02


def _hue(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return colorsys.rgb_to_hls(red, green, blue)[0]
