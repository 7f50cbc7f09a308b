"""The five steps of one scene, one under the other, and what the scene still lacks."""

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
def scene_steps(screening: Screening, scene_id: str, lang: Lang) -> Node:
    """The scene from identifying it to proposing it again."""
    scene = screening.scenes[scene_id]
    return div(
        "scene",
        _step(screening, scene, Step.IDENTIFY, lang, identify(screening, scene, lang)),
        _step(screening, scene, Step.SEE, lang, see(screening, scene, lang)),
        _step(screening, scene, Step.DESCRIBE, lang, div("wide", describe(scene, lang))),
        _step(screening, scene, Step.VALUE, lang, div("wide", value(screening, scene, lang))),
        _step(
            screening,
            scene,
            Step.PROPOSE,
            lang,
            propose(screening, scene, lang),
            _suggested(screening, scene, lang),
        ),
        _missing(screening, scene, lang),
    )


def _step(screening: Screening, scene: Scene, step: Step, lang: Lang, *body: Kid) -> Node:
    done = screening.steps[scene.id].done[step]
    return el(
        Tag.SECTION,
        div(
            "side",
            div(
                "step-name",
                span("number", str(list(Step).index(step) + 1)),
                el(Tag.H2, say(f"step_name.{step.value}", lang)),
            ),
            div("step-state note", step_state(scene, step, done, lang)),
            div("note", step_why(screening, scene, step, done, lang)) if done < 1 else None,
        ),
        div("body", *body),
        style="step",
    )


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


def _suggested(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    found = suggest(screening.plan, screening.library, scene.id)
    if not found:
        return None
    return div("", el(Tag.H3, say("ui.scene.suggestions", lang)), suggestions(found, lang))


def _missing(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    """The steps not done yet and whatever else the tool sees here; nothing where there is nothing."""
    issues = screening.issues_of(scene.id)
    todo = [issue for issue in issues if issue.level is not Level.HINT]
    if not issues:
        return None
    key = "ui.scene.missing" if todo else "ui.scene.hints"
    title = heading(say(key, lang), say("ui.scene.missing.note", lang))
    return el(Tag.SECTION, title, issue_list(issues, screening.path, lang), style="missing")
