CAFE = """\
title: Café
scenes:
  - title: Web
    phase: pre-purchase
    expected: 4
    received: 2
    propose: {target: 3, different: Sí}
  - title: Bar
    phase: purchase
    expected: 4
    received: 2
    propose: {target: 3, different: Sí}
"""


def scenes(found):
    return [issue.params["scene"] for issue in found]


def test_a_hint_put_aside_everywhere(remarks):
    assert scenes(remarks(CAFE, "P5-14")) == ["Web", "Bar"]
    assert remarks(CAFE + "dismissed: [{rule: P5-14, why: Es a propósito}]\n", "P5-14") == []
    assert remarks(CAFE + "dismissed: [{rule: p5-14}]\n", "P5-14") == []


def test_a_hint_put_aside_in_one_scene(remarks):
    assert scenes(remarks(CAFE + "dismissed: [{rule: P5-14, scene: web}]\n", "P5-14")) == ["Bar"]


def test_another_hint_stays(remarks):
    assert len(remarks(CAFE + "dismissed: [{rule: P5-12}]\n", "P5-14")) == 2


def test_a_hint_of_the_whole_film_is_in_no_scene(remarks):
    sketch = "title: Café\nscenes: [{title: Bar, phase: purchase}]\n"
    assert len(remarks(sketch + "dismissed: [{rule: P1-01, scene: bar}]\n", "P1-01")) == 1
    assert remarks(sketch + "dismissed: [{rule: P1-01}]\n", "P1-01") == []
