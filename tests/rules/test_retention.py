import pytest

CAFE = """\
title: Café
scenes:
  - {title: Web, phase: pre-purchase, lost: 0.1}
  - {title: Bar, phase: purchase, lost: 0.2}
"""


def test_losing_without_retaining(remarks):
    [issue] = remarks(CAFE, "R-07")
    assert issue.params == {"x": pytest.approx(0.1 + 0.9 * 0.2), "scene": "Bar"}
    assert issue.path == ("scenes", 1, "lost")
    assert (issue.line, issue.column) == (4, 41)


def test_an_action_that_retains_is_the_answer(remarks):
    assert len(remarks(CAFE + "actions: [{title: A, objective: acquire}]\n", "R-07")) == 1
    assert remarks(CAFE + "actions: [{title: A, objective: retain}]\n", "R-07") == []
    dropped = CAFE + "actions: [{title: A, objective: retain, status: dropped}]\n"
    assert len(remarks(dropped, "R-07")) == 1


def test_a_film_that_loses_nobody(remarks):
    assert remarks(CAFE.replace("0.1", "0").replace("0.2", "0"), "R-07") == []
    assert remarks("title: Café\nscenes: [{title: Bar, phase: purchase}]", "R-07") == []


def test_silent_where_the_film_cannot_be_walked(remarks):
    assert remarks(CAFE.replace("lost: 0.2", "lost: 0.2, next: web"), "R-07") == []
