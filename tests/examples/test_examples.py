"""The films that ship: they read, they keep the method, and say on purpose what is left to do."""

import math
from functools import cache
from pathlib import Path

import pytest

from momentos.journey.issue import Issue, Level
from momentos.journey.journey import Journey
from momentos.plan.plan import Plan, make_plan
from momentos.rules.check import check
from momentos.scores.score import score
from momentos.text.library import read_library
from momentos.text.read import Reading, read

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/journey.yaml"))

COMPLETE = ("special-orders", "travel-agency-classic", "travel-agency-social")
LEFT_IN_THE_RESTAURANT = [("P5-01", "carta"), ("P5-14", "cuenta"), ("P5-14", "web")]
REMARKS: dict[str, list[tuple[str, str]]] = {
    "minimal": [("P5-01", "busca-el-horario-en-internet"), ("P5-01", "le-dan-una-tarjeta-de-sellos")],
    "restaurant": LEFT_IN_THE_RESTAURANT,
    "restaurant-en": LEFT_IN_THE_RESTAURANT,
    "special-orders": [],
    "travel-agency-classic": [],
    "travel-agency-social": [],
}
"""What is left to do in each film, by scene; all of it on purpose (examples/README.md)."""


@cache
def reading(name: str) -> Reading:
    return read(EXAMPLES / name / "journey.yaml")


def film(name: str) -> Journey:
    journey = reading(name).journey
    assert journey is not None
    return journey


@cache
def plan(name: str) -> Plan:
    return make_plan(score(film(name)), read_library(EXAMPLES / name)[0])


@cache
def remarks(name: str) -> tuple[Issue, ...]:
    return check(plan(name))


def scene_of(name: str, remark: Issue) -> str:
    assert remark.path[0] == "scenes"
    return film(name).scenes[int(remark.path[1])].id


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_names_every_example_and_its_number_of_scenes(name: str) -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert f"| [`{name}`]({name}/journey.yaml) | {len(film(name).scenes)} |" in readme


@pytest.mark.parametrize("name", NAMES)
def test_every_example_reads_without_a_remark(name: str) -> None:
    assert reading(name).issues == ()
    assert film(name).id == name


@pytest.mark.parametrize("name", NAMES)
def test_no_example_has_an_error_or_a_warning(name: str) -> None:
    assert [r for r in remarks(name) if r.level in (Level.ERROR, Level.WARNING)] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_left_to_do_is_left_on_purpose(name: str) -> None:
    left = [r for r in remarks(name) if r.level in (Level.TODO, Level.HINT)]
    assert sorted((r.code, scene_of(name, r)) for r in left) == REMARKS[name]


@pytest.mark.parametrize("name", COMPLETE)
def test_the_five_steps_are_done_in_every_scene_of_the_complete_films(name: str) -> None:
    assert [s.id for s in plan(name).steps.scenes if not math.isclose(s.completeness, 5)] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != "minimal"])
def test_the_plan_takes_away_most_of_the_pain(name: str) -> None:
    now, projected = plan(name).now.pain, plan(name).projected.pain
    assert now is not None
    assert projected is not None
    assert projected < now / 2


@pytest.mark.parametrize("name", NAMES)
def test_no_example_holds_an_address_of_a_person_or_a_site(name: str) -> None:
    lines = reading(name).lines
    assert [line for line in lines if "@" in line or "http" in line or "www." in line] == []


def test_the_minimal_film_is_fourteen_lines() -> None:
    text = (EXAMPLES / "minimal" / "journey.yaml").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 14
