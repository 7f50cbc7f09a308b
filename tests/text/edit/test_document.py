"""What a file says of a value."""

import datetime as dt
import json
from pathlib import Path

import pytest

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Action, Proposal
from momentos.journey.scene import Branch, Scene, View
from momentos.journey.vocabulary import Evidence, ExpectationSource, Phase
from momentos.text.edit.document import Word, document, field_of, number
from momentos.text.edit.writing import in_braces
from momentos.text.read import read, read_text

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("journey.yaml"))
SCENE = Scene("a", "A", Phase.PURCHASE)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        ("true", '"true"'),
        (3.0, "3"),
        (3.5, "3.5"),
        (1e20, "1e+20"),
        (dt.date(2026, 11, 3), "2026-11-03"),
        (None, "null"),
        (Phase.PURCHASE, "purchase"),
        (Translated({"es": "Sí", "en": "Yes"}), '{es: Sí, en: "Yes"}'),
        (PerCustomer({"fiel": 0.1}, 0.2), "{fiel: 0.1, default: 0.2}"),
        (Mark(3.0), "3"),
        (Mark(), "{}"),
        (Mark(3.0, n=9, evidence=(Evidence.SURVEY,)), "{score: 3, evidence: [survey], n: 9}"),
        (Expectation(3.0, from_=(ExpectationSource.POSITIONING,)), "{score: 3, from: [positioning]}"),
        (Branch("b"), "b"),
        (Branch("b", again=True), "{to: b, again: true}"),
        (Action("x", for_=()), "{id: x, for: []}"),
        (Action("x", extras={"x-a": ["1", None]}), '{id: x, x-a: ["1", null]}'),
        (Scene("a", "A", None, see=View(), propose=Proposal()), "{id: a, title: A}"),
        (Scene("a", "A", None, next=()), "{id: a, title: A, next: end}"),
        (Scene("a", "A", None, next=(Branch("b"),)), "{id: a, title: A, next: b}"),
        (Scene("a", "A", None, next=(Branch("b"), Branch("c"))), "{id: a, title: A, next: [b, c]}"),
    ],
)
def test_the_shortest_form(value: object, written: str) -> None:
    assert in_braces(document(value)) == written


def test_a_value_that_no_journey_has() -> None:
    with pytest.raises(TypeError):
        document(object())


def test_numbers_keep_what_they_say() -> None:
    for value in (0.0, -1.5, 0.1, 1 / 3, 1e15, 123456789.25, 1e-7):
        assert float(number(value)) == value


def test_one_field() -> None:
    assert field_of(SCENE, "title") == Word("A")
    assert field_of(SCENE, "notes") is None
    assert field_of(Expectation(from_=(ExpectationSource.POSITIONING,)), "from") == document(("positioning",))
    assert field_of(PerCustomer({}, 0.5), "default") == Word("0.5", text=False)
    assert field_of(Translated({"es": "Sí"}), "en") is None
    assert field_of({"x-a": "1"}, "x-a") == Word("1")
    assert field_of(None, "title") is None


def test_the_scenes_stand_behind_the_customers() -> None:
    film = Journey("film", "Film", (SCENE,), customers=(Customer("fiel"),), notes="N", about="De qué va")
    assert list(json.loads(_as_json(film))) == ["id", "title", "about", "customers", "scenes", "notes"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_journey_is_read_back_from_its_document(path: Path) -> None:
    journey = read(path).journey
    assert journey is not None
    assert read_text(_as_json(journey), id_=journey.id).journey == journey


def _as_json(journey: Journey) -> str:
    def plain(value: object) -> object:
        match value:
            case Word(written):
                return written
            case _:
                fields = getattr(value, "fields", None)
                if fields is not None:
                    return {name: plain(one) for name, one in fields.items()}
                return [plain(item) for item in getattr(value, "items", ())]

    return json.dumps(plain(document(journey)), ensure_ascii=False)
