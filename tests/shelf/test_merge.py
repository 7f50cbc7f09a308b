"""Two people's changes together: nothing lost, and asked only where it must be."""

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_journeys import random_journey

from momentos.journey.change import Change, Insert, Move, Remove, Set, changes
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer
from momentos.journey.mark import Expectation
from momentos.journey.proposal import Action, Proposal
from momentos.journey.remake import remade, value_at
from momentos.journey.removal import without_lost_references, without_scene
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Phase
from momentos.shelf.merge import Conflict, merged
from momentos.text.read import read_text

from .journeys import CAFE, with_field

WAY = ("scenes", "pide")


@pytest.fixture
def cafe() -> Journey:
    journey = read_text(CAFE).journey
    assert journey is not None
    return journey


def with_scene(journey: Journey, id_: str, place: int, title: str = "Nueva") -> Journey:
    scene = Scene(id_, title=title, phase=Phase.PRE_PURCHASE)
    return replace(journey, scenes=(*journey.scenes[:place], scene, *journey.scenes[place:]))


def order(journey: Journey) -> list[str]:
    return [scene.id for scene in journey.scenes]


def test_different_fields_of_one_scene_come_together(cafe: Journey) -> None:
    both = merged(cafe, with_field(cafe, "pide", title="Encarga"), with_field(cafe, "pide", owner="Barra"))
    assert both.conflicts == ()
    assert both.journey == with_field(cafe, "pide", title="Encarga", owner="Barra")


def test_the_same_field_twice_is_asked(cafe: Journey) -> None:
    ours, theirs = (
        with_field(cafe, "pide", title="Encarga"),
        with_field(cafe, "pide", title="Elige", owner="x"),
    )
    both = merged(cafe, ours, theirs)
    way = (*WAY, "title")
    assert both.conflicts == (Conflict((Set(way, "Encarga"),), (Set(way, "Elige"),)),)
    assert both.journey == theirs
    assert both.choosing(both.conflicts) == with_field(cafe, "pide", title="Encarga", owner="x")


def test_the_same_change_twice_is_none(cafe: Journey) -> None:
    ours = with_scene(without_scene(with_field(cafe, "entra", title="Llega"), "sale"), "nueva", 1)
    both = merged(cafe, ours, ours)
    assert both.conflicts == ()
    assert both.journey == ours


def test_a_scene_removed_and_changed_is_asked_once(cafe: Journey) -> None:
    ours, theirs = with_field(cafe, "pide", title="Encarga", owner="Barra"), without_scene(cafe, "pide")
    both = merged(cafe, ours, theirs)
    (conflict,) = both.conflicts
    assert conflict.theirs == (Remove(("scenes",), "pide"),)
    assert len(conflict.ours) == 2
    assert both.journey == theirs
    assert both.choosing([conflict]) == ours
    other = merged(cafe, theirs, ours)
    assert other.journey == ours
    assert other.choosing(other.conflicts) == theirs


def test_a_way_drawn_to_a_scene_that_was_removed_is_asked(cafe: Journey) -> None:
    drawn = with_field(cafe, "entra", next=(Branch("sale"), Branch("pide")))
    both = merged(cafe, without_scene(cafe, "sale"), drawn)
    (conflict,) = both.conflicts
    assert conflict.ours == (Remove(("scenes",), "sale"),)
    assert both.journey == drawn
    gone = both.choosing([conflict])
    assert order(gone) == ["entra", "pide"]
    assert value_at(gone, ("scenes", "entra", "next")) == (Branch("pide"),)
    other = merged(cafe, drawn, without_scene(cafe, "sale"))
    assert other.choosing(other.conflicts) == drawn


def test_a_number_for_a_customer_type_that_was_removed_is_asked(cafe: Journey) -> None:
    ours = with_field(cafe, "pide", starts=PerCustomer({"paso": 0.5}, 0.1))
    theirs = without_lost_references(replace(cafe, customers=cafe.customers[:1]))
    (conflict,) = merged(cafe, ours, theirs).conflicts
    assert conflict.theirs == (Remove(("customers",), "paso"),)


def test_a_scene_moved_by_both_is_asked_and_by_one_is_not(cafe: Journey) -> None:
    one = replace(cafe, scenes=(cafe.scenes[2], *cafe.scenes[:2]))
    other = replace(cafe, scenes=(cafe.scenes[0], cafe.scenes[2], cafe.scenes[1]))
    (conflict,) = merged(cafe, one, other).conflicts
    assert conflict == Conflict((Move(("scenes",), "sale", None),), (Move(("scenes",), "sale", "entra"),))
    assert merged(cafe, one, other).choosing([conflict]) == one
    both = merged(cafe, one, with_field(cafe, "sale", title="Paga"))
    assert (both.conflicts, order(both.journey)) == ((), ["sale", "entra", "pide"])


def test_new_scenes_of_both_stand_where_they_were_put(cafe: Journey) -> None:
    both = merged(cafe, with_scene(cafe, "a", 1), with_scene(cafe, "b", 2))
    assert order(both.journey) == ["entra", "a", "pide", "b", "sale"]


def test_a_scene_put_behind_one_that_was_removed_stands_where_that_was(cafe: Journey) -> None:
    ours, theirs = with_scene(cafe, "nueva", 2), without_scene(cafe, "pide")
    for both in (merged(cafe, ours, theirs), merged(cafe, theirs, ours)):
        assert both.conflicts == ()
        assert order(both.journey) == ["entra", "nueva", "sale"]


