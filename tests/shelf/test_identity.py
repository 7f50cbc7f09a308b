"""New things of two people keep ids of their own."""

from dataclasses import replace

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Phase
from momentos.shelf.identity import with_own_ids

BASE = Journey("film", "Film", (Scene("a", "A", Phase.PURCHASE),))


def adding(title: str, *, way: bool = False) -> Journey:
    first = replace(BASE.scenes[0], next=(Branch("b"),)) if way else BASE.scenes[0]
    return replace(BASE, scenes=(first, Scene("b", title, Phase.PURCHASE)))


def test_ours_gets_another_id_and_references_follow() -> None:
    ours = with_own_ids(BASE, adding("Mía", way=True), adding("Suya"))
    assert [(scene.id, scene.title) for scene in ours.scenes] == [("a", "A"), ("b-2", "Mía")]
    assert ours.scenes[0].next == (Branch("b-2"),)


def test_the_first_free_id_is_taken() -> None:
    theirs = replace(adding("Suya"), scenes=(*adding("Suya").scenes, Scene("b-2", "C", Phase.PURCHASE)))
    assert [scene.id for scene in with_own_ids(BASE, adding("Mía"), theirs).scenes] == ["a", "b-3"]


def test_the_same_thing_of_both_is_one() -> None:
    assert with_own_ids(BASE, adding("Una"), adding("Una")) == adding("Una")


def test_what_was_there_and_other_kinds_keep_their_ids() -> None:
    ours = replace(BASE, customers=(Customer("b"),))
    assert with_own_ids(BASE, ours, adding("Suya")) == ours
    assert (
        with_own_ids(BASE, replace(BASE, scenes=(replace(BASE.scenes[0], title="X"),)), BASE).scenes[0].id
        == "a"
    )
