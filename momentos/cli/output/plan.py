"""The five-step plan, as programs read it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields

from momentos.cli.output.issues import IssueOutput, issue_outputs
from momentos.journey.issue import Issue
from momentos.journey.kinds import in_lang
from momentos.journey.vocabulary import Degree, Lever, Status
from momentos.plan.library import Library
from momentos.plan.plan import Plan, PlannedAction, ProjectedScene, Track
from momentos.plan.steps import Step, Steps
from momentos.plan.suggest import Reason, Suggestion, suggest
from momentos.scores.score import Index
from momentos.words.catalogue import Lang, term
from momentos.words.csv import to_csv


@dataclass(frozen=True, slots=True)
class SceneStepOutput:
    """How far one scene is in a step, 0 to 1."""

    id: str
    done: float


@dataclass(frozen=True, slots=True)
class StepOutput:
    """How far the film is in a step, 0 to 1: the mean of its scenes weighted by importance."""

    step: Step
    title: str
    done: float
    scenes: tuple[SceneStepOutput, ...]


@dataclass(frozen=True, slots=True)
class ActionOutput:
    """One action in the plan's order; `gain` is the pain it takes away alone, `lift` what it adds alone."""

    rank: int
    track: Track
    id: str
    title: str
    scenes: tuple[str, ...]
    levers: tuple[Lever, ...]
    owner: str | None
    start: dt.date | None
    due: dt.date | None
    effort: Degree
    cost: float | None
    gain: float | None
    lift: float | None
    priority: float | None
    after: tuple[str, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class WhyOutput:
    """One reason for a suggestion and the points it adds."""

    reason: Reason
    points: float


@dataclass(frozen=True, slots=True)
class SuggestionOutput:
    """A library entry that may be used in a scene; `use` is its id."""

    use: str
    title: str
    score: float
    why: tuple[WhyOutput, ...]


@dataclass(frozen=True, slots=True)
class ProjectedSceneOutput:
    """A scene before and after the plan, and what the library suggests for it."""

    id: str
    expected: float | None
    received: float | None
    target: float | None
    projected_expected: float | None
    projected_received: float | None
    pain: float | None
    projected_pain: float | None
    suggestions: tuple[SuggestionOutput, ...]


@dataclass(frozen=True, slots=True)
class PlanOutput:
    """The whole output of ``momentos plan --format json``; a file without a journey has only issues."""

    journey: str | None
    steps: tuple[StepOutput, ...]
    actions: tuple[ActionOutput, ...]
    now: Index
    projected: Index
    scenes: tuple[ProjectedSceneOutput, ...]
    issues: tuple[IssueOutput, ...]


def plan_output(plan: Plan | None, library: Library, issues: Sequence[Issue], lang: Lang) -> PlanOutput:
    """The plan and the issues of a file."""
    remarks = issue_outputs(issues, lang)
    if plan is None:
        return PlanOutput(None, (), (), Index(), Index(), (), remarks)
    return PlanOutput(
        journey=plan.scores.journey.id,
        steps=_steps(plan.steps, lang),
        actions=tuple(_action(planned, lang) for planned in plan.actions),
        now=plan.now,
        projected=plan.projected,
        scenes=tuple(_scene(scene, suggest(plan, library, scene.id), lang) for scene in plan.scenes),
        issues=remarks,
    )


def _steps(steps: Steps, lang: Lang) -> tuple[StepOutput, ...]:
    return tuple(
        StepOutput(
            step,
            term(step, lang),
            steps.done[step],
            tuple(SceneStepOutput(scene.id, scene.done[step]) for scene in steps.scenes),
        )
        for step in Step
    )


def _action(planned: PlannedAction, lang: Lang) -> ActionOutput:
    return ActionOutput(
        rank=planned.rank,
        track=planned.track,
        id=planned.id,
        title=in_lang(planned.title, lang),
        scenes=planned.scenes,
        levers=planned.levers,
        owner=in_lang(planned.owner, lang) or None,
        start=planned.start,
        due=planned.due,
        effort=planned.effort,
        cost=planned.cost,
        gain=planned.gain,
        lift=planned.lift,
        priority=planned.priority,
        after=planned.after,
        status=planned.status,
    )


def _scene(scene: ProjectedScene, suggestions: Sequence[Suggestion], lang: Lang) -> ProjectedSceneOutput:
    return ProjectedSceneOutput(
        id=scene.id,
        expected=scene.expected,
        received=scene.received,
        target=scene.target,
        projected_expected=scene.projected_expected,
        projected_received=scene.projected_received,
        pain=scene.pain,
        projected_pain=scene.projected_pain,
        suggestions=tuple(_suggestion(s, lang) for s in suggestions),
    )


def _suggestion(suggestion: Suggestion, lang: Lang) -> SuggestionOutput:
    return SuggestionOutput(
        use=suggestion.entry.id,
        title=suggestion.entry.name.in_lang(lang),
        score=suggestion.score,
        why=tuple(WhyOutput(why.reason, why.points) for why in suggestion.why),
    )


def plan_csv(plan: Plan | None, lang: Lang) -> str:
    """One row an action, in the plan's order."""
    actions = [_action(planned, lang) for planned in plan.actions] if plan else []
    columns = [field.name for field in fields(ActionOutput)]
    return to_csv(columns, ([getattr(action, name) for name in columns] for action in actions), lang)
