"""P5. Step five: propose the scene again."""

from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.proposal import Proposal
from momentos.journey.scene import Scene
from momentos.journey.slack import SLACK
from momentos.rules.case import Case

_EMPTY = Proposal()


def p5_01_no_proposal(case: Case) -> Iterator[Issue]:
    """A scene that falls short for some type that reaches it, and is not proposed again.

    The types are named unless all of those who reach the scene fall short.
    """
    for place, scene, score in case.scenes:
        if not score.below or _proposed(scene):
            continue
        reaching = sum(1 for type_ in score.by_customer.values() if type_.reach != 0)
        some = len(score.below) < reaching
        customers = case.named(score.below) if some else None
        yield case.issue("P5-01", ("scenes", place), scene=scene.title, customers=customers)


def p5_02_no_actions(case: Case) -> Iterator[Issue]:
    """A proposal that nothing brings about; an action of the journey that names the scene is enough."""
    served = {scene for written in case.kept_actions for scene in written.planned.scenes}
    for place, scene, _ in case.scenes:
        if _proposed(scene) and scene.id not in served:
            yield case.issue("P5-02", ("scenes", place, "propose"), scene=scene.title)


def _proposed(scene: Scene) -> bool:
    return scene.propose is not None and scene.propose != _EMPTY


def p5_12_nothing_different(case: Case) -> Iterator[Issue]:
    """No proposal says in what it differs from what others do; speaks once a scene is proposed."""
    if not any(scene.propose and scene.propose.different for scene in case.journey.scenes):
        yield case.issue("P5-12", ("scenes",))


def p5_13_target_too_low(case: Case) -> Iterator[Issue]:
    """A target that is not above what customers receive today, on average."""
    for place, scene, score in case.scenes:
        target = scene.propose.target if scene.propose else None
        if target is not None and score.received is not None and target <= score.received + SLACK:
            path = ("scenes", place, "propose", "target")
            yield case.issue("P5-13", path, t=target, scene=scene.title, r=score.received)


def p5_14_target_below_expectation(case: Case) -> Iterator[Issue]:
    """A target that would still fall short, by more than the tolerance, of what will be expected then."""
    tolerance = case.journey.verdict_tolerance
    for place, scene, score in case.scenes:
        target = scene.propose.target if scene.propose else None
        if scene.propose is None or target is None:
            continue
        expected = score.expected if scene.propose.expected is None else scene.propose.expected
        if expected is not None and target < expected - tolerance - SLACK:
            path = ("scenes", place, "propose", "target")
            yield case.issue("P5-14", path, t=target, scene=scene.title, e=expected)
