"""What is typed into the tables of the new film's page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Phase
from momentos.ui.making.scene_table import scene_table
from momentos.words.catalogue import Lang
from ui.conftest import Open
from ui.making.test_making import made

PRE, BUY, POST = Phase
SCENES = (
    Scene("", "Ve el cartel", PRE, owner="Marketing"),
    Scene("", "Paga", BUY, expected=Expectation(4)),
    Scene("", "Vuelve", POST),
)

Type = Callable[[Callable[[str, "pd.DataFrame"], "pd.DataFrame"]], None]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Type:
    """Lets every table be filled in as a function of its key and rows says."""

    def let(fill: Callable[[str, pd.DataFrame], pd.DataFrame]) -> None:
        def shown(data: pd.DataFrame, *, key: str, **_: Any) -> pd.DataFrame:
            return fill(key, data.copy())

        monkeypatch.setattr("streamlit.data_editor", shown)

    return let


def test_what_is_corrected_keeps_all_else_that_is_known(type_in: Type):
    def fill(_: str, rows: pd.DataFrame) -> pd.DataFrame:
        rows.loc[0, "title"] = " Ve  el\nanuncio "
        rows.loc[1, "phase"] = "después de la compra"
        rows = rows.drop(2)
        rows.loc[3] = {"title": "Lo cuenta", "phase": None, "sure": None}
        rows.loc[4] = {"title": None, "phase": "durante la compra", "sure": None}
        return rows

    type_in(fill)
    assert scene_table(SCENES, (True, False, True), Lang.ES, "key") == (
        Scene("", "Ve el anuncio", PRE, owner="Marketing"),
        Scene("", "Paga", POST, expected=Expectation(4)),
        Scene("", "Lo cuenta", POST),
    )


def test_acts_that_are_guessed_are_marked_and_marks_are_shown(type_in: Type):
    seen: list[pd.DataFrame] = []

    def look(_: str, rows: pd.DataFrame) -> pd.DataFrame:
        seen.append(rows)
        return rows

    type_in(look)
    assert scene_table(SCENES, (True, False, True), Lang.ES, "guessed") == SCENES
    assert list(seen[0]["sure"]) == ["", "por confirmar", ""]
    assert list(seen[0]["Esperado"]) == ["", "4", ""]


def test_every_step_reaches_the_file(visit: Open, folder: Path, type_in: Type):
    def fill(key: str, rows: pd.DataFrame) -> pd.DataFrame:
        said = {
            "see_steps": {"text": "Nadie me mira", "feeling": "enfado", "valence": -2.0},
            "describe_steps": {"situation": "De pie", "staff": "Nadie"},
            "value_steps": {"expected": 4.5, "received": 2.0, "received_text": "Una espera"},
        }[key]
        for name, value in said.items():
            rows.loc[1, name] = value
        return rows

    type_in(fill)
    at = visit("new", lang="es", way="steps")
    at.text_input(key="title_steps").set_value("La óptica").run()
    at.button(key="next").click().run()
    at.text_area(key="purchase_steps").set_value("Entra\nPaga").run()
    for _ in range(4):
        at.button(key="next").click().run()
    at.text_area(key="take_two_1_paga").set_value("Me saludan al entrar.").run()
    at.button(key="create").click().run()
    assert not at.exception
    first, second = made(folder, "la-optica.yaml").scenes
    assert first == Scene("entra", "Entra", BUY)
    assert second.see == View("Nadie me mira", "enfado", -2)
    assert second.describe == Description(situation="De pie", staff="Nadie")
    assert (second.expected, second.received) == (Expectation(4.5), Mark(2, "Una espera"))
    assert second.propose is not None
    assert second.propose.text == "Me saludan al entrar."
