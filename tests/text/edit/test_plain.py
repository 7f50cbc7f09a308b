"""Changes of lists without ids: only the items that differ are touched."""

import pytest

from momentos.journey.mark import Expectation
from momentos.journey.scene import Branch, Voice

from .edits import Edit, scene, written


@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
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
    ],
)
def test_lists(before: str, edit: Edit, expected: str) -> None:
    assert written(before, edit) == expected


VOICES = (
    "    voice:\n      - text: 'Bien' # c\n        color: rojo\n        count: 2\n"
    "      - {text: Mal, count: 1}\n"
)


def test_of_a_record_without_an_id_only_what_differs_is_touched() -> None:
    def voices(first: Voice, second: Voice) -> str:
        return written(VOICES, scene(voice=(first, second)))

    good, bad = Voice(text="Bien", count=2), Voice(text="Mal", count=1)
    assert voices(Voice(text="Regular", count=2), bad) == VOICES.replace("Bien", "Regular")
    assert voices(good, Voice(text="Mal", count=4)) == VOICES.replace("count: 1", "count: 4")
    assert voices(Voice(text="Bien"), bad) == VOICES.replace("        count: 2\n", "")
    assert voices(Voice(text="Bien", count=2, answered=True), bad) == VOICES.replace(
        "        count: 2\n", "        count: 2\n        answered: true\n"
    )


def test_what_grows_too_long_for_its_line_is_broken_into_lines() -> None:
    ways = "    next: [{to: b, share: 0.7}, {to: c, when: es sábado}]\n"
    rest = "  - {id: b, title: B, phase: pre}\n  - {id: c, title: C, phase: pre}\n"
    long = "viene por una urgencia y no puede esperar ni un minuto"
    branches = Branch("b", 0.7), Branch("c", when=long)
    broken = f"    next:\n      - {{to: b, share: 0.7}}\n      - to: c\n        when: {long}\n"
    assert written(ways + rest, scene(next=branches)) == broken + rest
    # What the reader passed over would be lost with the line; so it stays, however long.
    strange = ways.replace("to: c", "to: c, x: 1")
    assert written(strange + rest, scene(next=branches)) == strange.replace("es sábado", long) + rest
    mark = "    expected: {score: 4, text: Que miren}  # c\n"
    said = "Que alguien mire la mancha con calma y diga si saldrá o si no, y cuándo podrá pasar a recogerla"
    assert written(mark, scene(expected=Expectation(4, said))) == (
        "    expected:  # c\n      score: 4\n      text: >-\n"
        "        Que alguien mire la mancha con calma y diga si saldrá o si no, y cuándo podrá pasar a\n"
        "        recogerla\n"
    )
