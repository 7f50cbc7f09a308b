"""Scenes put in, moved, doubled, joined and parted; the flow stays whole."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from types import MappingProxyType

import pytest
import yaml
from films import film
from hypothesis import given, settings
from hypothesis import strategies as st
from random_journeys import random_journey

from momentos.graph.film import make_film
from momentos.graph.flow import make_flow
from momentos.journey.issue import Level
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated, for_customer
from momentos.journey.montage import (
    onward,
    with_double,
    with_scene,
    with_scene_moved,
    with_way,
    without_way,
)
from momentos.journey.removal import without_scene
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Phase
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.rules.check import check
from momentos.scores.score import score
from momentos.text.read import read_text

NEW = Scene("new", "New", Phase.PURCHASE)


def scenes(*ways: str) -> Journey:
    """Scenes a, b, c … in file order, each with what its `next` says ("" for nothing)."""
    return film(
        *(
            f"id: {id_}" + (f", next: {way}" if way else "")
            for id_, way in zip("abcdefgh", ways, strict=False)
        )
    )


def flow(journey: Journey) -> dict[str, tuple[str, ...]]:
    return {scene.id: onward(journey, scene.id) for scene in journey.scenes}


def test_a_scene_put_into_a_film_that_runs_on_by_itself_writes_no_way() -> None:
    found = with_scene(scenes("", "", ""), NEW, "a")
    assert flow(found) == {"a": ("new",), "new": ("b",), "b": ("c",), "c": ()}
    assert [scene.next for scene in found.scenes] == [None] * 4


def test_a_scene_at_the_head_leads_to_what_was_first() -> None:
    assert flow(with_scene(scenes("", ""), NEW, None)) == {"new": ("a",), "a": ("b",), "b": ()}


def test_a_scene_put_on_one_of_several_ways_takes_that_way_with_its_share() -> None:
    found = with_scene(scenes("[{to: b, share: 0.3}, c]", "c", ""), NEW, "a", "b")
    assert flow(found) == {"a": ("new", "c"), "new": ("b",), "b": ("c",), "c": ()}
    assert found.scenes[0].next is not None
    assert found.scenes[0].next[0].share == 0.3


def test_a_scene_behind_the_last_one_becomes_the_end() -> None:
    assert flow(with_scene(scenes("b", "end"), NEW, "b")) == {"a": ("b",), "b": ("new",), "new": ()}


def test_a_scene_behind_a_fork_becomes_one_more_way_on() -> None:
    found = with_scene(scenes("[b, c]", "end", "end"), NEW, "a")
    assert flow(found) == {"a": ("b", "c", "new"), "new": (), "b": (), "c": ()}


def test_a_scene_moves_out_of_the_flow_and_into_it_again() -> None:
    written = with_scene_moved(scenes("b", "c", "d", "end"), "b", "c")
    assert flow(written) == {"a": ("c",), "c": ("b",), "b": ("d",), "d": ()}
    assert list(flow(written)) == ["a", "c", "b", "d"]
    implied = with_scene_moved(scenes("", "", "", ""), "b", "c")
    assert flow(implied) == flow(written)
    assert [scene.next for scene in implied.scenes] == [None] * 4


def test_a_scene_moves_to_the_head_and_to_the_end() -> None:
    assert flow(with_scene_moved(scenes("", "", ""), "c", None)) == {"c": ("a",), "a": ("b",), "b": ()}
    assert flow(with_scene_moved(scenes("b", "c", "end"), "a", "c")) == {"b": ("c",), "c": ("a",), "a": ()}


def test_where_a_film_forks_a_move_changes_the_order_of_the_file_alone() -> None:
    before = scenes("[b, c]", "d", "d", "end")
    after = with_scene_moved(before, "a", "c")
    assert flow(after) == flow(before)
    assert [scene.id for scene in after.scenes] == ["b", "c", "a", "d"]


def test_a_scene_moved_into_another_act_belongs_to_its_phase() -> None:
    found = with_scene_moved(scenes("", ""), "a", "b", Phase.POST_PURCHASE)
    assert [(scene.id, scene.phase) for scene in found.scenes] == [
        ("b", Phase.PURCHASE),
        ("a", Phase.POST_PURCHASE),
    ]


def test_a_double_follows_its_scene() -> None:
    found = with_double(scenes("b", "end"), "a", "a-2")
    assert flow(found) == {"a": ("a-2",), "a-2": ("b",), "b": ()}
    assert found.scenes[1].title == "Scene (2)"


def test_a_double_has_a_title_that_no_scene_has_in_any_language() -> None:
    titles = ("Cena (2024)", Translated({"es": "Cena", "en": "Dinner"}), "Dinner (2)")
    plain = scenes("", "", "")
    titled = tuple(replace(scene, title=title) for scene, title in zip(plain.scenes, titles, strict=True))
    journey = replace(plain, scenes=titled)
    assert with_double(journey, "a", "a-2").scenes[1].title == "Cena (2024) (2)"
    both = Translated({"es": "Cena (2)", "en": "Dinner (3)"})
    assert with_double(journey, "b", "b-2").scenes[2].title == both
    assert with_double(journey, "c", "c-2").scenes[3].title == "Dinner (3)"


def test_a_double_of_a_fork_takes_its_branches_over_as_they_are() -> None:
    forking = "[{to: b, share: 0.3}, {to: c, when: Tired}, {to: a, again: true}]"
    found = with_double(scenes(forking, "c", "end"), "a", "a-2")
    assert flow(found) == {"a": ("a-2",), "a-2": ("b", "c", "a"), "b": ("c",), "c": ()}
    assert found.scenes[0].next == (Branch("a-2"),)
    assert found.scenes[1].next == scenes(forking, "c", "end").scenes[0].next


def test_a_double_of_the_scene_that_begins_another_round_is_passed_by_all_and_begins_it() -> None:
    found = with_double(scenes("", "{to: a, share: 0.3, again: true}"), "b", "b-2")
    assert [scene.next for scene in found.scenes] == [
        None,
        (Branch("b-2"),),
        (Branch("a", share=0.3, again=True),),
    ]


def test_a_double_of_the_end_is_the_end() -> None:
    assert flow(with_double(scenes("b", "end", "end"), "b", "b-2")) == {
        "a": ("b",),
        "b": ("b-2",),
        "b-2": (),
        "c": (),
    }


def test_what_is_counted_stays_with_the_first_of_two() -> None:
    counted = "lost: 0.2, starts: 1, brings: 2, received: 3, propose: {target: 4, lost: 0.1}"
    found = with_double(film(f"id: a, {counted}", "id: b"), "a", "a-2").scenes[1]
    assert (found.lost, found.starts, found.brings) == (None, None, None)
    assert found.received is not None
    assert found.propose is not None
    assert (found.propose.target, found.propose.lost) == (4, None)


@given(st.integers(0, 10**9), st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None)
def test_a_doubled_scene_leaves_the_film_whole(seed: int, chance: Random) -> None:
    journey = read_text(yaml.safe_dump(random_journey(seed), sort_keys=False)).journey
    assert journey is not None
    scene = chance.choice(journey.scenes)
    doubled = with_double(journey, scene.id, "double")
    before, after = make_flow(make_film(journey)), make_flow(make_film(doubled))
    assert (before is None) == (after is None)
    if before and after:
        for customer, reached in before.reach.items():
            stay = 1 - for_customer(scene.lost, customer, 0.0)
            expected = {**reached, "double": reached[scene.id] * stay}
            assert after.reach[customer] == pytest.approx(expected, abs=1e-9)
            there, here = after.outcomes[customer], before.outcomes[customer]
            assert (there.returns, there.lost, there.ended, there.brought) == pytest.approx(
                (here.returns, here.lost, here.ended, here.brought), abs=1e-9
            )
    assert faults(doubled, {"double": scene.id}) <= faults(journey)


def faults(journey: Journey, same: Mapping[str, str] = MappingProxyType({})) -> set[tuple[str, object]]:
    """The errors and warnings of a journey, each with its scene; some scenes count as others.

    L-07 is left out: the double falls short like its scene, and has no action that repairs it yet.
    """
    found = check(make_plan(score(journey), shipped_library()))
    ids = [same.get(scene.id, scene.id) for scene in journey.scenes]
    return {
        (issue.code, ids[int(issue.path[1])] if issue.path[0] == "scenes" and issue.path[1:] else None)
        for issue in found
        if issue.level in (Level.ERROR, Level.WARNING) and issue.code != "L-07"
    }


def test_a_way_is_added_beside_the_one_that_was_only_implied() -> None:
    assert flow(with_way(scenes("", "", ""), "a", "c")) == {"a": ("b", "c"), "b": ("c",), "c": ()}


def test_a_branch_that_runs_into_the_next_says_so() -> None:
    found = with_way(scenes("", "", "", ""), "a", "c")
    assert [scene.next for scene in found.scenes] == [
        (Branch("b"), Branch("c")),
        (Branch("c"),),
        None,
        None,
    ]


def test_a_way_back_is_marked_again_and_one_that_is_there_is_left_as_it_is() -> None:
    found = with_way(scenes("", "", ""), "c", "a")
    assert found.scenes[2].next is not None
    assert found.scenes[2].next[0].again
    assert with_way(found, "c", "a") == found


def test_without_its_only_way_the_film_ends_there() -> None:
    assert flow(without_way(scenes("", ""), "a", "b")) == {"a": (), "b": ()}
    assert flow(without_way(scenes("[b, c]", "", ""), "a", "b"))["a"] == ("c",)


def test_where_a_scene_goes_the_ways_to_it_lead_on() -> None:
    assert flow(without_scene(scenes("b", "c", "end"), "b")) == {"a": ("c",), "c": ()}
    assert flow(without_scene(scenes("[b, c]", "c", "end"), "b")) == {"a": ("c",), "c": ()}
    assert flow(without_scene(scenes("b", "[c, d]", "end", "end"), "b")) == {"a": ("c",), "c": (), "d": ()}
