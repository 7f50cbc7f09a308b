"""The scenes, actions and indicators of a report, as spreadsheets and trackers carry them."""

import datetime as dt
from dataclasses import dataclass, replace

from momentos.drawing.acts import act_name
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Degree, Status
from momentos.plan.bets import Bet
from momentos.plan.plan import PlannedAction, ProjectedScene, Track
from momentos.report.block import Phrase
from momentos.report.carried import carried
from momentos.report.material import Material
from momentos.scores.scene import SceneScore
from momentos.words.catalogue import term
from momentos.words.effort import effort
from momentos.words.ground import ground
from momentos.words.kpi import kpi_change, kpi_name


@dataclass(frozen=True, slots=True)
class SceneRow:
    """One scene with its figures today and with the plan; None is what cannot be computed.

    `reach` is a share of all customers, 0 to 1; `importance` 1 to 5; marks and gaps are points of the scale,
    pain 0 to 100. `expected_ground` and `received_ground` say what a mark rests on.
    """

    number: int
    id: str
    title: Phrase
    act: str
    channel: str
    owner: Phrase
    reach: float | None
    importance: float
    expected: float | None
    received: float | None
    gap: float | None
    verdict: str
    pain: float | None
    valence: float | None
    seen: Phrase
    received_text: Phrase
    expected_ground: str
    received_ground: str
    proposal: Phrase
    target: float | None
    projected_expected: float | None
    projected_received: float | None
    projected_gap: float | None
    projected_pain: float | None

    @property
    def numbered(self) -> Phrase:
        """Its title behind its number."""
        return replace(self.title, text=f"{self.number}. {self.title.text}")


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action in the plan's order; `scenes` are their numbers and titles, `after` ids of other actions.

    `gain` is the pain it takes away alone, `lift` what it adds alone to the received index.
    """

    rank: int
    id: str
    title: Phrase
    how: Phrase
    scenes: tuple[str, ...]
    scene_ids: tuple[str, ...]
    track: Track
    bet: Bet | None
    levers: tuple[str, ...]
    objective: str
    owner: Phrase
    areas: tuple[Phrase, ...]
    start: dt.date | None
    due: dt.date | None
    effort: Degree
    effort_word: str
    cost: float | None
    gain: float | None
    lift: float | None
    priority: float | None
    after: tuple[str, ...]
    status: Status
    status_word: str
    kpi: str
    kpi_change: str
    kpi_from: float | None
    kpi_to: float | None
    for_customer: Phrase
    for_company: Phrase
    because: tuple[Phrase, ...]
    breaks: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class KpiRow:
    """One indicator of the plan and its latest reading; `actions` are the ranks of those judged by it."""

    id: str
    name: Phrase
    objective: str
    unit: Phrase
    baseline: float | None
    latest: float | None
    latest_date: dt.date | None
    target: float | None
    actions: tuple[int, ...]


def scene_rows(m: Material) -> tuple[SceneRow, ...]:
    """The scenes in file order."""
    return tuple(
        _scene(m, scene, score, after)
        for scene, score, after in zip(m.journey.scenes, m.scores.scenes, m.plan.scenes, strict=True)
    )


def _scene(m: Material, scene: Scene, score: SceneScore, after: ProjectedScene) -> SceneRow:
    card, proposal = m.cards[scene.id], scene.propose
    return SceneRow(
        number=card.number,
        id=scene.id,
        title=m.phrase(scene.title),
        act=act_name(scene.phase, m.lang) if scene.phase else "",
        channel=term(scene.channel, m.lang) if scene.channel else "",
        owner=m.phrase(scene.owner),
        reach=score.reach,
        importance=score.importance,
        expected=score.expected,
        received=score.received,
        gap=score.gap,
        verdict=term(score.verdict, m.lang) if score.verdict else "",
        pain=score.pain,
        valence=score.valence,
        seen=m.phrase(scene.see.text),
        received_text=m.phrase(scene.received.text if scene.received else None),
        expected_ground=" · ".join(ground(scene.expected, m.lang)),
        received_ground=" · ".join(ground(scene.received, m.lang)),
        proposal=m.phrase(proposal.text if proposal else None),
        target=after.target,
        projected_expected=after.projected_expected,
        projected_received=after.projected_received,
        projected_gap=after.projected_gap,
        projected_pain=after.projected_pain,
    )


def action_rows(m: Material) -> tuple[ActionRow, ...]:
    """All actions in the plan's order, those that are done or dropped last."""
    return tuple(_action(m, planned) for planned in m.plan.actions)


def _action(m: Material, planned: PlannedAction) -> ActionRow:
    action = planned.action
    kpi = action.kpi
    return ActionRow(
        rank=planned.rank,
        id=planned.id,
        title=m.phrase(planned.title),
        how=m.phrase(planned.how),
        scenes=tuple(m.numbered(id_) for id_ in planned.scenes),
        scene_ids=planned.scenes,
        track=planned.track,
        bet=m.bets.by_id.get(planned.id),
        levers=tuple(term(lever, m.lang) for lever in planned.levers),
        objective=term(planned.objective, m.lang) if planned.objective else "",
        owner=m.phrase(planned.owner),
        areas=tuple(m.phrase(area) for area in planned.areas),
        start=planned.start,
        due=planned.due,
        effort=planned.effort,
        effort_word=effort(planned.effort, m.lang, assumed=planned.assumes_effort),
        cost=planned.cost,
        gain=planned.gain,
        lift=planned.lift,
        priority=planned.priority,
        after=planned.after,
        status=planned.status,
        status_word=term(planned.status, m.lang),
        kpi=carried(kpi_name(m.journey, kpi.id, m.lang)) if kpi and kpi.id else "",
        kpi_change=kpi_change(m.journey, kpi, m.lang),
        kpi_from=kpi.from_ if kpi else None,
        kpi_to=kpi.to if kpi else None,
        for_customer=m.phrase(action.for_customer),
        for_company=m.phrase(action.for_company),
        because=tuple(m.cited(one) for one in action.because),
        breaks=tuple(m.phrase(one) for one in action.breaks),
    )


def kpi_rows(m: Material) -> tuple[KpiRow, ...]:
    """The journey's indicators in file order, then those that only actions name."""
    judged: dict[str, list[int]] = {}
    for planned in m.plan.actions:
        if planned.action.kpi and planned.action.kpi.id:
            judged.setdefault(planned.action.kpi.id, []).append(planned.rank)
    found = []
    for kpi in m.journey.kpis:
        read = [reading for reading in kpi.readings if reading.value is not None]
        latest = max(read, key=lambda reading: reading.date or dt.date.min, default=None)
        found.append(
            KpiRow(
                id=kpi.id,
                name=m.phrase(kpi.name or kpi_name(m.journey, kpi.id, m.lang)),
                objective=term(kpi.objective, m.lang) if kpi.objective else "",
                unit=m.phrase(kpi.unit),
                baseline=kpi.baseline,
                latest=latest.value if latest else None,
                latest_date=latest.date if latest else None,
                target=kpi.target,
                actions=tuple(judged.pop(kpi.id, ())),
            )
        )
    for id_, ranks in judged.items():
        name = Phrase(carried(kpi_name(m.journey, id_, m.lang)))
        found.append(KpiRow(id_, name, "", Phrase(""), None, None, None, None, tuple(ranks)))
    return tuple(found)
