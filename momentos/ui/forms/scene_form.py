"""The five steps of one scene, to be filled in."""

import dataclasses
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from momentos.journey.change import Insert, Remove, Set, Way
from momentos.journey.customer import EVERYONE
from momentos.journey.kinds import in_lang
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Action
from momentos.journey.remake import remade, value_at
from momentos.journey.scene import CustomerMarks
from momentos.journey.vocabulary import Question
from momentos.plan.library import Entry
from momentos.plan.steps import Step
from momentos.plan.suggest import suggest
from momentos.text.slug import slug
from momentos.ui import editing, visitor
from momentos.ui.forms.field import field
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.facts import capital
from momentos.ui.sheets.scene_propose import takes
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import percent

NONE = "—"
"""What stands for the answer that there is none."""


def scene_form(film: Screening, scene: str, lang: Lang) -> None:
    """The forms of all five steps, each with how far it has come."""
    for number, step in enumerate(Step, start=1):
        with st.container(border=True, key=f"form_{step.value}"):
            name = say(f"step_name.{step.value}", lang)
            done = percent(film.steps[scene].done[step], lang, 0)
            st.subheader(f"{number} {name}", anchor=False, help=say(f"form.help.{step.value}", lang))
            st.caption(say("form.done", lang, share=done))
            _FORMS[step](film, ("scenes", scene), lang)


def _identify(film: Screening, way: Way, lang: Lang) -> None:
    field(film, (*way, "title"), lang)
    _row(film, way, lang, "phase", "channel", "goal", "controlled")
    _row(film, way, lang, "touchpoint", "owner", "minutes", "lost")
    field(film, (*way, "facets"), lang)


def _see(film: Screening, way: Way, lang: Lang) -> None:
    field(film, (*way, "see", "text"), lang, long=True)
    _row(film, (*way, "see"), lang, "feeling", "valence")
    field(film, (*way, "doubts"), lang)


def _describe(film: Screening, way: Way, lang: Lang) -> None:
    """The six questions; that there is none of it is an answer too."""
    columns = st.columns(2)
    for place, question in enumerate(Question):
        answer = (*way, "describe", question.value)
        with columns[place % 2]:
            field(film, answer, lang, long=True, name=capital(term(question, lang)))
            if value_at(film.journey, answer) is None:
                key = f"none_{film.key}_{'.'.join(answer)}"
                none = partial(editing.set_field, film, answer, NONE)
                st.button(say("form.none", lang), key=key, type="tertiary", on_click=none)


def _value(film: Screening, way: Way, lang: Lang) -> None:
    expected, received = st.columns(2)
    with expected:
        _mark(film, (*way, "expected"), lang, Expectation)
    with received:
        _mark(film, (*way, "received"), lang, Mark)
    score = (*way, "importance", "score")
    field(film, score, lang, name=say("form.importance", lang))
    if set(film.journey.shares) != {EVERYONE}:
        with st.expander(say("form.by_customer", lang)):
            for customer in film.journey.shares:
                _marks_of(film, way, customer, lang)


def _mark(film: Screening, way: Way, lang: Lang, kind: type[Mark]) -> None:
    name = say(f"form.{'expected' if kind is Expectation else 'received'}", lang)
    field(film, (*way, "score"), lang, name=name)
    field(film, (*way, "text"), lang, long=True)
    _row(film, way, lang, "evidence", *(("from",) if kind is Expectation else ()))
    _row(film, way, lang, "n", "date")


def _marks_of(film: Screening, way: Way, customer: str, lang: Lang) -> None:
    """What one type expects and receives where it differs from the others."""
    found = value_at(film.journey, (*way, "by_customer", customer))
    marks = found if isinstance(found, CustomerMarks) else CustomerMarks()
    name = escape(film.customer_name(customer, lang))
    columns = st.columns(2)
    for column, side, kind in zip(columns, ("expected", "received"), (Expectation, Mark), strict=True):
        mark = getattr(marks, side)
        key = f"form_{film.key}_{'.'.join(way)}_{customer}_{side}"
        visitor.follow(key, mark.score if mark else None)
        scale = film.journey.scale

        def save(side: str = side, key: str = key, kind: type[Mark] = kind) -> None:
            score = visitor.entered(key)
            old = getattr(marks, side)
            new = None if score is None else dataclasses.replace(old or kind(), score=score)
            sides: dict[str, Any] = {side: new}
            both = dataclasses.replace(marks, **sides)
            value = None if both == CustomerMarks() else both
            editing.set_field(film, (*way, "by_customer", customer), value)

        column.number_input(
            f"{name}: {say(f'form.{side}', lang)}",
            min_value=float(scale.min),
            max_value=float(scale.max),
            value=None,
            step=0.5,
            format="%g",
            key=key,
            placeholder=say("form.as_all", lang),
            on_change=save,
        )