def test_two_new_scenes_of_one_id_both_stay_and_the_ways_follow(cafe: Journey) -> None:
    def adding(title: str) -> Journey:
        proposal = Proposal(actions=(Action("nueva.aviso", title=title),))
        journey = with_scene(cafe, "nueva", 3, title)
        return with_field(with_field(journey, "nueva", propose=proposal), "sale", next=(Branch("nueva"),))

    ours, theirs = adding("Mía"), with_field(adding("Suya"), "sale", next=None)
    both = merged(cafe, ours, theirs)
    assert both.conflicts == ()
    assert [(scene.id, scene.title) for scene in both.journey.scenes[3:]] == [
        ("nueva-2", "Mía"),
        ("nueva", "Suya"),
    ]
    assert both.journey.scenes[2].next == (Branch("nueva-2"),)
    actions = [scene.propose.actions[0].id for scene in both.journey.scenes if scene.propose]
    assert actions == ["nueva.aviso-2", "nueva.aviso"]


def test_what_was_removed_from_a_scene_that_is_gone_is_gone(cafe: Journey) -> None:
    base = with_field(cafe, "pide", propose=Proposal(actions=(Action("a"), Action("b"))))
    ours = with_field(base, "pide", propose=Proposal(actions=(Action("b"),)))
    theirs = without_scene(base, "pide")
    for both in (merged(base, ours, theirs), merged(base, theirs, ours)):
        assert (both.conflicts, order(both.journey)) == ((), ["entra", "sale"])


class Person:
    """Somebody who makes changes to a journey at random: to these scenes only, or to any."""

    def __init__(self, seed: int, name: str) -> None:
        self.chance, self.name = random.Random(f"{seed}{name}"), name

    def fields(self, journey: Journey, scenes: list[str]) -> Journey:
        for id_ in scenes:
            given = self.chance.choice(
                [
                    {"title": f"{self.name} {id_}"},
                    {"owner": self.name, "lost": 0.25},
                    {"expected": Expectation(score=float(self.chance.randint(1, 5)))},
                    {"propose": Proposal(text=self.name, actions=(Action(f"{id_}.{self.name}"),))},
                ]
            )
            journey = with_field(journey, id_, **given)
        return journey

    def anything(self, journey: Journey) -> Journey:
        for _ in range(self.chance.randint(1, 4)):
            ids = order(journey)
            match self.chance.choice("frmai" if len(ids) > 2 else "fai"):
                case "f":
                    journey = self.fields(journey, [self.chance.choice(ids)])
                case "r":
                    journey = without_scene(journey, self.chance.choice(ids))
                case "m":
                    scenes = list(journey.scenes)
                    scenes.insert(
                        self.chance.randrange(len(ids)), scenes.pop(self.chance.randrange(len(ids)))
                    )
                    journey = replace(journey, scenes=tuple(scenes))
                case "a":
                    taken = (Branch(self.chance.choice(ids)),)
                    journey = with_field(journey, self.chance.choice(ids), next=taken)
                case _:
                    new = self.chance.choice(["nueva", f"nueva-{self.name}"])
                    if new not in ids:
                        journey = with_scene(journey, new, self.chance.randint(0, len(ids)), self.name)
        return journey


def a_journey(seed: int) -> Journey:
    journey = read_text(json.dumps(random_journey(seed))).journey
    assert journey is not None
    return without_lost_references(journey)


SEEDS = st.integers(0, 10**6)


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_changes_to_different_scenes_lose_nothing_and_know_no_order(seed: int) -> None:
    base = a_journey(seed)
    ids = order(base)
    ours, theirs = Person(seed, "ana").fields(base, ids[::2]), Person(seed, "luis").fields(base, ids[1::2])
    both, other = merged(base, ours, theirs), merged(base, theirs, ours)
    assert both.conflicts == other.conflicts == ()
    assert both.journey == other.journey
    for mine in (ours, theirs):
        for change in changes(base, mine):
            if isinstance(change, Set):
                assert value_at(both.journey, change.way) == value_at(mine, change.way)


def told(both: tuple[Conflict, ...]) -> list[Change]:
    return [change for conflict in both for change in conflict.ours]


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_every_change_is_there_or_asked_about(seed: int) -> None:
    base = a_journey(seed)
    ours, theirs = Person(seed, "ana").anything(base), Person(seed, "luis").anything(base)
    both = merged(base, ours, theirs)
    asked = told(both.conflicts)
    kept = set(order(both.journey))
    assert without_lost_references(both.journey) == both.journey
    assert len(order(both.journey)) == len(kept)
    for change in changes(base, both.ours):
        match change:
            case Insert(("scenes",), scene):
                assert scene.id in kept or change in asked
            case Remove(("scenes",), id_):
                assert id_ not in kept or change in asked
            case Set((_, id_, "title", *_) as way, value) if id_ in kept and change not in asked:
                assert value_at(both.journey, way) == value
    for change in changes(base, theirs):
        match change:
            case Insert(("scenes",), scene):
                assert scene.id in kept
            case Set((_, _, "title", *_) as way, value):
                assert value_at(both.journey, way) in (value, None)


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_choosing_gives_exactly_the_chosen_side(seed: int) -> None:
    base = a_journey(seed)
    ours, theirs = Person(seed, "ana").anything(base), Person(seed, "luis").anything(base)
    both = merged(base, ours, theirs)
    chosen = both.choosing(both.conflicts)
    assert both.choosing(()) == both.journey
    for change in told(both.conflicts):
        match change:
            case Set():
                assert without_lost_references(remade(chosen, change)) == chosen
            case Remove(("scenes",), id_):
                assert id_ not in order(chosen)
            case Move(_, id_):
                assert id_ in order(chosen)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_one_alone_has_their_way(seed: int) -> None:
    base = a_journey(seed)
    mine = without_lost_references(Person(seed, "ana").anything(base))
    for both in (merged(base, mine, base), merged(base, base, mine), merged(base, mine, mine)):
        assert both.conflicts == ()
        assert changes(both.journey, mine) == ()
