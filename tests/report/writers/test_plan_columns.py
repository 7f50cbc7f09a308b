"""The columns of the plan."""

from dataclasses import replace

import pytest

from momentos.report.block import Phrase
from momentos.report.writers.plan_columns import PLAN_COLUMNS
from momentos.words.catalogue import Lang

from ..reports import restaurant_report

HEBREW, SPANISH = Phrase("שלום", leftwards=True), Phrase("hola")


@pytest.mark.parametrize(
    ("areas", "held"),
    [
        ((), Phrase("")),
        ((HEBREW, HEBREW), Phrase("שלום; שלום", leftwards=True)),
        ((HEBREW, SPANISH), Phrase("שלום; hola")),
    ],
)
def test_several_texts_run_from_the_right_where_all_of_them_do(
    areas: tuple[Phrase, ...], held: Phrase
) -> None:
    row = replace(restaurant_report().actions[0], areas=areas)
    [column] = [column for column in PLAN_COLUMNS if column.key == "areas"]
    assert column.held(row, Lang.ES) == held