def _propose(film: Screening, way: Way, lang: Lang) -> None:
    take_two = (*way, "propose")
    if both := takes(film, film.scenes[way[1]], lang):
        sheet.show(f"takes_{way[1]}", both)
    field(film, (*take_two, "text"), lang, long=True)
    _row(film, take_two, lang, "target", "expected", "different")
    proposal = film.scenes[way[1]].propose
    for action in proposal.actions if proposal else ():
        _action(film, (*take_two, "actions", action.id), action, lang)
    add = partial(_add_action, film, way)
    st.button(say("form.action.add", lang), key=f"add_{way[1]}", on_click=add, args=(None, lang))
    found = suggest(film.plan, film.library, way[1])
    if found:
        st.markdown(f"**{say('form.suggested', lang)}**")
    for column, suggestion in zip(st.columns(max(1, len(found))), found, strict=False):
        entry = suggestion.entry
        with column:
            st.markdown(f"**{escape(entry.name.in_lang(lang))}**")
            st.caption(escape(entry.how.in_lang(lang)))
            if entry.caution:
                st.caption(escape(f"{say('ui.suggest.caution', lang)} {entry.caution.in_lang(lang)}"))
            key = f"adopt_{way[1]}_{entry.id}"
            st.button(say("form.adopt", lang), key=key, on_click=add, args=(entry, lang))


def _action(film: Screening, way: Way, action: Action, lang: Lang) -> None:
    planned = next((found for found in film.plan.actions if found.id == action.id), None)
    title = in_lang(planned.title if planned else action.title, lang) or action.id
    with st.expander(escape(title)):
        field(film, (*way, "title"), lang)
        field(film, (*way, "how"), lang)
        _row(film, way, lang, "levers", "objective", "status")
        _row(film, way, lang, "owner", "start", "due")
        _row(film, way, lang, "effort", "cost")
        _row(film, (*way, "effect"), lang, "received", "expected")
        remove = partial(editing.change, film, remade(film.journey, Remove(way[:-1], action.id)))
        st.button(say("form.action.remove", lang), key=f"remove_{'.'.join(way)}", on_click=remove)


def _add_action(film: Screening, way: Way, entry: Entry | None, lang: Lang) -> None:
    """One more action of a scene: empty, or as the library has it."""
    title = say("form.action.new", lang)
    wanted = f"{way[1]}.{entry.id if entry else slug(title)}"
    taken = {action.id for action in film.plan.actions}
    id_ = next(name for name in _numbered(wanted) if name not in taken)
    action = Action(id_, use=entry.id) if entry else Action(id_, title=title)
    list_way = (*way, "propose", "actions")
    actions = value_at(film.journey, list_way)
    last = actions[-1].id if isinstance(actions, tuple) and actions else None
    change = Insert(list_way, action, last) if last else Set(list_way, (action,))
    editing.change(film, remade(film.journey, change))


def _numbered(name: str) -> list[str]:
    return [name, *(f"{name}-{number}" for number in range(2, 1000))]


def _row(film: Screening, way: Way, lang: Lang, *names: str) -> None:
    """Several short fields side by side."""
    for column, name in zip(st.columns(len(names)), names, strict=True):
        with column:
            field(film, (*way, name), lang)


_FORMS: Mapping[Step, Callable[[Screening, Way, Lang], None]] = {
    Step.IDENTIFY: _identify,
    Step.SEE: _see,
    Step.DESCRIBE: _describe,
    Step.VALUE: _value,
    Step.PROPOSE: _propose,
}
