"""Values as a careful person lays them out."""

import pytest

from momentos.journey.mark import Mark
from momentos.journey.proposal import Action, Effect, Proposal
from momentos.journey.scene import Branch, Scene, View
from momentos.journey.vocabulary import Phase
from momentos.text.edit.document import document
from momentos.text.edit.quoting import Style
from momentos.text.edit.writing import Habit, Written, field_on_page, in_braces, item_on_page, on_page

LONG = "una frase más larga que lo que cabe entre llaves"
SCENE = Scene("a", "A", Phase.PURCHASE, next=(Branch("b"), Branch("c", 0.5)), propose=Proposal(target=4.0))


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (Mark(3.0), ["  f: 3"]),
        (Mark(3.0, n=9), ["  f: {score: 3, n: 9}"]),
        (Mark(3.0, text=LONG), ["  f:", "    score: 3", f"    text: {LONG}"]),
        (("uno", "dos"), ["  f: [uno, dos]"]),
        ((LONG, "dos"), ["  f:", f"    - {LONG}", "    - dos"]),
        ((), ["  f: []"]),
        (View(text="Veo"), ["  f:", "    text: Veo"]),
        (Effect(received=1.0), ["  f: {received: 1}"]),
        ((Branch("b"), Branch("c", 0.5)), ["  f:", "    - b", "    - {to: c, share: 0.5}"]),
        ("uno\ndos\n", ["  f: |", "    uno", "    dos"]),
        ("uno\n\ndos", ["  f: |-", "    uno", "", "    dos"]),
    ],
)
def test_a_field(value: object, lines: list[str]) -> None:
    assert list(field_on_page("f", document(value), 2, Habit())) == lines


def test_things_stand_on_lines_of_their_own() -> None:
    assert item_on_page(document(SCENE), 2, Habit()) == (
        "  - id: a",
        "    title: A",
        "    phase: purchase",
        "    next:",
        "      - b",
        "      - {to: c, share: 0.5}",
        "    propose:",
        "      target: 4",
    )
    assert item_on_page(document(Action("x")), 0, Habit()) == ("- id: x",)


def test_the_habits_of_a_file() -> None:
    wide = Habit(fields=4, dashes=0)
    assert field_on_page("propose", document(Proposal(actions=(Action("x", title="X"),))), 4, wide) == (
        "    propose:",
        "        actions:",
        "        - id: x",
        "          title: X",
    )


def test_what_is_too_long_for_its_line_is_not_in_braces() -> None:
    words = tuple(f"palabra-{n}" for n in range(10))
    assert on_page(document(words), 0, Habit()).below
    assert on_page(document(words[:3]), 0, Habit()) == Written("[palabra-0, palabra-1, palabra-2]")
    assert on_page(document(words[:3]), 0, Habit(), room=20).below == tuple(
        f"  - {word}" for word in words[:3]
    )


def test_a_text_keeps_its_quotes() -> None:
    assert on_page(document("Sí"), 0, Habit(), was=Style.SINGLE) == Written("'Sí'")
    assert in_braces(document("Sí"), Style.DOUBLE) == '"Sí"'
    assert in_braces(document(("Sí",)), Style.DOUBLE) == "[Sí]"
