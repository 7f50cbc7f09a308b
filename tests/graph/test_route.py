"""Routes through the film."""

from films import film, restaurant

from momentos.graph.film import make_film
from momentos.graph.flow import make_flow
from momentos.graph.route import main_line, shortest_purchase_path
from momentos.journey.journey import Journey


def line_of(journey: Journey) -> tuple[str, ...]:
    made = make_film(journey)
    return main_line(made, make_flow(made))


def test_the_shortest_way_to_the_last_purchase_scene() -> None:
    assert shortest_purchase_path(make_film(restaurant())) == (
        "puerta", "reserva", "mesa", "carta", "pedido", "plato", "cuenta",
    )  # fmt: skip


def test_the_loyalty_circle_is_no_short_cut() -> None:
    journey = film("id: a, next: [{to: d, again: true}, b]", "id: b", "id: c", "id: d")
    assert shortest_purchase_path(make_film(journey)) == ("a", "b", "c", "d")


def test_without_a_way_to_a_purchase_there_is_no_path() -> None:
    apart = film("id: a, next: end", "id: b")
    unsold = film("id: a, phase: pre-purchase")
    circle = film("id: a", "id: b, next: a")
    assert [shortest_purchase_path(make_film(journey)) for journey in (apart, unsold, circle)] == [(), (), ()]


def test_the_main_line_is_the_path_most_customers_walk() -> None:
    journey = film(
        "id: ad, starts: 0.3, next: {to: door}",
        "id: web, starts: 0.7",
        "id: door, next: [{to: table, share: 0.4}, {to: bar, share: 0.6}]",
        "id: bar, lost: 0.5, next: table",
        "id: table, next: [{to: door, share: 0.9, again: true}, {to: bill, share: 0.1}]",
        "id: bill",
    )
    assert line_of(journey) == ("web", "door", "bar", "table", "bill")


def test_the_earlier_wins_where_as_many_walk() -> None:
    journey = film("id: a, next: [c, b]", "id: b, next: d", "id: c, next: d", "id: d")
    assert line_of(journey) == ("a", "b", "d")


def test_two_ways_between_two_scenes_are_walked_together() -> None:
    following = "[{to: b, share: 0.3}, {to: c, share: 0.4}, {to: b, share: 0.3}]"
    journey = film(f"id: a, next: {following}", "id: b, next: end", "id: c, next: end")
    assert line_of(journey) == ("a", "b")


def test_a_film_that_cannot_be_walked_is_all_main_line() -> None:
    assert line_of(film("id: a", "id: b, next: a")) == ("a", "b")
