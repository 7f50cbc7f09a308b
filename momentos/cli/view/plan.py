"""The plan as people read it: the five steps, the two tracks, before and after, and suggestions."""

from momentos.cli.sheet import Sheet
from momentos.cli.view.actions import actions_table
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
        actions = [action for action in plan.actions if action.track is track]
        if actions:
            section(sheet, say(f"cli.plan.{track}", lang))
            sheet.print(actions_table(actions, track, lang, sheet.width))
    suggested = suggestions(plan, library, lang, sheet.width)
    if plan.actions:
        section(sheet, say("cli.plan.projected", lang))
        sheet.print(figures_table(plan.now, lang, plan.projected))
    else:
        sheet.print()
        sheet.print(say("cli.plan.no_actions" if suggested.renderables else "cli.plan.nothing_below", lang))
    table = projection_table(plan, lang)
    if table.row_count:
        section(sheet, say("cli.plan.scenes", lang))
        sheet.print(table)
    if suggested.renderables:
        section(sheet, say("cli.plan.suggestions", lang))
        sheet.print(suggested)
