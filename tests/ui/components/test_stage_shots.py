import json
from dataclasses import asdict, replace

import pytest

from momentos.drawing.stage_gap import stage_gap
from momentos.drawing.stage_takes import stage_takes
from momentos.journey.journey import Scale
from momentos.ui.components.scene_told import Chip, told_scenes
from momentos.ui.components.stage_shots import Shots, Spoken, TakeTwo, Turn, shots
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang
from ui.components.screenings import all_shots, only_shots, screened

EVERY_TURN = (Turn.EYES, Turn.ANSWERS, Turn.EXPECTED, Turn.RECEIVED, Turn.TAKE_TWO)
TWO_TYPES = "customers: [{id: a, name: Ana, share: 0.5}, {id: b, name: Berta, share: 0.5}]"


def bill(restaurant: Screening, lang: Lang = Lang.ES) -> Shots:
    return all_shots(restaurant, lang)["cuenta"]


def apart(words: str) -> str:
    """Words of another language than the page's."""
    return f"\u2068{words}\u2069"


def test_the_bill_is_seen_with_the_customers_eyes(restaurant: Screening) -> None:
    shown = bill(restaurant)
    assert (shown.id, shown.number, shown.title) == ("cuenta", 14, "Pide la cuenta y paga")
    assert (shown.act, shown.place) == ("Acto II. Durante", "Caja · en persona")
    assert shown.turns == EVERY_TURN
    assert shown.quote == "Hago el gesto de firmar en el aire cuatro veces. Lo bien que iba la noche…"
    assert (shown.feeling, shown.valence) == ("impaciencia", -1)


def test_the_bill_in_six_answers(restaurant: Screening) -> None:
    assert bill(restaurant).answers == (
        ("Situación", "Satisfecho y con ganas de irse."),
        ("Material", "Un tique con abreviaturas."),
        ("Mobiliario", "Mesa ya recogida, vacía."),
        ("Lugar", "Sentado, con el abrigo cerca."),
        ("Personal", "Una sola persona en caja."),
        ("Otros clientes", "Varias mesas piden la cuenta a la vez."),
    )


def test_the_bill_in_both_marks_with_what_they_rest_on(restaurant: Screening) -> None:
    shown, score = bill(restaurant), restaurant.scores.scene("cuenta")
    assert shown.expected == Spoken(
        "Espera 4,29",
        "Pagar en cinco minutos y entender la cuenta",
        "por experiencia anterior y precio · La vecina del menú espera 5",
    )
    assert shown.received == Spoken(
        "Recibe 2,00",
        "Catorce minutos y una cuenta confusa",
        "n = 40, 25\u00a0oct\u00a02026 · observación y encuesta",
    )
    assert shown.gap == Chip("b3", -1, "−2,29")
    assert shown.picture == stage_gap(score.expected, score.received, Scale(1, 5))


def test_the_bill_proposed_again(restaurant: Screening) -> None:
    two, score = bill(restaurant).take_two, restaurant.scores.scene("cuenta")
    assert score.gap is not None
    assert two == TakeTwo(
        one="Catorce minutos y una cuenta confusa",
        two="Al servir el café le preguntan cómo quiere pagar; cobra el mismo camarero en la mesa.",
        action="Dos lectores de tarjeta en sala",
        said="Caja · 15\u00a0dic\u00a02026 · 260\u00a0€",
        more="",
        different="Nadie tiene que levantar la mano.",
        pain="El dolor de esta escena baja de 37 a 5.",
        gap=Chip("b1", -1, "−0,29"),
        picture=stage_takes(score.gap, score.gap + 2),
    )


def test_the_presenter_reads_what_customers_say_and_what_is_planned(restaurant: Screening) -> None:
    assert bill(restaurant).notes == (
        ("Lo que dicen los clientes", ("Llego tarde al trabajo por la cuenta",)),
        ("Acciones", ("Dos lectores de tarjeta en sala",)),
    )


