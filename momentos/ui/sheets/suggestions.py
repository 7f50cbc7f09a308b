"""What the library suggests for one scene, with its reasons and its cautions."""

from momentos.plan.library import Origin
from momentos.plan.suggest import Suggestion, Why
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import dotted
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import plain_number


def suggestions(found: tuple[Suggestion, ...], lang: Lang) -> Node:
    """The suggestions in their order; without any, why there are none."""
    if not found:
        return el(Tag.P, say("ui.suggest.none", lang), style="faint")
    return el(Tag.OL, *(_suggestion(suggestion, lang) for suggestion in found), style="suggestions")


def _suggestion(suggestion: Suggestion, lang: Lang) -> Node:
    entry = suggestion.entry
    about = dotted(
        (
            ", ".join(term(lever, lang) for lever in entry.levers),
            say("ui.action.effort", lang, degree=term(entry.effort, lang)),
            say(
                f"ui.suggest.{'stated' if entry.origin is Origin.STATED else 'derived'}",
                lang,
                seed=entry.seed,
            ),
        )
    )
    caution = entry.caution.in_lang(lang) if entry.caution else ""
    return el(
        Tag.LI,
        div("title", entry.name.in_lang(lang)),
        el(Tag.P, entry.how.in_lang(lang)),
        div(
            "quiet",
            say("ui.suggest.because", lang, reasons="; ".join(reason(why, lang) for why in suggestion.why)),
        )
        if suggestion.why
        else None,
        div("caution", el(Tag.STRONG, say("ui.suggest.caution", lang)), " ", caution) if caution else None,
        div("quiet", about),
        span("use", say("ui.suggest.use", lang), el(Tag.SPAN, f"use: {entry.id}", style="code")),
    )


def reason(why: Why, lang: Lang) -> str:
    """Why an entry is suggested, with the points that this adds."""
    about = ", ".join(term(thing, lang) for thing in why.about)
    said = f"{term(why.reason, lang)}: {about}" if about else term(why.reason, lang)
    return f"{said} (+{plain_number(why.points, lang)})"
