from momentos.text.read import read_text

TWO_TYPES = """\
title: Café
customers:
  - {id: a, share: 0.5}
  - {id: b, share: 0.5}
scenes:
  - title: Bar
    phase: purchase
    voice:
      - {id: v-praise, kind: praise, text: Muy bien, count: 9}
      - {id: v-wait, kind: complaint, text: Media hora, count: 6}
      - {id: v-cold, kind: complaint, text: Frío}
"""


def test_one_customer_only(remarks):
    [issue] = remarks(TWO_TYPES.replace("  - {id: b, share: 0.5}\n", "").replace("0.5", "1"), "I-03")
    assert issue.path == ("customers", 0)
    assert (issue.line, issue.column) == (3, 5)
    assert remarks(TWO_TYPES, "I-03") == []
    assert remarks("title: Café\nscenes: [{title: Bar, phase: purchase}]", "I-03") == []


def test_complaints_are_counted_until_an_action_answers_them(remarks):
    [issue] = remarks(TWO_TYPES, "I-09")
    assert issue.params == {"count": 7, "scene": "Bar"}
    assert issue.path == ("scenes", 0, "voice", 1)
    assert (issue.line, issue.column) == (10, 9)
    [issue] = remarks(TWO_TYPES + "actions: [{title: Otro camarero, because: [v-wait]}]\n", "I-09")
    assert issue.params == {"count": 1, "scene": "Bar"}
    assert remarks(TWO_TYPES + "actions: [{title: Todo, because: [v-wait, v-cold]}]\n", "I-09") == []


def test_the_complaint_may_name_the_action(remarks):
    named = TWO_TYPES.replace("text: Media hora", "text: Media hora, action: mas")
    [issue] = remarks(named + "actions: [{id: mas, title: Otro camarero}]\n", "I-09")
    assert issue.params["count"] == 1


def test_a_dropped_action_answers_nothing(remarks):
    dropped = TWO_TYPES + "actions: [{title: Todo, because: [v-wait, v-cold], status: dropped}]\n"
    [issue] = remarks(dropped, "I-09")
    assert issue.params["count"] == 7


def test_praise_asks_for_no_action(remarks):
    assert remarks(TWO_TYPES.replace("complaint", "praise"), "I-09") == []


def test_nobody_says_who_is_worth_most(remarks):
    [issue] = remarks(TWO_TYPES, "I-20")
    assert issue.path == ("customers",)
    assert remarks(TWO_TYPES.replace("id: a,", "id: a, value: {real: 90},"), "I-20") == []
    assert remarks("title: Café\nscenes: [{title: Bar, phase: purchase}]", "I-20") == []


def test_the_id_of_a_voice_is_no_text_in_several_languages():
    reading = read_text(TWO_TYPES.replace("id: v-wait", "id: {es: v-espera, en: v-wait}"))
    assert [(issue.code, issue.path[-1]) for issue in reading.issues] == [("S-09", "id")]
    assert reading.journey is not None
    assert reading.journey.scenes[0].voice[1].id is None
