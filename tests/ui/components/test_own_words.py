import pytest

from momentos.journey.kinds import Text, Translated
from momentos.ui.components.own_words import own_words
from momentos.words.catalogue import Lang

BOTH = Translated({"es": "la cuenta", "en": "the bill"})


@pytest.mark.parametrize(
    ("text", "lang", "shown"),
    [
        ("la cuenta", Lang.ES, "la cuenta"),
        ("la cuenta", Lang.EN, "\u2068la cuenta\u2069"),
        (BOTH, Lang.EN, "the bill"),
        (Translated({"es": "la cuenta"}), Lang.EN, "\u2068la cuenta\u2069"),
        ("mesa שלום", Lang.ES, "\u2068mesa שלום\u2069"),
        ("", Lang.EN, ""),
        (None, Lang.EN, ""),
    ],
)
def test_what_is_not_in_the_pages_language_or_direction_is_set_apart(
    text: Text | None, lang: Lang, shown: str
) -> None:
    assert own_words(text, lang, "es") == shown
