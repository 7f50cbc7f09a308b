"""The five-step plan: actions in order, before and after."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from momentos.graph.flow import Outcome
from momentos.journey.kinds import Text, Texts
from momentos.journey.proposal import Action
from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Degree, Horizon, Lever, Objective, Status
from momentos.plan.horizon import horizon
from momentos.plan.library import Entry, Library
from momentos.plan.order import Claim, Track, in_order, waiting_for_each_other
from momentos.plan.placed import Placed, placed_actions
from momentos.plan.projection import Worth, project
from momentos.plan.steps import Steps, steps_of
from momentos.scores.index import Index, index_of
from momentos.scores.scene import SceneScore
from momentos.scores.score import Scores

__all__ = ["EFFORT_WEIGHT", "Plan", "PlannedAction", "ProjectedScene", "Track", "make_plan"]

EFFORT_WEIGHT: Mapping[Degree, float] = {Degree.LOW: 1.0, Degree.MEDIUM: 2.0, Degree.HIGH: 4.0}
"""By what a priority divides gain and lift (ours)."""


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One action with what the library adds, its worth and its place in the order.

    `gain` is the pain it takes away alone, `lift` what it adds alone to the received index; both are
    None where the film cannot be walked. `priority` is gain (repair) or lift (build) over the effort's
    weight. `home` is the scene that proposes it (None: the journey), `scenes` are the ids of those it
    touches; `rank` counts from 1.
    """

    rank: int
    track: Track
    id: str
    title: Text
    how: Text | None
    home: str | None
    scenes: tuple[str, ...]
    levers: tuple[Lever, ...]
    objective: Objective | None
    owner: Text | None
    areas: Texts
    start: dt.date | None
    due: dt.date | None
    horizon: Horizon | None
    effort: Degree
    cost: float | None
    gain: float | None
    lift: float | None
    priority: float | None
    after: tuple[str, ...]
    status: Status
    action: Action
    entry: Entry | None

    @property
    def assumes_effort(self) -> bool:
        """Whether its effort is medium only because nobody says it."""
        return self.action.effort is None and self.entry is None


@dataclass(frozen=True, slots=True)
class ProjectedScene:
    """A scene before and after the plan."""

    id: str
    expected: float | None
    received: float | None
    target: float | None
    projected_expected: float | None
    projected_received: float | None
    pain: float | None
    projected_pain: float | None

    @property
    def projected_gap(self) -> float | None:
        """The gap that the plan leaves, in points of the scale."""
        if self.projected_expected is None or self.projected_received is None:
            return None
        return self.projected_received - self.projected_expected


@dataclass(frozen=True)
class Plan:
    """The plan of a scored film. `waiting` names live actions that wait for each other, by circle (P5-16).

    `scenes` stand in file order. `take_two` is the film scored again with all live actions, at today's
    reach; `projected` are its figures and `projected_outcomes` how it would end for each type (None where
    it cannot be walked). ``scores.flow.outcomes`` is how it ends now.
    """

    scores: Scores
    steps: Steps
    actions: tuple[PlannedAction, ...]
    now: Index
    projected: Index
    scenes: tuple[ProjectedScene, ...]
    waiting: tuple[tuple[str, ...], ...]
    take_two: Scores
    projected_outcomes: Mapping[str, Outcome] | None

    @cached_property
    def by_scene(self) -> Mapping[str, tuple[PlannedAction, ...]]:
        """The actions that touch each scene, in the order of the plan."""
        found: dict[str, list[PlannedAction]] = {scene.id: [] for scene in self.scores.scenes}
        for action in self.actions:
            for scene in action.scenes:
                found[scene].append(action)
        return {scene: tuple(actions) for scene, actions in found.items()}

    @cached_property
    def live(self) -> tuple[PlannedAction, ...]:
        """The actions still to be carried out, in the order of the plan."""
        return tuple(action for action in self.actions if action.status.live)

    @cached_property
    def settled(self) -> tuple[PlannedAction, ...]:
        """The actions that are done or dropped, in the order of the plan; they are in no track."""
        return tuple(action for action in self.actions if not action.status.live)

    @cached_property
    def missing_objectives(self) -> frozenset[Objective]:
        """The objectives that no action pursues; a dropped one pursues nothing."""
        pursued = {action.objective for action in self.actions if action.status is not Status.DROPPED}
        return frozenset(Objective) - pursued