def test_the_bill_in_english_keeps_the_films_own_words_apart(restaurant: Screening) -> None:
    shown = bill(restaurant, Lang.EN)
    assert shown.title == apart("Pide la cuenta y paga")
    assert (shown.act, shown.place) == ("Act II. During", f"{apart('Caja')} · in person")
    assert shown.quote == apart("Hago el gesto de firmar en el aire cuatro veces. Lo bien que iba la noche…")
    assert shown.feeling == apart("impaciencia")
    assert shown.answers[3] == ("Location", apart("Sentado, con el abrigo cerca."))
    assert shown.expected.name == "Expects 4.29"
    assert shown.expected.text == apart("Pagar en cinco minutos y entender la cuenta")
    assert shown.expected.ground == (
        "because of past experience and price · \u2068La vecina del menú\u2069 expects 5"
    )
    assert shown.received == Spoken(
        "Receives 2.00",
        apart("Catorce minutos y una cuenta confusa"),
        "n = 40, 25\u00a0Oct\u00a02026 · observation and survey",
    )
    assert shown.gap == Chip("b3", -1, "−2.29")
    assert shown.notes == (
        ("What customers say", (apart("Llego tarde al trabajo por la cuenta"),)),
        ("Actions", (apart("Dos lectores de tarjeta en sala"),)),
    )


def test_the_bill_proposed_again_in_english(restaurant: Screening) -> None:
    two = bill(restaurant, Lang.EN).take_two
    assert two.one == apart("Catorce minutos y una cuenta confusa")
    assert two.action == apart("Dos lectores de tarjeta en sala")
    assert two.said == f"{apart('Caja')} · 15\u00a0Dec\u00a02026 · €260"
    assert two.different == apart("Nadie tiene que levantar la mano.")
    assert two.pain == "The pain of this scene falls from 37 to 5."
    assert two.gap == Chip("b1", -1, "−0.29")


def test_a_text_that_is_written_in_the_pages_language_is_not_set_apart() -> None:
    scene = "id: a, see: {text: {es: Espero., en: I wait.}, feeling: {es: prisa}}, describe: {staff: Nadie}"
    english = only_shots(scene, lang=Lang.EN)
    assert english.quote == "I wait."
    assert english.feeling == apart("prisa")
    assert english.answers == (("Staff", apart("Nadie")),)
    film = only_shots("id: a, see: {text: I wait.}", head="lang: en", lang=Lang.EN)
    assert film.quote == "I wait."
    assert only_shots("id: a, see: {text: I wait.}", head="lang: en").quote == apart("I wait.")


def test_every_scene_of_the_film_is_shown_in_order_with_its_number(restaurant: Screening) -> None:
    shown = list(all_shots(restaurant).values())
    assert [one.number for one in shown] == list(range(1, 20))
    assert [one.id for one in shown] == [scene.id for scene in restaurant.journey.scenes]


@pytest.mark.parametrize("lang", Lang)
def test_what_is_shown_can_be_sent_to_the_browser(restaurant: Screening, lang: Lang) -> None:
    for shown in all_shots(restaurant, lang).values():
        sent = json.loads(json.dumps(asdict(shown), allow_nan=False))
        assert sent["turns"] == [turn.value for turn in shown.turns]
        assert sent["picture"]["scale"] == {"x": 102, "y": 176, "width": 1090, "height": 306}


def test_a_bare_scene_is_only_seen() -> None:
    shown = only_shots("id: a")
    assert shown.turns == (Turn.EYES,)
    assert (shown.title, shown.act, shown.place) == ("Scene", "Acto II. Durante", "")
    assert (shown.quote, shown.feeling, shown.valence, shown.answers) == ("", "", None, ())
    assert (shown.expected, shown.received) == (Spoken("Espera", "", ""), Spoken("Recibe", "", ""))
    assert (shown.gap, shown.notes) == (None, ())
    assert shown.picture == stage_gap(None, None, Scale())
    assert shown.take_two == TakeTwo("", "", "", "", "", "", "", None, None)


