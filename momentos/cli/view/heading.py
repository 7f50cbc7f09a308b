"""What stands above: the film's title and size, and the name of each part."""

from rich.text import Text

from momentos.cli.sheet import Sheet
from momentos.journey.kinds import in_lang
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import plain_number
from momentos.words.harmless import harmless


def heading(scores: Scores, lang: Lang) -> Text:
    """The title of the film and its size."""
    journey = scores.journey
    parts = [say_count("count.scenes", len(journey.scenes), lang)]
    if journey.customers:
        parts.append(say_count("cli.score.customers", len(journey.customers), lang))
    low, high = (plain_number(mark, lang) for mark in (journey.scale.min, journey.scale.max))
    parts.append(say("cli.score.scale", lang, min=low, max=high))
    title = harmless(in_lang(journey.title, lang))
    return Text.assemble((title, "bold"), "\n", (" · ".join(parts), "dim"))


def section(sheet: Sheet, name: str) -> None:
    """Print the name of a part, an empty line before it."""
    sheet.print()
    sheet.print(Text(name, style="bold"))
