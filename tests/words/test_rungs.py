import pytest

from momentos.words.catalogue import Lang
from momentos.words.rungs import rung_words

ALL = ("unacceptable", "poor", "fair", "good", "memorable")
NONE = ("",) * 4


@pytest.mark.parametrize(
    ("rungs", "words"),
    [
        ((1, 2, 3, 4, 5), ALL),
        ((0, 0.25, 0.5, 0.75, 1), ALL),
        ((0, 1, 2, 3), ("unacceptable", "", "", "memorable")),
        (range(11), ("unacceptable", *NONE, "fair", *NONE, "memorable")),
    ],
)
def test_words_stand_where_a_scale_has_the_rung_for_them(rungs: range, words: tuple[str, ...]) -> None:
    assert rung_words(rungs, Lang.EN) == words
