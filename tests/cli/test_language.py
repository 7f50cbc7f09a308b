"""The language: asked, the environment's, or Spanish."""

import pytest

from momentos.cli.language import asked_language, environment_language, speaking, spoken
from momentos.words.catalogue import Lang


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, Lang.ES),
        ({"LANG": "en_GB.UTF-8"}, Lang.EN),
        ({"LANG": "en"}, Lang.EN),
        ({"LANG": "es_AR.UTF-8"}, Lang.ES),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_ES.UTF-8"}, Lang.ES),
        ({"LANG": "es_ES.UTF-8", "LC_MESSAGES": "en_IE.UTF-8"}, Lang.EN),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8"}, Lang.EN),
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"}, Lang.ES),
        ({"LANG": "C.UTF-8"}, Lang.ES),
        ({"LANG": "POSIX"}, Lang.ES),
    ],
)
def test_the_first_variable_set_decides(environment: dict[str, str], lang: Lang) -> None:
    assert environment_language(environment) is lang


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        ([], None),
        (["score", "--lang", "en", "f.yaml"], Lang.EN),
        (["--lang=en", "score"], Lang.EN),
        (["--lang", "en", "score", "--lang", "es"], Lang.ES),
        (["score", "--lang"], None),
        (["score", "--lang", "fr"], None),
        (["score", "--", "--lang", "en"], None),
    ],
)
def test_the_language_asked_is_found_anywhere(arguments: list[str], lang: Lang | None) -> None:
    assert asked_language(arguments) is lang


def test_what_is_spoken_ends_with_its_block() -> None:
    with speaking(Lang.EN):
        assert spoken() is Lang.EN
    assert spoken() is Lang.ES
