"""The plan of the restaurant has the figures that were checked, and small plans do what the method says."""

import pytest
from films import film, restaurant

from momentos.journey.vocabulary import Degree, Horizon, Objective
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, PlannedAction, Track, make_plan
from momentos.scores.score import score


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(score(restaurant()), shipped_library())


def plan_of(*scenes: str, head: str = "") -> Plan:
    return make_plan(score(film(*scenes, head=head)), shipped_library())


def action(plan: Plan, id_: str) -> PlannedAction:
    return next(found for found in plan.actions if found.id == id_)


@pytest.mark.parametrize(
    ("id_", "gain"),
    [
        ("cobro-en-mesa", 32.57),
        ("plato.faster-response", 14.51),
        ("reserva.brief-the-staff", 12.68),
        ("carta-viva", 10.35),
        ("llama.recognise-and-distinguish", 9.53),
        ("espera-dicha", 9.40),
    ],
)
def test_the_gains_of_the_restaurant(plan: Plan, id_: str, gain: float) -> None:
    found = action(plan, id_)
    assert found.gain == pytest.approx(gain, abs=0.006)
    assert found.track is Track.REPAIR


@pytest.mark.parametrize(
    ("id_", "lift"),
    [
        ("club-jueves", 0.032),
        ("reward-referrals", 0.011),
        ("more-per-occasion", 0.014),
        ("mensaje.periodic-survey", 0.050),
    ],
)
def test_what_the_restaurant_builds(plan: Plan, id_: str, lift: float) -> None:
    found = action(plan, id_)
    assert found.gain == pytest.approx(0, abs=1e-9)
    assert found.lift == pytest.approx(lift, abs=0.0005)
    assert found.track is Track.BUILD


def test_take_two_of_the_restaurant(plan: Plan) -> None:
    assert plan.now == plan.scores.index
    assert plan.projected.expected == pytest.approx(3.772, abs=0.0005)
    assert plan.projected.received == pytest.approx(4.177, abs=0.0005)
    assert plan.projected.pain == pytest.approx(16.40, abs=0.006)
    assert plan.projected.bond == pytest.approx(plan.now.bond)
    assert plan.take_two.scene("cuenta").received == pytest.approx(4)


def test_the_order_of_the_restaurants_plan(plan: Plan) -> None:
    assert [found.id for found in plan.actions] == [
        "cobro-en-mesa",
        "reserva.brief-the-staff",
        "espera-dicha",
        "plato.faster-response",
        "carta-viva",
        "llama.recognise-and-distinguish",
        "opiniones.third-party-presence",
        "barra.stage-the-space",
        "reserva.right-tool-at-hand",
        "permiso-sala",
        "presupuesto",
        "cerrar-queja",
        "mensaje.periodic-survey",
        "more-per-occasion",
        "reward-referrals",
        "club-jueves",
    ]
    assert [found.rank for found in plan.actions] == list(range(1, 17))
    assert plan.waiting == ()


def test_what_a_planned_action_says(plan: Plan) -> None:
    club = action(plan, "club-jueves")
    assert (club.home, club.scenes) == (None, ("despedida", "invitacion", "recomienda"))
    assert (club.horizon, club.cost, club.owner) == (Horizon.LONG, 1500, "Gerencia")
    assert club.entry is shipped_library()["customer-club"]
    assert club.priority == pytest.approx((club.lift or 0) / 4)
    tool = action(plan, "reserva.right-tool-at-hand")
    assert (tool.home, tool.after, tool.horizon) == ("reserva", ("carta-viva",), Horizon.SHORT)
    assert tool.priority == pytest.approx((tool.gain or 0) / 2)


def test_the_scenes_before_and_after(plan: Plan) -> None:
    bill = next(scene for scene in plan.scenes if scene.id == "cuenta")
    assert (bill.target, bill.pain) == (4, plan.scores.scene("cuenta").pain)
    assert bill.projected_received == pytest.approx(4)
    assert bill.projected_pain == plan.take_two.scene("cuenta").pain
    farewell = plan.take_two.scene("boca-a-boca")
    assert farewell is plan.scores.scene("boca-a-boca")


def test_the_actions_that_touch_a_scene(plan: Plan) -> None:
    assert [found.id for found in plan.by_scene["recomienda"]] == ["reward-referrals", "club-jueves"]
    assert plan.by_scene["boca-a-boca"] == ()


def test_objectives_that_nobody_pursues(plan: Plan) -> None:
    assert plan.missing_objectives == frozenset()
    one = "{title: X, objective: retain}, {title: Y, objective: acquire, status: dropped}"
    assert plan_of(f"propose: {{actions: [{one}]}}").missing_objectives == {
        Objective.ACQUIRE,
        Objective.ADD_ON,
        Objective.WIN_BACK,
    }


BELOW = "expected: 4, received: 2"


