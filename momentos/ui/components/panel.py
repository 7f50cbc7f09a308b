"""The five steps of the chosen scene in short, as the panel under the strip says them."""

from dataclasses import dataclass
from functools import lru_cache

from momentos.journey.mark import Mark
from momentos.journey.proposal import Description
from momentos.journey.vocabulary import Question
from momentos.plan.plan import Plan
from momentos.plan.steps import Step
from momentos.ui.components.scene_told import Chip, Told, joined, told_scenes
from momentos.ui.keeping import latest
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import number, plain_number, signed
from momentos.words.ground import ground

DONE = "✓"
_KEPT = 4096


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


def panels(plan: Plan, lang: Lang) -> dict[str, tuple[StepPanel, ...]]:
    """The five steps of every scene, by scene id."""
    journey = plan.scores.journey
    return {
        told.scene.id: _steps((journey.id, told.scene.id, lang), told) for told in told_scenes(plan, lang)
    }


@latest
def _steps(told: Told) -> tuple[StepPanel, ...]:
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


def _state(step: Step, done: float, told: Told) -> str:
    if step is Step.DESCRIBE and done < 1:
        return _answered(told.scene.describe, told.lang)
    if step is Step.PROPOSE and told.actions:
        return term(told.actions[0].status, told.lang)
    return DONE if done >= 1 else ""


def _answered(describe: Description, lang: Lang) -> str:
    total = len(Question)
    return say("panel.of", lang, some=total - len(describe.missing), all=total)


def _identify(told: Told) -> tuple[Block, ...]:
    scene, score, lang = told.scene, told.score, told.lang
    where = [
        say(f"drawing.act.{scene.phase}", lang) if scene.phase else "",
        say(f"drawing.channel.{scene.channel}", lang) if scene.channel else "",
        told.own(scene.owner),
    ]
    weight = say("panel.importance", lang, value=plain_number(round(score.importance, 1), lang))
    minutes = say("panel.minutes", lang, value=plain_number(scene.minutes, lang)) if scene.minutes else ""
    blocks = [Block("title", told.own(scene.title)), Block("note", joined(where))]
    if score.reach is not None:
        share = say("panel.of_hundred", lang, count=round(score.reach * 100))
        blocks.append(Block("text", say("film.played_by", lang), strong=share))
    blocks.append(Block("text", joined([weight, minutes])))
    blocks.extend(Block("note", sentence) for sentence in told.ways)
    return tuple(blocks)


def _see(told: Told) -> tuple[Block, ...]:
    see, lang = told.scene.see, told.lang
    if not see.text:
        return ()
    valence = "" if see.valence is None else signed(see.valence, lang, 0)
    emotion = say("panel.emotion", lang, value=valence) if valence else ""
    felt = joined([told.own(see.feeling), emotion])
    return (Block("quote", told.own(see.text)), Block("note", felt))


def _describe(told: Told) -> tuple[Block, ...]:
    describe = told.scene.describe
    rows = tuple(
        (say(f"panel.question.{question}", told.lang), told.own(describe.answer(question)))
        for question in Question
        if describe.answer(question)
    )
    return (Block("answers", rows=rows),) if rows else ()


def _value(told: Told) -> tuple[Block, ...]:
    scene, score, lang = told.scene, told.score, told.lang
    if score.expected is None and score.received is None:
        return ()
    blocks = [
        _level(told, "expected", score.expected, scene.expected),
        _level(told, "received", score.received, scene.received),
    ]
    if score.gap is not None:
        chip = told.chip(score.gap, 2)
        blocks.append(Block("ground", chips=(chip,), lines=ground(scene.received, lang)))
    return tuple(blocks)


def _level(told: Told, level: str, value: float | None, mark: Mark | None) -> Block:
    scale = told.scale
    share = None if value is None or scale.width <= 0 else (value - scale.min) / scale.width
    return Block(
        level,
        text=told.own(mark.text if mark else None),
        strong=number(value, told.lang),
        share=share,
        rows=((say(f"figure.{level}", told.lang), told.gaps.step(told.score.gap).ink),),
    )


def _propose(told: Told) -> tuple[Block, ...]:
    proposal, lang = told.scene.propose, told.lang
    blocks = []
    if proposal and proposal.text:
        blocks.append(Block("proposal", told.own(proposal.text)))
    if told.actions:
        action = told.actions[0]
        blocks.append(Block("action", told.of_action(action), strong=told.own(action.title)))
    if len(told.actions) > 1:
        more = len(told.actions) - 1
        blocks.append(Block("note", say("panel.more", lang, count=more)))
    then, now = told.projected.projected_gap, told.score.gap
    if blocks and now is not None and then is not None:
        names = (say("panel.take", lang, number=1), say("panel.take", lang, number=2))
        blocks.append(Block("takes", chips=(told.chip(now, 1), told.chip(then, 1)), lines=names))
    if not blocks and now is not None and not told.score.below:
        blocks.append(Block("text", say("panel.nothing_to_repair", lang)))
    return tuple(blocks)


_BLOCKS = {
    Step.IDENTIFY: _identify,
    Step.SEE: _see,
    Step.DESCRIBE: _describe,
    Step.VALUE: _value,
    Step.PROPOSE: _propose,
}
