"""What made an action's worth: the terms of its gain and lift, scene by scene and type by type."""

from collections.abc import Iterator
from enum import StrEnum

from momentos.plan.effect import Pair, effects
from momentos.plan.placed import Placed
from momentos.plan.plan import Plan
from momentos.plan.projection import acting_in
from momentos.scores.explanation import Explanation, Factor, Source, Term
from momentos.scores.terms import Numbers, nothing, pain_scale, term, valued_scenes, valued_types


class ActionFigure(StrEnum):
    """The figures of one action."""

    GAIN = "gain"
    LIFT = "lift"


def explain_action(plan: Plan, action_id: str, name: str) -> Explanation:
    """What made the gain or the lift of an action.

    Raises KeyError for an unknown action, ValueError for a name that `ActionFigure` has not.
    """
    figure = ActionFigure(name)
    place = next((i for i, action in enumerate(plan.actions) if action.id == action_id), None)
    if place is None:
        raise KeyError(action_id)
    action = plan.actions[place]
    value = action.gain if figure is ActionFigure.GAIN else action.lift
    terms: list[Term] = []
    divisors: list[Term] = []
    scale = 1.0
    if value is not None:
        there = (Factor.SHARE, Factor.REACH, Factor.IMPORTANCE)
        if figure is ActionFigure.GAIN:
            scale = pain_scale(plan.scores)
            terms = [term(*t, *there, Factor.SHORTFALL_LESS) for t in _touched(plan, place, figure)]
        else:
            terms = [term(*t, *there, Factor.RECEIVED_MORE) for t in _touched(plan, place, figure)]
            divisors = [
                term(*scene, Factor.WEIGHT, Factor.IMPORTANCE) for scene in valued_scenes(plan.scores)
            ]
        terms = terms or [nothing(action_id)]
    return Explanation(
        figure, value, f"formula.action.{figure.value}", Source.OURS, scale, tuple(terms), tuple(divisors)
    )


def _touched(plan: Plan, place: int, figure: ActionFigure) -> Iterator[tuple[tuple[str, ...], Numbers]]:
    """Whom an action touches where, with what it changes there if nothing else is done."""
    journey = plan.scores.journey
    placed = [Placed(a.action, a.home, a.scenes, a.entry) for a in plan.actions]
    acting = acting_in(placed)
    for id_ in plan.actions[place].scenes:
        scene = journey.scenes[plan.scores.film.position[id_]]
        found = plan.scores.scene(id_)
        for about, numbers in valued_types(plan.scores, found):
            now = Pair(numbers[Factor.EXPECTED], numbers[Factor.RECEIVED])
            made = effects(now, acting.get(id_, ()), about[1], scene.propose, journey.scale)
            then = made.alone.get(place, now)
            missing = max(0.0, then.expected - then.received)
            # Pain asks how much the scene matters to the type, the index how much to all who play it.
            matters = numbers if figure is ActionFigure.GAIN else {Factor.IMPORTANCE: found.importance}
            yield (
                about,
                {
                    **numbers,
                    Factor.IMPORTANCE: matters[Factor.IMPORTANCE],
                    Factor.SHORTFALL_LESS: numbers[Factor.SHORTFALL] - missing,
                    Factor.RECEIVED_MORE: then.received - now.received,
                },
            )
