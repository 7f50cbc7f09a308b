"""A thing taken out together with what refers to it."""

import dataclasses
from pathlib import Path

import pytest
from torture.editing import dangling, references

from momentos.journey.customer import Customer, Need
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Thing
from momentos.journey.proposal import Action, Proposal
from momentos.journey.removal import without, without_lost_references, without_scene
from momentos.journey.scene import Branch, CustomerMarks, Scene, Voice
from momentos.journey.vocabulary import Phase
from momentos.text.read import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("journey.yaml"))


def scene(id_: str, **values: object) -> Scene:
    return Scene(id_, id_.upper(), Phase.PURCHASE, **values)  # type: ignore[arg-type]


def ways(*scenes: Scene, gone: str) -> list[tuple[Branch, ...] | None]:
    """Where the scenes lead once one of them is gone."""
    return [scene.next for scene in without_scene(Journey("film", "Film", scenes), gone).scenes]


def test_a_way_to_a_scene_that_goes_leads_on_to_where_that_led() -> None:
    a, c, d = scene("a", next=(Branch("b", 0.5),)), scene("c"), scene("d")
    assert ways(a, scene("b", next=(Branch("d"),)), c, d, gone="b") == [(Branch("d", 0.5),), None, None]
    assert ways(a, scene("b"), c, gone="b") == [(Branch("c", 0.5),), None]


def test_a_way_goes_where_it_would_lead_nowhere_back_or_twice() -> None:
    twice = scene("a", next=(Branch("b"), Branch("c")))
    assert ways(twice, scene("b", next=(Branch("c"),)), scene("c"), gone="b") == [(Branch("c"),), None]
    only = scene("a", next=(Branch("b"),))
    assert ways(only, scene("b", next=(Branch("a"),)), gone="b") == [None]
    assert ways(only, scene("b", next=()), gone="b") == [None]
    assert (
        ways(only, scene("b", next=(Branch("c"), Branch("d"))), scene("c"), scene("d"), gone="b")[0] is None
    )


def test_a_film_that_ends_or_goes_on_stays_so() -> None:
    assert ways(scene("a", next=()), scene("b"), scene("c"), gone="b") == [(), None]


def test_what_referred_to_a_customer_type_is_without_it() -> None:
    marks = {"x": CustomerMarks(), "y": CustomerMarks()}
    film = Journey(
        "film",
        "Film",
        (
            scene(
                "a",
                by_customer=marks,
                lost=PerCustomer({"x": 0.1}, 0.2),
                brings=PerCustomer({"x": 0.1}),
                voice=(Voice(text="Bien", customer="x"),),
            ),
        ),
        customers=(Customer("y", needs=(Need(text="Luz", scene="gone"),)),),
        actions=(Action("p", for_=("x",)), Action("q", for_=("x", "y"), after=("p", "gone"))),
    )
    after = without_lost_references(film)
    (only,) = after.scenes
    assert dict(only.by_customer) == {"y": CustomerMarks()}
    assert only.lost == PerCustomer({}, 0.2)
    assert only.brings is None
    assert only.voice == (Voice(text="Bien"),)
    assert after.customers == (Customer("y", needs=(Need(text="Luz"),)),)
    assert after.actions == (Action("p", for_=()), Action("q", for_=("y",), after=("p",)))


@pytest.mark.parametrize(
    ("shares", "left"),
    [
        ((0.2, 0.5, 0.3), [0.625, 0.375]),
        ((0.3, 0.4, 0.3), [0.571, 0.429]),
        ((0.7, 0.1, 0.1, 0.1), [0.334, 0.333, 0.333]),
        ((0.3998, 0.5, 0.0002, 0.1), [0.8331, 0.0003, 0.1666]),
        ((0.6, 0.4), [1.0]),
        ((1.0, 0.0), [0.0]),
        ((0.0, 0.1234, 0.8766), [0.1234, 0.8766]),
        ((0.6, 0.3), [0.3]),
        ((0.6, None), [None]),
        ((0.6, 0.3, None), [0.3, None]),
        ((1.0,), []),
    ],
)
def test_the_shares_of_the_types_that_are_left_stay_whole_in_proportion(
    shares: tuple[float | None, ...], left: list[float | None]
) -> None:
    types = tuple(Customer(f"c{number}", share=share) for number, share in enumerate(shares))
    film = Journey("film", "Film", (scene("a", by_customer={"c0": CustomerMarks()}),), customers=types)
    after = without(film, ("customers",), "c0")
    assert [customer.share for customer in after.customers] == left
    assert not after.scenes[0].by_customer


def test_what_is_gone_leaves_the_shares_of_others_alone() -> None:
    types = (Customer("x", share=0.6), Customer("y", share=0.4))
    film = Journey("film", "Film", (scene("a"),), customers=types, actions=(Action("p"),))
    assert without(film, ("actions",), "p") == dataclasses.replace(film, actions=())


def test_a_journey_that_lacks_nothing_stays_as_it_is() -> None:
    for path in EXAMPLES:
        journey = read(path).journey
        assert journey is not None
        assert without_lost_references(journey) == journey


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_no_reference_is_left(path: Path) -> None:
    journey = read(path).journey
    assert journey is not None
    for scene in journey.scenes:
        assert dangling(without_scene(journey, scene.id)) == []
    for lists in ("customers", "actions"):
        assert dangling(without_lost_references(dataclasses.replace(journey, **{lists: ()}))) == []
    emptied = dataclasses.replace(journey, promise=None)
    assert dangling(without_lost_references(emptied)) == []


def test_references_are_found_wherever_a_type_says_so() -> None:
    film = Journey(
        "film",
        "Film",
        (
            scene(
                "a",
                keeps=("k",),
                next=(Branch("b", PerCustomer({"x": 0.5})),),
                propose=Proposal(actions=(Action("p", use="u"),)),
            ),
        ),
        actions=(Action("q", for_=("y",), scenes=("c",), after=("p",)),),
    )
    assert sorted(references(film)) == [
        (Thing.ACTION, "p"),
        (Thing.BENEFIT, "k"),
        (Thing.CUSTOMER, "x"),
        (Thing.CUSTOMER, "y"),
        (Thing.LIBRARY_ENTRY, "u"),
        (Thing.SCENE, "b"),
        (Thing.SCENE, "c"),
    ]
