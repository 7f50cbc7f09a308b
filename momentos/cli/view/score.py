"""The scores as people read them: the scenes in their acts, the figures, the worst, the endings."""

from momentos.cli.sheet import Sheet
from momentos.cli.view.figures import figures_table
from momentos.cli.view.heading import heading, section
from momentos.cli.view.outcomes import outcomes_table
from momentos.cli.view.scenes import scenes_table
from momentos.cli.view.worst import worst_scenes
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say


def show_scores(sheet: Sheet, scores: Scores, lang: Lang) -> None:
    """Print the scores of a film."""
    sheet.print(heading(scores, lang))
    sheet.print()
    sheet.print(scenes_table(scores, lang, sheet.width))
    section(sheet, say("cli.score.figures", lang))
    sheet.print(figures_table(scores.index, lang))
    if not scores.valued:
        sheet.print()
        sheet.print(say("film.unvalued", lang))
    worst = scores.worst()
    if worst:
        section(sheet, say("cli.score.worst", lang))
        sheet.print(worst_scenes(scores, worst, lang))
    if scores.flow:
        section(sheet, say("cli.score.outcomes", lang))
        sheet.print(outcomes_table(scores, lang))
