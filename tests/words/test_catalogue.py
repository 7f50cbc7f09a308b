from string import Formatter

import pytest

from momentos.journey.vocabulary import Goal, LoyaltyFactor, Phase
from momentos.words.catalogue import Lang, say, say_count, term, term_key


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys(catalogues):
    assert catalogues["es"].keys() == catalogues["en"].keys()


def test_both_languages_leave_the_same_places_to_be_filled(catalogues):
    for key, texts in catalogues["es"].items():
        found = {lang: {frozenset(places(t)) for t in catalogues[lang][key]} for lang in ("es", "en")}
        assert found["es"] == found["en"], key
        assert len(texts) == len(catalogues["en"][key]), key


@pytest.mark.parametrize("lang", Lang)
def test_the_compiled_catalogue_says_what_the_sources_say(catalogues, lang):
    for key, texts in catalogues[lang].items():
        assert say(key, lang) == texts[0], key


def test_an_unknown_key_is_refused():
    with pytest.raises(KeyError, match="nobody said this"):
        say("nobody said this", Lang.ES)
    with pytest.raises(KeyError, match="nobody said this"):
        say_count("nobody said this", 2, Lang.ES)


def test_a_count_chooses_its_form():
    assert say_count("issue.I-09", 1, Lang.ES, scene="Barra") == "1 queja en «Barra» sin acción"
    assert say_count("issue.I-09", 2, Lang.ES, scene="Barra") == "2 quejas en «Barra» sin acción"
    assert say_count("issue.I-09", 1, Lang.EN, scene="Bar") == "1 complaint in “Bar” without action"
    assert say_count("issue.I-09", 0, Lang.EN, scene="Bar") == "0 complaints in “Bar” without action"


def test_a_term_has_the_name_of_its_enum_in_snake_case():
    assert term_key(LoyaltyFactor.SELF_ESTEEM) == "loyalty_factor.self_esteem"
    assert term_key(Phase.PRE_PURCHASE) == "phase.pre-purchase"


def test_one_word_with_two_meanings_has_two_labels():
    assert term(Goal.RECOGNITION, Lang.ES) == "reconocimiento de la marca"
    assert term(LoyaltyFactor.RECOGNITION, Lang.ES) == "ser reconocido"
    assert term(Goal.RECOGNITION, Lang.EN) == "brand recognition"
    assert term(LoyaltyFactor.RECOGNITION, Lang.EN) == "being recognised"
