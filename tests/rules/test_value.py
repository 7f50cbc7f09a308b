from momentos.rules.value import Footing, Lacking

CAFE = """\
title: Café
scenes:
  - title: Web
    phase: pre-purchase
    expected: 4
    received: 2
  - title: Bar
    phase: purchase
    expected: 4
    received: 5
"""

TWO_TYPES = """\
title: Café
customers: [{id: a, name: Ana, share: 0.5}, {id: b, name: Blas, share: 0.5}]
scenes:
  - title: Bar
    phase: purchase
    by_customer:
      a: {expected: 4, received: 3}
"""


def test_each_mark_that_is_missing(remarks):
    assert remarks(CAFE, "P4-01") == []
    for missing, lacking, field in (
        ("    expected: 4\n", Lacking.EXPECTED, "expected"),
        ("    received: 2\n", Lacking.RECEIVED, "received"),
        ("    expected: 4\n    received: 2\n", Lacking.BOTH, "expected"),
    ):
        [issue] = remarks(CAFE.replace(missing, "", 1), "P4-01")
        assert issue.params == {"scene": "Web", "customers": None, "lacking": lacking}
        assert issue.path == ("scenes", 0, field)
        assert (issue.line, issue.column) == (3, 5)


def test_a_type_without_marks_is_named(remarks):
    [issue] = remarks(TWO_TYPES, "P4-01")
    assert issue.params == {"scene": "Bar", "customers": ("Blas",), "lacking": Lacking.BOTH}


def test_marks_of_different_types_do_not_make_a_pair(remarks):
    text = TWO_TYPES.replace("a: {expected: 4, received: 3}", "{a: {expected: 4}, b: {received: 3}}")
    [issue] = remarks(text, "P4-01")
    assert issue.params == {"scene": "Bar", "customers": None, "lacking": Lacking.PAIR}


def test_a_scene_valued_by_its_traits_lacks_nothing(remarks):
    text = """\
        title: Café
        promise: {benefits: [{id: trato}]}
        scenes:
          - title: Bar
            phase: purchase
            benefits: {trato: {expected: 4, received: 3}}
        """
    assert remarks(text, "P4-01") == []


def test_a_mark_without_words_speaks_once_a_mark_has_some(remarks):
    assert remarks(CAFE, "P4-02") == []
    said = CAFE.replace("received: 5", "received: {score: 5, text: Un café bueno}")
    web, bar = remarks(said, "P4-02")
    assert web.params == {"scene": "Web", "lacking": Lacking.BOTH}
    assert bar.params == {"scene": "Bar", "lacking": Lacking.EXPECTED}
    assert (bar.line, bar.column) == (9, 15)
    said = said.replace("expected: 4", "expected: {score: 4, text: Nada}")
    [web] = remarks(said, "P4-02")
    assert web.params == {"scene": "Web", "lacking": Lacking.RECEIVED}


def test_a_worst_scene_on_the_workshop_s_word(remarks):
    opinion = CAFE.replace("received: 2", "received: {score: 2, evidence: [workshop]}")
    [issue] = remarks(opinion, "P4-03")
    assert issue.params == {"scene": "Web", "ground": Footing.WORKSHOP}
    assert issue.path == ("scenes", 0, "received")
    assert (issue.line, issue.column) == (6, 15)
    assert remarks(opinion.replace("[workshop]", "[workshop, survey]"), "P4-03") == []


def test_a_worst_scene_that_says_nothing_of_its_ground(remarks):
    assert remarks(CAFE, "P4-03") == []
    [issue] = remarks(CAFE.replace("received: 5", "received: {score: 5, evidence: [survey]}"), "P4-03")
    assert issue.params == {"scene": "Web", "ground": Footing.UNSTATED}


def test_the_ground_may_be_that_of_a_type(remarks):
    text = TWO_TYPES.replace("a: {expected: 4, received: 3}", "a: {received: {score: 2, evidence: [survey]}}")
    text += "    expected: 4\n    received: {score: 2, evidence: [workshop]}\n"
    assert remarks(text, "P4-03") == []


def test_only_the_five_worst_have_to_stand_on_firm_ground(remarks):
    scene = "  - {title: Bar NN, phase: purchase, expected: 5, received: {score: NN, evidence: [workshop]}}\n"
    text = "title: Café\nscenes:\n" + "".join(
        scene.replace("NN", str(mark)) for mark in (1, 1.5, 2, 2.5, 3, 3.5, 4)
    )
    found = [issue.params["scene"] for issue in remarks(text, "P4-03")]
    assert found == ["Bar 1", "Bar 1.5", "Bar 2", "Bar 2.5", "Bar 3"]


def test_the_same_importance_everywhere(remarks):
    assert remarks(CAFE, "P4-04") == []
    alike = CAFE.replace("phase: purchase", "phase: purchase\n    importance: 4")
    assert len(remarks(alike, "P4-04")) == 1
    assert remarks(alike.replace("importance: 4", "importance: 5"), "P4-04") == []


def test_an_importance_that_differs_by_type_is_a_difference(remarks):
    text = TWO_TYPES.replace("a: {expected", "a: {importance: 5, expected")
    text += "    importance: 4\n  - {title: Mesa, phase: purchase, importance: 4}\n"
    assert remarks(text, "P4-04") == []


def test_nothing_below_speaks_once_the_film_is_more_than_a_sketch(remarks):
    content = CAFE.replace("received: 2", "received: 4")
    assert remarks(content, "P4-10") == []
    assert len(remarks(content + "    channel: personal\n", "P4-10")) == 1
    assert remarks(CAFE + "    channel: personal\n", "P4-10") == []


def test_one_type_below_is_enough(remarks):
    text = TWO_TYPES + "    expected: 3\n    received: 5\n"
    assert remarks(text, "P4-10") == []


def test_a_film_without_marks_has_nothing_below_to_speak_of(remarks):
    assert remarks("title: Café\nscenes: [{title: Bar, phase: purchase, channel: print}]", "P4-10") == []
