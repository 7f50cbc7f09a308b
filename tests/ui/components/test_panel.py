from films import film, restaurant

from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.score import score
from momentos.ui.components.panel import Block, StepPanel, panels
from momentos.ui.components.scene_told import Chip
from momentos.words.catalogue import Lang


def planned(*scenes: str) -> Plan:
    return make_plan(score(film(*scenes)), shipped_library())


def bill(lang: Lang = Lang.ES) -> tuple[StepPanel, ...]:
    return panels(make_plan(score(restaurant()), shipped_library()), lang)["cuenta"]


def test_the_bill_in_five_steps() -> None:
    steps = bill()
    assert [(step.number, step.name, step.state) for step in steps] == [
        (1, "Identificar", "✓"),
        (2, "Ver", "✓"),
        (3, "Describir", "✓"),
        (4, "Valorar", "✓"),
        (5, "Proponer", "acordada"),
    ]
    identify, see, describe, value, propose = (step.blocks for step in steps)
    assert identify == (
        Block("title", "Pide la cuenta y paga"),
        Block("note", "Durante · En persona · Caja"),
        Block("text", "La viven", strong="81 de cada 100"),
        Block("text", "Importancia 4 de 5 · 14 min"),
    )
    assert see[1] == Block("note", "impaciencia · emoción −1")
    assert describe[0].rows[3] == ("Lugar", "Sentado, con el abrigo cerca.")
    assert [(level.kind, level.strong, level.rows) for level in value[:2]] == [
        ("expected", "4,29", (("Esperado", "below"),)),
        ("received", "2,00", (("Recibido", "below"),)),
    ]
    assert value[2].chips == (Chip("b3", -1, "−2,29"),)
    assert value[2].lines == ("n = 40, 25\u00a0oct\u00a02026", "observación y encuesta")
    assert propose[1] == Block(
        "action", "Caja · 15\u00a0dic\u00a02026 · 260\u00a0€", strong="Dos lectores de tarjeta en sala"
    )
    assert propose[2].chips == (Chip("b3", -1, "−2,3"), Chip("b1", -1, "−0,3"))
    assert propose[2].lines == ("Toma 1", "Toma 2")


def test_it_is_said_in_english() -> None:
    steps = bill(Lang.EN)
    assert [step.name for step in steps] == ["Identify", "See", "Describe", "Value", "Propose"]
    assert steps[0].blocks[2] == Block("text", "Played by", strong="81 in 100")


def test_a_step_not_taken_says_what_to_do() -> None:
    steps = panels(planned("id: a, channel: personal"), Lang.ES)["a"]
    assert [step.state for step in steps] == ["✓", "", "0 de 6", "", ""]
    assert [step.blocks[0].kind for step in steps] == ["title", "todo", "todo", "todo", "todo"]
    assert steps[3].blocks[0].text == "Valore qué espera el cliente y qué obtiene."


def test_nothing_is_to_repair_where_nothing_falls_short() -> None:
    steps = panels(planned("id: a, expected: 3, received: 4"), Lang.ES)["a"]
    assert steps[4].blocks == (
        Block("text", "Nadie recibe menos de lo que espera: no hay nada que reparar."),
    )


def test_the_ways_on_and_back_have_their_share_and_condition() -> None:
    plan = make_plan(score(restaurant()), shipped_library())
    notes = {
        id_: [block.text for block in steps[0].blocks if block.kind == "note"][1:]
        for id_, steps in panels(plan, Lang.ES).items()
    }
    assert notes["web"] == ["Sigue en 4 (40\u00a0%), 5 (31\u00a0%) y 6 (18\u00a0%, prefiere acercarse)."]
    assert notes["mensaje"] == ["Sigue en 19 (20\u00a0%).", "Vuelve a 5 (34\u00a0%, vuelve a reservar)."]
    assert notes["cuenta"] == []


def test_a_gap_within_the_journeys_own_tolerance_is_shown_as_expected() -> None:
    journey = film("id: a, expected: 3, received: 2.5", head="tolerance: 0.6")
    value = panels(make_plan(score(journey), shipped_library()), Lang.ES)["a"][3].blocks
    assert value[1].rows == (("Recibido", "ink2"),)
    assert value[2].chips == (Chip("g0", 0, "−0,50"),)
