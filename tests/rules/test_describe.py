from momentos.journey.vocabulary import Question

CAFE = """\
title: Café
scenes:
  - title: Bar
    phase: purchase
    describe:
      situation: Con prisa
      material: —
      location: En la barra
      staff: Uno solo
"""


def test_the_questions_left_open(remarks):
    [issue] = remarks(CAFE, "P3-01")
    missing = (Question.FURNITURE, Question.OTHER_CUSTOMERS)
    assert issue.params == {"scene": "Bar", "n": 4, "list": missing, "fields": missing}
    assert issue.path == ("scenes", 0, "describe")
    assert (issue.line, issue.column) == (6, 7)


def test_none_is_an_answer(remarks):
    answered = CAFE + "      furniture: —\n      other_customers: Ninguno\n"
    assert remarks(answered, "P3-01") == []


def test_speaks_once_a_scene_is_described(remarks):
    sketch = "title: Café\nscenes: [{title: Bar, phase: purchase}]"
    assert remarks(sketch, "P3-01") == []
    assert len(remarks(CAFE + "  - {title: Mesa, phase: purchase}\n", "P3-01")) == 2
