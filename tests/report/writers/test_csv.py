"""The plan as CSV: one row an action, in the dialect of the report's language."""

import csv
import io

import pytest

from momentos.report.writers.csv import write
from momentos.words.catalogue import Lang

from ..reports import HOSTILE, empty_report, hostile_report, restaurant_report

NAMES_EN = (
    "Id,Order,Action,Scenes,Status,Owner,Start,Due,Effort,Cost,Pain it takes away,Priority,What it is,"
    "Indicator,From,To,After,How,For the customer,For the company,Why,What may go wrong,Areas,"
    "What it changes,Objective"
)


def rows(content: bytes, sign: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=sign))


def test_one_row_an_action_in_the_plans_order() -> None:
    report = restaurant_report()
    found = rows(write(report))
    assert [row[0] for row in found[1:]] == [row.id for row in report.actions]
    assert found[0][:10] == [
        *("Id", "Orden", "Acción", "Escenas", "Estado"),
        *("Responsable", "Empieza", "Vence", "Esfuerzo", "Costo"),
    ]
    assert found[1][:11] == [
        *("cobro-en-mesa", "1", "Dos lectores de tarjeta en sala", "14. Pide la cuenta y paga", "acordada"),
        *("Caja", "", "2026-12-15", "medio", "260", "32,56779560629725"),
    ]


def test_in_english_its_names_its_commas_and_its_points() -> None:
    content = write(restaurant_report(Lang.EN))
    assert content.decode("utf-8-sig").splitlines()[0] == NAMES_EN
    assert rows(content, ",")[1][4:11] == [
        *("agreed", "Caja", "", "2026-12-15", "medium", "260", "32.56779560629725")
    ]


def test_a_plan_without_actions_has_its_head() -> None:
    assert len(rows(write(empty_report()))) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    for row in rows(write(hostile_report(text)))[1:]:
        assert not [cell for cell in row if cell.lstrip()[:1] in set("=+@") or cell.lstrip()[:2] == "-2"]


def test_the_same_bytes_twice() -> None:
    assert write(restaurant_report()) == write(restaurant_report())