@pytest.mark.parametrize(
    ("scene", "turns"),
    [
        ("see: {text: Espero.}", [Turn.EYES]),
        ("describe: {staff: Nadie}", [Turn.EYES, Turn.ANSWERS]),
        ("describe: {situation: —}", [Turn.EYES, Turn.ANSWERS]),
        ("describe: {}", [Turn.EYES]),
        ("expected: 4", [Turn.EYES, Turn.EXPECTED]),
        ("expected: {text: Rapidez}", [Turn.EYES, Turn.EXPECTED]),
        ("expected: {from: [price]}", [Turn.EYES]),
        ("received: 2", [Turn.EYES, Turn.RECEIVED]),
        ("received: {text: Una cola}", [Turn.EYES, Turn.RECEIVED]),
        ("received: {n: 40}", [Turn.EYES]),
        ("expected: 4, received: 2", [Turn.EYES, Turn.EXPECTED, Turn.RECEIVED]),
        ("propose: {text: Sin cola}", [Turn.EYES, Turn.TAKE_TWO]),
        ("propose: {target: 4}", [Turn.EYES]),
        ("propose: {actions: [{id: x, title: Abrir}]}", [Turn.EYES, Turn.TAKE_TWO]),
        ("propose: {actions: [{id: x, title: Abrir, status: done}]}", [Turn.EYES, Turn.TAKE_TWO]),
        ("propose: {actions: [{id: x, title: Abrir, status: dropped}]}", [Turn.EYES]),
        ("competitor: 3, importance: 5, minutes: 4, notes: Nada", [Turn.EYES]),
    ],
)
def test_a_scene_leaves_out_the_turns_of_which_it_says_nothing(scene: str, turns: list[Turn]) -> None:
    assert list(only_shots(f"id: a, {scene}").turns) == turns


def test_marks_of_the_types_alone_or_of_the_promised_benefits_are_marks() -> None:
    marks = "by_customer: {a: {expected: 4, received: 2}, b: {expected: 5, received: 3}}"
    of_types = only_shots(f"id: a, {marks}", head=TWO_TYPES)
    assert of_types.turns == (Turn.EYES, Turn.EXPECTED, Turn.RECEIVED)
    assert of_types.expected == Spoken("Espera 4,50", "", "Ana espera 4")
    assert of_types.received == Spoken("Recibe 2,50", "", "")
    head = "promise: {benefits: [{id: trato, name: Trato}]}"
    of_benefits = only_shots("id: a, benefits: {trato: {expected: 4, received: 5}}", head=head)
    assert of_benefits.turns == (Turn.EYES, Turn.EXPECTED, Turn.RECEIVED)
    assert of_benefits.expected == Spoken("Espera 4,00", "", "")
    assert of_benefits.gap == Chip("a2", 1, "+1,00")


def test_an_action_of_the_whole_film_is_a_take_two_of_the_scenes_it_touches() -> None:
    head = "actions: [{id: x, title: Formar, scenes: [a]}]"
    shown = all_shots(screened("id: a", "id: b", head=head))
    assert [one.turns[-1] for one in shown.values()] == [Turn.TAKE_TWO, Turn.EYES]
    assert shown["a"].take_two.action == "Formar"
    assert shown["a"].notes == (("Acciones", ("Formar",)),)


@pytest.mark.parametrize(
    ("scene", "place"),
    [
        ("channel: telephone", "teléfono"),
        ("touchpoint: website", "página web"),
        ("touchpoint: La ventanilla", "La ventanilla"),
        ("owner: Caja", "Caja"),
        ("owner: Caja, touchpoint: bill, channel: personal", "Caja · en persona"),
        ("touchpoint: waiter, channel: personal", "camarero · en persona"),
    ],
)
def test_the_place_is_who_owns_the_scene_or_where_it_happens_and_how(scene: str, place: str) -> None:
    assert only_shots(f"id: a, {scene}").place == place


