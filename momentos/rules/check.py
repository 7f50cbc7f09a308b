"""Every rule in one tuple, and the check that runs them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from momentos.journey.issue import Issue
from momentos.plan.plan import Plan
from momentos.rules import (
    act,
    describe,
    identify,
    loyalty_plan,
    path,
    programme,
    propose,
    retention,
    see,
    value,
)
from momentos.rules.block import Block
from momentos.rules.case import Case, make_case
from momentos.rules.dismissal import heard


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the code it raises, and the blocks any of which lets it speak; without any it always does."""

    code: str
    find: Callable[[Case], Iterator[Issue]]
    blocks: frozenset[Block]

    def speaks(self, case: Case) -> bool:
        """Whether the journey already uses one of the blocks concerned."""
        return not self.blocks or not self.blocks.isdisjoint(case.blocks)


def _rule(code: str, find: Callable[[Case], Iterator[Issue]], *blocks: Block) -> Rule:
    return Rule(code, find, frozenset(blocks))


RULES: tuple[Rule, ...] = (
    _rule("G-01", path.g_01_shares_over_one),
    _rule("G-02", path.g_02_circle),
    _rule("G-03", path.g_03_unreached),
    _rule("G-04", path.g_04_falls_through, Block.BRANCHES),
    _rule("G-05", path.g_05_goes_back),
    _rule("G-06", path.g_06_empty_phase),
    _rule("G-10", path.g_10_no_start),
    _rule("P1-01", identify.p1_01_too_few_scenes),
    _rule("P1-04", identify.p1_04_goal_of_another_phase, Block.GOAL),
    _rule("P1-05", identify.p1_05_no_contact, Block.CONTACT),
    _rule("P1-08", identify.p1_08_nothing_unexpected, Block.FACETS),
    _rule("P1-09", identify.p1_09_facets_never_played, Block.FACETS),
    _rule("P2-01", see.p2_01_not_seen, Block.VIEW),
    _rule("P2-04", see.p2_04_no_feeling, Block.VIEW),
    _rule("P3-01", describe.p3_01_questions_open, Block.DESCRIPTION),
    _rule("P4-01", value.p4_01_not_valued),
    _rule("P4-02", value.p4_02_mark_without_words, Block.WORDS),
    _rule("P4-03", value.p4_03_worst_on_opinion, Block.EVIDENCE),
    _rule("P4-04", value.p4_04_same_importance, Block.IMPORTANCE),
    _rule("P4-10", value.p4_10_nothing_below, *Block),
    _rule("P5-01", propose.p5_01_no_proposal),
    _rule("P5-02", propose.p5_02_no_actions, Block.PROPOSAL),
    _rule("P5-03", act.p5_03_action_incomplete, Block.ACTIONS),
    _rule("P5-04", act.p5_04_raises_expectation, Block.ACTIONS),
    _rule("P5-05", act.p5_05_staff_untouched, Block.ACTIONS),
    _rule("P5-09", act.p5_09_one_area, Block.ACTIONS),
    _rule("P5-12", propose.p5_12_nothing_different, Block.PROPOSAL),
    _rule("P5-13", propose.p5_13_target_too_low, Block.PROPOSAL),
    _rule("P5-14", propose.p5_14_target_below_expectation, Block.PROPOSAL),
    _rule("P5-16", act.p5_16_waiting_in_a_circle, Block.ACTIONS),
    _rule("I-03", loyalty_plan.i_03_one_customer, Block.CUSTOMERS),
    _rule("I-09", loyalty_plan.i_09_complaints_without_action, Block.VOICE),
    _rule("I-20", loyalty_plan.i_20_no_value, Block.CUSTOMERS),
    _rule("R-07", retention.r_07_losing_without_retaining, Block.LOST),
    _rule("L-07", programme.l_07_rewards_before_quality, Block.ACTIONS),
)
"""Every rule but the file's own (S), in the order of the method."""


def check(plan: Plan) -> tuple[Issue, ...]:
    """Every issue of a planned film but those of its file (S), without the hints put aside.

    They stand in file order: by line, then by code.
    """
    case = make_case(plan)
    found = (issue for rule in RULES if rule.speaks(case) for issue in rule.find(case))
    return tuple(sorted(heard(found, case.journey), key=lambda issue: (issue.line, issue.code)))
