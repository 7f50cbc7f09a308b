"""``momentos score``: the restaurant, exactly, and what is left of a faulty film."""

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

SCHEMA = Draft202012Validator(output_schema(Described.SCORE))


@pytest.mark.parametrize(("film", "lang"), [(RESTAURANT, "es"), (RESTAURANT_EN, "en")])
def test_the_restaurant_reads_as_it_did(momentos: Run, film: object, lang: str) -> None:
    """Renewed by ``tools/renew_golden.py``."""
    shown = momentos("score", film, "--lang", lang)
    assert shown.exit_code == 0
    assert shown.stdout == (GOLDEN / f"score.{lang}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("film", "lang"), [(RESTAURANT, "es"), (RESTAURANT_EN, "en")])
def test_the_restaurant_gives_the_same_json(momentos: Run, film: object, lang: str) -> None:
    shown = momentos("score", film, "--lang", lang, "--format", "json")
    golden = json.loads((GOLDEN / f"score.{lang}.json").read_text(encoding="utf-8"))
    assert shown.exit_code == 0
    assert same_numbers(json.loads(shown.stdout.replace(f"{ROOT}/", "")), golden)


def test_the_restaurant_has_the_figures_of_the_method(momentos: Run) -> None:
    score = json.loads(momentos("score", RESTAURANT, "--format", "json").stdout)
    index = score["index"]
    assert index["expected"] == pytest.approx(3.69, abs=0.005)
    assert index["received"] == pytest.approx(3.37, abs=0.005)
    assert index["value_offer"] == pytest.approx(0.914, abs=0.0005)
    assert index["satisfaction"] == pytest.approx(0.573, abs=0.0005)
    assert index["total_satisfaction"] == pytest.approx(0.402, abs=0.0005)
    assert index["bond"] == pytest.approx(0.540, abs=0.0005)
    assert index["pain"] == pytest.approx(117.4, abs=0.05)
    pains = {scene["id"]: scene["pain"] for scene in score["scenes"]}
    worst = sorted(pains, key=lambda id_: -pains[id_])[:4]
    assert worst == ["cuenta", "reserva", "web", "plato"]
    assert [round(pains[id_], 1) for id_ in worst] == [37.3, 16.8, 15.4, 15.0]
    for scene in score["scenes"]:
        terms = [given["pain"] for given in scene["by_customer"].values()]
        assert sum(terms) == pytest.approx(scene["pain"])
    for outcome in score["outcomes"].values():
        assert outcome["returns"] + outcome["lost"] + outcome["ended"] == pytest.approx(1)


@pytest.mark.parametrize("film", FILES, ids=named)
def test_every_json_keeps_the_schema(momentos: Run, film: object) -> None:
    shown = momentos("score", film, "--format", "json")
    assert shown.exit_code in {0, 1}
    output = json.loads(shown.stdout)
    SCHEMA.validate(output)
    errors = any(issue["level"] == "error" for issue in output["issues"])
    assert shown.exit_code == (1 if errors else 0)


def test_the_ground_of_a_mark_is_said(momentos: Run) -> None:
    score = json.loads(momentos("score", RESTAURANT, "--format", "json").stdout)
    cuenta = next(scene for scene in score["scenes"] if scene["id"] == "cuenta")
    assert cuenta["evidence"] == {
        "expected": {"sources": [], "n": None, "date": None, "spread": None},
        "received": {"sources": ["observation", "survey"], "n": 40, "date": "2026-10-25", "spread": None},
    }


def test_a_journey_without_customers_has_the_reserved_one(momentos: Run) -> None:
    score = json.loads(momentos("score", EXAMPLES / "minimal" / "journey.yaml", "--format", "json").stdout)
    assert score["customers"] == [{"id": "all", "name": None, "share": 1.0}]
    assert score["outcomes"] == {"all": {"returns": 0.0, "lost": 0.0, "ended": 1.0, "brought": 0.0}}
    assert score["index"]["bond"] is None


def test_what_cannot_be_walked_is_shown_without_figures(momentos: Run) -> None:
    shown = momentos("score", BROKEN / "circle.yaml")
    assert shown.exit_code == 1
    assert "error[G-02]" in shown.stderr
    assert "Oferta de valor     –" in shown.stdout
    score = json.loads(momentos("score", BROKEN / "circle.yaml", "--format", "json").stdout)
    assert set(score["index"].values()) == {None}
    assert score["outcomes"] == {"all": dict.fromkeys(("returns", "lost", "ended", "brought"))}


def test_a_file_without_a_journey_has_only_issues(momentos: Run) -> None:
    shown = momentos("score", BROKEN / "tabs.yaml")
    assert (shown.exit_code, shown.stdout) == (1, "")
    assert "error[S-01]" in shown.stderr
    score = json.loads(momentos("score", BROKEN / "tabs.yaml", "--format", "json").stdout)
    assert score["journey"] is None
    assert [issue["code"] for issue in score["issues"]] == ["S-01"]


def test_csv_has_a_row_a_scene_and_numbers_in_full(momentos: Run) -> None:
    score = json.loads(momentos("score", RESTAURANT, "--format", "json").stdout)
    rows = csv_rows(momentos("score", RESTAURANT, "--format", "csv").stdout)
    assert list(rows[0]) == [
        "id", "title", "phase", "reach", "importance", "expected", "received", "gap", "verdict", "pain",
        "valence",
    ]  # fmt: skip
    assert [row["id"] for row in rows] == [scene["id"] for scene in score["scenes"]]
    assert [float(row["gap"].replace(",", ".")) for row in rows] == [
        scene["gap"] for scene in score["scenes"]
    ]


def test_csv_defuses_what_a_spreadsheet_would_run(momentos: Run) -> None:
    shown = momentos("score", BROKEN / "script-and-formula.yaml", "--format", "csv")
    rows = csv_rows(shown.stdout)
    assert rows[0]["title"] == "'=cmd|' /C calc'!A0"


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(momentos: Run, columns: int) -> None:
    shown = momentos("score", RESTAURANT, COLUMNS=str(columns))
    assert max(len(line) for line in shown.stdout.splitlines()) <= columns


def test_a_wide_terminal_shows_what_the_marks_rest_on(momentos: Run) -> None:
    shown = momentos("score", RESTAURANT, COLUMNS="180").stdout
    assert "en qué se apoya" in shown
    llama = next(line for line in shown.splitlines() if line.startswith("Llama para reservar"))
    assert " comprador misterioso " in llama
    assert llama.endswith(" 5  8\u00a0oct\u00a02026")
    assert "en qué se apoya" not in momentos("score", RESTAURANT).stdout


def test_an_issue_of_a_shared_file_names_that_file(momentos: Run, tmp_path: Path) -> None:
    (tmp_path / "customers.yaml").write_text("- {id: fiel, nmae: Fiel}\n", encoding="utf-8")
    film = tmp_path / "film.yaml"
    film.write_text(
        "title: T\ncustomers: {file: customers.yaml}\nscenes: [{id: a, title: A, phase: purchase}]\n",
        encoding="utf-8",
    )
    issues = json.loads(momentos("score", film, "--format", "json").stdout)["issues"]
    files = {issue["code"]: issue["file"] for issue in issues if issue["code"] in ("S-03", "P1-01")}
    assert files["S-03"] == str(tmp_path / "customers.yaml")
    assert {issue["file"] for issue in issues} <= {str(film), str(tmp_path / "customers.yaml")}
