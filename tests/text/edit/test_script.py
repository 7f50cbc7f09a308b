"""A change finds its place in the text, however that writes it."""

import pytest

from momentos.journey.change import Change, Insert, Move, Remove, Set
from momentos.journey.proposal import Action
from momentos.journey.remake import remade
from momentos.text.edit.script import Script, item_of, written
from momentos.text.read import read_text

TEXT = """\
title: Café
x-caja: {a: [1], b: 2}
scenes:
  - 5
  - title: Hola
    phase: pre
    lost: 0.1
    propose: {actions: [{id: x, title: X}, mal, {id: y, title: Y}]}
"""


def script(change: Change | None = None, text: str = TEXT) -> Script:
    reading = read_text(text)
    assert reading.journey is not None
    return Script.of(reading, remade(reading.journey, change) if change else reading.journey)


ACTIONS = ("scenes", "hola", "propose", "actions")


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (Set(("title",), "Bar"), "Café", "Bar"),
        (Set(("extras", "x-caja"), {"b": "3"}), "{a: [1], b: 2}", '{b: "3"}'),
        (Set(("extras", "x-caja"), None), "x-caja: {a: [1], b: 2}\n", ""),
        (Set(("extras", "x-caja", "b"), "3"), "b: 2", 'b: "3"'),
        (Set(("scenes", "hola", "lost"), None), "    lost: 0.1\n", ""),
        (Set((*ACTIONS, "y", "title"), "Z"), "title: Y", "title: Z"),
        (Set((*ACTIONS, "y", "effect", "received"), 1.0), "title: Y", "title: Y, effect: {received: 1}"),
        (Insert(ACTIONS, Action("z"), "x"), "title: X}", "title: X}, {id: z}"),
        (Insert(ACTIONS, Action("z"), "y"), "title: Y}", "title: Y}, {id: z}"),
        (Remove(ACTIONS, "x"), "{id: x, title: X}, ", ""),
        (
            Move(ACTIONS, "y", None),
            "{id: x, title: X}, mal, {id: y, title: Y}",
            "{id: y, title: Y}, {id: x, title: X}, mal",
        ),
        (Move(ACTIONS, "x", None), "", ""),
        (
            Set(("scenes", "hola", "propose"), None),
            "    propose: {actions: [{id: x, title: X}, mal, {id: y, title: Y}]}\n",
            "",
        ),
    ],
)
def test_changes(change: Change, old: str, new: str) -> None:
    assert written(script(change), change) == TEXT.replace(old, new, 1)


def test_what_the_text_does_not_have_is_told() -> None:
    for change in (Remove(("scenes",), "gone"), Move(ACTIONS, "gone", None)):
        with pytest.raises(LookupError):
            written(script(), change)
    with pytest.raises(LookupError):
        written(script(), Set(("scenes", "gone", "title"), "T"))


def test_a_thing_is_found_behind_what_could_not_be_read() -> None:
    found = item_of(script(), ACTIONS, 1)
    assert found is not None
    assert (found[0], TEXT[found[1].start : found[1].end]) == ("y", "{id: y, title: Y}")
    assert item_of(script(), ACTIONS, 2) is None
    assert item_of(script(), ("customers",), 0) is None
    assert item_of(script(), ("scenes", "gone", "propose", "actions"), 0) is None


def test_customer_types_may_be_elsewhere() -> None:
    assert not script().is_elsewhere(("customers",))
    text = TEXT + "customers: {file: tipos.yaml}\n"
    assert script(text=text).is_elsewhere(("customers", "fiel", "name"))
    assert not script(text=text).is_elsewhere(("scenes", "hola", "title"))


def test_a_text_without_a_journey_has_no_script() -> None:
    reading = read_text("title: x\n")
    journey = read_text(TEXT).journey
    assert journey is not None
    with pytest.raises(TypeError):
        Script.of(reading, journey)


UNUSABLE = """\
title: Café
customers: [{id: Fiel Uno}, {id: otro}]
scenes:
  - id: a
    title: A
    by_customer:
      Fiel Uno: {received: 3}  # seguro
      otro: {received: 4}
    next:
      - {to: b, share: {Fiel Uno: 0.3, default: 0.5}}
      - {to: c, share: {Fiel Uno: 0.7, default: 0.5}}
  - {id: b, title: B, x-caja: {Fiel Uno: 1}}
  - {id: c, title: C}
"""
FAITHFUL = ("scenes", "a", "by_customer", "fiel-uno")


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (Set((*FAITHFUL, "received", "score"), 4.0), "Fiel Uno: {received: 3}", "Fiel Uno: {received: 4}"),
        (Set((*FAITHFUL, "importance"), 2.0), "{received: 3}", "{received: 3, importance: 2}"),
        (Set(FAITHFUL, None), "      Fiel Uno: {received: 3}  # seguro\n", "      # seguro\n"),
        (
            Set(("scenes", "b", "extras", "x-caja", "fiel-uno"), "2"),
            "{Fiel Uno: 1}",
            '{Fiel Uno: 1, fiel-uno: "2"}',
        ),
    ],
)
def test_an_id_that_was_mended_is_found_as_it_was_written(change: Change, old: str, new: str) -> None:
    assert written(script(change, UNUSABLE), change) == UNUSABLE.replace(old, new, 1)
