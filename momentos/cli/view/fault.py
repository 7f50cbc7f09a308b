"""What would mislead in the figures that follow: the errors and warnings of a film."""

from rich.console import Console

from momentos.cli.opening import Film
from momentos.cli.view.issue import issue_text
from momentos.journey.issue import Level
from momentos.words.catalogue import Lang

_MISLEADING = (Level.ERROR, Level.WARNING)


def show_faults(console: Console, film: Film, lang: Lang) -> None:
    """Print the errors and warnings of a film, as ``momentos check`` prints them."""
    width = console.width if console.is_terminal else None
    for issue in film.issues:
        if issue.level in _MISLEADING:
            console.print(issue_text(issue, film.source(issue), lang, width), soft_wrap=True)
