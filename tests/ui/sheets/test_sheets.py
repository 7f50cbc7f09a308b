"""What the sheets say of the restaurant and of fourteen lines, word for word where it matters."""

import pytest

from momentos.drawing.gap_step import ONE_TO_FIVE
from momentos.journey.issue import Issue, Level
from momentos.plan.steps import Step
from momentos.plan.suggest import suggest
from momentos.ui.screening import Screening
from momentos.ui.sheets.action_table import action_table, caveat
from momentos.ui.sheets.before_after import before_after
from momentos.ui.sheets.facts import with_code
from momentos.ui.sheets.figures_row import figures_row
from momentos.ui.sheets.formulas import formulas
from momentos.ui.sheets.gap import chip
from momentos.ui.sheets.gap_table import gap_table
from momentos.ui.sheets.issue_list import counted, issue_list
from momentos.ui.sheets.scene_steps import missing, scene_step
from momentos.ui.sheets.steps_strip import steps_strip
from momentos.ui.sheets.suggestions import suggestions
from momentos.ui.sheets.who_hurts import pain_by_customer, who_hurts
from momentos.ui.sheets.worst import worst
from momentos.words.catalogue import Lang
from momentos.words.sentence import capital

ES, EN = Lang.ES, Lang.EN


def test_the_six_figures_in_both_languages(restaurant: Screening) -> None:
    assert figures_row(restaurant, ES).text == (
        "Esperado 3,69 19 escenas Recibido 3,37 medido en 15 escenas "
        "Oferta de valor 0,914 recibido entre esperado Satisfacción 57,3\xa0% de las escenas vividas "
        "Satisfacción total 40,2\xa0% por encima de lo esperado Vínculo +0,54 emoción de −2 a +2"
    )
    assert "Value offer 0.914 received over expected" in figures_row(restaurant, EN).text


def test_what_cannot_be_computed_is_a_dash(minimal: Screening) -> None:
    assert "Vínculo –" in figures_row(minimal, ES).text


def test_a_gap_has_shape_sign_and_words() -> None:
    far = chip(-2.29, ONE_TO_FIVE, ES)
    assert (far.text, far.style, far.title) == ("−2,3", "chip b3", "muy por debajo de lo esperado")
    assert chip(0.5, ONE_TO_FIVE, EN, 2).text == "+0.50"
    assert chip(0, ONE_TO_FIVE, ES).text == "0,0"
    assert chip(None, ONE_TO_FIVE, ES).text == "sin valorar"


def test_whom_it_hurts_adds_up_to_the_film(restaurant: Screening) -> None:
    pain = pain_by_customer(restaurant)
    assert sum(pain.values()) == pytest.approx(restaurant.scores.index.pain)
    assert who_hurts(restaurant, ES).text.startswith(
        "A quién le duele dolor, y su parte de la clientela La vecina del menú 28\xa0% 33,1"
    )


def test_the_worst_scenes_show_their_arithmetic(restaurant: Screening) -> None:
    said = worst(restaurant, ES).text
    assert "14. Pide la cuenta y paga −2,29 37,3" in said
    assert "La vecina del menú 28\xa0% 84\xa0% 4 3,00 14,2" in said
    assert said.count("Tipo de cliente") == 5


def test_each_figure_says_how_it_is_made(restaurant: Screening) -> None:
    said = formulas(restaurant, EN).text
    assert "= 130.24 ÷ 35.32 = 3.69" in said
    assert "= 117.4" in said
    assert said.count("sources") == 7


def test_the_gap_table_has_a_row_a_type_and_blanks_where_nobody_passes(restaurant: Screening) -> None:
    table = gap_table(restaurant, ES)
    assert "Todos los clientes +1,0 −1,0 −2,5" in table.text
    assert "El cliente de los jueves +1,0 −2,0" in table.text


def test_a_film_without_types_has_one_row(minimal: Screening) -> None:
    assert gap_table(minimal, EN).text.endswith("All customers −2.0 +1.0 −2.0")


def test_the_five_steps(restaurant: Screening, minimal: Screening) -> None:
    assert steps_strip(restaurant, ES).text == (
        "1 Identificar 19 de 19 2 Ver 19 de 19 3 Describir 19 de 19 4 Valorar 19 de 19 5 Proponer 16 acciones"
    )
    assert "2 See 0 of 3" in steps_strip(minimal, EN).text


def test_the_first_action_with_its_worth(restaurant: Screening) -> None:
    said = action_table(restaurant, ES, 1).text
    assert said.endswith(
        "1 Dos lectores de tarjeta en sala 14. Pide la cuenta y paga Caja 15\xa0dic\xa02026 medio 260\xa0€ "
        "−32,6 ●●○ acordada"
    )


