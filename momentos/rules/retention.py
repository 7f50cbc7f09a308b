"""R. Retention: what the film loses, and who answers for it."""

from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.vocabulary import Objective
from momentos.rules.case import Case


def r_07_losing_without_retaining(case: Case) -> Iterator[Issue]:
    """The film loses customers and no action has the objective to retain; speaks once a scene says `lost`.

    It stands at the scene that loses most.
    """
    flow = case.scores.flow
    if flow is None:
        return
    lost = sum(flow.lost.values())
    if lost > 0 and Objective.RETAIN in case.plan.missing_objectives:
        worst = max(case.journey.scenes, key=lambda scene: flow.lost[scene.id])
        path = ("scenes", case.scores.film.position[worst.id], "lost")
        yield case.issue("R-07", path, x=lost, scene=worst.title)
