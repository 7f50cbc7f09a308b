"""Random films to draw."""

from hypothesis import strategies as st

from momentos.drawing.film_card import FilmCard, SceneCard, WayCard
from momentos.journey.vocabulary import Phase
from momentos.words.catalogue import Lang

TITLES = (
    "Pide la cuenta y paga",
    "Mira la carta en la página del restaurante",
    "Internacionalización desproporcionadamente interminable",
    "Paga 💳 y se va 👨‍👩‍👧‍👦 contento 🇪🇸",
    "שלום עולם זהו כותרת ארוכה מאוד",
    "مرحبا بك في المطعم اليوم",
    "e\u0301\u0302\u0303 combinados y 漢字 mezclados",
    "x" * 120,
    "",
)

marks = st.none() | st.floats(1, 5)
titles = st.sampled_from(TITLES) | st.text(max_size=60)


@st.composite
def scene_cards(draw: st.DrawFn, number: int) -> SceneCard:
    expected, received = draw(marks), draw(marks)
    both = expected is not None and received is not None
    return SceneCard(
        id=f"s{number}",
        number=number,
        title=draw(titles),
        phase=draw(st.sampled_from([*Phase, None])),
        channel=draw(st.sampled_from(["", "En persona", "Un canal de nombre larguísimo"])),
        importance=draw(st.none() | st.floats(1, 5)),
        expected=expected,
        received=received,
        gap=received - expected if both and received is not None and expected is not None else None,
        valence=draw(st.none() | st.floats(-2, 2)),
        reach=draw(st.none() | st.floats(0, 1)),
        leaves=draw(st.none() | st.floats(0, 1)),
        detour=draw(st.booleans()) and number > 1,
        fault=draw(st.sampled_from(["", "", "7 fuera de 1–5 y algo más largo"])),
    )


@st.composite
def film_cards(draw: st.DrawFn, most: int = 60) -> FilmCard:
    count = draw(st.integers(1, most))
    scenes = tuple(draw(scene_cards(number)) for number in range(1, count + 1))
    ids = st.sampled_from([scene.id for scene in scenes])
    ways = draw(
        st.lists(
            st.builds(
                WayCard,
                source=ids,
                target=ids,
                passing=st.none() | st.floats(0, 1),
                again=st.booleans(),
            ),
            max_size=count,
        )
    )
    returns = draw(st.none() | st.floats(0, 1))
    return FilmCard("Película", draw(st.sampled_from(Lang)), scenes, tuple(ways), returns=returns)


widths = st.sampled_from([320, 640, 1120, 1504, 1760, 2400])


def scene(
    number: int, expected: float | None = 4.0, received: float | None = 3.0, **more: object
) -> SceneCard:
    """One scene of a hand-made film."""
    both = expected is not None and received is not None
    gap = received - expected if both and received is not None and expected is not None else None
    fields = {"title": f"Escena {number}", "phase": Phase.PURCHASE, "importance": 4.0, **more}
    return SceneCard(f"s{number}", number, expected=expected, received=received, gap=gap, **fields)  # type: ignore[arg-type]


def film(*scenes: SceneCard, ways: tuple[WayCard, ...] = (), **more: object) -> FilmCard:
    """A hand-made film."""
    return FilmCard("Una película", Lang.ES, scenes, ways, **more)  # type: ignore[arg-type]
