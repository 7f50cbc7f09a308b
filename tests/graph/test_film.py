"""The film: its ways, its order, and what forbids one."""

import subprocess
import sys

from films import film, restaurant

from momentos.graph.film import Way, make_film
from momentos.journey.journey import Journey
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Phase


def test_a_scene_without_next_goes_on_to_the_following_one() -> None:
    made = make_film(film("id: a", "id: b, next: end", "id: c"))
    assert made.ways == (Way("a", "b"),)
    assert made.order == ("a", "b", "c")


def test_ways_keep_share_condition_and_again() -> None:
    made = make_film(film("id: a", "id: b, next: [{to: a, share: 0.2, again: true, when: le gusta}]"))
    assert made.ways[1] == Way("b", "a", 0.2, "le gusta", again=True)
    assert made.order == ("a", "b")


def test_the_order_is_that_of_the_file_where_several_are_possible() -> None:
    made = make_film(film("id: a, next: [d, c]", "id: b, next: end", "id: c, next: end", "id: d"))
    assert made.order == ("a", "b", "c", "d")


def test_a_scene_before_its_place_in_the_file_waits_for_those_that_lead_to_it() -> None:
    made = make_film(film("id: late, next: end", "id: first, next: late"))
    assert made.order == ("first", "late")


def test_a_circle_without_again_is_named_from_its_earliest_scene() -> None:
    made = make_film(film("id: a", "id: b", "id: c", "id: d, next: b"))
    assert made.order is None
    assert made.cycle == ("b", "c", "d")


def test_a_scene_that_leads_to_itself_is_a_circle() -> None:
    made = make_film(film("id: a", "id: b, next: b"))
    assert made.order is None
    assert made.cycle == ("b",)


def test_a_way_to_nowhere_is_left_out() -> None:
    scene = Scene("a", "Scene", Phase.PURCHASE, next=(Branch("nowhere", 0.5),))
    made = make_film(Journey("j", "A film", (scene,)))
    assert made.ways == ()
    assert made.order == ("a",)


def test_a_type_that_starts_nowhere_is_named() -> None:
    head = "customers: [{id: one}, {id: two}]"
    made = make_film(film("id: a, starts: {one: 1}", "id: b, starts: {two: 0}", head=head))
    assert made.startless == ("two",)


def test_the_graph_has_every_scene_and_every_way() -> None:
    made = make_film(restaurant())
    assert list(made.graph.nodes) == [scene.id for scene in made.journey.scenes]
    assert made.graph.number_of_edges() == len(made.ways)
    again = {(u, v) for u, v, marked in made.graph.edges(data="again") if marked}
    assert again == {("mensaje", "llama"), ("invitacion", "llama")}
    places = sorted(place for _, _, place in made.graph.edges(data="way"))
    assert places == list(range(len(made.ways)))


def test_two_ways_between_the_same_scenes_are_two_edges() -> None:
    made = make_film(film("id: a, next: [{to: b, share: 0.4}, {to: b, when: llueve}]", "id: b"))
    assert made.graph.number_of_edges("a", "b") == 2


def test_scoring_a_film_does_not_import_networkx() -> None:
    """The command line starts fast because the graph is made only when an algorithm asks for it."""
    program = (
        "import sys; from momentos.scores.score import score;"
        "from momentos.journey.journey import Journey; from momentos.journey.scene import Scene;"
        "score(Journey('j', 'A film', (Scene('a', 'A', None),))); print('networkx' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"
