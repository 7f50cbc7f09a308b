"""Every field of every record has a name for people, in both languages."""

import pytest

from momentos.journey.journey import Journey
from momentos.journey.scene import View
from momentos.journey.shape import shapes_of
from momentos.words.catalogue import Lang
from momentos.words.field import label


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
