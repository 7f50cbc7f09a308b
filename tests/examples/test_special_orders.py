"""The workshop that loses sales: its circle is the source document's, and the plan cuts it."""

import math
from enum import StrEnum
from pathlib import Path

import pytest

from momentos.journey.journey import Journey
from momentos.journey.vocabulary import Sign
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.score import score
from momentos.text.read import read

EXAMPLE = Path(__file__).parents[2] / "examples" / "special-orders" / "journey.yaml"


class Node(StrEnum):
    """The five nodes of the source document's circle."""

    ORDERS = "Pedidos especiales"
    LOAD = "Producción y entrega sobrecargadas"
    QUALITY = "Calidad del producto y de la entrega"
    LOST = "Clientes perdidos"
    NEW = "Nuevos clientes"


@pytest.fixture(scope="module")
def journey() -> Journey:
    journey = read(EXAMPLE).journey
    assert journey is not None
    return journey


@pytest.fixture(scope="module")
def plan(journey: Journey) -> Plan:
    return make_plan(score(journey), shipped_library())


def test_the_circle_has_the_five_nodes_and_reinforces_itself(journey: Journey) -> None:
    assert journey.loop is not None
    links = journey.loop.links
    assert [link.from_ for link in links] == list(Node)
    assert [link.to for link in links] == [*list(Node)[1:], Node.ORDERS]
    assert [link.sign for link in links].count(Sign.MINUS) % 2 == 0


def test_actions_cut_links_that_exist_and_the_first_one_among_them(journey: Journey, plan: Plan) -> None:
    assert journey.loop is not None
    links = {(link.from_, link.to) for link in journey.loop.links}
    cuts = {planned.action.breaks for planned in plan.actions if planned.action.breaks}
    assert cuts <= links
    assert (Node.ORDERS, Node.LOAD) in cuts


def test_every_manageable_cause_of_churn_has_an_action(journey: Journey, plan: Plan) -> None:
    assert journey.retention is not None
    acted_on = {scene for planned in plan.actions for scene in planned.scenes}
    manageable = [cause.scene for cause in journey.retention.causes if cause.manageable]
    assert len(manageable) == 3
    assert set(manageable) <= acted_on
    assert math.isclose(sum(cause.share or 0.0 for cause in journey.retention.causes), 1.0)


def test_every_other_scale_works_as_well(journey: Journey) -> None:
    assert (journey.scale.min, journey.scale.max) == (0, 10)
    assert math.isclose(journey.verdict_tolerance, 0.625)
