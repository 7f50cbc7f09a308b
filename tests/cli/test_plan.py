"""``momentos plan``: the restaurant, exactly, and plans that are hardly begun."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from momentos.cli.schema import Described, output_schema

from .conftest import (
    BROKEN,
    EXAMPLES,
    FILES,
    GOLDEN,
    RESTAURANT,
    RESTAURANT_EN,
    ROOT,
    Run,
    csv_rows,
    named,
    same_numbers,
)

SCHEMA = Draft202012Validator(output_schema(Described.PLAN))
MINIMAL = EXAMPLES / "minimal" / "journey.yaml"


@pytest.mark.parametrize(("film", "lang"), [(RESTAURANT, "es"), (RESTAURANT_EN, "en")])
def test_the_restaurant_reads_as_it_did(momentos: Run, film: object, lang: str) -> None:
    """Renewed by ``tools/renew_golden.py``."""
    shown = momentos("plan", film, "--lang", lang)
    assert shown.exit_code == 0
    assert shown.stdout == (GOLDEN / f"plan.{lang}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("film", "lang"), [(RESTAURANT, "es"), (RESTAURANT_EN, "en")])
def test_the_restaurant_gives_the_same_json(momentos: Run, film: object, lang: str) -> None:
    shown = momentos("plan", film, "--lang", lang, "--format", "json")
    golden = json.loads((GOLDEN / f"plan.{lang}.json").read_text(encoding="utf-8"))
    assert same_numbers(json.loads(shown.stdout.replace(f"{ROOT}/", "")), golden)


def test_the_restaurant_has_the_gains_of_the_method(momentos: Run) -> None:
    plan = json.loads(momentos("plan", RESTAURANT, "--format", "json").stdout)
    gains = {action["id"]: action["gain"] for action in plan["actions"]}
    for id_, gain in {
        "cobro-en-mesa": 32.57,
        "plato.faster-response": 14.51,
        "reserva.brief-the-staff": 12.68,
        "carta-viva": 10.35,
        "llama.recognise-and-distinguish": 9.53,
        "espera-dicha": 9.40,
    }.items():
        assert gains[id_] == pytest.approx(gain, abs=0.006)
    assert plan["projected"]["expected"] == pytest.approx(3.772, abs=0.0005)
    assert plan["projected"]["received"] == pytest.approx(4.177, abs=0.0005)
    assert plan["projected"]["pain"] == pytest.approx(16.40, abs=0.005)
    assert [action["rank"] for action in plan["actions"]] == list(range(1, len(plan["actions"]) + 1))
    build = [action["id"] for action in plan["actions"] if action["track"] == "build"]
    assert set(build) == {"mensaje.periodic-survey", "more-per-occasion", "reward-referrals", "club-jueves"}


@pytest.mark.parametrize("film", FILES, ids=named)
def test_every_json_keeps_the_schema(momentos: Run, film: object) -> None:
    shown = momentos("plan", film, "--format", "json")
    assert shown.exit_code in {0, 1}
    SCHEMA.validate(json.loads(shown.stdout))


def test_a_film_without_actions_is_led_to_the_suggestions(momentos: Run) -> None:
    shown = momentos("plan", MINIMAL)
    assert shown.exit_code == 0
    assert "Aún no hay acciones. Empiece por las sugerencias de abajo." in shown.stdout
    assert "Sugerencias de la biblioteca" in shown.stdout
    assert "Reparar" not in shown.stdout


def test_a_film_that_needs_no_action_says_so(momentos: Run) -> None:
    shown = momentos("plan", BROKEN / "crlf.yaml")
    assert "Aún no hay acciones: ninguna escena queda por debajo de lo que se espera." in shown.stdout


UNVALUED = (
    "Nada está valorado todavía: escriba en cada escena lo que el cliente espera y lo que recibe, "
    "`expected` y `received`."
)


@pytest.mark.parametrize("command", ["plan", "score"])
def test_a_film_without_marks_says_what_comes_next(momentos: Run, tmp_path: Path, command: str) -> None:
    film = tmp_path / "film.yaml"
    film.write_text("title: Cine\nscenes: [{title: Uno, phase: pre}]\n", encoding="utf-8")
    shown = momentos(command, film, COLUMNS="200").stdout
    assert UNVALUED in shown
    if command == "plan":
        assert "100\u00a0%" not in shown


def test_settled_actions_stand_apart_with_their_status(momentos: Run, tmp_path: Path) -> None:
    film = tmp_path / "film.yaml"
    actions = [
        "{id: hecha, title: La hecha, owner: Sala, due: 2027-01-01, levers: [staff], status: done}",
        "{id: fuera, title: La descartada, levers: [staff], status: dropped}",
    ]
    live = "{id: viva, title: La viva, levers: [staff]}"
    scene = "title: Cine\nscenes: [{{title: Uno, phase: purchase, expected: 4, received: 2,"
    scene += " propose: {{text: Otra, target: 4, actions: [{}]}}}}]\n"
    film.write_text(scene.format(", ".join([*actions, live])), encoding="utf-8")
    shown = momentos("plan", film).stdout
    tracks, _, settled = shown.partition("Hechas o descartadas\n")
    assert "La viva" in tracks
    assert "La hecha" not in tracks
    assert "La descartada" not in tracks
    rows = [line.split() for line in settled.partition("\n\n")[0].splitlines()]
    assert rows[0] == ["acción", "responsable", "fecha", "estado"]
    assert [row[-1] for row in rows if row[0] in {"2", "3"}] == ["hecha", "descartada"]
    film.write_text(scene.format(", ".join(actions)), encoding="utf-8")
    shown = momentos("plan", film).stdout
    assert "No queda ninguna acción por hacer." in shown
    assert "Ahora y después del plan" not in shown


def test_csv_has_a_row_an_action(momentos: Run) -> None:
    rows = csv_rows(momentos("plan", RESTAURANT, "--format", "csv").stdout)
    plan = json.loads(momentos("plan", RESTAURANT, "--format", "json").stdout)
    assert [row["id"] for row in rows] == [action["id"] for action in plan["actions"]]
    assert [float(row["gain"].replace(",", ".")) for row in rows] == [
        action["gain"] for action in plan["actions"]
    ]
    assert rows[0]["levers"] == "tools; process"


def test_csv_of_a_file_without_a_journey_has_only_its_columns(momentos: Run) -> None:
    shown = momentos("plan", BROKEN / "empty.yaml", "--format", "csv")
    assert shown.exit_code == 1
    assert shown.stdout.splitlines() == [
        "\ufeffrank;track;id;title;scenes;levers;owner;start;due;effort;cost;gain;lift;priority;after;status"
    ]


@pytest.mark.parametrize("columns", [60, 80, 120, 160])
def test_no_line_is_wider_than_the_terminal(momentos: Run, columns: int) -> None:
    shown = momentos("plan", RESTAURANT, COLUMNS=str(columns))
    assert max(len(line) for line in shown.stdout.splitlines()) <= columns
