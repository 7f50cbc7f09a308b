"""P2. Step two: see the scene with the customer's eyes."""

from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.rules.case import Case


def p2_01_not_seen(case: Case) -> Iterator[Issue]:
    """A scene not yet told by the customer; speaks once another scene is."""
    for place, scene, _ in case.scenes:
        if not scene.see.text:
            yield case.issue("P2-01", ("scenes", place, "see"), scene=scene.title)


def p2_04_no_feeling(case: Case) -> Iterator[Issue]:
    """A scene that the customer tells without a feeling or a valence; P2-01 speaks of those not told."""
    for place, scene, _ in case.scenes:
        see = scene.see
        if see.text and not see.feeling and see.valence is None:
            yield case.issue("P2-04", ("scenes", place, "see"), scene=scene.title)
