from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.journey.customer import Customer
from momentos.journey.issue import CODES, Level
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.proposal import Action, Effect, Proposal
from momentos.journey.scene import END, Branch, CustomerMarks, Scene, View, Voice
from momentos.journey.vocabulary import Evidence, Facet, Goal, Lever, Objective, Phase, Status, VoiceKind
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.rules.check import RULES, check
from momentos.scores.score import score
from momentos.text.read import read

EXAMPLES = Path(__file__).parents[2] / "examples"
LIBRARY = shipped_library()


def checked(journey):
    return check(make_plan(score(journey), LIBRARY))


def test_every_code_but_those_of_the_file_has_one_rule():
    assert Counter(rule.code for rule in RULES) == Counter(code for code in CODES if code[0] != "S")


def test_a_rule_is_named_after_its_code():
    for rule in RULES:
        assert rule.find.__name__.startswith(rule.code.lower().replace("-", "_") + "_")


def test_every_rule_says_what_it_looks_for():
    for rule in RULES:
        assert rule.find.__doc__


def test_these_rules_speak_of_a_sketch_already():
    """Whatever a workshop or a consultant adds is a block, which every other rule waits for."""
    assert {rule.code for rule in RULES if not rule.blocks} == {
        "G-01", "G-02", "G-03", "G-05", "G-06", "G-10", "P1-01", "P4-01", "P5-01",
    }  # fmt: skip


def test_the_minimal_journey_gets_two_remarks():
    reading = read(EXAMPLES / "minimal" / "journey.yaml")
    found = checked(reading.journey)
    assert [(issue.code, issue.line) for issue in found] == [("P5-01", 3), ("P5-01", 11)]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/journey.yaml")), ids=lambda path: path.parent.name)
def test_no_example_has_an_error(path):
    reading = read(path)
    assert reading.issues == ()
    assert [issue for issue in checked(reading.journey) if issue.level is Level.ERROR] == []


def test_the_restaurant_s_remarks():
    found = checked(read(EXAMPLES / "restaurant" / "journey.yaml").journey)
    assert [(issue.code, issue.level) for issue in found] == [
        ("P5-14", Level.HINT),
        ("P5-01", Level.TODO),
        ("P5-14", Level.HINT),
    ]
    carta = found[1]
    assert carta.params == {
        "scene": "El maître le enseña la carta",
        "customers": ("El paseante sin criterio fijo",),
    }


def test_issues_stand_in_file_order():
    scenes = tuple(Scene(str(n), "Bar", Phase.PURCHASE, facets=(Facet.ADVICE,)) for n in range(2))
    codes = [issue.code for issue in checked(Journey("a", "A", scenes))]
    assert codes == sorted(codes)
    reading = read(EXAMPLES / "restaurant" / "journey.yaml")
    found = checked(reading.journey)
    assert [(i.line, i.code) for i in found] == sorted((i.line, i.code) for i in found)


marks = st.none() | st.builds(
    Mark,
    score=st.none() | st.floats(1, 5),
    text=st.none() | st.just("Así"),
    evidence=st.sampled_from([(), (Evidence.WORKSHOP,), (Evidence.SURVEY,)]),
)
expectations = st.none() | st.builds(
    Expectation, score=st.none() | st.floats(1, 5), text=st.none() | st.just("Así")
)
importances = st.none() | st.builds(Importance, score=st.none() | st.floats(1, 5))
ids = st.sampled_from("abcd")
customers = st.sampled_from("xy")
shares = (
    st.none()
    | st.floats(0, 1)
    | st.builds(PerCustomer, st.dictionaries(customers, st.floats(0, 1)), default=st.none() | st.floats(0, 1))
)
actions = st.builds(
    Action,
    id=st.sampled_from("pqrs"),
    use=st.none() | st.sampled_from(["reward-referrals", "brief-the-staff", "nothing"]),
    title=st.none() | st.just("Mirar"),
    levers=st.sets(st.sampled_from(Lever)).map(tuple),
    objective=st.none() | st.sampled_from(Objective),
    scenes=st.sets(ids).map(tuple),
    owner=st.none() | st.sampled_from(["Sala", "Caja"]),
    due=st.none() | st.dates(),
    start=st.none() | st.dates(),
    effect=st.none() | st.builds(Effect, received=st.none() | st.floats(-1, 2), expected=st.floats(0, 2)),
    because=st.sets(st.sampled_from(["v1", "v2"])).map(tuple),
    after=st.sets(st.sampled_from("pqrs")).map(tuple),
    status=st.sampled_from(Status),
)
proposals = st.none() | st.builds(
    Proposal,
    text=st.none() | st.just("Otra vez"),
    target=st.none() | st.floats(1, 5),
    expected=st.none() | st.floats(1, 5),
    actions=st.lists(actions, max_size=2).map(tuple),
)


def scenes_called(id_):
    branches = st.builds(Branch, to=ids | st.just(END), share=shares, again=st.booleans())
    return st.builds(
        Scene,
        id=st.just(id_),
        title=st.just(id_.upper()),
        phase=st.none() | st.sampled_from(Phase),
        goal=st.none() | st.sampled_from(Goal),
        facets=st.sets(st.sampled_from(Facet)).map(tuple),
        see=st.builds(View, text=st.none() | st.just("Veo"), valence=st.none() | st.floats(-2, 2)),
        expected=expectations,
        received=marks,
        importance=importances,
        by_customer=st.dictionaries(
            customers,
            st.builds(CustomerMarks, expected=expectations, received=marks, importance=importances),
        ),
        voice=st.lists(
            st.builds(
                Voice,
                id=st.none() | st.sampled_from(["v1", "v2"]),
                kind=st.sampled_from(VoiceKind),
                count=st.none() | st.integers(0, 9),
                action=st.none() | st.sampled_from("pqrs"),
            ),
            max_size=2,
        ).map(tuple),
        starts=shares,
        lost=shares,
        next=st.none() | st.lists(branches, max_size=3).map(tuple),
        propose=proposals,
    )


journeys = st.builds(
    Journey,
    id=st.just("j"),
    title=st.just("J"),
    scenes=st.tuples(*map(scenes_called, "abcd")),
    customers=st.just(()) | st.just((Customer("x", share=0.3), Customer("y", share=0.7))),
    actions=st.lists(actions, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(journeys)
def test_no_film_is_too_odd_to_be_checked(journey):
    for issue in checked(journey):
        assert issue.level is CODES[issue.code]
        holder = getattr(journey, str(issue.path[0]))
        if len(issue.path) > 1:
            assert holder[issue.path[1]]
