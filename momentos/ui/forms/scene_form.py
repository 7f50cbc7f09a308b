"""The five steps of one scene, to be filled in."""

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
from momentos.ui.sheets.scene_steps import step_state, step_why
from momentos.words.catalogue import Lang, say
from momentos.words.message import message

_FORMS: Mapping[Step, Callable[[Spot], None]] = {
    Step.IDENTIFY: identify,
    Step.SEE: see,
    Step.DESCRIBE: describe,
    Step.VALUE: value,
    Step.PROPOSE: propose,
}


def scene_form(film: Screening, scene: str, lang: Lang) -> None:
    """The forms of all five steps, in the method's order."""
    # No form is a fragment, though one would answer in half the time: what is entered in a fragment waits
    # until the run at hand has ended, and is lost without a word where that run takes the fragment away.
    for step in Step:
        step_form(film, scene, step, lang)


def step_form(film: Screening, scene: str, step: Step, lang: Lang) -> None:
    """The form of one step, with how far it has come, what it lacks and why that matters."""
    number = list(Step).index(step) + 1
    with st.container(border=True, key=f"form_{step.value}"):
        done = film.steps[scene].done[step]
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
            st.header(f"{number} {say(f'step_name.{step.value}', lang)}", anchor=False, width="content")
            st.caption(step_state(film.scenes[scene], step, done, lang), width="content")
        st.caption(say(f"form.help.{step.value}", lang))
        _FORMS[step](Spot(film, lang, ("scenes", scene)))
        _missing(film, scene, step, lang)


def _missing(film: Screening, scene: str, step: Step, lang: Lang) -> None:
    """What the step lacks and why it matters, then what the rules say of it.

    What is no longer so keeps its place, struck out, while this scene is written: nothing jumps below.
    """
    done = film.steps[scene].done[step]
    said = {"": step_why(film, film.scenes[scene], step, done, lang)} if done < 1 else {}
    code = f"P{list(Step).index(step) + 1}-"
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
