from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.cards import titles
from momentos.drawing.hyphen import letters
from momentos.drawing.type import Face, Family, width
from momentos.drawing.wrap import ELLIPSIS, balanced, shorten, wrap

FACE = Face(Family.SANS, 12, 500, 75)


def test_words_stay_whole_where_they_can() -> None:
    assert wrap("Mira la carta en la página del restaurante", FACE, 51, 4).texts == (
        "Mira la carta",
        "en la página",
        "del",
        "restaurante",
    )


def test_a_word_longer_than_the_line_is_divided_in_syllables() -> None:
    lines = wrap("Internacionalización", FACE, 51, 4)
    assert lines.texts == ("Internacio-", "nalización")
    assert lines.whole


def test_what_is_left_out_is_marked() -> None:
    lines = wrap("Mira la carta en la página del restaurante", FACE, 51, 2)
    assert lines.texts == ("Mira la carta", "en la pági…")
    assert not lines.whole


def test_the_first_line_leaves_room_for_a_number() -> None:
    assert wrap("Un amigo", FACE, 51, 3, indent=14).texts == ("Un", "amigo")
    assert wrap("restaurante", FACE, 51, 3, indent=14).texts == ("", "restaurante")


def test_balanced_lines_are_about_as_long_as_each_other() -> None:
    face = Face(Family.SERIF, 27, 500)
    title = "El caballero que pide un menú"
    assert wrap(title, face, 300, 3).texts == ("El caballero que pide un", "menú")
    assert balanced(title, face, 300, 3).texts == ("El caballero que", "pide un menú")
    assert balanced("Café", face, 240, 3).texts == ("Café",)


def test_nothing_is_no_line() -> None:
    assert wrap("  \n ", FACE, 51, 3).texts == ()
    assert shorten("", FACE, 10) == ""


def test_a_flag_and_a_family_stay_whole() -> None:
    family = "👨‍👩‍👧‍👦"
    assert list(letters(f"a{family}🇪🇸🇫🇷e\u0301")) == ["a", family, "🇪🇸", "🇫🇷", "e\u0301"]
    for line in wrap(family * 9, FACE, 51, 3).texts:
        assert set(letters(line)) <= {family, ELLIPSIS}


@settings(max_examples=120, deadline=None)
@given(titles, st.floats(24, 300), st.integers(1, 5))
def test_lines_fit_and_lose_no_word_unsaid(text: str, room: float, most: int) -> None:
    lines = wrap(text, FACE, room, most)
    assert len(lines.texts) <= most
    assert all(width(line, FACE) <= room + 1e-6 or len(list(letters(line))) == 1 for line in lines.texts)
    if lines.whole:
        # Dividing may add hyphens and line breaks, nothing else.
        kept = "".join(lines.texts).replace("-", "").replace(" ", "")
        assert kept == "".join(text.split()).replace("-", "")
    else:
        assert lines.texts[-1].endswith(ELLIPSIS)


@settings(max_examples=60, deadline=None)
@given(titles, st.floats(12, 300))
def test_a_shortened_text_fits(text: str, room: float) -> None:
    assert width(shorten(text, FACE, room), FACE) <= max(room, width(ELLIPSIS, FACE)) + 1e-6
