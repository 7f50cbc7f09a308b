"""The scores of a film, as programs read them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from momentos.cli.output.issues import IssueOutput, issue_outputs
from momentos.journey.issue import Issue
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.journey.mark import Mark
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Evidence, Phase, Verdict
from momentos.scores.score import Index, SceneScore, Scores, TypeScore
from momentos.words.catalogue import Lang
from momentos.words.csv import to_csv


@dataclass(frozen=True, slots=True)
class ScaleOutput:
    """The scale of the marks."""

    min: float
    max: float


@dataclass(frozen=True, slots=True)
class TypeOutput:
    """What a scene gives one customer type; `pain` is its term: the terms sum to the scene's pain."""

    reach: float | None
    expected: float | None
    received: float | None
    gap: float | None
    verdict: Verdict | None
    pain: float | None


@dataclass(frozen=True, slots=True)
class GroundOutput:
    """What a mark stands on: its sources, how many people, when, and their standard deviation."""

    sources: tuple[Evidence, ...]
    n: int | None
    date: dt.date | None
    spread: float | None


@dataclass(frozen=True, slots=True)
class EvidenceOutput:
    """The grounds of a scene's two marks."""

    expected: GroundOutput
    received: GroundOutput


@dataclass(frozen=True, slots=True)
class SceneOutput:
    """The score of one scene."""

    id: str
    title: str
    phase: Phase | None
    reach: float | None
    importance: float
    expected: float | None
    received: float | None
    gap: float | None
    verdict: Verdict | None
    pain: float | None
    valence: float | None
    by_customer: Mapping[str, TypeOutput]
    evidence: EvidenceOutput


@dataclass(frozen=True, slots=True)
class CustomerOutput:
    """A customer type; `share` is its share of all customers."""

    id: str
    name: str | None
    share: float


@dataclass(frozen=True, slots=True)
class OutcomeOutput:
    """How the film ends for a customer type: `returns` + `lost` + `ended` = 1; `brought` stands beside."""

    returns: float | None = None
    lost: float | None = None
    ended: float | None = None
    brought: float | None = None


@dataclass(frozen=True, slots=True)
class ScoreOutput:
    """The whole output of ``momentos score --format json``; a file without a journey has only issues."""

    journey: str | None
    scale: ScaleOutput | None
    index: Index
    scenes: tuple[SceneOutput, ...]
    customers: tuple[CustomerOutput, ...]
    outcomes: Mapping[str, OutcomeOutput]
    issues: tuple[IssueOutput, ...]


def score_output(scores: Scores | None, issues: Sequence[Issue], lang: Lang) -> ScoreOutput:
    """The scores and the issues of a file."""
    remarks = issue_outputs(issues, lang)
    if scores is None:
        return ScoreOutput(None, None, Index(), (), (), {}, remarks)
    journey = scores.journey
    return ScoreOutput(
        journey=journey.id,
        scale=ScaleOutput(journey.scale.min, journey.scale.max),
        index=scores.index,
        scenes=tuple(
            _scene(scene, score, lang) for scene, score in zip(journey.scenes, scores.scenes, strict=True)
        ),
        customers=_customers(journey, lang),
        outcomes=_outcomes(scores),
        issues=remarks,
    )


def _scene(scene: Scene, score: SceneScore, lang: Lang) -> SceneOutput:
    return SceneOutput(
        id=score.id,
        title=in_lang(scene.title, lang),
        phase=scene.phase,
        reach=score.reach,
        importance=score.importance,
        expected=score.expected,
        received=score.received,
        gap=score.gap,
        verdict=score.verdict,
        pain=score.pain,
        valence=score.valence,
        by_customer={id_: _type(given) for id_, given in score.by_customer.items()},
        evidence=EvidenceOutput(_ground(scene.expected), _ground(scene.received)),
    )


def _type(given: TypeScore) -> TypeOutput:
    return TypeOutput(given.reach, given.expected, given.received, given.gap, given.verdict, given.pain)


def _ground(mark: Mark | None) -> GroundOutput:
    if mark is None:
        return GroundOutput((), None, None, None)
    return GroundOutput(mark.evidence, mark.n, mark.date, mark.spread)


def _customers(journey: Journey, lang: Lang) -> tuple[CustomerOutput, ...]:
    names = {c.id: in_lang(c.name, lang) or None for c in journey.customers}
    return tuple(CustomerOutput(id_, names.get(id_), share) for id_, share in journey.shares.items())


def _outcomes(scores: Scores) -> dict[str, OutcomeOutput]:
    if scores.flow is None:
        return {id_: OutcomeOutput() for id_ in scores.journey.shares}
    return {
        id_: OutcomeOutput(o.returns, o.lost, o.ended, o.brought) for id_, o in scores.flow.outcomes.items()
    }


_NOT_IN_A_ROW = {"by_customer", "evidence"}


def score_csv(scores: Scores | None, lang: Lang) -> str:
    """One row a scene, in file order."""
    output = score_output(scores, (), lang)
    columns = [field.name for field in fields(SceneOutput) if field.name not in _NOT_IN_A_ROW]
    return to_csv(columns, ([getattr(scene, name) for name in columns] for scene in output.scenes), lang)
