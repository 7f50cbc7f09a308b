"""P3. Step three: describe the scene with six questions."""

from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.vocabulary import Question
from momentos.rules.case import Case


def p3_01_questions_open(case: Case) -> Iterator[Issue]:
    """A scene with questions left open; speaks once any scene is described."""
    for place, scene, _ in case.scenes:
        missing = scene.describe.missing
        if missing:
            yield case.issue(
                "P3-01",
                ("scenes", place, "describe"),
                scene=scene.title,
                n=len(Question) - len(missing),
                list=missing,
                fields=missing,
            )
