from momentos.rules.act import ActionPart

BAR = """\
title: Café
scenes:
  - title: Bar
    phase: purchase
    expected: 4
    received: 2
    propose:
      target: 4
      actions:
"""

READY = "owner: Sala, due: 2026-12-01, levers: [staff]"


def with_actions(*actions):
    return BAR + "".join(f"        - {{{action}}}\n" for action in actions)


def test_what_an_action_lacks(remarks):
    [issue] = remarks(with_actions("title: Mirar"), "P5-03")
    assert issue.params == {"a": "Mirar", "missing": tuple(ActionPart), "count": 3}
    assert issue.path == ("scenes", 0, "propose", "actions", 0)
    assert (issue.line, issue.column) == (10, 11)
    [issue] = remarks(with_actions("title: Mirar, owner: Sala, levers: [staff]"), "P5-03")
    assert issue.params == {"a": "Mirar", "missing": (ActionPart.DUE,), "count": 1}
    assert remarks(with_actions(f"title: Mirar, {READY}"), "P5-03") == []


def test_the_library_gives_the_levers(remarks):
    [issue] = remarks(with_actions("use: brief-the-staff, owner: Sala"), "P5-03")
    assert issue.params["missing"] == (ActionPart.DUE,)


def test_an_action_of_the_whole_journey_is_looked_at_too(remarks):
    [issue] = remarks(with_actions(f"title: Mirar, {READY}") + "actions: [{title: Club}]\n", "P5-03")
    assert issue.params["a"] == "Club"
    assert issue.path == ("actions", 0)


def test_an_action_that_is_over_lacks_nothing(remarks):
    assert remarks(with_actions("title: A, status: done", "title: B, status: dropped"), "P5-03") == []


def test_an_effect_on_what_is_expected_above_that_on_what_is_received(remarks):
    [issue] = remarks(with_actions("title: Anuncio, effect: {received: 0.5, expected: 1}"), "P5-04")
    assert issue.params == {"a": "Anuncio", "x": 1.0, "y": 0.5}
    assert issue.path == ("scenes", 0, "propose", "actions", 0, "effect")
    [issue] = remarks(with_actions("title: Anuncio, effect: {expected: 1}"), "P5-04")
    assert issue.params["y"] == 0.0
    assert remarks(with_actions("title: Anuncio, effect: {received: 1, expected: 1}"), "P5-04") == []
    assert remarks(with_actions("title: Anuncio, status: done, effect: {expected: 1}"), "P5-04") == []


def test_a_plan_that_leaves_the_staff_as_it_is(remarks):
    assert remarks(BAR.replace("      actions:\n", ""), "P5-05") == []
    assert len(remarks(with_actions("title: Caja, levers: [tools]"), "P5-05")) == 1
    both = with_actions("title: Caja, levers: [tools]", "title: Mirar, levers: [staff, process]")
    assert remarks(both, "P5-05") == []
    dropped = with_actions("title: Caja, levers: [tools]", "title: Mirar, levers: [staff], status: dropped")
    assert len(remarks(dropped, "P5-05")) == 1


def test_a_plan_of_one_area(remarks):
    [issue] = remarks(with_actions("title: A, owner: Sala", "title: B, owner: sala"), "P5-09")
    assert issue.params == {"owner": "Sala"}
    assert remarks(with_actions("title: A, owner: Sala"), "P5-09") == []
    assert remarks(with_actions("title: A, owner: Sala", "title: B, owner: Caja"), "P5-09") == []
    assert remarks(with_actions("title: A, owner: Sala", "title: B, areas: [Caja]"), "P5-09") == []


def test_a_plan_of_nobody_is_not_of_one_area(remarks):
    assert remarks(with_actions("title: A", "title: B"), "P5-09") == []


def test_actions_that_wait_for_each_other(remarks):
    waiting = with_actions("id: a, title: A, after: [b]", "id: b, title: B, after: [a]", "title: C")
    [issue] = remarks(waiting, "P5-16")
    assert issue.params == {"list": ("A", "B"), "count": 2}
    assert issue.path == ("scenes", 0, "propose", "actions", 0, "after")
    assert remarks(with_actions("id: a, title: A, after: [b]", "id: b, title: B"), "P5-16") == []


def test_each_circle_of_actions_is_told_by_itself(remarks):
    first, second = "id: a, title: A, after: [b]", "id: b, title: B, after: [a]"
    found = remarks(with_actions(first, second, "id: c, title: C, after: [c]"), "P5-16")
    assert [issue.params for issue in found] == [
        {"list": ("A", "B"), "count": 2},
        {"list": ("C",), "count": 1},
    ]
    assert [issue.path[-2:] for issue in found] == [(0, "after"), (2, "after")]


def test_a_done_action_holds_nobody_up(remarks):
    done = with_actions("id: a, title: A, after: [b]", "id: b, title: B, after: [a], status: done")
    assert remarks(done, "P5-16") == []
