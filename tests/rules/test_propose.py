CAFE = """\
title: Café
scenes:
  - title: Bar
    phase: purchase
    expected: 4
    received: 2
"""

PROPOSED = (
    CAFE
    + """\
    propose:
      text: Le miran.
      target: 4
"""
)

TWO_TYPES = """\
title: Café
customers: [{id: a, name: Ana, share: 0.5}, {id: b, name: Blas, share: 0.5}]
scenes:
  - title: Bar
    phase: purchase
    expected: 4
    received: 4
    by_customer:
      a: {received: 3}
"""


def test_a_scene_below_without_a_proposal(remarks):
    [issue] = remarks(CAFE, "P5-01")
    assert issue.params == {"scene": "Bar", "customers": None}
    assert (issue.line, issue.column) == (3, 5)
    assert remarks(PROPOSED, "P5-01") == []
    assert remarks(CAFE.replace("received: 2", "received: 3.75"), "P5-01") == []


def test_an_empty_proposal_is_none(remarks):
    assert len(remarks(CAFE + "    propose: {}\n", "P5-01")) == 1


def test_the_type_below_is_named_where_the_others_are_content(remarks):
    [issue] = remarks(TWO_TYPES, "P5-01")
    assert issue.params == {"scene": "Bar", "customers": ("Ana",)}


def test_a_surplus_of_one_type_does_not_hide_the_shortfall_of_another(remarks):
    [issue] = remarks(TWO_TYPES + "      b: {received: 5}\n", "P5-01")
    assert issue.params["customers"] == ("Ana",)


def test_a_scene_that_nobody_reaches_asks_for_no_proposal(remarks):
    unreached = CAFE.replace("scenes:\n", "scenes:\n  - {title: Web, phase: pre-purchase, next: end}\n")
    assert remarks(unreached, "P5-01") == []


def test_a_proposal_without_actions(remarks):
    [issue] = remarks(PROPOSED, "P5-02")
    assert issue.params == {"scene": "Bar"}
    assert issue.path == ("scenes", 0, "propose")
    assert (issue.line, issue.column) == (8, 7)
    assert remarks(CAFE, "P5-02") == []
    assert remarks(PROPOSED + "      actions: [{title: Mirar}]\n", "P5-02") == []


def test_an_action_of_the_whole_journey_serves_the_scenes_it_names(remarks):
    assert remarks(PROPOSED + "actions: [{title: Mirar, scenes: [bar]}]\n", "P5-02") == []


def test_a_dropped_action_is_no_action(remarks):
    assert len(remarks(PROPOSED + "      actions: [{title: Mirar, status: dropped}]\n", "P5-02")) == 1


def test_no_proposal_is_different(remarks):
    assert remarks(CAFE, "P5-12") == []
    [issue] = remarks(PROPOSED, "P5-12")
    assert issue.params == {}
    assert remarks(PROPOSED + "      different: Salen de la barra\n", "P5-12") == []


def test_a_target_that_is_not_above_today(remarks):
    [issue] = remarks(PROPOSED.replace("target: 4", "target: 2"), "P5-13")
    assert issue.params == {"t": 2.0, "scene": "Bar", "r": 2.0}
    assert issue.path == ("scenes", 0, "propose", "target")
    assert (issue.line, issue.column) == (9, 15)
    assert remarks(PROPOSED.replace("target: 4", "target: 2.1"), "P5-13") == []


def test_a_target_that_still_falls_short(remarks):
    assert remarks(PROPOSED, "P5-14") == []
    assert remarks(PROPOSED.replace("target: 4", "target: 3.75"), "P5-14") == []
    [issue] = remarks(PROPOSED.replace("target: 4", "target: 3.7"), "P5-14")
    assert issue.params == {"t": 3.7, "scene": "Bar", "e": 4.0}


def test_a_target_is_held_against_what_will_be_expected_then(remarks):
    assert len(remarks(PROPOSED + "      expected: 5\n", "P5-14")) == 1
    lowered = PROPOSED.replace("target: 4", "target: 3") + "      expected: 3\n"
    assert remarks(lowered, "P5-14") == []
