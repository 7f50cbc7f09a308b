from momentos.journey.vocabulary import Facet, Goal, Phase

CAFE = """\
title: Café
scenes:
  - {title: Web, phase: pre-purchase}
  - {title: Bar, phase: purchase}
  - {title: Adiós, phase: post-purchase}
"""


def with_first(field, text=CAFE):
    return text.replace("phase: pre-purchase", f"phase: pre-purchase, {field}")


def test_fewer_than_three_scenes(remarks):
    [issue] = remarks("title: Café\nscenes: [{title: Bar, phase: purchase}]", "P1-01")
    assert issue.params == {}
    assert remarks(CAFE, "P1-01") == []


def test_a_goal_of_another_phase(remarks):
    [issue] = remarks(with_first("goal: loyalty"), "P1-04")
    assert issue.params == {
        "goal": Goal.LOYALTY,
        "phase": Phase.PRE_PURCHASE,
        "goals": (Goal.RECOGNITION, Goal.KNOWLEDGE, Goal.CONSIDERATION),
    }
    assert (issue.line, issue.column) == (3, 45)
    assert remarks(with_first("goal: knowledge"), "P1-04") == []


def test_no_contact_speaks_once_a_scene_has_one(remarks):
    assert remarks(CAFE, "P1-05") == []
    assert [i.params["scene"] for i in remarks(with_first("channel: print"), "P1-05")] == ["Bar", "Adiós"]
    assert len(remarks(with_first("touchpoint: website"), "P1-05")) == 2


def test_nothing_unexpected_speaks_once_a_scene_has_facets(remarks):
    assert remarks(CAFE, "P1-08") == []
    assert len(remarks(with_first("facets: [advice]"), "P1-08")) == 1
    assert remarks(with_first("facets: [exceptions]"), "P1-08") == []


def test_facets_never_played(remarks):
    assert remarks(CAFE, "P1-09") == []
    [issue] = remarks(with_first("facets: [information, advice, payment]"), "P1-09")
    assert issue.params == {"list": (Facet.ORDER_TAKING, Facet.HOSPITALITY, Facet.EXCEPTIONS)}
    all_six = with_first("facets: [information, advice, order_taking, hospitality, exceptions, payment]")
    assert remarks(all_six, "P1-09") == []
