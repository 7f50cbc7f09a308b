"""The figures of the whole film, now and after the plan."""

from rich.table import Table

from momentos.scores.score import Index
from momentos.words.catalogue import Lang, say, term
from momentos.words.figure import Figure, written


def figures_table(now: Index, lang: Lang, projected: Index | None = None) -> Table:
    """Each figure with what it means; with `projected` instead, before and after side by side."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", style="bold", no_wrap=True)
    table.add_column(style="dim")
    if projected:
        table.add_column(justify="right", style="bold", no_wrap=True)
    for figure in Figure:
        said = term(figure, lang), written(figure, getattr(now, figure), lang)
        if projected:
            table.add_row(*said, "→", written(figure, getattr(projected, figure), lang))
        else:
            table.add_row(*said, say(f"cli.figure.{figure}.meaning", lang))
    return table