def test_a_scene_that_says_no_act_has_none() -> None:
    film = screened("id: a")
    (told,) = told_scenes(film.plan, Lang.ES)
    assert shots(replace(told, scene=replace(told.scene, phase=None)), film).act == ""


def test_a_mark_that_nobody_measured_says_so() -> None:
    assert only_shots("id: a, received: 2").received.ground == "opinión del equipo, sin medir"
    assert only_shots("id: a, received: {text: Una cola}").received == Spoken("Recibe", "Una cola", "")


def test_what_is_expected_alone_is_a_line_without_a_gap() -> None:
    shown = only_shots("id: a, expected: {score: 4, text: Rapidez, from: [price, promise]}")
    assert shown.expected == Spoken("Espera 4,00", "Rapidez", "por precio y promesa")
    assert shown.gap is None
    assert shown.picture.block is None
    assert shown.picture.alone is not None


def test_the_picture_is_drawn_on_the_films_own_scale() -> None:
    shown = only_shots("id: a, expected: 8, received: 3", head="scale: {min: 0, max: 10}")
    assert shown.gap == Chip("b3", -1, "−5,00")
    assert shown.picture == stage_gap(8, 3, Scale(0, 10))
    assert [tick.value for tick in shown.picture.ticks] == list(range(11))
    assert shown.picture.block is not None
    assert (shown.picture.block.y, shown.picture.block.bottom) == pytest.approx((237.2, 390.2))


def test_the_type_that_expects_most_differently_is_named() -> None:
    scene = "id: a, received: 3, expected: {score: 4, from: [price]}, by_customer: {b: {expected: 2}}"
    shown = only_shots(scene, head=TWO_TYPES)
    assert shown.expected.name == "Espera 3,00"
    # Both are one point away: the first of them.
    assert shown.expected.ground == "por precio · Ana espera 4"
    uneven = TWO_TYPES.replace("0.5", "0.8", 1).replace("0.5", "0.2")
    assert only_shots(scene, head=uneven).expected.ground == "por precio · Berta espera 2"
    assert only_shots(scene, head=uneven, lang=Lang.EN).expected.ground.startswith("because of price · ")


@pytest.mark.parametrize(
    ("marks", "ground"),
    [
        ("a: {expected: 4}, b: {expected: 3}", "Ana espera 4"),
        ("a: {expected: 4}, b: {expected: 3.01}", ""),
        ("a: {expected: 3.5}, b: {expected: 4.75}", "Ana espera 3,5"),
        ("a: {expected: 4}, b: {expected: 4}", ""),
    ],
)
def test_a_type_is_named_from_an_eighth_of_the_scale(marks: str, ground: str) -> None:
    assert (
        only_shots(f"id: a, received: 3, by_customer: {{{marks}}}", head=TWO_TYPES).expected.ground == ground
    )


def test_on_a_wider_scale_a_type_is_named_from_further_away() -> None:
    head = f"scale: {{min: 0, max: 100}}\n{TWO_TYPES}"
    near = only_shots("id: a, received: 9, by_customer: {a: {expected: 40}, b: {expected: 60}}", head=head)
    far = only_shots("id: a, received: 9, by_customer: {a: {expected: 40}, b: {expected: 65}}", head=head)
    assert (near.expected.ground, far.expected.ground) == ("", "Ana espera 40")


def test_a_type_that_never_comes_to_the_scene_is_not_named() -> None:
    marks = "received: 3, by_customer: {a: {expected: 5}, b: {expected: 1}}"
    scenes = (f"id: a, starts: {{a: 1, b: 0}}, next: end, {marks}", "id: b, starts: {a: 0, b: 1}")
    shown = all_shots(screened(*scenes, head=TWO_TYPES))["a"]
    assert (shown.expected.name, shown.expected.ground) == ("Espera 5,00", "")
    both = all_shots(screened(f"id: a, {marks}", "id: b", head=TWO_TYPES))["a"]
    assert (both.expected.name, both.expected.ground) == ("Espera 3,00", "Ana espera 5")


