from itertools import combinations

from films import restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.cards import film, film_cards, scene
from drawing.svg_reading import SVG, is_safe, read
from momentos.drawing.film_card import FilmCard, film_card
from momentos.drawing.pen import Ground
from momentos.drawing.svg_upright import upright_layered, upright_svg
from momentos.drawing.upright import upright
from momentos.scores.score import score
from momentos.words.catalogue import Lang


@settings(max_examples=15, deadline=None)
@given(film_cards(most=30), st.sampled_from([320, 352, 624]))
def test_rows_stand_apart_and_hold_their_words(card: FilmCard, width: int) -> None:
    drawn = upright(card, width)
    assert not any(a.box.touches(b.box) for a, b in combinations(drawn.rows, 2))
    for row in drawn.rows:
        assert row.box.right <= width
        assert row.box.bottom <= drawn.height
        assert all(row.box.x <= line.left and line.right <= row.foot.box.x for line in row.words)
        assert all(row.box.y < line.y < row.box.bottom for line in row.words)
        assert row.box.right - row.foot.box.right == 8
    for ground, live in ((Ground.PAGE, True), (Ground.DARK, False)):
        assert is_safe(read(upright_layered(drawn, ground, live=live).text))


def test_the_restaurant_stands_in_three_pieces_of_film() -> None:
    drawn = upright(film_card(score(restaurant()), Lang.ES), 352)
    assert [len(act.words) for act in drawn.acts] == [3, 3, 3]
    assert len({row.box.x for row in drawn.rows}) == 2
    assert [line.text for line in drawn.rows[0].words[:2]] == ["1", "18\u00a0%"]
    svg = read(upright_svg(drawn, selected="cuenta"))
    assert [g.get("data-of") for g in svg.iter(f"{SVG}g") if g.get("data-of")] == ["cuenta"]


def test_holes_stay_within_their_film() -> None:
    drawn = upright(film(*(scene(i) for i in range(1, 12))), 352)
    for act in drawn.acts:
        assert act.band.y < act.holes.y
        assert act.holes.bottom < act.band.bottom
        assert abs((act.holes.y - act.band.y) - (act.band.bottom - act.holes.bottom)) < 1e-6


def test_no_scene_is_no_film() -> None:
    drawn = upright(film(), 352)
    assert (drawn.rows, drawn.acts) == ((), ())
    assert read(upright_svg(drawn)).get("role") == "img"
