"""The hints that people have put aside."""

from momentos.journey.issue import Issue, Level
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang


def dismissed(issue: Issue, journey: Journey) -> bool:
    """Whether the issue is a hint that the journey puts aside, everywhere or in the scene concerned."""
    if issue.level is not Level.HINT or not journey.dismissed:
        return False
    return any(
        in_lang(dismissal.rule, journey.lang).strip().upper() == issue.code
        and (dismissal.scene is None or dismissal.scene == _scene(issue, journey))
        for dismissal in journey.dismissed
    )


def _scene(issue: Issue, journey: Journey) -> str | None:
    """The id of the scene that the issue is about."""
    match issue.path:
        case ("scenes", int(place), *_):
            return journey.scenes[place].id
    return None
