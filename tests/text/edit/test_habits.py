"""Edits as exact texts: the lines that change are written as the file writes, and no other line changes."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Action, Proposal
from momentos.journey.scene import Branch, Scene, View
from momentos.journey.vocabulary import Phase
from momentos.text.edit.edit import edited
from momentos.text.read import read_text

Edit = Callable[[Journey], Journey]


def scene(**values: Any) -> Edit:
    """Fields of the first scene set."""
    return scenes(lambda s: (dataclasses.replace(s[0], **values), *s[1:]))


def journey(**values: Any) -> Edit:
    """Fields of the journey set."""
    return lambda j: dataclasses.replace(j, **values)


def scenes(rearranged: Callable[[tuple[Scene, ...]], tuple[Scene, ...]]) -> Edit:
    """The scenes in another order or number."""
    return lambda j: dataclasses.replace(j, scenes=rearranged(j.scenes))


def after(text: str, edit: Edit) -> str:
    """A text after an edit."""
    reading = read_text(text)
    assert reading.journey is not None
    return edited(reading, edit(reading.journey)).text


def written(before: str, edit: Edit, head: str = "title: Café\nscenes:\n") -> str:
    """What becomes of lines that belong to the first scene."""
    start = head + "  - id: a\n    title: A\n    phase: pre\n"
    text = after(start + before, edit)
    assert text.startswith(start)
    return text.removeprefix(start)


NEW = Scene("nueva", "Nueva", Phase.PURCHASE)
FIRST = "Una frase que no cabe en una línea de cien columnas y que por eso se pliega donde hay un"
REST = "espacio, como aquí."


@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
        # A value takes the place of another; quotes and comments stay.
        ("    notes: Sí # c\n", scene(notes="Nada"), "    notes: Nada # c\n"),
        ("    notes: 'Sí'   # c\n", scene(notes="Nada"), "    notes: 'Nada'   # c\n"),
        ('    notes: "Sí"\n', scene(notes="Nada"), '    notes: "Nada"\n'),
        ("    notes: 'Sí'\n", scene(notes="it's"), '    notes: "it\'s"\n'),
        ("    notes : Sí\n", scene(notes="Nada"), "    notes : Nada\n"),
        ("    'notes': Sí\n", scene(notes="Nada"), "    'notes': Nada\n"),
        ("    notes: # c\n", scene(notes="Nada"), "    notes: Nada # c\n"),
        ("    notes: null # c\n", scene(notes="Nada"), "    notes: Nada # c\n"),
        ("    notes:\n      # c\n      Sí\n", scene(notes="Nada"), "    notes: Nada  # c\n"),
        ("    notes: uno\n      dos # c\n", scene(notes="Nada"), "    notes: Nada  # c\n"),
        # What only quotes can hold is quoted.
        ("    notes: Sí\n", scene(notes="turno: «"), '    notes: "turno: «"\n'),
        ("    notes: Sí\n", scene(notes="5"), '    notes: "5"\n'),
        ("    notes: Sí\n", scene(notes="null"), '    notes: "null"\n'),
        ("    notes: Sí\n", scene(notes='"q"'), "    notes: '\"q\"'\n"),
        ("    notes: Sí\n", scene(notes="a\u2028b"), '    notes: "a\\u2028b"\n'),
        ("    notes: Sí\n", scene(notes="a\rb"), '    notes: "a\\rb"\n'),
        ("    notes: Sí\n", scene(notes="  dos\nuno"), '    notes: "  dos\\nuno"\n'),
        # Several lines are literal, a long one is folded; comments stay on the first line.
        ("    notes: Sí # c\n", scene(notes="uno\n\ndos"), "    notes: |-  # c\n      uno\n\n      dos\n"),
        ("    notes: |- # c\n      uno\n      # dos\n", scene(notes="Nada"), "    notes: Nada  # c\n"),
        ("    notes: >\n      uno\n      dos\n", scene(notes="Nada\n"), '    notes: "Nada\\n"\n'),
        (
            "    notes: Sí\n",
            scene(notes=f"{FIRST} {REST}"),
            "    notes: >-\n      " + FIRST + "\n      " + REST + "\n",
        ),
        (
            "    notes: |+\n      uno\n\n\n",
            scene(minutes=3.0),
            "    minutes: 3\n    notes: |+\n      uno\n\n\n",
        ),
        (
            "    about: |2+\n        uno\n\n    x-b: 1\n",
            scene(notes=None),
            "    about: |2+\n        uno\n\n    x-b: 1\n",
        ),
        # A field goes, its comments stay.
        ("    notes: Sí # c\n    minutes: 3\n", scene(notes=None), "    # c\n    minutes: 3\n"),
        ("    minutes: 3\n    # c\n    notes: Sí\n", scene(notes=None), "    minutes: 3\n    # c\n"),
        ("    see: {text: Veo}\n    minutes: 3\n", scene(see=View()), "    minutes: 3\n"),
        ("    see:\n      text: Veo # c\n", scene(see=View()), "    # c\n"),
        ("    ? notes\n    : Sí\n    minutes: 3\n", scene(notes=None), "    minutes: 3\n"),
        # A field comes where the format has it.
        ("    received: 3\n", scene(expected=Expectation(4.0)), "    expected: 4\n    received: 3\n"),
        ("    propose: {target: 4}\n", scene(minutes=3.0), "    minutes: 3\n    propose: {target: 4}\n"),
        ("    x-b: 1\n", scene(extras={"x-b": "1", "x-c": "dos"}), "    x-b: 1\n    x-c: dos\n"),
        # A bare mark grows into a block, and only as far as it must.
        ("    received: 3 # c\n", scene(received=Mark(4.0)), "    received: 4 # c\n"),
        ("    received: 3 # c\n", scene(received=Mark(3.0, n=9)), "    received: {score: 3, n: 9} # c\n"),
        (
            "    received: {score: 3, n: 9} # c\n",
            scene(received=Mark(4.0, n=9)),
            "    received: {score: 4, n: 9} # c\n",
        ),
        ("    received: {score: 3, n: 9}\n", scene(received=Mark(3.0)), "    received: {score: 3}\n"),
        ("    received: {n: 9, score: 3}\n", scene(received=Mark(3.0)), "    received: {score: 3}\n"),
        (
            "    received:\n      score: 3 # c\n",
            scene(received=Mark(4.0)),
            "    received:\n      score: 4 # c\n",
        ),
        (
            "    received: { # c\n      score: 3}\n",
            scene(received=Mark(3.0, n=9)),
            "    received: { # c\n      score: 3, n: 9}\n",
        ),
        ("    received: {}\n", scene(received=Mark(3.0)), "    received: {score: 3}\n"),
        # Lists: dashes, brackets, and a single value in place of one.
        (
            "    doubts: [uno, dos]\n",
            scene(doubts=("uno", "a, b", "dos")),
            '    doubts: [uno, "a, b", dos]\n',
        ),
        (
            "    doubts: [uno, # c\n      dos]\n",
            scene(doubts=("uno", "tres")),
            "    doubts: [uno, # c\n      tres]\n",
        ),
        ("    doubts: [uno, dos]\n", scene(doubts=("dos",)), "    doubts: [dos]\n"),
        ("    doubts: [uno]\n", scene(doubts=()), ""),
        ("    doubts: []\n", scene(doubts=("uno",)), "    doubts: [uno]\n"),
        ("    doubts: uno # c\n", scene(doubts=("uno", "dos")), "    doubts: [uno, dos] # c\n"),
        ("    doubts: uno # c\n", scene(doubts=("dos",)), "    doubts: [dos] # c\n"),
        (
            "    doubts:\n    - uno # c\n    - dos\n",
            scene(doubts=("uno", "tres", "dos")),
            "    doubts:\n    - uno # c\n    - tres\n    - dos\n",
        ),
        (
            "    doubts:\n      # c\n      - 'uno'\n      - dos # d\n",
            scene(doubts=("tres", "dos")),
            "    doubts:\n      # c\n      - 'tres'\n      - dos # d\n",
        ),
        (
            "    doubts:\n      - uno # c\n      - dos\n",
            scene(doubts=("dos",)),
            "    doubts:\n      # c\n      - dos\n",
        ),
        (
            "    next: b\n  - {id: b, title: B, phase: pre}\n",
            scene(next=()),
            "    next: end\n  - {id: b, title: B, phase: pre}\n",
        ),
        (
            "    next: end # c\n",
            scene(next=(Branch("a", 0.5, again=True),)),
            "    next:  # c\n      - {to: a, share: 0.5, again: true}\n",
        ),
        # What the reader dropped or passed over stays in the text.
        ("    doubts: [uno, [x], dos]\n", scene(doubts=("uno", "tres")), "    doubts: [uno, [x], tres]\n"),
        ("    notes: Sí\n    notes: Nada\n", scene(notes="Tal vez"), "    notes: Tal vez\n    notes: Nada\n"),
        ("    color: rojo\n    notes: Sí\n", scene(notes="Nada"), "    color: rojo\n    notes: Nada\n"),
        ("    next: [nadie, a]\n", scene(notes="Nada"), "    notes: Nada\n    next: [nadie, a]\n"),
        (
            "    x-l: [[1, 2], {a: [3]}]\n",
            scene(notes="Nada"),
            "    notes: Nada\n    x-l: [[1, 2], {a: [3]}]\n",
        ),
        # Translations.
        (
            "    notes: {es: Sí}\n",
            scene(notes=Translated({"es": "Sí", "en": "Well"})),
            "    notes: {es: Sí, en: Well}\n",
        ),
        (
            "    notes:\n      es: Sí # c\n      en: Well\n",
            scene(notes=Translated({"es": "Nada", "en": "Well"})),
            "    notes:\n      es: Nada # c\n      en: Well\n",
        ),
        # A proposal on lines of its own, as a careful person writes it.
        (
            "",
            scene(propose=Proposal(text="Toma dos", actions=(Action("una", title="Una"),))),
            "    propose:\n      text: Toma dos\n      actions:\n        - id: una\n          title: Una\n",
        ),
    ],
)
def test_fields(before: str, edit: Edit, expected: str) -> None:
    assert written(before, edit) == expected


HEAD = "title: Café\nscenes:\n"
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


@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
        (
            "title: Café\nscenes: [{id: a, title: A, phase: pre}, {id: b, title: B, phase: pre}]",
            scenes(lambda s: (s[1], NEW, s[0])),
            (
                "title: Café\nscenes: [{id: b, title: B, phase: pre}, "
                "{id: nueva, title: Nueva, phase: purchase}, {id: a, title: A, phase: pre}]"
            ),
        ),
        (
            "title: Café\nscenes: [\n  {title: A, phase: pre}, # a\n  {title: B, phase: pre}, # b\n]\n",
            scenes(lambda s: (*s, NEW)),
            (
                "title: Café\nscenes: [\n  {title: A, phase: pre}, # a\n  {title: B, phase: pre},\n"
                "  {id: nueva, title: Nueva, phase: purchase}, # b\n]\n"
            ),
        ),
        (
            "title: Café\nscenes:\n    -   title: A\n        phase: pre",
            scenes(lambda s: (*s, dataclasses.replace(NEW, see=View("Veo " * 12 + "algo")))),
            "title: Café\nscenes:\n    -   title: A\n        phase: pre\n"
            "    - id: nueva\n      title: Nueva\n      phase: purchase\n"
            "      see:\n        text: " + "Veo " * 12 + "algo\n",
        ),
        (
            "title: Café\nscenes:\n  -\n    # c\n    id: a\n    title: A\n    phase: pre\n",
            scene(title="B", notes="N"),
            "title: Café\nscenes:\n  -\n    # c\n    id: a\n    title: B\n    phase: pre\n    notes: N\n",
        ),
        (
            "title: Café\nscenes:\n- title: A\n  phase: pre\n  # fin\n# cola",
            journey(about="uno\n", customers=(Customer("fiel"),)),
            (
                'title: Café\nabout: "uno\\n"\ncustomers:\n- id: fiel\n'
                "scenes:\n- title: A\n  phase: pre\n  # fin\n# cola"
            ),
        ),
        (
            "title: Café\nscenes: [{title: A, phase: pre}]",
            journey(notes="uno\ndos\n"),
            "title: Café\nscenes: [{title: A, phase: pre}]\nnotes: |\n  uno\n  dos\n",
        ),
        (
            "%YAML 1.1\n--- # c\ntitle: Café\nscenes: [{title: A, phase: pre}]\n... # d\n# e\n",
            journey(title="Bar", notes="N"),
            "%YAML 1.1\n--- # c\ntitle: Bar\nscenes: [{title: A, phase: pre}]\nnotes: N\n... # d\n# e\n",
        ),
        (
            '{"title":"Café","scenes":[{"id":"a","title":"A","phase":"pre"}]}',
            scene(title="B"),
            '{"title":"Café","scenes":[{"id":"a","title":"B","phase":"pre"}]}',
        ),
        (
            "title: Ca\u2028fé\nscenes:\n  - {id: a, title: A\u2029x, phase: pre} # c\u0085d\n",
            scene(title="B"),
            "title: Ca\u2028fé\nscenes:\n  - {id: a, title: B, phase: pre} # c\u0085d\n",
        ),
    ],
)
def test_whole_files(before: str, edit: Edit, expected: str) -> None:
    assert after(before, edit) == expected


def test_an_id_is_written_where_a_new_title_would_change_it() -> None:
    text = HEAD + "  - title: Hola # c\n    phase: pre\n  - title: Adiós\n    phase: pre\n    next: hola\n"
    assert after(text, scene(title="Buenas")) == (
        HEAD + "  - id: hola\n    title: Buenas # c\n    phase: pre\n"
        "  - title: Adiós\n    phase: pre\n    next: hola\n"
    )


def test_an_id_is_written_where_a_neighbour_would_take_it() -> None:
    text = HEAD + "  - {title: Hola, phase: pre}\n  - {title: Hola, phase: pre}\n"
    assert after(text, scenes(lambda s: s[1:])) == HEAD + "  - {id: hola-2, title: Hola, phase: pre}\n"