def make_plan(
    scores: Scores, library: Library, effort_weight: Mapping[Degree, float] = EFFORT_WEIGHT
) -> Plan:
    """The five-step plan of a scored film: its actions in order, and the film before and after.

    `effort_weight` is what a team may set for itself: by how much each effort divides gain and lift.
    """
    actions = placed_actions(scores.journey, library)
    projection = project(scores, actions)
    take_two = replace(scores, scenes=projection.scenes, index=index_of(projection.scenes))
    place = {placed.action.id: number for number, placed in enumerate(actions)}
    order = scores.film.order or tuple(scene.id for scene in scores.scenes)
    moment = {scene: number for number, scene in enumerate(order)}
    tracks = [_track(worth) for worth in projection.worth]
    priorities = [
        _priority(track, worth, effort_weight[placed.effort])
        for track, worth, placed in zip(tracks, projection.worth, actions, strict=True)
    ]
    claims = [
        _claim(placed, track, priority or 0.0, place, moment)
        for placed, track, priority in zip(actions, tracks, priorities, strict=True)
    ]
    live = [number for number, placed in enumerate(actions) if placed.action.status.live]
    over = [number for number, placed in enumerate(actions) if not placed.action.status.live]
    ranked = [group[position] for group in (live, over) for position in in_order(_among(claims, group))]
    return Plan(
        scores,
        steps_of(scores),
        tuple(
            _planned(
                rank, actions[number], projection.worth[number], tracks[number], priorities[number], scores
            )
            for rank, number in enumerate(ranked, 1)
        ),
        scores.index,
        take_two.index,
        tuple(
            _projected(scene.propose.target if scene.propose else None, now, then)
            for scene, now, then in zip(scores.journey.scenes, scores.scenes, projection.scenes, strict=True)
        ),
        waiting_for_each_other(_among(claims, live)),
        take_two,
        projection.outcomes,
    )


def _track(worth: Worth) -> Track:
    return Track.REPAIR if worth.gain is not None and worth.gain > SLACK else Track.BUILD


def _priority(track: Track, worth: Worth, weight: float) -> float | None:
    value = worth.gain if track is Track.REPAIR else worth.lift
    return None if value is None else value / weight


def _claim(
    placed: Placed, track: Track, priority: float, place: Mapping[str, int], moment: Mapping[str, int]
) -> Claim:
    return Claim(
        placed.action.id,
        track,
        priority,
        min((moment[scene] for scene in placed.scenes), default=len(moment)),
        placed.action.due,
        tuple(place[before] for before in placed.action.after if before in place),
    )


def _among(claims: Sequence[Claim], group: Sequence[int]) -> list[Claim]:
    """A group of claims as if there were no others: what is outside it holds nobody up."""
    inside = {number: position for position, number in enumerate(group)}
    return [
        replace(claims[number], after=tuple(inside[n] for n in claims[number].after if n in inside))
        for number in group
    ]


def _planned(
    rank: int, placed: Placed, worth: Worth, track: Track, priority: float | None, scores: Scores
) -> PlannedAction:
    action = placed.action
    return PlannedAction(
        rank=rank,
        track=track,
        id=action.id,
        title=placed.title,
        how=placed.how,
        home=placed.home,
        scenes=placed.scenes,
        levers=placed.levers,
        objective=placed.objective,
        owner=action.owner,
        areas=action.areas,
        start=action.start,
        due=action.due,
        horizon=horizon(action, scores.journey.date),
        effort=placed.effort,
        cost=action.cost,
        gain=worth.gain,
        lift=worth.lift,
        priority=priority,
        after=action.after,
        status=action.status,
        action=action,
        entry=placed.entry,
    )


def _projected(target: float | None, now: SceneScore, then: SceneScore) -> ProjectedScene:
    return ProjectedScene(
        now.id, now.expected, now.received, target, then.expected, then.received, now.pain, then.pain
    )
