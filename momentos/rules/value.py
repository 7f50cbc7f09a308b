"""P4. Step four: value what is expected and what is received."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from momentos.journey.issue import Issue
from momentos.journey.mark import DEFAULT_IMPORTANCE, Importance, Mark
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Evidence, Verdict
from momentos.rules.case import Case
from momentos.scores.score import TypeScore


class Lacking(StrEnum):
    """Which of the two marks, or of their words, is not there; it chooses the sentence."""

    EXPECTED = "expected"
    RECEIVED = "received"
    BOTH = "both"
    PAIR = "pair"


class Footing(StrEnum):
    """What little a mark rests on; it chooses the sentence."""

    WORKSHOP = "workshop"
    UNSTATED = "unstated"


def p4_01_not_valued(case: Case) -> Iterator[Issue]:
    """A scene that lacks a mark for those who play it, so that they are left out of every average.

    The types are named where others are valued. In a scene that nobody reaches, every type counts.
    """
    for place, scene, score in case.scenes:
        if score.gap is not None and not scene.by_customer:
            continue
        types = score.by_customer
        playing = {customer: type_ for customer, type_ in types.items() if type_.reach != 0} or types
        unvalued = [customer for customer, type_ in playing.items() if type_.gap is None]
        if not unvalued:
            continue
        lacking = _lacking([playing[customer] for customer in unvalued])
        some = len(unvalued) < len(playing)
        yield case.issue(
            "P4-01",
            ("scenes", place, "received" if lacking is Lacking.RECEIVED else "expected"),
            scene=scene.title,
            customers=case.named(unvalued) if some else None,
            lacking=lacking,
        )


def _lacking(types: Sequence[TypeScore]) -> Lacking:
    expected = any(type_.expected is not None for type_ in types)
    received = any(type_.received is not None for type_ in types)
    if expected:
        return Lacking.PAIR if received else Lacking.RECEIVED
    return Lacking.EXPECTED if received else Lacking.BOTH


def p4_02_mark_without_words(case: Case) -> Iterator[Issue]:
    """A mark that does not say what exactly is expected or received; speaks once any mark does."""
    for place, scene, _ in case.scenes:
        expected, received = _wordless(scene.expected), _wordless(scene.received)
        if expected or received:
            lacking = Lacking.BOTH if expected and received else Lacking.EXPECTED
            if not expected:
                lacking = Lacking.RECEIVED
            field = "expected" if expected else "received"
            yield case.issue("P4-02", ("scenes", place, field), scene=scene.title, lacking=lacking)


def _wordless(mark: Mark | None) -> bool:
    return mark is not None and mark.score is not None and not mark.text


def p4_03_worst_on_opinion(case: Case) -> Iterator[Issue]:
    """One of the five worst scenes rests on nothing but the workshop; speaks once any mark has evidence."""
    for score in case.scores.worst():
        place = case.scores.film.position[score.id]
        scene = case.journey.scenes[place]
        evidence = _evidence(scene)
        if evidence <= {Evidence.WORKSHOP}:
            ground = Footing.WORKSHOP if evidence else Footing.UNSTATED
            yield case.issue("P4-03", ("scenes", place, "received"), scene=scene.title, ground=ground)


def _evidence(scene: Scene) -> set[Evidence]:
    """All that what is received rests on: the scene's own mark, those of its types and of its traits."""
    marks = [
        scene.received,
        *(listed.received for listed in scene.by_customer.values()),
        *(trait.received for trait in scene.benefits.values()),
    ]
    return {evidence for mark in marks if mark for evidence in mark.evidence}


def p4_04_same_importance(case: Case) -> Iterator[Issue]:
    """Nothing matters more than anything else; speaks once an importance is written."""
    scenes = case.journey.scenes
    found = {_importance(scene.importance) for scene in scenes}
    found.update(
        _importance(listed.importance)
        for scene in scenes
        for listed in scene.by_customer.values()
        if listed.importance
    )
    if len(scenes) > 1 and len(found) == 1:
        yield case.issue("P4-04", ("scenes",))


def _importance(written: Importance | None) -> float:
    return DEFAULT_IMPORTANCE if written is None or written.score is None else written.score


def p4_10_nothing_below(case: Case) -> Iterator[Issue]:
    """Not one valued scene falls short for anybody; speaks once the film is more than a sketch."""
    valued = [score for _, _, score in case.scenes if score.gap is not None]
    if valued and not any(score.below or score.verdict is Verdict.BELOW for score in valued):
        yield case.issue("P4-10", ("scenes",))
