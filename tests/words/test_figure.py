from dataclasses import fields

import pytest

from momentos.scores.explanation import IndexFigure
from momentos.scores.index import Index
from momentos.words.catalogue import Lang, term
from momentos.words.figure import Figure, written

ES, EN = Lang.ES, Lang.EN


@pytest.mark.parametrize(
    ("figure", "value", "es", "en"),
    [
        (Figure.EXPECTED, 3.6912, "3,69", "3.69"),
        (Figure.RECEIVED, 3.0, "3,00", "3.00"),
        (Figure.VALUE_OFFER, 0.9136, "0,914", "0.914"),
        (Figure.SATISFACTION, 0.5731, "57,3\u00a0%", "57.3%"),
        (Figure.TOTAL_SATISFACTION, 0.4, "40,0\u00a0%", "40.0%"),
        (Figure.BOND, 0.54, "+0,54", "+0.54"),
        (Figure.BOND, -0.54, "\u22120,54", "\u22120.54"),
        (Figure.PAIN, 117.44, "117,4", "117.4"),
    ],
)
def test_a_figure_is_always_written_the_same_way(figure: Figure, value: float, es: str, en: str) -> None:
    assert (written(figure, value, ES), written(figure, value, EN)) == (es, en)


@pytest.mark.parametrize("figure", Figure)
def test_a_figure_that_cannot_be_computed_is_a_dash(figure: Figure) -> None:
    assert written(figure, None, ES) == "–"
    assert term(figure, ES) != term(figure, EN)


def test_every_figure_of_a_film_has_its_name_and_manner() -> None:
    names = [figure.value for figure in Figure]
    assert names == [field.name for field in fields(Index)] == [figure.value for figure in IndexFigure]
