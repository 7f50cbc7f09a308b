"""How far the five steps are, as five bars in a row."""

from momentos.plan.steps import Step
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, el, span
from momentos.ui.sheet.tag import Tag
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import percent


@kept
def steps_strip(screening: Screening, lang: Lang) -> Node:
    """The five steps; each says in how many scenes it is done, the last how many actions there are."""
    return el(Tag.OL, *(_step(screening, step, lang) for step in Step), style="steps")


def _step(screening: Screening, step: Step, lang: Lang) -> Node:
    done = screening.plan.steps.done[step]
    return el(
        Tag.LI,
        el(Tag.SPAN, style="bar", size=done, hidden=True),
        span("number", str(step.number)),
        el(Tag.STRONG, say(f"step_name.{step.value}", lang)),
        el(Tag.SPAN, _note(screening, step, lang), style="note", title=percent(done, lang, 0)),
    )


def _note(screening: Screening, step: Step, lang: Lang) -> str:
    if step is Step.PROPOSE and screening.plan.actions:
        return say_count("ui.actions", len(screening.plan.actions), lang)
    scenes = screening.plan.steps.scenes
    done = sum(1 for scene in scenes if scene.done[step] == 1)
    return say("ui.step.done_in", lang, done=done, scenes=len(scenes))