def test_a_type_without_a_name_is_called_by_its_id() -> None:
    head = "customers: [{id: jueves, share: 0.1}, {id: otros, share: 0.9}]"
    shown = only_shots("id: a, expected: 4, received: 4, by_customer: {jueves: {expected: 2}}", head=head)
    assert shown.expected.ground == "jueves espera 2"


def test_of_several_actions_the_first_of_the_plan_is_shown_and_the_others_are_counted() -> None:
    actions = ", ".join(
        f"{{id: x{i}, title: {title}, effect: {{received: {i}}}}}"
        for i, title in enumerate(("Abrir", "Cerrar", "Formar"))
    )
    dropped = "{id: y, title: Tirar, status: dropped}"
    scene = f"id: a, expected: 5, received: 1, propose: {{actions: [{actions}, {dropped}]}}"
    shown = only_shots(scene)
    assert shown.take_two.action == "Formar"
    assert shown.take_two.more == "y 2 más"
    assert (shown.take_two.said, shown.take_two.two) == ("", "")
    assert shown.notes == (("Acciones", ("Formar", "Cerrar", "Abrir")),)
    assert only_shots(scene, lang=Lang.EN).take_two.more == "and 2 more"


def test_what_is_said_of_an_action_is_what_it_has() -> None:
    def said(action: str) -> str:
        scene = f"id: a, propose: {{actions: [{{id: x, title: X, {action}}}]}}"
        return only_shots(scene, head="currency: EUR").take_two.said

    assert said("due: 2026-12-15") == "15\u00a0dic\u00a02026"
    assert said("cost: 0") == "0\u00a0€"
    assert said("owner: Caja, cost: 1200.5") == "Caja · 1\u202f200,50\u00a0€"


def test_only_pain_that_falls_is_told() -> None:
    def pain(effect: str) -> str:
        action = f"{{id: x, title: X, effect: {{{effect}}}}}"
        return only_shots(f"id: a, expected: 4, received: 2, propose: {{actions: [{action}]}}").take_two.pain

    assert pain("received: 2").endswith(" a 0.")
    assert pain("received: 0") == ""
    assert pain("received: 0.001") == ""
    assert pain("received: -1") == ""


def test_the_presenters_notes_have_a_heading_each_and_none_without_a_line() -> None:
    shown = only_shots(
        "id: a, notes: Más despacio, doubts: [¿Cuánto dura?, ¿Hay sitio?], backstage: [Limpiar],"
        " voice: [{id: v, text: Tarde}, {id: w, count: 3}]"
    )
    assert shown.notes == (
        ("Notas", ("Más despacio",)),
        ("Dudas del cliente", ("¿Cuánto dura?", "¿Hay sitio?")),
        ("Lo que dicen los clientes", ("Tarde",)),
        ("Entre bastidores", ("Limpiar",)),
    )
    assert only_shots("id: a, voice: [{id: v, count: 3}]").notes == ()


def test_the_presenters_notes_in_english() -> None:
    shown = only_shots("id: a, notes: {es: Sí, en: Yes}, doubts: [¿Sí?], backstage: [Limpiar]", lang=Lang.EN)
    assert shown.notes == (
        ("Notes", ("Yes",)),
        ("The customer’s doubts", (apart("¿Sí?"),)),
        ("Backstage", (apart("Limpiar"),)),
    )


def test_words_that_run_from_the_right_are_set_apart_in_every_language() -> None:
    assert only_shots("id: a, see: {text: מחכה לחשבון}").quote == apart("מחכה לחשבון")
