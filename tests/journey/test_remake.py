"""A journey with one change made to it."""

import pytest

from momentos.journey.change import Insert, Move, Remove, Set
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Action, Proposal
from momentos.journey.remake import GoneError, remade, value_at
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Controlled, Phase

A = Scene("a", "A", Phase.PURCHASE, lost=PerCustomer({"x": 0.1}, 0.2), extras={"x-a": "1"})
B = Scene("b", "B", Phase.PURCHASE, notes=Translated({"es": "Sí"}), controlled=Controlled.PARTNER)
FILM = Journey("film", "Film", (A, B))


def first(way: tuple[str, ...], value: object) -> Scene:
    """The first scene after a field of it is set."""
    return remade(FILM, Set(("scenes", "a", *way), value)).scenes[0]


def test_fields_are_set_and_unset() -> None:
    assert first(("title",), "Uno").title == "Uno"
    assert first(("see", "text"), "Veo").see == View(text="Veo")
    assert first(("expected", "from"), ("needs",)).expected == Expectation(from_=("needs",))  # type: ignore[arg-type]
    assert first(("propose", "actions"), (Action("x"),)).propose == Proposal(actions=(Action("x"),))
    assert remade(FILM, Set(("scenes", "b", "controlled"), None)).scenes[1].controlled is Controlled.OWN


def test_keys_are_set_and_unset() -> None:
    assert first(("lost", "x"), 0.3).lost == PerCustomer({"x": 0.3}, 0.2)
    assert first(("lost", "default"), None).lost == PerCustomer({"x": 0.1})
    assert first(("extras", "x-b"), "2").extras == {"x-a": "1", "x-b": "2"}
    assert first(("extras", "x-a"), None).extras == {}
    assert remade(FILM, Set(("scenes", "b", "notes", "en"), "Yes")).scenes[1].notes == Translated(
        {"es": "Sí", "en": "Yes"}
    )


def test_things_come_go_and_move() -> None:
    new = Scene("c", "C", Phase.PURCHASE)
    assert remade(FILM, Insert(("scenes",), new, None)).scenes == (new, A, B)
    assert remade(FILM, Insert(("scenes",), new, "a")).scenes == (A, new, B)
    assert remade(FILM, Insert(("scenes",), new, "gone")).scenes == (A, B, new)
    assert remade(FILM, Move(("scenes",), "b", None)).scenes == (B, A)
    assert remade(FILM, Move(("scenes",), "a", "b")).scenes == (B, A)
    assert remade(FILM, Move(("scenes",), "a", "gone")).scenes == (B, A)
    assert remade(FILM, Remove(("scenes",), "a")).scenes == (B,)
    assert remade(FILM, Remove(("scenes",), "gone")).scenes == (A, B)


def test_a_list_that_is_not_there_yet_gets_its_first_thing() -> None:
    way = ("scenes", "a", "propose", "actions")
    assert remade(FILM, Insert(way, Action("x"), None)).scenes[0].propose == Proposal(actions=(Action("x"),))


@pytest.mark.parametrize(
    "change",
    [
        Set(("scenes", "gone", "title"), "Uno"),
        Insert(("scenes", "gone", "propose", "actions"), Action("x"), None),
        Move(("scenes",), "gone", None),
        Set(("scenes", "a", "by_customer", "gone", "received"), Mark(3.0)),
    ],
)
def test_what_is_gone_cannot_be_changed(change: Set | Insert | Move) -> None:
    with pytest.raises(GoneError) as gone:
        remade(FILM, change)
    whole = (*change.way, "gone") if isinstance(change, Move) else change.way
    assert gone.value.way == whole


def test_the_value_at_the_end_of_a_way() -> None:
    assert value_at(FILM, ()) is FILM
    assert value_at(FILM, ("scenes", "a", "lost", "default")) == 0.2
    assert value_at(FILM, ("scenes", "b", "notes", "es")) == "Sí"
    assert value_at(FILM, ("scenes", "a", "extras", "x-a")) == "1"
    assert value_at(FILM, ("scenes", "a", "expected", "from")) is None
    assert value_at(FILM, ("scenes", "gone", "title")) is None
