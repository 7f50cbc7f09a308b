CAFE = """\
title: Café
customers: [{id: a, share: 0.5}, {id: b, share: 0.5}]
scenes:
  - {title: Web, phase: pre-purchase, expected: 4, received: 1}
  - title: Bar
    phase: purchase
    expected: 4
    received: 4
    by_customer: {a: {received: 2}}
  - {title: Mesa, phase: purchase, expected: 3, received: 4}
actions:
"""

REWARD = "use: reward-referrals, start: 2027-03-01"


def with_actions(*actions):
    return CAFE + "".join(f"  - {{{action}}}\n" for action in actions)


def test_the_reward_of_the_tests_is_one_for_the_library(library):
    assert "reward" in library["reward-referrals"].loyalty
    assert "reward" not in library["brief-the-staff"].loyalty


def test_a_reward_before_the_quality(remarks):
    [issue] = remarks(with_actions(REWARD), "L-07")
    assert issue.params == {"count": 1, "scenes": ("Bar",)}
    assert issue.path == ("actions", 0)
    assert (issue.line, issue.column) == (12, 5)
    assert remarks(with_actions("use: brief-the-staff"), "L-07") == []
    assert remarks(with_actions(f"{REWARD}, status: done"), "L-07") == []


def test_a_repair_has_to_be_due_before_the_reward_starts(remarks):
    repair = "title: Mirar, scenes: [bar], due: "
    assert remarks(with_actions(REWARD, repair + "2027-02-28"), "L-07") == []
    assert len(remarks(with_actions(REWARD, repair + "2027-03-01"), "L-07")) == 1
    assert len(remarks(with_actions(REWARD, "title: Mirar, scenes: [bar]"), "L-07")) == 1
    assert len(remarks(with_actions(REWARD, "title: Mirar, scenes: [mesa], due: 2027-01-01"), "L-07")) == 1


def test_the_earliest_repair_counts(remarks):
    late, early = ("title: T, scenes: [bar], due: 2027-05-01", "title: T, scenes: [bar], due: 2027-01-01")
    assert remarks(with_actions(REWARD, late, early), "L-07") == []


def test_a_reward_without_a_start_begins_when_it_is_due(remarks):
    reward = REWARD.replace("start", "due")
    assert remarks(with_actions(reward, "title: T, scenes: [bar], due: 2027-02-28"), "L-07") == []
    assert len(remarks(with_actions(reward, "title: T, scenes: [bar], due: 2027-04-01"), "L-07")) == 1


def test_a_reward_without_any_date_waits_for_any_repair(remarks):
    assert remarks(with_actions("use: reward-referrals", "title: T, scenes: [bar]"), "L-07") == []
    assert len(remarks(with_actions("use: reward-referrals"), "L-07")) == 1


def test_another_reward_repairs_nothing(remarks):
    other = "use: reward-referrals, id: otro, scenes: [bar], due: 2027-01-01"
    [issue] = remarks(with_actions(REWARD, other), "L-07")
    assert issue.params["scenes"] == ("Bar",)


def test_the_remark_stands_at_the_reward_that_begins_first(remarks):
    earlier = REWARD.replace("2027", "2026") + ", id: otro"
    [issue] = remarks(with_actions(REWARD, earlier), "L-07")
    assert issue.path == ("actions", 1)


def test_a_scene_that_fails_some_and_not_all_together_is_left_to_p5_01(remarks):
    pleasant = CAFE.replace("received: 2", "received: 3").replace("    received: 4\n", "    received: 5\n")
    pleasant += f"  - {{{REWARD}}}\n"
    assert remarks(pleasant, "L-07") == []
    assert ("a",) in [issue.params["customers"] for issue in remarks(pleasant, "P5-01")]
