"""Where the film begins."""

from films import film

from momentos.graph.starts import start_weights

HEAD = "customers: [{id: one}, {id: two}]"


def test_the_first_scene_starts_where_nothing_is_said() -> None:
    assert start_weights(film("id: a", "id: b"), "all") == {"a": 1.0}


def test_once_any_scene_starts_the_others_do_not() -> None:
    assert start_weights(film("id: a", "id: b, starts: 2"), "all") == {"b": 2.0}


def test_a_map_without_the_type_and_without_default_leaves_nothing() -> None:
    journey = film("id: a, starts: {one: 0.4}", "id: b, starts: {default: 3}", head=HEAD)
    assert start_weights(journey, "one") == {"a": 0.4, "b": 3.0}
    assert start_weights(journey, "two") == {"b": 3.0}
