"""A plan that came back, in words: what differs, and what could not be read."""

import datetime as dt

from momentos.exchange.grid import Unusable, UnusableTableError
from momentos.exchange.plan_back import Difference, Field, PlanBack, Unread
from momentos.exchange.plan_cells import Why
from momentos.exchange.unusable_words import unusable_text
from momentos.journey.kinds import Text, in_lang
from momentos.journey.proposal import Action
from momentos.journey.vocabulary import Degree, Status
from momentos.plan.plan import Plan
from momentos.report.writers.plan_columns import PLAN_COLUMNS
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.field import label
from momentos.words.figures import date, listing, money

_WORDS = {Why.NOT_A_STATUS: tuple(Status), Why.NOT_AN_EFFORT: tuple(Degree)}
_LONGEST = 60
_MOST_NAMED = 5


def difference_text(difference: Difference, currency: Text | None, lang: Lang) -> tuple[str, str, str]:
    """What a difference is about, what the plan has and what the file says: "Estado", "Acordada", "Hecha"."""
    old, new = (_value_text(value, currency, lang) for value in (difference.old, difference.new))
    return label(Action, difference.field, lang), old, new


def _value_text(value: Field, currency: Text | None, lang: Lang) -> str:
    match value:
        case None | "":
            return say("sheets.back.nothing", lang)
        case Status() | Degree():
            return term(value, lang)
        case dt.date():
            return date(value, lang)
        case str():
            return _shortened(value)
        case _:
            return money(value, currency, lang)


def unread_text(unread: Unread, lang: Lang) -> str:
    """Where it stands and why it was not read: "Fila 8, columna H (Vence): «pronto» no es una fecha"."""
    words = listing([term(word, lang) for word in _WORDS.get(unread.why, ())], lang)
    text = say(f"sheets.back.{unread.why}", lang, said=_shortened(unread.said), words=words)
    if not unread.column:
        return say("sheets.back.at_row", lang, row=unread.row, text=text)
    return say("sheets.back.at", lang, row=unread.row, column=unread.column, name=unread.name, text=text)


def remarks(found: PlanBack, plan: Plan, lang: Lang) -> tuple[str, ...]:
    """What one should know of the file besides: whose plan it is, and what is not in it."""
    said = []
    if found.other_film:
        said.append(say("sheets.back.other_film", lang, film=_shortened(found.other_film)))
    if found.missing_actions:
        titles = {action.id: in_lang(action.title, lang) for action in plan.actions}
        named = [
            say("quoted", lang, text=_shortened(titles[id_])) for id_ in found.missing_actions[:_MOST_NAMED]
        ]
        more = "…" if len(found.missing_actions) > _MOST_NAMED else ""
        count = len(found.missing_actions)
        said.append(say_count("sheets.back.missing_actions", count, lang, titles=listing(named, lang) + more))
    if found.missing_columns:
        names = [column.name(lang) for column in PLAN_COLUMNS if column.key in found.missing_columns]
        said.append(say_count("sheets.back.missing_columns", len(names), lang, names=listing(names, lang)))
    return tuple(said)


def no_plan_text(fault: UnusableTableError, lang: Lang) -> str:
    """Why no plan can be read from a file."""
    if fault.reason is Unusable.NO_TABLE:
        return say("sheets.back.not_found", lang)
    return unusable_text(fault, lang)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
