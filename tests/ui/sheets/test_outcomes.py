"""How the film ends, today and with the plan."""

from pathlib import Path

from momentos.ui.screening import Screening
from momentos.ui.sheets.outcomes import outcomes
from momentos.words.catalogue import Lang
from ui.conftest import opened

FILM = """title: A film
customers: [{id: one, name: Uno, share: 0.5}, {id: two, name: Dos, share: 0.5}]
scenes:
  - id: a
    title: A
    phase: purchase
    expected: 4
    received: 2
    lost: {one: 0.4, two: 0.1}
    propose: {text: Better, target: 4, lost: {one: 0.25, two: 0.1}, actions: [{id: x, title: X}]}
"""


def test_what_the_plan_changes_stands_beside_today(tmp_path: Path) -> None:
    file = tmp_path / "journey.yaml"
    file.write_text(FILM, encoding="utf-8")
    said = outcomes(opened(file), Lang.EN).text
    assert "for each customer type, today → with the plan" in said
    assert "Uno 0% 40% → 25% 60% → 75% 0" in said
    assert "Dos 0% 10% 90% 0" in said


def test_a_plan_that_changes_no_loss_says_so(restaurant: Screening) -> None:
    said = outcomes(restaurant, Lang.ES).text
    assert "ninguna segunda toma dice cuántos se pierden" in said
    assert "El cliente de los jueves 47\xa0% 13\xa0% 40\xa0% 0,05" in said


def test_a_film_that_cannot_be_walked_says_so(tmp_path: Path) -> None:
    file = tmp_path / "journey.yaml"
    circle = FILM.replace("lost: {one: 0.4, two: 0.1}", "next: [{to: a}]")
    file.write_text(circle.replace("    propose:", "    x-was:"), encoding="utf-8")
    assert "cannot be walked through" in outcomes(opened(file), Lang.EN).text
