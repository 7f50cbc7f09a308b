"""The plan as people read it: the five steps, the two tracks, before and after, and suggestions."""

from momentos.cli.sheet import Sheet
from momentos.cli.view.actions import actions_table, settled_table
from momentos.cli.view.figures import figures_table
from momentos.cli.view.heading import heading, section
from momentos.cli.view.projection import projection_table
from momentos.cli.view.steps import steps_table
from momentos.cli.view.suggestions import suggestions
from momentos.plan.library import Library
from momentos.plan.plan import Plan, Track
from momentos.words.catalogue import Lang, say


def show_plan(sheet: Sheet, plan: Plan, library: Library, lang: Lang) -> None:
    """Print the plan of a film."""
    sheet.print(heading(plan.scores, lang))
    section(sheet, say("cli.plan.steps", lang))
    sheet.print(steps_table(plan.steps.done, plan.steps.completeness, lang))
    for track in Track:
        live = [action for action in plan.live if action.track is track]
        if live:
            section(sheet, say(f"cli.plan.{track}", lang))
            sheet.print(actions_table(live, track, lang, sheet.width))
    if plan.settled:
        section(sheet, say("cli.plan.settled", lang))
        sheet.print(settled_table(plan.settled, lang))
    suggested = suggestions(plan, library, lang, sheet.width)
    if plan.live:
        section(sheet, say("cli.plan.projected", lang))
        sheet.print(figures_table(plan.now, lang, plan.projected))
    else:
        sheet.print()
        sheet.print(say(_what_next(plan, suggested=bool(suggested.renderables)), lang))
    table = projection_table(plan, lang)
    if table.row_count:
        section(sheet, say("cli.plan.scenes", lang))
        sheet.print(table)
    if suggested.renderables:
        section(sheet, say("cli.plan.suggestions", lang))
        sheet.print(suggested)


def _what_next(plan: Plan, *, suggested: bool) -> str:
    """The key of what is said where no action waits to be carried out."""
    if not plan.scores.valued:
        return "film.unvalued"
    if plan.actions:
        return "cli.plan.none_left"
    return "cli.plan.no_actions" if suggested else "cli.plan.nothing_below"
