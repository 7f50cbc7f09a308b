"""One of the five steps of a scene, to be filled in."""

from collections.abc import Callable, Mapping

import streamlit as st

from momentos.plan.steps import Step
from momentos.ui import visitor
from momentos.ui.forms.propose_form import propose
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.story_form import describe, identify, see
from momentos.ui.forms.value_form import value
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheet.node import div
from momentos.ui.sheets.scene_steps import step_head, step_link, step_why
from momentos.words.catalogue import Lang, say
from momentos.words.message import message

_FORMS: Mapping[Step, Callable[[Spot], None]] = {
    Step.IDENTIFY: identify,
    Step.SEE: see,
    Step.DESCRIBE: describe,
    Step.VALUE: value,
    Step.PROPOSE: propose,
}


def step_form(film: Screening, scene: str, step: Step, lang: Lang, *, shuts: bool) -> None:
    """The form of one step, with how far it has come, what it lacks and why that matters.

    With `shuts`, a link leads back to where the step is read.
    """
    # No form is a fragment, though one would answer sooner: what is entered in a fragment waits until the
    # run at hand has ended, and is lost without a word where that run takes the fragment away.
    with st.container(border=True, key=f"form_{step.value}"):
        link = step_link(film, scene, step, lang, writes=False) if shuts else None
        note = div("note", say(f"form.help.{step.value}", lang))
        sheet.show(f"head_{step.value}", div("form-head", step_head(film, scene, step, lang), link, note))
        _FORMS[step](Spot(film, lang, ("scenes", scene)))
        _missing(film, scene, step, lang)


def _missing(film: Screening, scene: str, step: Step, lang: Lang) -> None:
    """What the step lacks and why it matters, then what the rules say of it.

    What is no longer so keeps its place, struck out, while this scene is written: nothing jumps below.
    """
    done = film.steps[scene].done[step]
    said = {"": step_why(film, film.scenes[scene], step, done, lang)} if done < 1 else {}
    code = f"P{step.number}-"
    for issue in film.issues_of(scene):
        if issue.code.startswith(code):
            # Within the scene: its place in the film may change.
            said[f"{issue.code} {issue.path[2:]}"] = message(issue, lang).replace("`", "")
    kept = visitor.drawer(film.key)
    if kept.get("remarks_of") != (scene, lang):
        kept |= {"remarks_of": (scene, lang), "remarks": {}}
    shown = kept["remarks"][step] = kept["remarks"].get(step, {}) | said
    if shown:
        st.caption("\n".join(f"- {_line(line, mended=place not in said)}" for place, line in shown.items()))


def _line(remark: str, *, mended: bool) -> str:
    return f"✓ ~~{escape(remark)}~~" if mended else escape(remark)
