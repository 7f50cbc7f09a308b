from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.cards import titles
from drawing.svg_reading import SVG, is_safe, read
from momentos.drawing.pen import Ground
from momentos.drawing.poster import SIZE, PosterCard, poster, poster_card
from momentos.drawing.svg_poster import poster_svg
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.scores.score import score
from momentos.words.catalogue import Lang

level = st.none() | st.floats(1, 5)
share = st.none() | st.floats(0, 1)
cards = st.builds(
    PosterCard,
    id=st.just("a"),
    lang=st.sampled_from(Lang),
    title=titles,
    sector=titles,
    scenes=st.integers(0, 300),
    low=st.just(1.0),
    high=st.just(5.0),
    levels=st.lists(st.tuples(level, level), max_size=60).map(tuple),
    expected=level,
    received=level,
    satisfaction=share,
    worst=titles,
    worst_gap=st.none() | st.floats(-4, 4),
    steps=st.tuples(*[st.floats(0, 1)] * 5),
)


def restaurant_poster() -> PosterCard:
    return poster_card("restaurante", make_plan(score(restaurant()), shipped_library()), Lang.ES)


def test_the_restaurants_poster_says_its_film_in_five_lines() -> None:
    hung = poster(restaurant_poster())
    assert [line.text for line in hung.words] == [
        "Restaurante · 19 escenas",
        "El caballero que",
        "pide un menú",
        "Esperado",
        "3,69",
        "Recibido",
        "3,37",
        "Satisfacción",
        "57,3\u00a0%",
        "Pide la cuenta y paga",
    ]
    assert hung.chip is not None
    assert hung.chip.line.text == "−2,3"
    assert hung.name.startswith(
        "El caballero que pide un menú. Película de 19 escenas. Esperado 3,69, recibido 3,37, "
        "satisfacción 57,3\u00a0%, la que más duele: Pide la cuenta y paga, −2,29"
    )


def test_the_curves_run_from_edge_to_edge() -> None:
    hung = poster(restaurant_poster())
    (run,) = hung.curves.expected
    assert (run[0].start.x, run[-1].end.x) == (0, SIZE[0])
    assert len(run) == 12


def test_a_scene_not_valued_leaves_no_hole_in_the_posters_shape() -> None:
    journey = film("id: a, expected: 4, received: 3", "id: b", "id: c, expected: 4, received: 2")
    card = poster_card("a", make_plan(score(journey), shipped_library()), Lang.ES)
    assert card.levels == ((4, 3), (4, 2))


def test_a_film_without_a_mark_has_a_poster_all_the_same() -> None:
    card = poster_card("a", make_plan(score(film("id: a")), shipped_library()), Lang.ES)
    hung = poster(card)
    assert (hung.chip, hung.curves.areas) == (None, ())
    assert "–" in [line.text for line in hung.words]
    assert read(poster_svg(hung)).get("role") == "img"


@settings(max_examples=80, deadline=None)
@given(cards)
def test_every_poster_keeps_its_words_inside(card: PosterCard) -> None:
    hung = poster(card)
    assert all(line.left >= 17.5 and line.right <= SIZE[0] - 17.5 for line in hung.words)
    assert all(line.y <= SIZE[1] for line in hung.words)
    assert hung.chip is None or hung.chip.box.right <= SIZE[0] - 17
    assert all(done.width <= track.width for track, done in hung.steps)
    for ground in Ground:
        assert is_safe(read(poster_svg(hung, ground, "p")))


def test_posters_are_dark_on_both_grounds() -> None:
    hung = poster(restaurant_poster())
    assert poster_svg(hung, Ground.LIGHT) == poster_svg(hung, Ground.DARK)
    first = next(read(poster_svg(hung)).iter(f"{SVG}rect"))
    assert first.get("fill") == "#1C1B19"


def test_a_short_worst_title_stands_beside_its_chip() -> None:
    card = restaurant_poster()
    hung = poster(card)
    assert hung.chip is not None
    assert abs(hung.chip.box.bottom - hung.words[-1].y) < 8
