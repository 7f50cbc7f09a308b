"""Suggestions from the library; the golden ones were worked out by hand from the rule."""

import pytest
from films import film, restaurant

from momentos.journey.kinds import Translated
from momentos.journey.vocabulary import (
    Channel,
    Facet,
    LoyaltyFactor,
    Objective,
    Question,
    Stage,
)
from momentos.plan.library import Entry, Library, Served, entry_from, shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.plan.suggest import Reason, Suggestion, Why, suggest
from momentos.scores.score import score


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(score(restaurant()), shipped_library())


EVERYONE = Why(Reason.CUSTOMER, 2, (Served.ALL,))

GOLDEN = {
    "cuenta": [
        (
            "clear-contract",
            7,
            (
                Why(Reason.FACET, 3, (Facet.PAYMENT,)),
                Why(Reason.DESCRIBES, 2, (Question.MATERIAL,)),
                EVERYONE,
            ),
        ),
        (
            "recognise-and-distinguish",
            5,
            (
                Why(Reason.DESCRIBES, 2, (Question.STAFF,)),
                Why(Reason.CUSTOMER, 2, (Served.LOYAL, Served.LOYAL_UNPROFITABLE)),
                Why(Reason.STAGE, 1, (Stage.REPEATER,)),
            ),
        ),
        (
            "special-rates",
            5,
            (Why(Reason.FACET, 3, (Facet.PAYMENT,)), Why(Reason.CUSTOMER, 2, (Served.LOYAL,))),
        ),
    ],
    "web": [
        (
            "useful-information-area",
            6,
            (
                Why(Reason.FACET, 3, (Facet.INFORMATION,)),
                EVERYONE,
                Why(Reason.CHANNEL, 1, (Channel.ELECTRONIC,)),
            ),
        ),
        (
            "easy-search-and-buy",
            6,
            (
                Why(Reason.FACET, 3, (Facet.INFORMATION,)),
                EVERYONE,
                Why(Reason.CHANNEL, 1, (Channel.ELECTRONIC,)),
            ),
        ),
        ("reduce-uncertainty", 5, (Why(Reason.FACET, 3, (Facet.INFORMATION,)), EVERYONE)),
    ],
    "barra": [
        (
            "serve-the-company-they-keep",
            9,
            (
                Why(Reason.FACET, 3, (Facet.HOSPITALITY,)),
                Why(Reason.DESCRIBES, 4, (Question.OTHER_CUSTOMERS, Question.SITUATION)),
                EVERYONE,
            ),
        ),
        (
            "warm-welcome",
            9,
            (
                Why(Reason.FACET, 3, (Facet.HOSPITALITY,)),
                Why(Reason.DESCRIBES, 4, (Question.STAFF, Question.SITUATION)),
                EVERYONE,
            ),
        ),
        (
            "point-of-sale-ambience",
            9,
            (
                Why(Reason.FACET, 3, (Facet.HOSPITALITY,)),
                Why(Reason.DESCRIBES, 4, (Question.FURNITURE, Question.OTHER_CUSTOMERS)),
                EVERYONE,
            ),
        ),
    ],
}


@pytest.mark.parametrize("scene", GOLDEN)
def test_the_best_three_for_the_restaurant(plan: Plan, scene: str) -> None:
    found = suggest(plan, shipped_library(), scene)
    assert [(one.entry.id, one.score, one.why) for one in found] == GOLDEN[scene]


def test_a_scene_that_is_below_for_nobody_needs_none(plan: Plan) -> None:
    assert suggest(plan, shipped_library(), "puerta") == ()


def test_a_scene_below_for_one_type_gets_some(plan: Plan) -> None:
    """The menu is above what is expected on average, but not for the tourist."""
    assert len(suggest(plan, shipped_library(), "carta", 5)) == 5


def test_an_unknown_scene_is_a_key_error(plan: Plan) -> None:
    with pytest.raises(KeyError):
        suggest(plan, shipped_library(), "nowhere")


BASE = {
    "es": {"name": "X", "how": "X"},
    "en": {"name": "X", "how": "X"},
    "seed": "004",
    "origin": "stated",
    "phases": ["purchase"],
    "levers": ["staff"],
    "objectives": [],
    "customers": ["promotion"],
    "moves": ["received"],
    "effort": "medium",
}


def entries(**by_id: dict[str, object]) -> Library:
    return {id_: entry_from({"id": id_, **BASE, **said}) for id_, said in by_id.items()}


def best(library: Library, scene: str = "", head: str = "", count: int = 9) -> tuple[Suggestion, ...]:
    marks = "" if "expected:" in scene else "expected: 4, received: {score: 2, evidence: [survey]}, "
    plan = make_plan(score(film(f"id: s, {marks}{scene}", head=head)), library)
    return suggest(plan, library, "s", count)


def ids(found: tuple[Suggestion, ...]) -> list[str]:
    return [one.entry.id for one in found]


def points(said: dict[str, object], scene: str = "", head: str = "") -> tuple[Why, ...]:
    (found,) = best(entries(x=said), scene, head)
    assert found.score == sum(why.points for why in found.why)
    return found.why


