"""What the stage shows of every scene, in the method's order, and what its presenter reads beside it."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.drawing.acts import act_name
from momentos.drawing.stage_gap import StageGap, stage_gap
from momentos.drawing.stage_takes import StageTakes, stage_takes
from momentos.journey.kinds import Text, in_lang
from momentos.journey.mark import Expectation, Mark
from momentos.journey.vocabulary import Question
from momentos.ui.components.scene_told import Chip, Told, joined
from momentos.ui.screening import Screening
from momentos.ui.sheets.scene_value import evidence
from momentos.words.catalogue import known, say, term
from momentos.words.figures import listing, number, plain_number

_OTHER_TYPE = 1 / 8
"""How far of the scale's width a customer type expects something else, to be named (ours)."""


class Turn(StrEnum):
    """How a scene unfolds; a scene leaves out what it does not say, save the first."""

    EYES = "eyes"
    ANSWERS = "answers"
    EXPECTED = "expected"
    RECEIVED = "received"
    TAKE_TWO = "take_two"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A mark in words: its name and figure, what the customer says, and what it rests on."""

    name: str
    text: str
    ground: str


@dataclass(frozen=True, slots=True)
class TakeTwo:
    """The scene proposed again, beside what it is today."""

    one: str
    two: str
    action: str
    said: str
    more: str
    different: str
    pain: str
    gap: Chip | None
    picture: StageTakes | None


@dataclass(frozen=True, slots=True)
class Shots:
    """One scene on the stage. `notes` are for the presenter alone: headings, each with its lines."""

    id: str
    number: int
    title: str
    act: str
    place: str
    turns: tuple[Turn, ...]
    quote: str
    feeling: str
    valence: float | None
    answers: tuple[tuple[str, str], ...]
    expected: Spoken
    received: Spoken
    gap: Chip | None
    picture: StageGap
    take_two: TakeTwo
    notes: tuple[tuple[str, tuple[str, ...]], ...]


def shots(told: Told, film: Screening) -> Shots:
    """Everything that the stage shows of a scene."""
    scene, score, lang = told.scene, told.score, told.lang
    answers = tuple(
        (say(f"stage.question.{question}", lang), told.own(scene.describe.answer(question)))
        for question in Question
        if scene.describe.answer(question)
    )
    return Shots(
        id=scene.id,
        number=film.numbers[scene.id],
        title=told.own(scene.title),
        act=act_name(scene.phase, lang) if scene.phase else "",
        place=_place(told),
        turns=_turns(told),
        quote=told.own(scene.see.text),
        feeling=told.own(scene.see.feeling),
        valence=scene.see.valence,
        answers=answers,
        expected=_expected(told, film),
        received=_spoken(told, "received", score.received, scene.received, evidence(scene.received, lang)),
        gap=told.chip(score.gap, 2) if score.gap is not None else None,
        picture=stage_gap(score.expected, score.received, told.scale),
        take_two=_take_two(told),
        notes=_notes(told),
    )


def _turns(told: Told) -> tuple[Turn, ...]:
    scene, score, proposal = told.scene, told.score, told.scene.propose
    has = {
        Turn.EYES: True,
        Turn.ANSWERS: len(scene.describe.missing) < len(Question),
        Turn.EXPECTED: score.expected is not None or bool(scene.expected and scene.expected.text),
        Turn.RECEIVED: score.received is not None or bool(scene.received and scene.received.text),
        Turn.TAKE_TWO: bool(told.actions or (proposal and proposal.text)),
    }
    return tuple(turn for turn in Turn if has[turn])


def _place(told: Told) -> str:
    """Where it happens and how: "Caja · en persona"."""
    scene, lang = told.scene, told.lang
    channel = say(f"drawing.channel.{scene.channel}", lang).lower() if scene.channel else ""
    return joined(
        (told.own(scene.owner) or known("touchpoint", in_lang(scene.touchpoint, lang), lang), channel)
    )


def _expected(told: Told, film: Screening) -> Spoken:
    mark, lang = told.scene.expected, told.lang
    sources = mark.from_ if isinstance(mark, Expectation) else ()
    named = [term(source, lang) for source in sources]
    why = say("stage.expects_from", lang, sources=listing(named, lang)) if named else ""
    return _spoken(told, "expected", told.score.expected, mark, joined((why, _type_apart(told, film))))


def _type_apart(told: Told, film: Screening) -> str:
    """The customer type that expects most differently from all together, where it is far enough."""
    together = told.score.expected
    types = {
        id_: type_.expected
        for id_, type_ in told.score.by_customer.items()
        if type_.expected is not None and type_.reach != 0
    }
    if together is None or len(types) < 2:
        return ""
    id_, other = max(types.items(), key=lambda found: abs(found[1] - together))
    if abs(other - together) < told.scale.width * _OTHER_TYPE:
        return ""
    names = {customer.id: customer.name for customer in film.journey.customers}
    name = told.own(names.get(id_)) or id_
    return say("stage.type_expects", told.lang, name=name, value=plain_number(round(other, 2), told.lang))


def _spoken(told: Told, name: str, value: float | None, mark: Mark | None, ground: str) -> Spoken:
    lang = told.lang
    said = say(f"stage.{name}", lang, value=number(value, lang)) if value is not None else ""
    return Spoken(said or say(f"stage.{name}.unvalued", lang), told.own(mark.text if mark else None), ground)


def _take_two(told: Told) -> TakeTwo:
    proposal, lang, then, now = told.scene.propose, told.lang, told.projected.projected_gap, told.score.gap
    first = told.actions[0] if told.actions else None
    more = len(told.actions) - 1
    pain, less = told.projected.pain, told.projected.projected_pain
    falls = pain is not None and less is not None and round(less) < round(pain)
    return TakeTwo(
        one=told.own(told.scene.received.text if told.scene.received else None),
        two=told.own(proposal.text if proposal else None),
        action=told.own(first.title) if first else "",
        said=told.of_action(first) if first else "",
        more=say("panel.more", lang, count=more) if more > 0 else "",
        different=told.own(proposal.different if proposal else None),
        pain=say("stage.pain", lang, now=number(pain, lang, 0), then=number(less, lang, 0)) if falls else "",
        gap=told.chip(then, 2) if then is not None else None,
        picture=stage_takes(now, then) if now is not None and then is not None else None,
    )


def _notes(told: Told) -> tuple[tuple[str, tuple[str, ...]], ...]:
    scene, lang = told.scene, told.lang
    heard: tuple[Text | None, ...] = tuple(voice.text for voice in scene.voice)
    found = (
        ("notes", (scene.notes,)),
        ("doubts", scene.doubts),
        ("voices", heard),
        ("backstage", scene.backstage),
        ("plan", tuple(action.title for action in told.actions)),
    )
    named = (
        (say(f"stage.notes.{name}", lang), tuple(filter(None, map(told.own, texts)))) for name, texts in found
    )
    return tuple((name, texts) for name, texts in named if texts)
