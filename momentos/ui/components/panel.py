"""The five steps of the chosen scene in short, as the panel under the strip says them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from momentos.drawing.gap_step import GapScale, gap_scale
from momentos.journey.journey import Scale
from momentos.journey.kinds import Text
from momentos.journey.mark import Mark
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Question, Status
from momentos.plan.plan import Plan, PlannedAction, ProjectedScene
from momentos.plan.steps import Step
from momentos.scores.score import SceneScore
from momentos.ui.components.own_words import own_words
from momentos.ui.components.ways_on import ways_on
from momentos.ui.keeping import latest
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import date, listing, money, number, plain_number, signed

DONE = "✓"
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Chip:
    """A gap to show: the colour token of its step, its side (-1, 0, 1) and its figure."""

    step: str
    side: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a step; `kind` says which of the other fields count."""

    kind: str
    text: str = ""
    strong: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    share: float | None = None
    chips: tuple[Chip, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepPanel:
    """One step: its number and name, how far it is, and what it says."""

    id: str
    number: int
    name: str
    state: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A scene with everything that is told of it."""

    lang: Lang
    spoken: str
    scale: Scale
    currency: Text | None
    gaps: GapScale
    scene: Scene
    score: SceneScore
    done: Mapping[Step, float]
    projected: ProjectedScene
    actions: tuple[PlannedAction, ...]
    ways: tuple[str, ...]

    def own(self, text: Text | None) -> str:
        """A text of the film."""
        return own_words(text, self.lang, self.spoken)


def panels(plan: Plan, lang: Lang) -> dict[str, tuple[StepPanel, ...]]:
    """The five steps of every scene, by scene id."""
    journey, gaps = plan.scores.journey, gap_scale(plan.scores.journey)
    ways = ways_on(plan.scores, lang)
    found = {}
    for scene, score, steps, projected in zip(
        journey.scenes, plan.scores.scenes, plan.steps.scenes, plan.scenes, strict=True
    ):
        actions = tuple(a for a in plan.by_scene[scene.id] if a.status is not Status.DROPPED)
        told = _Told(
            lang, journey.lang, journey.scale, journey.currency, gaps,
            scene, score, steps.done, projected, actions, ways[scene.id],
        )  # fmt: skip
        found[scene.id] = _steps((journey.id, scene.id, lang), told)
    return found


@latest
def _steps(told: _Told) -> tuple[StepPanel, ...]:
    return tuple(
        StepPanel(
            id=step.value,
            number=number_,
            name=say(f"step_name.{step}", told.lang),
            state=_state(step, told.done[step], told),
            blocks=_BLOCKS[step](told) or (Block("todo", say(f"panel.todo.{step}", told.lang)),),
        )
        for number_, step in enumerate(Step, start=1)
    )


@lru_cache(_KEPT)
def sent(step: StepPanel) -> dict[str, object]:
    """A step as it goes to the browser: what a block leaves empty is left out."""
    return {**_fields(step), "blocks": [_block(block) for block in step.blocks]}


def _block(block: Block) -> dict[str, object]:
    fields = {name: value for name, value in _fields(block).items() if value not in ("", ())}
    return {**fields, "chips": [_fields(chip) for chip in block.chips]} if block.chips else fields


def _fields(record: StepPanel | Block | Chip) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__slots__}


def _state(step: Step, done: float, told: _Told) -> str:
    if step is Step.DESCRIBE and done < 1:
        return _answered(told.scene.describe, told.lang)
    if step is Step.PROPOSE and told.actions:
        return term(told.actions[0].status, told.lang)
    return DONE if done >= 1 else ""


def _answered(describe: Description, lang: Lang) -> str:
    total = len(Question)
    return say("panel.of", lang, some=total - len(describe.missing), all=total)


def _identify(told: _Told) -> tuple[Block, ...]:
    scene, score, lang = told.scene, told.score, told.lang
    where = [
        say(f"drawing.act.{scene.phase}", lang) if scene.phase else "",
        say(f"drawing.channel.{scene.channel}", lang) if scene.channel else "",
        told.own(scene.owner),
    ]
    weight = say("panel.importance", lang, value=plain_number(round(score.importance, 1), lang))
    minutes = say("panel.minutes", lang, value=plain_number(scene.minutes, lang)) if scene.minutes else ""
    blocks = [Block("title", told.own(scene.title)), Block("note", _joined(where))]
    if score.reach is not None:
        share = say("panel.of_hundred", lang, count=round(score.reach * 100))
        blocks.append(Block("text", say("film.played_by", lang), strong=share))
    blocks.append(Block("text", _joined([weight, minutes])))
    blocks.extend(Block("note", sentence) for sentence in told.ways)
    return tuple(blocks)


def _see(told: _Told) -> tuple[Block, ...]:
    see, lang = told.scene.see, told.lang
    if not see.text:
        return ()
    valence = "" if see.valence is None else signed(see.valence, lang, 0)
    emotion = say("panel.emotion", lang, value=valence) if valence else ""
    felt = _joined([told.own(see.feeling), emotion])
    return (Block("quote", told.own(see.text)), Block("note", felt))


def _describe(told: _Told) -> tuple[Block, ...]:
    describe = told.scene.describe
    rows = tuple(
        (say(f"panel.question.{question}", told.lang), told.own(describe.answer(question)))
        for question in Question
        if describe.answer(question)
    )
    return (Block("answers", rows=rows),) if rows else ()


def _value(told: _Told) -> tuple[Block, ...]:
    scene, score, lang = told.scene, told.score, told.lang
    if score.expected is None and score.received is None:
        return ()
    blocks = [
        _level(told, "expected", score.expected, scene.expected),
        _level(told, "received", score.received, scene.received),
    ]
    if score.gap is not None:
        chip = _chip(score.gap, told, 2)
        blocks.append(Block("ground", chips=(chip,), lines=_ground(scene.received, lang)))
    return tuple(blocks)


def _level(told: _Told, level: str, value: float | None, mark: Mark | None) -> Block:
    scale = told.scale
    share = None if value is None or scale.width <= 0 else (value - scale.min) / scale.width
    return Block(
        level,
        text=told.own(mark.text if mark else None),
        strong=number(value, told.lang),
        share=share,
        rows=((say(f"figure.{level}", told.lang), told.gaps.step(told.score.gap).ink),),
    )


def _ground(mark: Mark | None, lang: Lang) -> tuple[str, ...]:
    """How many were asked, when and how: a figure carries its ground."""
    if mark is None:
        return ()
    first = [f"n = {mark.n}" if mark.n is not None else "", date(mark.date, lang) if mark.date else ""]
    second = listing([term(evidence, lang) for evidence in mark.evidence], lang)
    return tuple(line for line in (", ".join(part for part in first if part), second) if line)


def _propose(told: _Told) -> tuple[Block, ...]:
    proposal, lang = told.scene.propose, told.lang
    blocks = []
    if proposal and proposal.text:
        blocks.append(Block("proposal", told.own(proposal.text)))
    if told.actions:
        action = told.actions[0]
        cost = money(action.cost, told.currency, lang) if action.cost is not None else ""
        due = date(action.due, lang) if action.due else ""
        said = _joined([told.own(action.owner), due, cost])
        blocks.append(Block("action", said, strong=told.own(action.title)))
    if len(told.actions) > 1:
        more = len(told.actions) - 1
        blocks.append(Block("note", say("panel.more", lang, count=more)))
    then, now = _gap_then(told.projected), told.score.gap
    if blocks and now is not None and then is not None:
        names = (say("panel.take", lang, number=1), say("panel.take", lang, number=2))
        blocks.append(Block("takes", chips=(_chip(now, told, 1), _chip(then, told, 1)), lines=names))
    if not blocks and now is not None and not told.score.below:
        blocks.append(Block("text", say("panel.nothing_to_repair", lang)))
    return tuple(blocks)


def _gap_then(projected: ProjectedScene) -> float | None:
    if projected.projected_expected is None or projected.projected_received is None:
        return None
    return projected.projected_received - projected.projected_expected


def _chip(gap: float, told: _Told, decimals: int) -> Chip:
    step = told.gaps.step(gap)
    return Chip(step.value, step.side, signed(gap, told.lang, decimals))


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)


_BLOCKS = {
    Step.IDENTIFY: _identify,
    Step.SEE: _see,
    Step.DESCRIBE: _describe,
    Step.VALUE: _value,
    Step.PROPOSE: _propose,
}