def test_an_action_that_builds_says_what_it_adds(restaurant: Screening) -> None:
    assert "recibido +0,032" in action_table(restaurant, ES).text


def test_before_and_after(restaurant: Screening) -> None:
    assert before_after(restaurant, ES).text.endswith(
        "Esperado 3,69 → 3,77 Recibido 3,37 → 4,18 Satisfacción 57,3\xa0% → 87,6\xa0% Dolor 117,4 → 16,4"
    )
    assert "if all 16 are done" in before_after(restaurant, EN).text


def test_the_cost_says_how_much_of_it_is_known(restaurant: Screening) -> None:
    assert caveat(restaurant, ES).text.startswith("Cuestan 4\u202f210\xa0€ (7 de 16 acciones con costo).")


def test_suggestions_give_their_reasons_and_how_to_adopt_them(restaurant: Screening) -> None:
    found = suggest(restaurant.plan, restaurant.library, "cuenta")
    said = suggestions(found, ES).text
    assert len(found) == 3
    assert said.count("Porque:") == 3
    assert f"use: {found[0].entry.id}" in said
    assert "(+3)" in said


def test_a_scene_as_good_as_expected_gets_no_suggestion(restaurant: Screening) -> None:
    assert suggestions(suggest(restaurant.plan, restaurant.library, "puerta"), EN).text.startswith(
        "The library"
    )


def test_a_caution_is_never_left_out(restaurant: Screening) -> None:
    every = [suggest(restaurant.plan, restaurant.library, id_) for id_ in restaurant.scenes]
    cautioned = [s for found in every for s in found if s.entry.caution]
    assert cautioned
    for suggestion in cautioned:
        assert suggestion.entry.caution is not None
        assert suggestion.entry.caution.in_lang("es") in suggestions((suggestion,), ES).text


def told(film: Screening, scene: str, lang: Lang) -> str:
    steps = (scene_step(film, scene, step, lang, may_write=False) for step in Step)
    return " ".join(sheet.text for sheet in (*steps, missing(film, scene, lang)) if sheet)


def test_a_scene_at_length(restaurant: Screening) -> None:
    said = told(restaurant, "cuenta", ES)
    for words in (
        "Acto Durante la compra",
        "La viven 81\xa0%",
        "Hago el gesto de firmar en el aire cuatro veces. Lo bien que iba la noche…",
        "queja o reclamo · 11 veces · La vecina del menú · 7\xa0oct\xa02026 · sin responder",
        "Material Un tique con abreviaturas. Cuenta clara en la mesa al pedir el café.",
        "Todos los clientes 4,29 2,00 −2,29 37,3",
        "n = 40, 25\xa0oct\xa02026 · observación y encuesta",
        "Toma 1 −2,29 → Toma 2 −0,29",
        "Dos lectores de tarjeta en sala",
    ):
        assert words in said


def test_a_bare_scene_says_what_it_lacks_and_why(minimal: Screening) -> None:
    first = next(iter(minimal.scenes))
    said = told(minimal, first, EN)
    assert "Nobody has told this scene with the customer’s eyes yet." in said
    assert "The scene falls short and has no take two yet." in said
    assert "What this scene still lacks" in said
    assert "the team’s opinion, not measured" in said


def test_every_scene_of_the_examples_can_be_told(restaurant: Screening, minimal: Screening) -> None:
    for film in (restaurant, minimal):
        for scene in film.scenes:
            for lang in Lang:
                assert told(film, scene, lang)


def test_an_issue_of_a_shared_file_names_it(minimal: Screening) -> None:
    shared = Issue("S-10", Level.ERROR, file="journeys/actions.yaml", line=3)
    own = Issue("S-10", Level.ERROR, file=str(minimal.path), line=3)
    assert "S-10 · actions.yaml · line 3" in issue_list([shared], minimal.path, EN).text
    assert "S-10 · line 3" in issue_list([own], minimal.path, EN).text


def test_issues_are_counted_and_listed_the_gravest_first(minimal: Screening) -> None:
    said = counted(minimal.issues, EN)
    assert "to do" in said
    listed = issue_list(minimal.issues, minimal.path, EN, minimal).kids
    levels = [node.style for node in listed if not isinstance(node, str)]
    assert levels == sorted(levels, key=["error", "warning", "todo", "hint"].index)


def test_code_in_an_advice_is_set_as_code() -> None:
    nodes = with_code("escriba `expected` aquí")
    assert nodes[0] == "escriba "
    assert not isinstance(nodes[1], str)
    assert nodes[1] is not None
    assert (nodes[1].style, nodes[1].text) == ("code", "expected")
    assert capital("durante la compra") == "Durante la compra"