def test_what_does_not_fit_the_scene_is_not_suggested() -> None:
    library = entries(
        fits={},
        other_phase={"phases": ["pre-purchase"]},
        expectation_only={"moves": ["expected"]},
        both={"moves": ["expected", "received"]},
        measures={"moves": []},
        trade={"sectors": ["finance"]},
        distributors={"customers": ["channel_partner"]},
        staff={"customers": ["internal"]},
        also_distributors={"customers": ["loyal", "channel_partner"]},
    )
    assert ids(best(library)) == ["also_distributors", "both", "fits"]


def test_a_scene_without_evidence_may_be_measured_first() -> None:
    library = entries(fits={}, measures={"moves": []})
    assert ids(best(library, "expected: 4, received: 2")) == ["fits", "measures"]


def test_a_trade_and_an_approach_are_matched_with_the_journeys() -> None:
    library = entries(
        bank={"sectors": ["finance"]}, social={"approach": "social"}, classic={"approach": "classic"}
    )
    assert ids(best(library, head="sector: Finance")) == ["bank", "classic", "social"]
    assert ids(best(library, head="sector: {es: banca, en: finance}")) == ["bank", "classic", "social"]
    assert ids(best(library, head="approach: social")) == ["social"]


def test_the_audience_opens_its_entries() -> None:
    library = entries(
        distributors={"customers": ["channel_partner"]}, staff={"customers": ["internal"]}, all={}
    )
    assert ids(best(library, head="audience: channel")) == ["distributors", "all"]
    assert ids(best(library, head="audience: internal")) == ["staff", "all"]


def test_what_is_used_in_the_scene_is_not_suggested_again() -> None:
    head = (
        "actions: [{use: customer-club, scenes: [s]}, {use: periodic-survey, scenes: [s], status: dropped}]"
    )
    scene = "propose: {actions: [{use: brief-the-staff}]}"
    library = {
        **entries(new={}),
        **{
            id_: entry_from({"id": id_, **BASE})
            for id_ in ("customer-club", "brief-the-staff", "periodic-survey")
        },
    }
    assert ids(best(library, scene, head)) == ["new"]


def test_three_points_a_facet_and_two_an_element_that_the_proposal_changes() -> None:
    said = {"facets": ["payment", "advice", "hospitality"], "describes": ["staff", "material", "location"]}
    scene = "facets: [advice, payment], propose: {describe: {staff: Dos, material: Una hoja}}"
    assert points(said, scene)[:2] == (
        Why(Reason.FACET, 6, (Facet.PAYMENT, Facet.ADVICE)),
        Why(Reason.DESCRIBES, 4, (Question.STAFF, Question.MATERIAL)),
    )


def test_two_points_a_loyalty_factor_that_no_scene_feeds() -> None:
    said = {"loyalty": ["reward", "contact", "recognition"]}
    assert points(said, "feeds: [contact]") == (
        Why(Reason.LOYALTY, 4, (LoyaltyFactor.REWARD, LoyaltyFactor.RECOGNITION)),
    )


TWO = """\
customers:
  - {id: one, share: 0.4, type: loyal, profitable: true, buys: habitual, stage: core}
  - {id: two, share: 0.6, type: auction, buys: seasonal, stage: prospect}
"""


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ({"customers": ["loyal"]}, (Served.LOYAL,)),
        ({"customers": ["loyal_profitable", "loyal_unprofitable"]}, (Served.LOYAL_PROFITABLE,)),
        ({"customers": ["all"], "buys": ["low_ticket"]}, (Served.ALL,)),
    ],
)
def test_two_points_for_the_type_with_most_of_the_pain(
    said: dict[str, object], about: tuple[Served, ...]
) -> None:
    scene = "by_customer: {two: {received: 3}}"
    assert points(said, scene, TWO) == (Why(Reason.CUSTOMER, 2, about),)


def test_how_it_buys_is_enough_and_counts_once() -> None:
    scene = "by_customer: {two: {received: 3}}"
    (why,) = points({"customers": ["loyal"], "buys": ["habitual"]}, scene, TWO)
    assert (why.points, [about.value for about in why.about]) == (2, ["loyal", "habitual"])
    (why,) = points({"customers": ["auction"], "buys": ["habitual"]}, scene, TWO)
    assert [about.value for about in why.about] == ["habitual"]
    assert points({"customers": ["auction"], "buys": ["seasonal"]}, scene, TWO) == ()


def test_one_point_each_for_channel_stage_and_missing_objective() -> None:
    said = {
        "channels": ["print", "personal"],
        "stages": ["core", "prospect"],
        "objectives": ["retain", "acquire"],
    }
    scene = "channel: print, propose: {actions: [{title: X, objective: retain}]}"
    assert points(said, f"{scene}, by_customer: {{two: {{received: 3}}}}", TWO) == (
        Why(Reason.CHANNEL, 1, (Channel.PRINT,)),
        Why(Reason.STAGE, 1, (Stage.CORE,)),
        Why(Reason.OBJECTIVE, 1, (Objective.ACQUIRE,)),
    )


def test_where_equal_the_lower_effort_then_the_id() -> None:
    library = entries(d={"effort": "high"}, c={"effort": "low"}, b={}, a={})
    assert ids(best(library)) == ["c", "a", "b", "d"]
    assert ids(best(library, count=2)) == ["c", "a"]


def test_a_sketch_without_customers_or_words_gets_suggestions() -> None:
    library = shipped_library()
    found = best(library, "expected: 4, received: 2", count=3)
    assert len(found) == 3
    assert all(isinstance(one.entry, Entry) and isinstance(one.entry.name, Translated) for one in found)
