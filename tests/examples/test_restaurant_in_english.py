"""The restaurant in English is the Spanish one, word for word translated and number for number the same."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import get_args, get_type_hints

from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Texts
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.score import score
from momentos.text.read import read

EXAMPLES = Path(__file__).parents[2] / "examples"

LANGUAGE_ITSELF = {("Journey", "id"), ("Journey", "lang"), ("Journey", "places")}
KEYS_WRITTEN_AS_TEXT = {
    ("Customer", "service_level"),
    ("Journey", "currency"),
    ("Journey", "service_levels"),
    ("KpiChange", "id"),
    ("Metric", "name"),
    ("Retention", "period"),
    ("Scene", "touchpoint"),
    ("Voice", "id"),
}
SAME_IN_BOTH_LANGUAGES = {"Casa Lola", "%", "EUR"}


@cache
def film(name: str) -> Journey:
    journey = read(EXAMPLES / name / "journey.yaml").journey
    assert journey is not None
    return journey


@cache
def plan(name: str) -> Plan:
    return make_plan(score(film(name)), shipped_library())


def is_told(hint: object) -> bool:
    """Whether a field of this type holds words for people, one or several."""
    options = set(get_args(hint)) if isinstance(hint, UnionType) else {hint}
    return set(get_args(Text)) <= options or Text in options or Texts in options


def parts(value: object, path: str = "") -> Iterator[tuple[str, bool, object]]:
    """Every value of a film that has no parts of its own: its path, whether it is told, and the value."""
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        hints = get_type_hints(kind, include_extras=True)
        for name in (field.name for field in fields(kind)):
            inner, here = getattr(value, name), f"{path}.{name}"
            if (kind.__name__, name) in LANGUAGE_ITSELF:
                continue
            if is_told(hints[name]) and (kind.__name__, name) not in KEYS_WRITTEN_AS_TEXT:
                texts = inner if isinstance(inner, tuple) else (inner,)
                yield from ((f"{here}[{i}]", text is not None, text) for i, text in enumerate(texts))
            else:
                yield from parts(inner, here)
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from parts(inner, f"{path}[{i}]")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from parts(inner, f"{path}.{key}")
    else:
        yield path, False, value


def numbers_and_keys(name: str) -> dict[str, object]:
    """What must be the same: every number, id, date and enum, and where words stand."""
    return {
        path: "words" if told and not is_number(value) else value for path, told, value in parts(film(name))
    }


def words(name: str) -> dict[str, str]:
    return {path: str(value) for path, told, value in parts(film(name)) if told and not is_number(value)}


def is_number(text: object) -> bool:
    return str(text).replace(".", "", 1).isdigit()


def test_the_english_restaurant_is_the_spanish_one_in_all_but_words() -> None:
    spanish, english = numbers_and_keys("restaurant"), numbers_and_keys("restaurant-en")
    assert len(spanish) > 2000
    assert spanish == english


def test_every_word_of_the_restaurant_is_told_in_english() -> None:
    spanish, english = words("restaurant"), words("restaurant-en")
    same = {text for path, text in spanish.items() if english[path] == text}
    reasons = {str(voice.id) for scene in film("restaurant").scenes for voice in scene.voice}
    assert len(spanish) > 500
    assert same == SAME_IN_BOTH_LANGUAGES | reasons


def test_both_restaurants_score_and_plan_alike() -> None:
    spanish, english = plan("restaurant"), plan("restaurant-en")
    assert score(film("restaurant")).scenes == score(film("restaurant-en")).scenes
    assert score(film("restaurant")).index == score(film("restaurant-en")).index
    assert spanish.projected == english.projected
    assert [(a.id, a.rank, a.gain, a.lift) for a in spanish.actions] == [
        (a.id, a.rank, a.gain, a.lift) for a in english.actions
    ]
