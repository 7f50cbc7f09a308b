"""Whole files keep their breaks, their indentation, their marks and their signs."""

import dataclasses

import pytest

from momentos.journey.customer import Customer
from momentos.journey.scene import View

from .edits import NEW, Edit, after, journey, scene, scenes


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
