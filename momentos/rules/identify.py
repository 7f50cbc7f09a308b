"""P1. Step one: identify the moments of truth and separate them like scenes of a film."""

from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.vocabulary import Facet, Goal
from momentos.rules.case import Case

_FEWEST_SCENES = 3


def p1_01_too_few_scenes(case: Case) -> Iterator[Issue]:
    """Fewer than three scenes: several moments are probably told as one."""
    if len(case.scenes) < _FEWEST_SCENES:
        yield case.issue("P1-01", ("scenes",))


def p1_04_goal_of_another_phase(case: Case) -> Iterator[Issue]:
    """A goal that the scene's phase does not have."""
    for place, scene, _ in case.scenes:
        if scene.goal is not None and scene.phase is not None and scene.goal.phase is not scene.phase:
            goals = tuple(goal for goal in Goal if goal.phase is scene.phase)
            yield case.issue(
                "P1-04", ("scenes", place, "goal"), goal=scene.goal, phase=scene.phase, goals=goals
            )


def p1_05_no_contact(case: Case) -> Iterator[Issue]:
    """A scene without channel and touchpoint; speaks once another scene has either."""
    for place, scene, _ in case.scenes:
        if scene.channel is None and scene.touchpoint is None:
            yield case.issue("P1-05", ("scenes", place), scene=scene.title)


def p1_08_nothing_unexpected(case: Case) -> Iterator[Issue]:
    """No scene handles the unexpected; speaks once scenes name their facets."""
    if not any(Facet.EXCEPTIONS in scene.facets for scene in case.journey.scenes):
        yield case.issue("P1-08", ("scenes",))


def p1_09_facets_never_played(case: Case) -> Iterator[Issue]:
    """The creative strategies that no scene plays; speaks once scenes name their facets."""
    played = {facet for scene in case.journey.scenes for facet in scene.facets}
    missing = tuple(facet for facet in Facet if facet not in played)
    if missing:
        yield case.issue("P1-09", ("scenes",), list=missing)
