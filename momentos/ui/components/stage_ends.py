"""How the film begins and ends on the stage: its title; then what hurts most, and what the plan promises."""

from dataclasses import dataclass

from momentos.drawing.gap_step import gap_scale
from momentos.ui.components.own_words import own_words
from momentos.ui.components.scene_told import Chip, gap_chip, joined
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.figure import Figure, written
from momentos.words.figures import money, number

_WORST = 3
_PROMISED = (Figure.RECEIVED, Figure.SATISFACTION, Figure.PAIN)


@dataclass(frozen=True, slots=True)
class Opening:
    """The film's title, what it is about, and how long it is."""

    title: str
    about: str
    length: str


@dataclass(frozen=True, slots=True)
class Worst:
    """One of the scenes that hurt most."""

    id: str
    number: int
    title: str
    gap: Chip | None
    pain: str


@dataclass(frozen=True, slots=True)
class Ending:
    """The worst scenes, and the plan's promise: how many actions, and each figure's name, now and then."""

    heading: str
    worst: tuple[Worst, ...]
    promise: str
    actions: str
    figures: tuple[tuple[str, str, str], ...]


def opening(film: Screening, lang: Lang) -> Opening:
    """How the film begins."""
    journey = film.journey
    acts = len({scene.phase for scene in journey.scenes if scene.phase})
    scenes = say_count("count.scenes", len(journey.scenes), lang)
    length = joined((scenes, say_count("stage.acts", acts, lang) if acts else ""))
    title, about = (own_words(text, lang, journey.lang) for text in (journey.title, journey.about))
    return Opening(title, about, length)


def ending(film: Screening, lang: Lang) -> Ending:
    """How the film ends; without pain, or without actions, that part is empty."""
    journey, plan, gaps = film.journey, film.plan, gap_scale(film.journey)
    worst = film.scores.worst(_WORST)
    live = plan.live
    cost = sum(action.cost for action in live if action.cost is not None)
    said = joined(
        (
            say_count("ui.actions", len(live), lang),
            money(cost, journey.currency, lang) if cost else "",
        )
    )
    return Ending(
        heading=say(f"stage.worst.{len(worst)}", lang),
        worst=tuple(
            Worst(
                scene.id,
                film.numbers[scene.id],
                own_words(film.scenes[scene.id].title, lang, journey.lang),
                gap_chip(scene.gap, gaps, lang) if scene.gap is not None else None,
                say("stage.worst.pain", lang, value=number(scene.pain, lang, 0)),
            )
            for scene in worst
        ),
        promise=say("stage.promise", lang) if live else "",
        actions=said if live else "",
        figures=tuple(
            (term(figure, lang), _figure(plan.now, figure, lang), _figure(plan.projected, figure, lang))
            for figure in _PROMISED
        )
        if live and plan.now.pain is not None
        else (),
    )


def _figure(index: object, figure: Figure, lang: Lang) -> str:
    return written(figure, getattr(index, figure), lang)
