import pytest

from momentos.ui.components.scene_told import Chip
from momentos.ui.components.stage_ends import Ending, Opening, Worst, ending, opening
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang
from ui.components.screenings import screened

HURTS = "expected: 4, received: 2"


def apart(words: str) -> str:
    """Words of another language than the page's."""
    return f"\u2068{words}\u2069"


def test_the_restaurant_begins_with_its_title_and_its_length(restaurant: Screening) -> None:
    about = (
        "Una cena en un restaurante de barrio, desde que alguien oye hablar de él hasta que lo recomienda"
        " a un amigo.\n"
    )
    assert opening(restaurant, Lang.ES) == Opening(
        "El caballero que pide un menú", about, "19 escenas · en 3 actos"
    )
    assert opening(restaurant, Lang.EN) == Opening(
        apart("El caballero que pide un menú"), apart(about), "19 scenes · in 3 acts"
    )


def test_a_film_of_one_scene_begins_in_the_singular_and_says_no_more_than_it_knows() -> None:
    film = screened("id: a")
    assert opening(film, Lang.ES) == Opening("A film", "", "1 escena · en 1 acto")
    assert opening(film, Lang.EN) == Opening(apart("A film"), "", "1 scene · in 1 act")
    assert opening(screened("id: a", head="lang: en"), Lang.EN).title == "A film"


def test_acts_are_counted_where_there_are_scenes_in_them() -> None:
    phases = ("post-purchase", "pre-purchase", "post-purchase")
    film = screened(*(f"id: s{i}, phase: {phase}" for i, phase in enumerate(phases)))
    assert opening(film, Lang.ES).length == "3 escenas · en 2 actos"


def test_the_restaurant_ends_with_its_three_worst_scenes_and_what_the_plan_promises(
    restaurant: Screening,
) -> None:
    assert ending(restaurant, Lang.ES) == Ending(
        heading="Las tres escenas que más duelen",
        worst=(
            Worst("cuenta", 14, "Pide la cuenta y paga", Chip("b3", -1, "−2,29"), "dolor 37"),
            Worst("reserva", 7, "La señorita le comprueba su reserva", Chip("b2", -1, "−1,32"), "dolor 17"),
            Worst(
                "web", 3, "Mira la carta en la página del restaurante", Chip("b3", -1, "−2,47"), "dolor 15"
            ),
        ),
        promise="Lo que promete el plan",
        actions="16 acciones · 4\u202f210\u00a0€",
        figures=(
            ("Recibido", "3,37", "4,18"),
            ("Satisfacción", "57,3\u00a0%", "87,6\u00a0%"),
            ("Dolor", "117,4", "16,4"),
        ),
    )


def test_the_restaurant_ends_in_english(restaurant: Screening) -> None:
    found = ending(restaurant, Lang.EN)
    assert found.heading == "The three scenes that hurt most"
    assert found.worst[0] == Worst(
        "cuenta", 14, apart("Pide la cuenta y paga"), Chip("b3", -1, "−2.29"), "pain 37"
    )
    assert (found.promise, found.actions) == ("What the plan promises", "16 actions · €4,210")
    assert found.figures == (
        ("Received", "3.37", "4.18"),
        ("Satisfaction", "57.3%", "87.6%"),
        ("Pain", "117.4", "16.4"),
    )


@pytest.mark.parametrize(
    ("painful", "heading", "english"),
    [
        (0, "Fin", "The end"),
        (1, "La escena que más duele", "The scene that hurts most"),
        (2, "Las dos escenas que más duelen", "The two scenes that hurt most"),
        (3, "Las tres escenas que más duelen", "The three scenes that hurt most"),
        (5, "Las tres escenas que más duelen", "The three scenes that hurt most"),
    ],
)
def test_the_heading_counts_the_scenes_that_hurt_and_no_more_than_three(
    painful: int, heading: str, english: str
) -> None:
    scenes = (f"id: s{i}, {HURTS if i < painful else 'expected: 3, received: 4'}" for i in range(6))
    film = screened(*scenes)
    found = ending(film, Lang.ES)
    assert (found.heading, ending(film, Lang.EN).heading) == (heading, english)
    assert [one.id for one in found.worst] == [f"s{i}" for i in range(min(painful, 3))]


def test_the_worst_scene_is_the_first_with_its_own_number() -> None:
    film = screened(
        "id: a, expected: 4, received: 3",
        "id: b, expected: 3, received: 3",
        "id: c, expected: 5, received: 1",
    )
    assert ending(film, Lang.ES).worst == (
        Worst("c", 3, "Scene", Chip("b3", -1, "−4,00"), "dolor 80"),
        Worst("a", 1, "Scene", Chip("b2", -1, "−1,00"), "dolor 20"),
    )


def test_where_nothing_is_valued_there_is_neither_pain_nor_a_promise_in_figures() -> None:
    assert ending(screened("id: a"), Lang.ES) == Ending("Fin", (), "", "", ())
    planned = screened("id: a, propose: {actions: [{id: x, title: Abrir, cost: 50}]}", head="currency: EUR")
    assert ending(planned, Lang.ES) == Ending("Fin", (), "Lo que promete el plan", "1 acción · 50\u00a0€", ())


def test_where_nothing_hurts_the_plan_promises_all_the_same() -> None:
    action = "{id: x, title: Abrir, effect: {received: 1}}"
    found = ending(screened(f"id: a, expected: 3, received: 3, propose: {{actions: [{action}]}}"), Lang.ES)
    assert (found.heading, found.worst) == ("Fin", ())
    assert found.figures == (
        ("Recibido", "3,00", "4,00"),
        ("Satisfacción", "100,0\u00a0%", "100,0\u00a0%"),
        ("Dolor", "0,0", "0,0"),
    )


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_without_an_action_still_to_be_done_nothing_is_promised(status: str) -> None:
    action = f"{{id: x, title: Abrir, cost: 50, status: {status}}}"
    found = ending(screened(f"id: a, {HURTS}, propose: {{actions: [{action}]}}"), Lang.ES)
    assert found.heading == "La escena que más duele"
    assert (found.promise, found.actions, found.figures) == ("", "", ())


def test_only_what_is_still_to_be_done_is_counted_and_paid() -> None:
    actions = (
        "{id: x, title: Abrir, cost: 50}",
        "{id: y, title: Cerrar, cost: 7.5}",
        "{id: z, title: Formar}",
        "{id: v, title: Tirar, cost: 1000, status: dropped}",
        "{id: w, title: Pintar, cost: 2000, status: done}",
    )
    scene = f"id: a, {HURTS}, propose: {{actions: [{', '.join(actions)}]}}"
    assert ending(screened(scene, head="currency: USD"), Lang.ES).actions == "3 acciones · 57,50\u00a0$"
    assert ending(screened(scene, head="currency: USD"), Lang.EN).actions == "3 actions · $57.50"
    free = f"id: a, {HURTS}, propose: {{actions: [{{id: z, title: Formar}}]}}"
    assert ending(screened(free), Lang.ES).actions == "1 acción"
