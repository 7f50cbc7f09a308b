import inspect
from enum import StrEnum

import pytest

from momentos.journey import issue, kinds, vocabulary
from momentos.journey.vocabulary import Channel, CustomerType, Lever, Phase, Question, Stage
from momentos.plan import library, plan, steps, suggest
from momentos.rules.act import ActionPart
from momentos.text.fault import Kind, Part
from momentos.words.catalogue import Lang, term, term_key

ROOMS = (issue, kinds, library, plan, steps, suggest, vocabulary)


def labelled() -> list[type[StrEnum]]:
    found = {
        enum
        for room in ROOMS
        for _, enum in inspect.getmembers(room, inspect.isclass)
        if issubclass(enum, StrEnum) and enum is not StrEnum
    }
    return sorted(found | {ActionPart, Kind, Part}, key=lambda enum: enum.__name__)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("enum", labelled(), ids=lambda enum: enum.__name__)
def test_every_member_of_the_vocabulary_has_a_label(enum, lang):
    for member in enum:
        label = term(member, lang)
        assert label
        assert label == label.strip()


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("enum", labelled(), ids=lambda enum: enum.__name__)
def test_no_two_members_of_an_enum_share_a_label(enum, lang):
    labels = [term(member, lang) for member in enum]
    assert len(set(labels)) == len(labels)


def test_no_two_enums_share_the_keys_of_their_labels():
    keys = [term_key(member) for enum in labelled() for member in enum]
    assert len(set(keys)) == len(keys)


def test_the_source_documents_own_words():
    assert [term(phase, Lang.ES) for phase in Phase] == [
        "antes de la compra",
        "durante la compra",
        "después de la compra",
    ]
    assert [term(channel, Lang.ES) for channel in Channel] == [
        "personal",
        "impreso",
        "telefónico",
        "electrónico",
    ]
    assert [term(question, Lang.ES) for question in Question] == [
        "situación previsible",
        "material",
        "mobiliario",
        "ubicación",
        "personal de atención",
        "otros clientes",
    ]
    assert [term(lever, Lang.ES) for lever in Lever] == [
        "personal de atención",
        "herramientas y aplicaciones",
        "información que posee el personal",
        "procesos y procedimientos",
    ]
    assert [term(type_, Lang.ES) for type_ in CustomerType] == [
        "fiel",
        "de compra supeditada",
        "de las subastas o desleal",
        "de las promociones",
        "anárquico",
    ]
    assert [term(stage, Lang.ES) for stage in Stage] == [
        "prospecto",
        "primer cliente",
        "repetidor temprano",
        "cliente base o medular",
        "desertor",
        "recuperado",
    ]
