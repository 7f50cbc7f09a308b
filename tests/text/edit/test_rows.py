"""Items added, taken out and moved, with the comments and blank lines that belong to them."""

import pytest

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
