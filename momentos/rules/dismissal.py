"""The hints that people have put aside."""

from collections.abc import Iterable

from momentos.journey.issue import Issue, Level
from momentos.journey.journey import Journey


def heard(issues: Iterable[Issue], journey: Journey) -> Iterable[Issue]:
    """The issues without the hints that the journey puts aside, everywhere or in the scene concerned."""
    if not journey.dismissed:
        return issues
    aside = {(dismissal.rule, dismissal.scene) for dismissal in journey.dismissed}
    return (
        issue
        for issue in issues
        if issue.level is not Level.HINT
        or aside.isdisjoint({(issue.code, None), (issue.code, _scene(issue, journey))})
    )


def _scene(issue: Issue, journey: Journey) -> str | None:
    """The id of the scene that the issue is about."""
    match issue.path:
        case ("scenes", int(place), *_):
            return journey.scenes[place].id
    return None
