"""The arithmetic beside the figures of a scene, of a type and of an action."""

from momentos.plan.explain import ActionFigure, explain_action
from momentos.plan.steps import Step
from momentos.scores.explain import explain_scene, explain_type
from momentos.ui.screening import Screening
from momentos.ui.sheets.scene_steps import scene_step
from momentos.ui.sheets.why import why, whys
from momentos.words.catalogue import Lang

ES, EN = Lang.ES, Lang.EN


def test_a_scenes_pain_is_told_type_by_type(restaurant: Screening) -> None:
    node = why(restaurant, "Dolor", explain_scene(restaurant.scores, "cuenta", "pain"), ES)
    assert node is not None
    assert (
        "La vecina del menú: parte de los clientes 28,0\xa0% × la viven 84,2\xa0% × importancia 4 × "
        "lo que falta 3 = 2,831"
    ) in node.text
    assert "5 × 7,457 = 37,29" in node.text


def test_a_type_comes_from_the_scenes_before(restaurant: Screening) -> None:
    node = why(restaurant, "Reach", explain_type(restaurant.scores, "cuenta", "jueves", "reach"), EN)
    assert node is not None
    assert "12. Llega el plato y come: " in node.text


def test_an_action_says_what_it_takes_away(restaurant: Screening) -> None:
    explained = explain_action(restaurant.plan, "cobro-en-mesa", ActionFigure.GAIN)
    node = why(restaurant, "Dolor", explained, ES)
    assert node is not None
    assert "= 32,57" in node.text


def test_what_has_no_value_has_nothing_to_account_for(minimal: Screening) -> None:
    scene = next(iter(minimal.scenes))
    explained = explain_scene(minimal.scores, scene, "gap")
    assert why(minimal, "x", explained, EN) is not None
    assert whys("x", [None]) is None


def test_a_scene_offers_its_arithmetic(restaurant: Screening) -> None:
    valued = scene_step(restaurant, "cuenta", Step.VALUE, ES, may_write=False).text
    proposed = scene_step(restaurant, "cuenta", Step.PROPOSE, ES, may_write=False).text
    assert "Cómo se hacen estas cifras La viven" in valued
    assert "Por qué vale lo que vale Dolor que quita sola" in proposed
