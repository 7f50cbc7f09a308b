"""Every field of every record has a name for people, in both languages."""

import re
from pathlib import Path

import pytest

import momentos.words
from momentos.journey.journey import Journey
from momentos.journey.mark import Expectation
from momentos.journey.scene import Scene, View
from momentos.journey.shape import shapes_of
from momentos.words.catalogue import Lang
from momentos.words.field import advice, label, snake

SOURCE = Path(momentos.words.__file__).parent / "es" / "fields.po"


def _records() -> list[type]:
    found: list[type] = []
    ahead: list[type] = [Journey]
    while ahead:
        record = ahead.pop()
        if record not in found:
            found.append(record)
            ahead += [shape.record for shape in shapes_of(record).values() if shape.record]
    return found


@pytest.mark.parametrize("lang", list(Lang))
def test_every_field_has_a_name(lang: Lang) -> None:
    for record in _records():
        for name in shapes_of(record):
            assert label(record, name, lang)


def test_a_field_of_one_record_may_have_a_name_of_its_own() -> None:
    assert label(View, "text", Lang.ES) == "Con sus ojos, en primera persona"
    assert label(Journey, "about", Lang.EN) == "Summary"


@pytest.mark.parametrize("lang", list(Lang))
def test_what_helps_is_said_where_the_name_does_not_say_it_all(lang: Lang) -> None:
    said = {
        "es": "Sin nada, es una opinión, y así se dirá.",
        "en": "Without any it is an opinion, and will be told as one.",
    }
    assert advice(Expectation, "evidence", lang) == said[lang]
    assert advice(Scene, "notes", lang) is None


def test_help_is_written_for_fields_that_there_are() -> None:
    fields = {f"{snake(record)}.{name.rstrip('_')}" for record in _records() for name in shapes_of(record)}
    helped = re.findall(r'^msgid "field\.(.+)\.help"$', SOURCE.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(helped) <= fields
