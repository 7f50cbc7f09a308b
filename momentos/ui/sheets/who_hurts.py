"""Whom the film hurts: the pain of each customer type."""

from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number, percent


@kept
def who_hurts(screening: Screening, lang: Lang, chosen: str | None = None) -> Node:
    """The customer types with their share and pain, the most hurt first; the one looked at is marked.

    Nobody's pain is 0 where the film has none: then it is not known.
    """
    pain = pain_by_customer(screening)
    shares = screening.journey.shares
    known = screening.scores.index.pain is not None
    most = max(pain.values(), default=0.0)
    rows = (
        el(
            Tag.LI,
            span("name", screening.customer_name(id_, lang), span("share", percent(shares[id_], lang, 0))),
            span("pain", number(of_type if known else None, lang, 1)),
            el(Tag.SPAN, style="bar", size=of_type / most if most else 0.0, hidden=True),
            style="here" if id_ == chosen else "",
        )
        for id_, of_type in sorted(pain.items(), key=lambda item: -item[1])
    )
    return div(
        "who",
        heading(say("ui.scores.who", lang), say("ui.scores.who.note", lang)),
        el(Tag.UL, *rows),
    )


def pain_by_customer(screening: Screening) -> dict[str, float]:
    """The pain of each customer type over the whole film; the types together have the film's pain."""
    return {
        id_: sum(scene.by_customer[id_].pain or 0.0 for scene in screening.scores.scenes)
        for id_ in screening.journey.shares
    }
