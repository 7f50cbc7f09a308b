"""The package and a second, independent computation agree, on the restaurant and on random journeys."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from independent import close, study
from random_journeys import random_journey

from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.score import Scores, score
from momentos.text.read import read_text

ROOT = Path(__file__).parent.parent.parent
LIBRARY = {
    entry["id"]: entry
    for entry in yaml.safe_load((ROOT / "momentos/plan/actions.yaml").read_text("utf-8"))["actions"]
}


def planned(text: str) -> Plan:
    reading = read_text(text)
    assert reading.issues == ()
    assert reading.journey is not None
    return make_plan(score(reading.journey), shipped_library())


def assert_same_film(scores: Scores, film: dict) -> None:
    """The scores are those of the independent film, every scene and type, to 1e-9."""
    for scene in scores.scenes:
        other = film["scenes"][scene.id]
        for field in ("reach", "expected", "received", "importance", "pain", "valence"):
            assert close(getattr(scene, field), other[field]), (scene.id, field)
        assert scene.verdict == other["verdict"], scene.id
        assert close(scene.weight, other["k"])
        for customer, type_ in scene.by_customer.items():
            for field in ("expected", "received", "importance", "pain"):
                assert close(getattr(type_, field), other["types"][customer][field]), (scene.id, customer)
            assert type_.verdict == other["types"][customer]["verdict"]
    for figure, value in film["index"].items():
        assert close(getattr(scores.index, figure), value), figure


def assert_agrees(plan: Plan, text: str) -> None:
    other = study(yaml.safe_load(text), LIBRARY)
    flow = plan.scores.flow
    assert flow is not None
    for customer, reach in other["reach"].items():
        for scene, value in reach.items():
            assert close(flow.reach[customer][scene], value), (customer, scene)
        for outcomes, theirs in (
            (flow.outcomes, other["outcomes"]),
            (plan.projected_outcomes, other["projected_outcomes"]),
        ):
            assert outcomes is not None
            for end, value in theirs[customer].items():
                assert close(getattr(outcomes[customer], end), value), (customer, end)
    assert_same_film(plan.scores, other["now"])
    assert_same_film(plan.take_two, other["then"])
    assert plan.projected == plan.take_two.index
    for action in plan.actions:
        gain, lift = other["worth"][action.id]
        assert close(action.gain, gain), action.id
        assert close(action.lift, lift), action.id
    assert [action.id for action in plan.actions] == other["order"]


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_random_journeys_agree(seed: int) -> None:
    text = yaml.safe_dump(random_journey(seed), sort_keys=False)
    assert_agrees(planned(text), text)


@pytest.mark.parametrize("name", ["restaurant", "minimal"])
def test_examples_agree(name: str) -> None:
    text = (ROOT / "examples" / name / "journey.yaml").read_text("utf-8")
    raw = yaml.safe_load(text)
    for scene in raw["scenes"]:
        scene.setdefault("id", scene["title"])
    plan = planned(text)
    for scene, found in zip(raw["scenes"], plan.scores.journey.scenes, strict=True):
        scene["id"] = found.id
        for action, read in zip(
            scene.get("propose", {}).get("actions", []),
            found.propose.actions if found.propose else (),
            strict=True,
        ):
            action["id"] = read.id
    for action, read in zip(raw.get("actions", []), plan.scores.journey.actions, strict=True):
        action["id"] = read.id
    assert_agrees(plan, yaml.safe_dump(raw))
