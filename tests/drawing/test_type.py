import pytest

from momentos.drawing.type import EMOJI_WIDTH, Face, Family, measured, width

TITLE = Face(Family.SANS, 12, 500, 75)


@pytest.mark.parametrize(
    ("text", "face", "chromium"),
    [
        ("Mira la carta", TITLE, 50.88),
        ("Mira la carta", Face(Family.SANS, 12, 500, 90), 60.75),
        ("El caballero que pide", Face(Family.SERIF, 15, 500), 138.08),
        ("El caballero que pide", Face(Family.SERIF, 27, 500), 236.16),
    ],
)
def test_texts_are_as_wide_as_a_browser_sets_them(text: str, face: Face, chromium: float) -> None:
    assert width(text, face) == pytest.approx(chromium, rel=0.005)


def test_width_grows_with_size_weight_and_stretch() -> None:
    text = "Comprobación"
    assert width(text, Face(Family.SANS, 24, 500, 75)) == pytest.approx(2 * width(text, TITLE))
    assert width(text, Face(Family.SANS, 12, 600, 75)) > width(text, TITLE)
    between = width(text, Face(Family.SANS, 12, 500, 80))
    assert width(text, TITLE) < between < width(text, Face(Family.SANS, 12, 500, 90))


def test_accents_of_both_languages_are_measured_and_not_guessed() -> None:
    for char in "ÁÉÍÓÚÑÜáéíóúñü¿¡€%·…–—−«»“”‘’ªºçœ":
        for family in Family:
            assert 0 < width(char, Face(family, 10)) <= 12, char


def test_marks_and_joiners_take_no_room_and_emoji_take_enough() -> None:
    assert width("e\u0301", TITLE) == pytest.approx(width("e", TITLE))
    assert width("\u200d\ufe0f\u202e", TITLE) == 0
    assert width("🍽", TITLE) == pytest.approx(12 * EMOJI_WIDTH)
    assert width("", TITLE) == 0


@pytest.mark.parametrize("text", ["Mira la carta", "−2,3", "12 €", "“…”", "18\u00a0%"])
def test_what_the_fonts_hold_is_measured(text: str) -> None:
    assert measured(text, TITLE)


@pytest.mark.parametrize("text", ["", "שלום", "مرحبا", "Жук", "漢字", "🍽"])
def test_what_the_fonts_lack_is_guessed(text: str) -> None:
    assert not measured(text, TITLE)
