import pytest

from momentos.drawing.hyphen import syllables


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("restaurante", "res-tau-ran-te"),
        ("comprobación", "com-pro-ba-ción"),
        ("instrucción", "ins-truc-ción"),
        ("desarrollo", "de-sa-rro-llo"),
        ("ahora", "aho-ra"),
        ("breakfast", "break-fast"),
        ("complaint", "com-plaint"),
        ("té", "té"),
        ("a", "a"),
    ],
)
def test_syllables(word: str, parts: str) -> None:
    assert "-".join(syllables(word)) == parts


@pytest.mark.parametrize("word", ["https://x.es", "B2B", "שלום", "漢字", "e\u0301xito", "🇪🇸"])
def test_what_is_not_a_word_of_our_letters_is_not_hyphenated(word: str) -> None:
    assert syllables(word) == (word,)
