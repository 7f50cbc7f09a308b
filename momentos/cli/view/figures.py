"""The figures of the whole film, now and after the plan."""

from collections.abc import Callable, Mapping

from rich.table import Table

from momentos.scores.score import Index
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number, percent, signed

_WRITTEN: Mapping[str, Callable[[float | None, Lang], str]] = {
    "expected": number,
    "received": number,
    "value_offer": lambda value, lang: number(value, lang, 3),
    "satisfaction": percent,
    "total_satisfaction": percent,
    "bond": signed,
    "pain": lambda value, lang: number(value, lang, 1),
}


def figures_table(now: Index, lang: Lang, projected: Index | None = None) -> Table:
    """Each figure with what it means; with `projected` instead, before and after side by side."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", style="bold", no_wrap=True)
    if projected:
        table.add_column(style="dim")
        table.add_column(justify="right", style="bold", no_wrap=True)
    else:
        table.add_column(style="dim")
    for name, write in _WRITTEN.items():
        said = say(f"cli.figure.{name}", lang), write(getattr(now, name), lang)
        if projected:
            table.add_row(*said, "→", write(getattr(projected, name), lang))
        else:
            table.add_row(*said, say(f"cli.figure.{name}.meaning", lang))
    return table
