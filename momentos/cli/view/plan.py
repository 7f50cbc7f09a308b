"""The plan as people read it: the five steps, the two tracks, before and after, and suggestions."""

from rich.console import Console

from momentos.cli.view.actions import actions_table
from momentos.cli.view.figures import figures_table
from momentos.cli.view.heading import heading, section
from momentos.cli.view.projection import projection_table
from momentos.cli.view.steps import steps_table
from momentos.cli.view.suggestions import suggestions
from momentos.plan.library import Library
from momentos.plan.plan import Plan, Track
from momentos.words.catalogue import Lang, say


def show_plan(console: Console, plan: Plan, library: Library, lang: Lang) -> None:
    """Print the plan of a film."""
    console.print(heading(plan.scores, lang))
    section(console, say("cli.plan.steps", lang))
    console.print(steps_table(plan.steps.done, plan.steps.completeness, lang))
    for track in Track:
        actions = [action for action in plan.actions if action.track is track]
        if actions:
            section(console, say(f"cli.plan.{track}", lang))
            console.print(actions_table(actions, track, lang, console.width))
    suggested = suggestions(plan, library, lang, console.width)
    if plan.actions:
        section(console, say("cli.plan.projected", lang))
        console.print(figures_table(plan.now, lang, plan.projected))
    else:
        console.print()
        console.print(say("cli.plan.no_actions" if suggested.renderables else "cli.plan.nothing_below", lang))
    table = projection_table(plan, lang)
    if table.row_count:
        section(console, say("cli.plan.scenes", lang))
        console.print(table)
    if suggested.renderables:
        section(console, say("cli.plan.suggestions", lang))
        console.print(suggested)
