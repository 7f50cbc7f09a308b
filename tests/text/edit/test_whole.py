import random
from pathlib import Path

import pytest
from torture.editing import Editor

from momentos.journey.change import changes
from momentos.journey.journey import Journey
from momentos.journey.scene import Branch, Scene, View
from momentos.journey.vocabulary import Phase
from momentos.text.edit.edit import says
from momentos.text.edit.whole import text_of
from momentos.text.read import read, read_text

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/journey.yaml"))


def test_is_written_as_a_careful_person_would():
    journey = Journey(
        id="cafe",
        title="Café: la esquina",
        scenes=(
            Scene(id="busca", title="Busca el horario", phase=Phase.PRE_PURCHASE, expected=None),
            Scene(id="mira", title="Mira la carta", phase=Phase.PRE_PURCHASE, see=View(feeling="duda")),
            Scene(
                id="pide",
                title="Pide en la barra",
                phase=Phase.PURCHASE,
                next=(Branch(to="busca", again=True),),
            ),
        ),
        sector="hostelería",
        authors=("Sala",),
    )
    assert text_of(journey, {Phase.PRE_PURCHASE: "Antes", Phase.PURCHASE: "La\ncompra"}) == (
        "momentos: 1\n"
        'title: "Café: la esquina"\n'
        "lang: es\n"
        "sector: hostelería\n"
        "authors: [Sala]\n"
        "\n"
        "scenes:\n"
        "  # Antes\n"
        "  - id: busca\n"
        "    title: Busca el horario\n"
        "    phase: pre-purchase\n"
        "\n"
        "  - id: mira\n"
        "    title: Mira la carta\n"
        "    phase: pre-purchase\n"
        "    see:\n"
        "      feeling: duda\n"
        "\n"
        "  # La compra\n"
        "  - id: pide\n"
        "    title: Pide en la barra\n"
        "    phase: purchase\n"
        "    next:\n"
        "      - {to: busca, again: true}\n"
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_shipped_films_are_read_back(path: Path):
    journey = read(path).journey
    assert journey is not None
    again = read_text(text_of(journey, {phase: phase.value for phase in Phase}), id_=journey.id)
    assert (again.journey, again.issues) == (journey, ())


@pytest.mark.parametrize("seed", range(24))
def test_any_edited_film_is_read_back(seed: int):
    """Films with the texts that YAML trips over."""
    journey = read(EXAMPLES[seed % len(EXAMPLES)]).journey
    assert journey is not None
    editor = Editor(random.Random(seed))
    for _ in range(5):
        journey = editor.edited(journey)
    again = read_text(text_of(journey, {Phase.PURCHASE: "Compra"}), id_=journey.id)
    assert again.journey is not None
    assert says(again, journey)
    assert {issue.code for issue in again.issues} <= {"S-08"}
    assert again.issues or changes(journey, again.journey) == ()
