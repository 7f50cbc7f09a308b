CAFE = """\
title: Café
scenes:
  - {title: Web, phase: pre-purchase}
  - title: Bar
    phase: purchase
    see: {text: Nadie me mira.}
"""


def test_not_seen_speaks_once_a_scene_is_seen(remarks):
    [issue] = remarks(CAFE, "P2-01")
    assert issue.params == {"scene": "Web"}
    assert (issue.line, issue.column) == (3, 5)
    assert remarks(CAFE.replace("see: {text: Nadie me mira.}", "minutes: 3"), "P2-01") == []


def test_a_feeling_alone_is_not_yet_seeing(remarks):
    felt = CAFE.replace("{text: Nadie me mira.}", "{feeling: prisa}")
    assert [issue.params["scene"] for issue in remarks(felt, "P2-01")] == ["Web", "Bar"]


def test_a_scene_that_is_told_without_feeling(remarks):
    [issue] = remarks(CAFE, "P2-04")
    assert issue.params == {"scene": "Bar"}
    assert issue.path == ("scenes", 1, "see")
    assert (issue.line, issue.column) == (6, 10)


def test_a_word_or_a_valence_is_a_feeling(remarks):
    for feeling in ("feeling: prisa", "valence: 0"):
        assert remarks(CAFE.replace("mira.", f"mira., {feeling}"), "P2-04") == []
