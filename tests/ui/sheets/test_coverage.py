"""What the film keeps, feeds and plays, and whose ratings the promise has."""

from momentos.ui.screening import Screening
from momentos.ui.sheets.coverage import coverage, promise_note
from momentos.words.catalogue import Lang

ES, EN = Lang.ES, Lang.EN


def test_promise_loyalty_and_strategy_name_their_scenes(restaurant: Screening) -> None:
    said = coverage(restaurant, ES).text
    assert "Cocina de mercado bien hecha Se cumple 11 12" in said
    assert "Mesa y cuenta sin esperas Se cumple a medias 4 7 8 12 14" in said
    assert "Autoestima 6 9 10 12 19" in said
    assert "Información 3 7 10 16 −" in said


def test_a_film_that_says_none_of_it_is_told_where_to_write_it(minimal: Screening) -> None:
    said = coverage(minimal, EN).text
    assert "The film promises nothing yet" in said
    assert "No scene says which loyalty factor it feeds" in said
    assert "No scene says which creative strategy it uses" in said


def test_the_promise_says_whose_ratings_it_shows(restaurant: Screening) -> None:
    of_all = "; valorada por todos: este tipo no tiene notas propias"
    assert not promise_note(restaurant, ES).endswith(of_all)
    assert promise_note(restaurant.seen_by("menu-diario"), ES).endswith(of_all)
