"""References led elsewhere, taken away and counted, wherever the types say there is one."""

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Thing
from momentos.journey.proposal import Action, Proposal
from momentos.journey.references import kind_of, references_to, relinked
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Phase

FILM = Journey(
    "film",
    "Film",
    (
        Scene("a", "A", Phase.PURCHASE, next=(Branch("b", PerCustomer({"fiel": 0.5}, 0.1)), Branch("c"))),
        Scene("b", "B", Phase.PURCHASE, starts=PerCustomer({"fiel": 0.2})),
        Scene("c", "C", Phase.PURCHASE, propose=Proposal(actions=(Action("x", scenes=("a", "b")),))),
    ),
    customers=(Customer("fiel"), Customer("b")),
)


def test_a_reference_is_led_by_its_kind_and_id() -> None:
    led = relinked(FILM, lambda thing, id_: "z" if (thing, id_) == (Thing.SCENE, "b") else id_)
    a, b, c = led.scenes
    assert a.next == (Branch("z", PerCustomer({"fiel": 0.5}, 0.1)), Branch("c"))
    assert (b.id, led.customers) == ("b", FILM.customers)
    assert c.propose is not None
    assert c.propose.actions[0].scenes == ("a", "z")


def test_what_leads_nowhere_is_gone_with_what_needs_it() -> None:
    led = relinked(FILM, lambda thing, id_: None if id_ in ("b", "fiel") else id_)
    a, b, _ = led.scenes
    assert a.next == (Branch("c"),)
    assert b.starts is None


def test_the_same_journey_where_nothing_changes() -> None:
    assert relinked(FILM, lambda _, id_: id_) == FILM


def test_references_are_counted_by_kind() -> None:
    assert references_to(FILM.scenes[1], FILM) == 2
    assert references_to(Customer("b"), FILM) == 0
    assert references_to(Customer("fiel"), FILM) == 2
    assert references_to(Branch("b"), FILM) == 0
    assert kind_of(Branch("b")) is None