def test_what_is_done_or_dropped_comes_last_and_changes_nothing() -> None:
    effect = "title: X, effect: {received: 1}"
    over = f"{{id: done, {effect}, status: done}}, {{id: dropped, {effect}, status: dropped}}"
    actions = f"{over}, {{id: live, {effect}}}"
    found = plan_of(f"{BELOW}, propose: {{target: 4, actions: [{actions}]}}")
    assert [(one.id, one.gain, one.lift) for one in found.actions[1:]] == [("done", 0, 0), ("dropped", 0, 0)]
    assert [one.id for one in found.live] == ["live"]
    assert [one.id for one in found.settled] == ["done", "dropped"]
    assert found.actions[0].lift == pytest.approx(1)
    assert found.scenes[0].projected_received == pytest.approx(3)


def test_a_done_prerequisite_holds_nobody_up() -> None:
    actions = "{id: a, title: A, after: [b]}, {id: b, title: B, status: done}"
    found = plan_of(f"{BELOW}, propose: {{target: 4, actions: [{actions}]}}")
    assert [one.id for one in found.actions] == ["a", "b"]


def test_a_done_action_closes_no_circle() -> None:
    actions = "{id: a, title: A, after: [b]}, {id: b, title: B, after: [a], status: done}"
    assert plan_of(f"{BELOW}, propose: {{target: 4, actions: [{actions}]}}").waiting == ()


def test_actions_that_wait_for_each_other_are_all_listed() -> None:
    actions = "{id: a, title: A, after: [b]}, {id: b, title: B, after: [a]}, {id: c, title: C, after: [a]}"
    found = plan_of(f"{BELOW}, propose: {{target: 4, actions: [{actions}]}}")
    assert found.waiting == (("a", "b"),)
    assert sorted(one.id for one in found.actions) == ["a", "b", "c"]


def test_an_action_of_the_journey_without_effect_changes_nothing() -> None:
    head = "actions: [{id: x, title: X, scenes: [a]}, {id: y, title: Y}]"
    found = plan_of(f"id: a, {BELOW}, propose: {{target: 4}}", head=head)
    assert [(one.gain, one.lift, one.track) for one in found.actions] == [(0, 0, Track.BUILD)] * 2
    assert found.scenes[0].projected_received == 2


def test_an_action_that_raises_expectations_too_much_is_no_repair() -> None:
    found = plan_of(f"{BELOW}, propose: {{actions: [{{title: X, effect: {{expected: 1}}}}]}}")
    assert found.actions[0].gain == pytest.approx(-100 * 4 / 5 * 1 / 4)
    assert found.actions[0].track is Track.BUILD


def test_a_proposed_loss_changes_how_the_film_ends_and_nothing_else() -> None:
    one = "propose: {lost: 0.1, actions: [{title: X, effect: {received: 1}}]}"
    found = plan_of(f"id: a, lost: 0.5, {BELOW}, {one}", "id: b, expected: 3, received: 3")
    assert found.projected_outcomes is not None
    assert found.projected_outcomes["all"].lost == pytest.approx(0.1)
    assert found.take_two.scene("b").reach == 0.5
    assert found.scores.flow is not None
    assert found.scores.flow.outcomes["all"].lost == 0.5


def test_a_proposed_loss_without_a_live_action_changes_nothing() -> None:
    found = plan_of(f"id: a, lost: 0.5, {BELOW}, propose: {{lost: 0.1}}")
    assert found.scores.flow is not None
    assert found.projected_outcomes == found.scores.flow.outcomes


def test_a_scene_nobody_reaches_is_projected_with_its_own_marks() -> None:
    one = (
        "propose: {actions: [{title: X, effect: {received: 1}}, {title: Y, effect: {received: 1}, for: [c]}]}"
    )
    found = plan_of("id: a, next: end", f"id: b, {BELOW}, {one}", head="customers: [{id: c}, {id: d}]")
    assert (found.scenes[1].projected_received, found.scenes[1].projected_pain) == (3, 0)
    assert [(one.gain, one.lift) for one in found.actions] == [(0, None), (0, None)]


def test_a_film_that_cannot_be_walked_still_lists_its_actions_by_scene() -> None:
    first = "propose: {actions: [{id: z, title: Z, effect: {received: 1}}]}"
    second = "propose: {target: 4, actions: [{id: y, title: Y, status: done}, {id: x, title: X}]}"
    found = plan_of(f"id: a, {BELOW}, {first}", f"id: b, next: a, {BELOW}, {second}")
    assert [one.id for one in found.actions] == ["z", "x", "y"]
    assert [(one.gain, one.lift, one.priority) for one in found.actions[:2]] == [(None, None, None)] * 2
    assert [scene.projected_received for scene in found.scenes] == [3, 4]
    assert (found.projected.received, found.projected_outcomes) == (None, None)


def test_the_minimal_journey_has_an_empty_plan() -> None:
    found = plan_of(BELOW)
    assert found.actions == ()
    assert found.projected == found.now


def test_a_team_may_weigh_effort_its_own_way() -> None:
    even = make_plan(score(restaurant()), shipped_library(), dict.fromkeys(Degree, 1.0))
    assert [found.id for found in even.actions[:2]] == ["cobro-en-mesa", "plato.faster-response"]
    assert all(found.priority == found.gain for found in even.actions if found.track is Track.REPAIR)
