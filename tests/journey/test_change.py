"""What differs between two journeys, and one made of the other by it."""

import dataclasses
import itertools
import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from torture.editing import Editor

from momentos.journey.change import Change, Insert, Move, Remove, Set, are_named, changes
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Action, Proposal
from momentos.journey.remake import remade
from momentos.journey.scene import Branch, Scene, View
from momentos.journey.vocabulary import Phase
from momentos.text.read import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("journey.yaml"))


def scene(id_: str, **values: object) -> Scene:
    return Scene(id_, id_.upper(), Phase.PURCHASE, **values)  # type: ignore[arg-type]


def film(*scenes: Scene, **values: object) -> Journey:
    return Journey("film", "Film", scenes, **values)  # type: ignore[arg-type]


def made(old: Journey, steps: tuple[Change, ...]) -> Journey:
    for step in steps:
        old = remade(old, step)
    return old


A, B, C, D = (scene(id_) for id_ in "abcd")


def test_equal_journeys_have_no_changes() -> None:
    assert changes(film(A, B), film(A, B)) == ()


def test_a_block_that_says_nothing_is_no_change() -> None:
    assert changes(film(A), film(scene("a", propose=Proposal(), received=Mark()))) == ()


def test_a_field_is_told_with_the_way_to_it() -> None:
    old = film(scene("a", see=View(text="Veo"), lost=PerCustomer({"x": 0.1}, 0.2)))
    new = film(scene("a", see=View(text="Miro"), lost=PerCustomer({"x": 0.1, "y": 0.3})))
    assert changes(old, new) == (
        Set(("scenes", "a", "see", "text"), "Miro"),
        Set(("scenes", "a", "lost", "y"), 0.3),
        Set(("scenes", "a", "lost", "default"), None),
    )


def test_a_field_has_the_name_of_the_file() -> None:
    old = film(scene("a", expected=Expectation(3.0)))
    new = film(scene("a", expected=Expectation(3.0, from_=("needs",))))  # type: ignore[arg-type]
    assert changes(old, new) == (Set(("scenes", "a", "expected", "from"), ("needs",)),)


def test_only_the_part_of_a_new_block_that_says_something_is_set() -> None:
    new = film(scene("a", propose=Proposal(target=4.0)))
    assert changes(film(A), new) == (Set(("scenes", "a", "propose", "target"), 4.0),)
    assert changes(new, film(A)) == (Set(("scenes", "a", "propose", "target"), None),)


def test_a_text_in_another_language_more() -> None:
    old, new = Translated({"es": "Uno"}), Translated({"es": "Uno", "en": "One"})
    assert changes(film(A, notes=old), film(A, notes=new)) == (Set(("notes", "en"), "One"),)
    assert changes(film(A, notes="Uno"), film(A, notes=new)) == (Set(("notes",), new),)


def test_moves_then_insertions_then_removals_then_fields() -> None:
    longer = dataclasses.replace(B, notes="N")
    assert changes(film(A, B, C), film(C, longer, D)) == (
        Move(("scenes",), "c", None),
        Insert(("scenes",), D, "b"),
        Remove(("scenes",), "a"),
        Set(("scenes", "b", "notes"), "N"),
    )


def test_what_has_no_ids_is_set_as_a_whole() -> None:
    old, new = film(scene("a", next=(Branch("b"),)), B), film(scene("a", next=(Branch("b", 0.5),)), B)
    assert changes(old, new) == (Set(("scenes", "a", "next"), (Branch("b", 0.5),)),)
    assert are_named((A, Action("x")))
    assert not are_named((Branch("b"),))


def test_no_list_is_empty_on_the_way() -> None:
    steps = changes(film(A, B), film(C, D))
    assert len(steps) == 4
    assert all(made(film(A, B), steps[:length]).scenes for length in range(5))


def test_the_fewest_things_move() -> None:
    for size in range(1, 6):
        given = [scene(f"s{n}") for n in range(size)]
        for wanted in itertools.permutations(given):
            steps = changes(film(*given), film(*wanted))
            assert all(isinstance(step, Move) for step in steps)
            assert len(steps) == size - _longest_run(wanted, given)
            assert made(film(*given), steps).scenes == wanted


def _longest_run(wanted: tuple[Scene, ...], given: list[Scene]) -> int:
    return max(
        length
        for length in range(len(given) + 1)
        for run in itertools.combinations(given, length)
        if [one for one in wanted if one in run] == list(run)
    )


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(EXAMPLES), st.integers(0, 2**32), st.integers(1, 4))
def test_the_changes_between_two_journeys_make_one_of_the_other(path: Path, seed: int, edits: int) -> None:
    old = read(path).journey
    assert old is not None
    editor, new = Editor(random.Random(seed)), old
    for _ in range(edits):
        new = editor.edited(new)
    for before, after in ((old, new), (new, old)):
        assert changes(made(before, changes(before, after)), after) == ()
