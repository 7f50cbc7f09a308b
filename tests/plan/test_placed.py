"""Actions in their place, and what the library adds."""

from films import film, restaurant

from momentos.journey.vocabulary import Degree, Lever, Objective
from momentos.plan.library import shipped_library
from momentos.plan.placed import Placed, placed_actions


def placed(*scenes: str, head: str = "") -> tuple[Placed, ...]:
    return placed_actions(film(*scenes, head=head), shipped_library())


def test_the_library_gives_what_the_action_does_not_say() -> None:
    (found,) = placed("propose: {actions: [{use: periodic-survey}]}")
    entry = shipped_library()["periodic-survey"]
    assert (found.title, found.how, found.levers) == (entry.name, entry.how, entry.levers)
    assert (found.objective, found.effort) == (entry.objectives[0], entry.effort)


def test_what_the_action_says_wins() -> None:
    said = "title: Dos preguntas, how: Así, levers: [tools], objective: acquire, effort: high"
    (found,) = placed(f"propose: {{actions: [{{use: periodic-survey, {said}}}]}}")
    assert (found.title, found.how, found.levers) == ("Dos preguntas", "Así", (Lever.TOOLS,))
    assert (found.objective, found.effort) == (Objective.ACQUIRE, Degree.HIGH)


def test_without_library_and_effort_it_counts_as_medium() -> None:
    (found,) = placed("propose: {actions: [{title: Saludar}]}")
    assert (found.effort, found.objective, found.levers, found.how) == (Degree.MEDIUM, None, (), None)


def test_an_action_touches_its_scene_unless_it_names_others() -> None:
    head = "actions: [{id: x, title: X, scenes: [a, b]}, {id: y, title: Y}]"
    found = placed(
        "id: a, propose: {actions: [{id: p, title: P}]}",
        "id: b, propose: {actions: [{id: q, title: Q, scenes: [a, b, a]}]}",
        head=head,
    )
    assert [(one.action.id, one.home, one.scenes) for one in found] == [
        ("p", "a", ("a",)),
        ("q", "b", ("a", "b")),
        ("x", None, ("a", "b")),
        ("y", None, ()),
    ]


def test_the_restaurant_has_its_actions() -> None:
    found = placed_actions(restaurant(), shipped_library())
    assert len(found) == 16
    assert all(one.entry is not None for one in found)
