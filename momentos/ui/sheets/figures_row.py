"""The six figures of a film in a row, each with its ground."""

from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import number, percent


@kept
def figures_row(screening: Screening, lang: Lang) -> Node:
    """Expected, received, value offer, satisfaction, total satisfaction and bond."""
    index = screening.scores.index
    scenes = screening.journey.scenes
    counted = sum(1 for scene in scenes if scene.received and scene.received.n)
    shown = (
        ("expected", number(index.expected, lang), say_count("ui.scores.note.expected", len(scenes), lang)),
        ("received", number(index.received, lang), say_count("ui.scores.note.received", counted, lang)),
        ("value_offer", number(index.value_offer, lang), say("ui.scores.note.value_offer", lang)),
        ("satisfaction", percent(index.satisfaction, lang), say("ui.scores.note.satisfaction", lang)),
        (
            "total_satisfaction",
            percent(index.total_satisfaction, lang),
            say("ui.scores.note.total_satisfaction", lang),
        ),
        ("bond", number(index.bond, lang), say("ui.scores.note.bond", lang)),
    )
    return div(
        "figures",
        *(
            div(
                "figure", div("label", say(f"ui.figure.{name}", lang)), div("value", value), div("note", note)
            )
            for name, value, note in shown
        ),
    )
