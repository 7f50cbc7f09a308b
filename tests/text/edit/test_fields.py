"""Fields set, added and taken out: no other line changes."""

import pytest

from momentos.journey.kinds import Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Action, Proposal
from momentos.journey.scene import View

from .edits import Edit, scene, written

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
        (
            "    notes: # c\n      # d\n      Sí # e\n",
            scene(notes="uno\ndos"),
            "    notes: |-  # c\n      uno\n      dos\n    # d\n    # e\n",
        ),
        (
            "    received: { # c\n      }\n",
            scene(received=Mark(3.0, n=9)),
            "    received: {score: 3, n: 9 # c\n }\n",
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
        # What the reader dropped or passed over stays in the text.
        (
            "    notes: Sí\n    color: rojo\n    notes: Nada\n",
            scene(notes=None),
            "    notes: null\n    color: rojo\n    notes: Nada\n",
        ),
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
