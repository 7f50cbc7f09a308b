"""How far the five steps are, as bars."""

from collections.abc import Mapping

from rich.table import Table

from momentos.cli.view.bar import bar
from momentos.plan.steps import Step
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import number, percent

_CELLS = 20


def steps_table(done: Mapping[Step, float], completeness: float, lang: Lang) -> Table:
    """The five steps, each with its bar, and their sum."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for position, step in enumerate(Step, 1):
        share = percent(done[step], lang, 0)
        table.add_row(str(position), term(step, lang), bar(done[step], 1, _CELLS), share)
    in_all = say("cli.check.of_five", lang, done=number(completeness, lang, 1))
    table.add_row("", say("cli.check.in_all", lang), "", in_all, style="bold")
    return table
