"""Changes in words, as people are told them."""

import dataclasses

import pytest
from films import film, restaurant

from momentos.journey.change import changes
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated
from momentos.journey.montage import with_scene_moved, with_way
from momentos.journey.proposal import Action
from momentos.journey.removal import without_scene
from momentos.words.catalogue import Lang
from momentos.words.change import told

RESTAURANT = restaurant()


def _told(new: Journey, lang: Lang) -> list[str]:
    return [told(change, RESTAURANT, lang) for change in changes(RESTAURANT, new)]


def _with_scene(**fields: object) -> Journey:
    scenes = tuple(
        dataclasses.replace(scene, **fields) if scene.id == "cuenta" else scene  # type: ignore[arg-type]
        for scene in RESTAURANT.scenes
    )
    return dataclasses.replace(RESTAURANT, scenes=scenes)


@pytest.mark.parametrize(
    ("new", "es", "en"),
    [
        (
            _with_scene(title="Paga"),
            "«Pide la cuenta y paga», Título: «Paga»",
            "“Pide la cuenta y paga”, Title: “Paga”",
        ),
        (
            _with_scene(lost=None),
            "«Pide la cuenta y paga», Se van aquí: vacío",
            "“Pide la cuenta y paga”, Lost here: empty",
        ),
        (
            dataclasses.replace(RESTAURANT, title="Otro"),
            "Título: «Otro»",
            "Title: “Otro”",
        ),
    ],
)
def test_a_set_field_is_told_with_its_thing_and_its_value(new: Journey, es: str, en: str) -> None:
    assert _told(new, Lang.ES) == [es]
    assert _told(new, Lang.EN) == [en]


def test_a_mark_of_one_customer_type_is_told_with_its_name() -> None:
    scene = next(scene for scene in RESTAURANT.scenes if scene.id == "cuenta")
    marks = scene.by_customer["oferta"]
    assert marks.expected is not None
    higher = dataclasses.replace(marks, expected=dataclasses.replace(marks.expected, score=5.0))
    new = _with_scene(by_customer={**scene.by_customer, "oferta": higher})
    assert _told(new, Lang.ES) == [
        "«Pide la cuenta y paga», El cazador de promociones, Lo que espera, Nota: 5"
    ]


def test_what_goes_and_what_moves_is_told() -> None:
    before = film("id: a", "id: b", "id: c")
    gone = [told(change, before, Lang.ES) for change in changes(before, without_scene(before, "b"))]
    assert gone == ["«Scene»: quitado"]
    moved = changes(before, with_scene_moved(before, "a", "c"))
    assert [told(change, before, Lang.EN) for change in moved] == ["“Scene”: moved"]


def test_what_has_gone_is_named_though_the_journey_no_longer_has_it() -> None:
    after = without_scene(RESTAURANT, "cuenta")
    gone = changes(RESTAURANT, after)[0]
    assert told(gone, after, Lang.EN) == "“Pide la cuenta y paga”: removed"


def test_a_way_is_told_by_the_title_of_the_scene_it_leads_to() -> None:
    before = film("id: a", "id: b", "id: c")
    (joined, *_) = changes(before, with_way(before, "a", "c"))
    assert told(joined, before, Lang.EN) == "“Scene”, What comes next: “Scene” and “Scene”"


def test_a_long_text_is_cut() -> None:
    (line,) = _told(_with_scene(notes="a" * 100), Lang.ES)
    assert line == f"«Pide la cuenta y paga», Notas: «{'a' * 59}…»"


SAID = "Al llegar nos hicieron esperar de pie junto a la puerta, con frío, más de veinte minutos y sin excusa"


@pytest.mark.parametrize(
    ("new", "cut"),
    [
        (f"{SAID} ninguna", "…con frío, más de veinte minutos y sin excusa ninguna"),
        (SAID[:-7], "…junto a la puerta, con frío, más de veinte minutos y sin"),
        (SAID.replace("frío", "mucho frío"), "…a la puerta, con mucho frío, más de veinte minutos y sin e…"),
        (SAID.replace("Al", "Cuando"), "Cuando llegar nos hicieron esperar de pie junto a la puerta…"),
        (SAID.replace("frío", "frío" * 30), f"…la puerta, con {'frío' * 10}frí…"),
    ],
)
def test_a_long_text_is_cut_where_it_begins_to_differ(new: str, cut: str) -> None:
    before = _with_scene(notes=SAID)
    (change,) = changes(before, _with_scene(notes=new))
    assert told(change, before, Lang.ES, before=before) == f"«Pide la cuenta y paga», Notas: «{cut}»"


def test_an_action_without_a_title_is_called_as_its_library_entry() -> None:
    card = Action("card", use="customer-file")
    (change,) = changes(RESTAURANT, dataclasses.replace(RESTAURANT, actions=(*RESTAURANT.actions, card)))
    names = {"customer-file": Translated({"es": "Ficha de cliente", "en": "Customer file"})}
    assert told(change, RESTAURANT, Lang.EN, names.get) == "Actions of the whole film: added “Customer file”"
    assert told(change, RESTAURANT, Lang.EN) == "Actions of the whole film: added card"
