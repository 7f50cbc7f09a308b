"""The five steps of one scene as they are read, and what the scene still lacks."""

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
from momentos.ui.state import Page, href
from momentos.words.catalogue import Lang, say
from momentos.words.figures import percent


@kept
def scene_step(screening: Screening, scene_id: str, step: Step, lang: Lang, *, may_write: bool) -> Node:
    """One step of a scene as it is read, with the link to where it is written, if it may be."""
    scene, done = screening.scenes[scene_id], screening.steps[scene_id].done[step]
    return el(
        Tag.SECTION,
        div(
            "side",
            step_head(screening, scene_id, step, lang),
            div("note", step_why(screening, scene, step, done, lang)) if done < 1 else None,
            step_link(screening, scene_id, step, lang, writes=True) if may_write else None,
        ),
        div("body", *_body(screening, scene, step, lang)),
        style="step",
    )


def step_head(screening: Screening, scene_id: str, step: Step, lang: Lang) -> Node:
    """The number and the name of a step, and how far it has come."""
    scene, done = screening.scenes[scene_id], screening.steps[scene_id].done[step]
    return div(
        "step-head",
        div("step-name", span("number", str(step.number)), el(Tag.H2, say(f"step_name.{step.value}", lang))),
        div("step-state note", _state(scene, step, done, lang)),
    )


def step_link(screening: Screening, scene_id: str, step: Step, lang: Lang, *, writes: bool) -> Node:
    """The link that opens a step to be written, or shuts it; each stands in the place of the other."""
    word, name = say("form.write" if writes else "form.done", lang), say(f"step_name.{step.value}", lang)
    link = href(Page.SCENE, lang, screening.key, scene_id, step if writes else None)
    return el(Tag.A, word, href=link, style="to-write", spoken=f"{word}: {name}", place=step.value)


def _state(scene: Scene, step: Step, done: float, lang: Lang) -> str:
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


def _body(screening: Screening, scene: Scene, step: Step, lang: Lang) -> tuple[Kid, ...]:
    """What is read in a step."""
    match step:
        case Step.IDENTIFY:
            return (identify(screening, scene, lang),)
        case Step.SEE:
            return (see(screening, scene, lang),)
        case Step.DESCRIBE:
            return (div("wide", describe(scene, lang)),)
        case Step.VALUE:
            return (div("wide", value(screening, scene, lang)),)
        case Step.PROPOSE:
            return propose(screening, scene, lang), _suggested(screening, scene, lang)


def _suggested(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    found = suggest(screening.plan, screening.library, scene.id)
    if not found:
        return None
    return div("", el(Tag.H3, say("ui.scene.suggestions", lang)), suggestions(found, lang))


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
