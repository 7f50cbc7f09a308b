"""``momentos schema``: of the file, and of what the commands print."""

import json

import pytest
from jsonschema import Draft202012Validator

from momentos.cli.schema import Described
from momentos.cli.shipped import journey_schema

from .conftest import Run


def test_the_schema_of_a_journey_is_the_shipped_one(momentos: Run) -> None:
    shown = momentos("schema")
    assert shown.exit_code == 0
    assert shown.stdout == journey_schema().read_text(encoding="utf-8")


@pytest.mark.parametrize("what", list(Described))
def test_every_schema_is_one(momentos: Run, what: Described) -> None:
    schema = json.loads(momentos("schema", what).stdout)
    Draft202012Validator.check_schema(schema)


def test_the_schema_of_the_check_is_the_design(momentos: Run) -> None:
    schema = json.loads(momentos("schema", "check").stdout)
    assert list(schema["properties"]) == ["files", "summary"]
    fields = {name: list(kind["properties"]) for name, kind in schema["$defs"].items()}
    assert fields == {
        "FileOutput": ["file", "title", "issues", "steps", "completeness"],
        "IssueOutput": ["code", "level", "file", "line", "column", "message", "help"],
        "StepsOutput": ["identify", "see", "describe", "value", "propose"],
        "SummaryOutput": ["errors", "warnings", "todos", "hints"],
    }


def test_the_schema_of_the_score_is_the_design(momentos: Run) -> None:
    schema = json.loads(momentos("schema", "score").stdout)
    assert list(schema["properties"]) == [
        "journey", "scale", "index", "scenes", "customers", "outcomes", "issues",
    ]  # fmt: skip
    fields = {name: list(kind["properties"]) for name, kind in schema["$defs"].items()}
    assert fields["ScaleOutput"] == ["min", "max"]
    assert fields["Index"] == [
        "expected", "received", "value_offer", "satisfaction", "total_satisfaction", "bond", "pain",
    ]  # fmt: skip
    assert fields["SceneOutput"] == [
        "id", "title", "phase", "reach", "importance", "expected", "received", "gap", "verdict", "pain",
        "valence", "by_customer", "evidence",
    ]  # fmt: skip
    assert fields["TypeOutput"] == ["reach", "expected", "received", "gap", "verdict", "pain"]
    assert fields["GroundOutput"] == ["sources", "n", "date", "spread"]
    assert fields["CustomerOutput"] == ["id", "name", "share"]
    assert fields["OutcomeOutput"] == ["returns", "lost", "ended", "brought"]


def test_the_schema_of_the_plan_is_the_design(momentos: Run) -> None:
    schema = json.loads(momentos("schema", "plan").stdout)
    assert list(schema["properties"]) == [
        "journey", "steps", "actions", "now", "projected", "scenes", "issues",
    ]  # fmt: skip
    fields = {name: list(kind["properties"]) for name, kind in schema["$defs"].items()}
    assert fields["StepOutput"] == ["step", "title", "done", "scenes"]
    assert fields["SceneStepOutput"] == ["id", "done"]
    assert fields["ActionOutput"] == [
        "rank", "track", "id", "title", "scenes", "levers", "owner", "start", "due", "effort", "cost", "gain",
        "lift", "priority", "after", "status",
    ]  # fmt: skip
    assert fields["ProjectedSceneOutput"] == [
        "id", "expected", "received", "target", "projected_expected", "projected_received", "pain",
        "projected_pain", "suggestions",
    ]  # fmt: skip
    assert fields["SuggestionOutput"] == ["use", "title", "score", "why"]
    assert fields["WhyOutput"] == ["reason", "points"]
