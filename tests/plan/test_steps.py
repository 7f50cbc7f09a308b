"""How far the five steps are."""

import pytest
from films import film, restaurant

from momentos.plan.steps import Step, steps_of
from momentos.scores.score import score

BELOW = "expected: 4, received: 2"
TAKE_TWO = f"{BELOW}, propose: {{text: Otra, target: 4"
SIX = "situation: a, material: —, furniture: c, location: d, staff: e, other_customers: f"


def done(scene: str, step: Step, head: str = "") -> float:
    return steps_of(score(film(scene, head=head))).scenes[0].done[step]


@pytest.mark.parametrize(
    ("step", "scene", "part"),
    [
        (Step.IDENTIFY, "id: a", 0.5),
        (Step.IDENTIFY, "channel: personal", 1),
        (Step.IDENTIFY, "touchpoint: website", 1),
        (Step.SEE, "see: {feeling: duda, valence: 1}", 0),
        (Step.SEE, "see: {text: Nadie me mira.}", 0.5),
        (Step.SEE, "see: {text: Nadie me mira., feeling: duda}", 1),
        (Step.SEE, "see: {text: Nadie me mira., valence: 0}", 1),
        (Step.DESCRIBE, "id: a", 0),
        (Step.DESCRIBE, "describe: {situation: a, staff: b}", 2 / 6),
        (Step.DESCRIBE, f"describe: {{{SIX}}}", 1),
        (Step.VALUE, "expected: 4", 0),
        (Step.VALUE, BELOW, 0.5),
        (Step.VALUE, "expected: {score: 4, text: Un nombre}, received: 2", 0.5),
        (Step.VALUE, "expected: {score: 4, text: Un nombre}, received: {score: 2, text: Nada}", 1),
        (Step.PROPOSE, "expected: 4, received: 4", 1),
        (Step.PROPOSE, "id: a", 0),
        (Step.PROPOSE, "expected: 4", 0),
        (Step.PROPOSE, "propose: {text: Otra}", 0.25),
        (Step.PROPOSE, BELOW, 0),
        (Step.PROPOSE, f"{BELOW}, propose: {{target: 4}}", 0),
        (Step.PROPOSE, f"{BELOW}, propose: {{text: Otra}}", 0.25),
        (Step.PROPOSE, f"{TAKE_TWO}}}", 0.5),
        (
            Step.PROPOSE,
            f"{TAKE_TWO}, actions: [{{use: customer-club}}]}}",
            0.75,
        ),
        (
            Step.PROPOSE,
            f"{TAKE_TWO}, actions: [{{title: X, owner: Sala}}]}}",
            0.75,
        ),
        (
            Step.PROPOSE,
            f"{TAKE_TWO}, actions: [{{title: X, owner: Sala, levers: [staff]}}]}}",
            1,
        ),
        (
            Step.PROPOSE,
            f"{TAKE_TWO}, actions: [{{use: customer-club, owner: Sala}}]}}",
            1,
        ),
        (
            Step.PROPOSE,
            f"{TAKE_TWO}, actions: [{{use: customer-club, owner: Sala, status: dropped}}]}}",
            0.5,
        ),
    ],
)
def test_each_step_has_its_parts(step: Step, scene: str, part: float) -> None:
    assert done(scene, step) == pytest.approx(part)


def test_a_type_below_asks_for_a_proposal_though_the_mean_is_above() -> None:
    head = "customers: [{id: one, share: 0.1}, {id: two, share: 0.9}]"
    assert done("expected: 3, received: 4, by_customer: {one: {received: 1}}", Step.PROPOSE, head) == 0


def test_marks_are_needed_for_the_types_that_play_the_scene() -> None:
    head = "customers: [{id: one}, {id: two}]"
    marks = "by_customer: {one: {expected: 3, received: 3}}"
    assert done(f"starts: {{default: 1}}, {marks}", Step.VALUE, head) == 0
    everyone = "by_customer: {one: {expected: 3, received: 3}, two: {expected: 4, received: 4}}"
    assert done(everyone, Step.VALUE, head) == 0.5


def test_a_scene_nobody_reaches_asks_for_no_proposal() -> None:
    steps = steps_of(score(film("id: a, next: end", f"id: b, {BELOW}")))
    assert steps.scenes[1].done[Step.PROPOSE] == 1


def test_the_journey_is_the_mean_weighed_by_importance() -> None:
    steps = steps_of(score(film("importance: 1, channel: print", "importance: 3")))
    assert steps.done[Step.IDENTIFY] == pytest.approx((1 * 1 + 3 * 0.5) / 4)
    assert steps.completeness == pytest.approx(0.625)
    assert steps.scenes[0].completeness == 1


def test_the_restaurant_lacks_only_a_proposal_for_the_tourists_menu() -> None:
    steps = steps_of(score(restaurant()))
    short = [scene.id for scene in steps.scenes if scene.completeness < 5]
    assert short == ["carta"]
    assert [steps.done[step] for step in list(Step)[:4]] == [1, 1, 1, 1]
