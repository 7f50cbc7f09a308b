"""P5. Step five: the actions that get there."""

from collections.abc import Iterator
from enum import StrEnum

from momentos.journey.issue import Issue
from momentos.journey.kinds import in_lang
from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Lever
from momentos.rules.case import Case


class ActionPart(StrEnum):
    """What an action needs to be carried out, by the field that says it."""

    OWNER = "owner"
    DUE = "due"
    LEVERS = "levers"


def p5_03_action_incomplete(case: Case) -> Iterator[Issue]:
    """A live action without somebody who answers for it, a date, or an aspect that it changes."""
    for written in case.actions:
        if not written.live:
            continue
        planned = written.planned
        missing = tuple(
            part
            for part, there in (
                (ActionPart.OWNER, planned.owner),
                (ActionPart.DUE, planned.due),
                (ActionPart.LEVERS, planned.levers),
            )
            if not there
        )
        if missing:
            yield case.issue("P5-03", written.path, a=planned.title, missing=missing, count=len(missing))


def p5_04_raises_expectation(case: Case) -> Iterator[Issue]:
    """A live action whose stated effect lifts what is expected above what it gives."""
    for written in case.actions:
        effect = written.action.effect
        if effect is None or not written.live:
            continue
        expected, received = effect.expected or 0.0, effect.received or 0.0
        if expected > received + SLACK:
            path = (*written.path, "effect")
            yield case.issue("P5-04", path, a=written.planned.title, x=expected, y=received)


def p5_05_staff_untouched(case: Case) -> Iterator[Issue]:
    """No action of the plan changes the staff; speaks once the plan has actions."""
    kept = case.kept_actions
    if kept and not any(Lever.STAFF in written.planned.levers for written in kept):
        yield case.issue("P5-05", kept[0].path)


def p5_09_one_area(case: Case) -> Iterator[Issue]:
    """Two actions or more, and all of them belong to one area; speaks once the plan has actions."""
    kept = case.kept_actions
    lang = case.journey.lang
    areas = {
        in_lang(area, lang).strip()
        for written in kept
        for area in (written.planned.owner, *written.planned.areas)
        if area
    }
    if len(kept) > 1 and len({area.casefold() for area in areas}) == 1:
        yield case.issue("P5-09", kept[0].path, owner=min(areas))


def p5_16_waiting_in_a_circle(case: Case) -> Iterator[Issue]:
    """Live actions none of which can begin, because each waits for another or for itself."""
    written = {each.action.id: each for each in case.actions}
    for circle in case.plan.waiting:
        titles = tuple(written[id_].planned.title for id_ in circle)
        path = (*written[circle[0]].path, "after")
        yield case.issue("P5-16", path, list=titles, count=len(circle))
