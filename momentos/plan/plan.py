"""The five-step plan: actions in order, before and after."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from momentos.journey.kinds import Text, Texts
from momentos.journey.proposal import Action
from momentos.journey.vocabulary import Degree, Horizon, Lever, Objective, Status
from momentos.plan.library import Entry
from momentos.plan.steps import Steps
from momentos.scores.score import Index, Scores


class Track(StrEnum):
    """Repair takes pain away; build is everything else."""

    REPAIR = "repair"
    BUILD = "build"


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One action with what the library adds, its worth and its place in the order.

    `gain` is the pain it takes away alone, `lift` what it adds alone to the received index; both are
    None where the film cannot be walked. `priority` is gain (repair) or lift (build) over the effort's
    weight. `scenes` are scene ids; `rank` counts from 1.
    """

    rank: int
    track: Track
    id: str
    title: Text
    how: Text | None
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


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a scored film. `waiting` names actions that wait for each other (P5-16)."""

    scores: Scores
    steps: Steps
    actions: tuple[PlannedAction, ...]
    now: Index
    projected: Index
    scenes: tuple[ProjectedScene, ...]
    waiting: tuple[str, ...]
