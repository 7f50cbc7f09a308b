"""The five steps of one scene as they are read, and what the scene still lacks."""

from collections.abc import Callable, Mapping

from momentos.journey.issue import Level
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Question
from momentos.plan.steps import Step
from momentos.plan.suggest import suggest
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Kid, Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading
from momentos.ui.sheets.issue_list import issue_list
from momentos.ui.sheets.scene_propose import propose
from momentos.ui.sheets.scene_story import describe, identify, see
from momentos.ui.sheets.scene_value import value
from momentos.ui.sheets.suggestions import suggestions
from momentos.words.catalogue import Lang, say
from momentos.words.figures import percent


@kept
def scene_step(screening: Screening, scene_id: str, step: Step, lang: Lang, href: str) -> Node:
    """One step of a scene as it is read; `href` leads to where it is written, if it can be."""
    scene = screening.scenes[scene_id]
    done = screening.steps[scene_id].done[step]
    return el(
        Tag.SECTION,
        div(
            "side",
            step_head(screening, scene_id, step, lang),
            div("note", step_why(screening, scene, step, done, lang)) if done < 1 else None,
            write_link(step, "form.write", href, lang) if href else None,
        ),
        div("body", *_BODIES[step](screening, scene, lang)),
        style="step",
    )


def step_head(screening: Screening, scene_id: str, step: Step, lang: Lang) -> Node:
    """The number and the name of a step, and how far it has come."""
    scene, done = screening.scenes[scene_id], screening.steps[scene_id].done[step]
    return div(
        "step-head",
        div("step-name", span("number", str(step.number)), el(Tag.H2, say(f"step_name.{step.value}", lang))),
        div("step-state note", step_state(scene, step, done, lang)),
    )


def write_link(step: Step, word: str, href: str, lang: Lang) -> Node:
    """The link that opens a step to be written in, or shuts it; the one keeps the focus for the other."""
    name = say(f"step_name.{step.value}", lang)
    return el(
        Tag.A, say(word, lang), href=href, style="to-write", spoken=f"{say(word, lang)}: {name}",
        place=step.value,
    )  # fmt: skip


def step_state(scene: Scene, step: Step, done: float, lang: Lang) -> str:
    """How far a step of a scene has come: "4 de 6", "hecho al 50 %"."""
    if step is Step.DESCRIBE and 0 < done < 1:
        questions = len(Question)
        answered = questions - len(scene.describe.missing)
        return say("ui.step.done_in", lang, done=answered, scenes=questions)
    if done == 1:
        return say("ui.step.done", lang)
    return say("ui.step.part", lang, share=percent(done, lang, 0)) if done else say("ui.step.open", lang)


def step_why(screening: Screening, scene: Scene, step: Step, done: float, lang: Lang) -> str:
    """Why what the step lacks matters."""
    if step is Step.PROPOSE and screening.scores.scene(scene.id).gap is None:
        return say("film.scene_unvalued", lang)
    return say(f"ui.step.why.{step.value}.{'part' if done else 'open'}", lang)


def _propose(screening: Screening, scene: Scene, lang: Lang) -> tuple[Kid, ...]:
    found = suggest(screening.plan, screening.library, scene.id)
    more = div("", el(Tag.H3, say("ui.scene.suggestions", lang)), suggestions(found, lang)) if found else None
    return propose(screening, scene, lang), more


_BODIES: Mapping[Step, Callable[[Screening, Scene, Lang], tuple[Kid, ...]]] = {
    Step.IDENTIFY: lambda screening, scene, lang: (identify(screening, scene, lang),),
    Step.SEE: lambda screening, scene, lang: (see(screening, scene, lang),),
    Step.DESCRIBE: lambda screening, scene, lang: (div("wide", describe(scene, lang)),),
    Step.VALUE: lambda screening, scene, lang: (div("wide", value(screening, scene, lang)),),
    Step.PROPOSE: _propose,
}


@kept
def missing(screening: Screening, scene_id: str, lang: Lang) -> Node | None:
    """What the rules say of a scene; nothing where there is nothing."""
    issues = screening.issues_of(scene_id)
    todo = [issue for issue in issues if issue.level is not Level.HINT]
    if not issues:
        return None
    key = "ui.scene.missing" if todo else "ui.scene.hints"
    title = heading(say(key, lang), say("ui.scene.missing.note", lang))
    return el(Tag.SECTION, title, issue_list(issues, screening.path, lang), style="missing")
