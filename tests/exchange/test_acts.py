from itertools import combinations_with_replacement
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.exchange.acts import acts
from momentos.journey.kinds import in_lang
from momentos.journey.vocabulary import Phase
from momentos.text.read import read

PRE, BUY, POST = Phase
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/journey.yaml"))

# Written before the words were, of trades that no shipped film is about.
UNSEEN = {
    "hotel": (
        "Ve fotos del hotel en una revista, Compara precios en un buscador, Llama para preguntar por el "
        "aparcamiento, Reserva dos noches | Llega y deja el coche, Hace la cola de recepción, Sube a la "
        "habitación, Desayuna en el comedor, Paga al salir | Recibe una encuesta, Escribe una opinión, "
        "Vuelve el año siguiente"
    ),
    "gym": (
        "Sees a poster at the bus stop, Asks a friend about the gym, Books a free trial class | Meets the "
        "trainer, Signs the contract, Pays the first month | Gets lost on the first day, The shower is cold, "
        "Complains at the desk, Renews for another year"
    ),
    "shoes": (
        "Busca unas zapatillas en internet, Lee comentarios de otros | Pone las zapatillas en el carrito, "
        "Paga con tarjeta | Recibe el paquete, Le quedan pequeñas, Las devuelve, Le devuelven el dinero, "
        "Recomienda la tienda a su hermana"
    ),
    "dentist": (
        "Le duele una muela, Pregunta a su vecina por un dentista, Pide cita por teléfono | Espera en la "
        "sala, Le atiende la doctora, Le explican el presupuesto, Paga en recepción | Le llaman para saber "
        "cómo está, Recibe un aviso de revisión"
    ),
    "car": (
        "Notices a new model in the street, Compares models online, Visits the showroom, Takes a test drive "
        "| Negotiates the price, Signs the finance papers, Collects the car | First service, Warning light "
        "comes on, Recommends the dealer"
    ),
    "bank": (
        "Hears about the bank from a colleague, Looks at fees on the website | Uploads his papers, Opens the "
        "account, Waits for the card | Uses the app, Gets a wrong charge, Calls support, Closes the account"
    ),
}


def measured(lists: list[list[tuple[str, Phase]]]) -> tuple[float, float]:
    """The part of the acts that is guessed right, and of those that are called sure."""
    pairs = []
    for told in lists:
        guessed = acts([title for title, _ in told], [None] * len(told))
        pairs += [(guess, phase) for guess, (_, phase) in zip(guessed, told, strict=True)]
    right = [guess.phase is phase for guess, phase in pairs]
    sure = [guess.phase is phase for guess, phase in pairs if guess.sure]
    return sum(right) / len(right), sum(sure) / len(sure)


def test_the_acts_of_the_shipped_films():
    """Measured: 70 of 71, and 67 of the 68 that it is sure of."""
    films = [journey for path in EXAMPLES if (journey := read(path).journey)]
    told = [[(in_lang(s.title, film.lang), s.phase) for s in film.scenes if s.phase] for film in films]
    right, sure = measured(told)
    assert right >= 0.97
    assert sure >= 0.97


def test_the_acts_of_films_it_was_not_made_for():
    """Measured: 56 of 59, and all 44 that it is sure of."""
    told = [
        [
            (title.strip(), phase)
            for phase, act in zip(Phase, text.split("|"), strict=True)
            for title in act.split(",")
        ]
        for text in UNSEEN.values()
    ]
    right, sure = measured(told)
    assert right >= 0.94
    assert sure == 1


def test_without_a_word_to_go_by_the_list_is_cut_in_thirds_and_nothing_is_sure():
    found = acts(["xx"] * 6, [None] * 6)
    assert [act.phase for act in found] == [PRE, PRE, BUY, BUY, POST, POST]
    assert not any(act.sure for act in found)


def test_what_is_said_stays_and_draws_the_rest_along():
    found = acts(["xx"] * 6, [None, BUY, None, None, None, POST])
    assert [act.phase for act in found] == [PRE, BUY, BUY, BUY, POST, POST]
    assert [act.sure for act in found] == [False, True, False, False, False, True]
    back = acts(["xx"] * 3, [POST, PRE, BUY])
    assert [act.phase for act in back] == [POST, PRE, BUY]


def test_nothing_has_no_acts():
    assert acts([], []) == ()


@pytest.mark.parametrize("title", ["Compra", "buys a ticket", "Paga con tarjeta"])
def test_one_moment_has_the_act_of_its_words(title: str):
    (found,) = acts([title], [None])
    assert (found.phase, found.sure) == (BUY, True)


@given(st.lists(st.sampled_from([*Phase, None]), max_size=9))
def test_no_other_cut_agrees_with_more_of_what_is_said(said: list[Phase | None]):
    """Against every cut there is."""
    count = len(said)
    best = max(
        sum(_run(place, first, second) is phase for place, phase in enumerate(said) if phase)
        for first, second in combinations_with_replacement(range(count + 1), 2)
    )
    words = {PRE: "busca", BUY: "paga", POST: "reclama", None: "xx"}
    guessed = acts([words[phase] for phase in said], [None] * count)
    assert sum(act.phase is phase for act, phase in zip(guessed, said, strict=True) if phase) == best
    assert [act.phase for act in guessed] == sorted((act.phase for act in guessed), key=list(Phase).index)


def _run(place: int, first: int, second: int) -> Phase:
    return PRE if place < first else BUY if place < second else POST
