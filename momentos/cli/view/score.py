"""The scores as people read them: the scenes in their acts, the figures, the worst, the endings."""

from rich.console import Console

from momentos.cli.view.figures import figures_table
from momentos.cli.view.heading import heading, section
from momentos.cli.view.outcomes import outcomes_table
from momentos.cli.view.scenes import scenes_table
from momentos.cli.view.worst import worst_scenes
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say

_WORST = 5


def show_scores(console: Console, scores: Scores, lang: Lang) -> None:
    """Print the scores of a film."""
    console.print(heading(scores, lang))
    console.print()
    console.print(scenes_table(scores, lang, console.width))
    section(console, say("cli.score.figures", lang))
    console.print(figures_table(scores.index, lang))
    worst = scores.worst(_WORST)
    if worst:
        section(console, say("cli.score.worst", lang))
        console.print(worst_scenes(scores, worst, lang))
    if scores.flow:
        section(console, say("cli.score.outcomes", lang))
        console.print(outcomes_table(scores, lang))
