"""Items added, taken out and moved, with the comments and blank lines that belong to them."""

from dataclasses import replace

import pytest

from momentos.journey.context import Kpi
from momentos.journey.customer import Customer
from momentos.journey.promise import Promise

from .edits import HEAD, NEW, Edit, after, scene, scenes

A = "  # de a\n  - id: a # i\n    title: A\n    # en a\n    phase: pre\n    # fin de a\n"
B = "  # de b\n  - {id: b, title: B, phase: pre} # j\n"
C = "  - id: c\n    title: C\n    phase: pre\n"
PLAIN_NEW = "  - id: nueva\n    title: Nueva\n    phase: purchase\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
        (A + B + C, scenes(lambda s: (s[1], s[2], s[0])), B + C + A),
        (A + B + C, scenes(lambda s: (s[2], s[0], s[1])), C + A + B),
        (A + B + C, scenes(lambda s: (s[0], s[2], s[1])), A + C + B),
        (A + "\n" + B + "\n" + C, scenes(lambda s: (s[1], s[2], s[0])), B + "\n" + C + "\n" + A),
        (A + "\n" + B + "\n" + C, scenes(lambda s: (s[2], s[0], s[1])), C + "\n" + A + "\n" + B),
        (A + B, scenes(lambda s: (NEW, *s)), PLAIN_NEW + A + B),
        (A + B, scenes(lambda s: (s[0], NEW, s[1])), A + PLAIN_NEW + B),
        (A + B, scenes(lambda s: (*s, NEW)), A + B + PLAIN_NEW),
        (A + "\n" + B, scenes(lambda s: (s[0], NEW, s[1])), A + "\n" + PLAIN_NEW + "\n" + B),
        (A + "\n" + B, scenes(lambda s: (*s, NEW)), A + "\n" + B + "\n" + PLAIN_NEW),
        (A + B + C, scenes(lambda s: (s[0], s[1])), A + B),
        (A + "\n" + B + "\n" + C, scenes(lambda s: (s[0], s[1])), A + "\n" + B),
        (A + B + C, scenes(lambda s: (s[0], s[2])), A + "  # de b\n  # j\n" + C),
        (A + B, scenes(lambda s: s[1:]), "  # de a\n  # i\n  # en a\n    # fin de a\n" + B),
        (B, scenes(lambda s: (NEW,)), PLAIN_NEW + "  # de b\n  # j\n"),
    ],
)
def test_scenes_come_go_and_move_with_their_comments(
    before: str, edit: Edit, expected: str, newline: str
) -> None:
    text = (HEAD + before + "# cola\n").replace("\n", newline)
    assert after(text, edit) == (HEAD + expected + "# cola\n").replace("\n", newline)


A_LINE = "  - {id: a, title: A, phase: pre}\n"
OPEN = A_LINE + "  - id: b\n    title: B\n    phase: pre\n    notes: |%s # c\n      fin"


@pytest.mark.parametrize("chomp", ["", "+", "-"])
def test_a_text_at_the_end_of_a_file_without_a_last_break_gains_none(chomp: str) -> None:
    before = HEAD + OPEN % chomp
    closed = (OPEN % "-").removeprefix(A_LINE) + "\n"
    assert after(before, scenes(lambda s: (*s, NEW))) == HEAD + A_LINE + closed + PLAIN_NEW
    assert after(before, scenes(lambda s: (s[1], NEW, s[0]))) == HEAD + closed + PLAIN_NEW + A_LINE
    assert after(before, scene(title="Otro")) == before.replace("title: A", "title: Otro")


KEPT = "  - id: %s\n    title: T\n    phase: pre\n    notes: |+\n      fin\n\n\n"


def test_the_blank_lines_of_a_text_go_with_it() -> None:
    text = HEAD + KEPT % "a" + KEPT % "b"
    assert after(text, scenes(lambda s: (s[1], s[0]))) == HEAD + KEPT % "b" + KEPT % "a"
    assert after(text, scenes(lambda s: (s[0], NEW, s[1]))) == HEAD + KEPT % "a" + PLAIN_NEW + KEPT % "b"
    assert after(text, scenes(lambda s: s[1:])) == HEAD + KEPT % "b"


PARTED = "title: T\nlang: es\n\nscenes:\n" + C + "\n" + C.replace(" c", " d").replace(" C", " D")


def test_what_is_new_above_the_scenes_is_parted_as_they_are() -> None:
    """Of a list that was not there and of one with an only item, how its things are parted cannot be seen."""
    one, two = Customer("a", name="Ana", share=0.7), Customer("b", name="Bea")
    first = after(PARTED, lambda journey: replace(journey, customers=(one,)))
    types = "customers:\n  - id: a\n    name: Ana\n    share: 0.7\n"
    assert first == PARTED.replace("\nscenes:", f"\n{types}\nscenes:")
    second = after(first, lambda journey: replace(journey, customers=(*journey.customers, two)))
    assert second == first.replace(types, types + "\n  - id: b\n    name: Bea\n")
    assert after(second, lambda journey: replace(journey, sector="Cine")) == second.replace(
        "lang: es\n", "lang: es\nsector: Cine\n"
    )
    kpis = after(second, lambda journey: replace(journey, kpis=(Kpi("k", name="NPS"),)))
    assert kpis == second + "\nkpis:\n  - {id: k, name: NPS}\n"
    promise = after(kpis, lambda journey: replace(journey, promise=Promise(text="Sin prisas")))
    assert promise == kpis.replace("\ncustomers:", "\npromise:\n  text: Sin prisas\n\ncustomers:")
