"""What the library suggests for the scenes below expectation, each with its reasons."""

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from momentos.cli.view.flow import flow
from momentos.journey.kinds import in_lang
from momentos.plan.library import Library
from momentos.plan.plan import Plan
from momentos.plan.suggest import Suggestion, Why, suggest
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import plain_number
from momentos.words.harmless import harmless

_INDENT = 4


def suggestions(plan: Plan, library: Library, lang: Lang, width: int) -> Group:
    """The suggestions, scene by scene; nothing where no scene asks for any."""
    parts: list[Text | Padding] = []
    for scene in plan.scores.journey.scenes:
        suggested = suggest(plan, library, scene.id)
        if suggested:
            parts.append(Text(harmless(in_lang(scene.title, lang))))
        for suggestion in suggested:
            parts.append(_named(suggestion, lang))
            parts.append(_reasons(suggestion, lang, width))
    return Group(*parts)


def _named(suggestion: Suggestion, lang: Lang) -> Padding:
    name = harmless(suggestion.entry.name.in_lang(lang))
    return Padding(Text.assemble(name, "  ", (harmless(suggestion.entry.id), "dim")), (0, 0, 0, 2))


def _reasons(suggestion: Suggestion, lang: Lang, width: int) -> Padding:
    reasons = flow([_reason(why, lang) for why in suggestion.why], width - _INDENT)
    return Padding(Text(reasons, style="dim"), (0, 0, 0, _INDENT))


def _reason(why: Why, lang: Lang) -> str:
    """What matched and the points it adds."""
    what = " / ".join(term(member, lang) for member in why.about) or term(why.reason, lang)
    points = plain_number(why.points, lang)
    return say("cli.plan.why", lang, what=what, points=points)
