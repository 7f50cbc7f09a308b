"""What would mislead in the figures that follow: the errors and warnings of a film."""

from momentos.cli.sheet import Sheet
from momentos.cli.view.issue import issue_pieces
from momentos.journey.issue import Level
from momentos.shelf.film import Film
from momentos.words.catalogue import Lang

_MISLEADING = (Level.ERROR, Level.WARNING)


def show_faults(sheet: Sheet, film: Film, lang: Lang) -> None:
    """Print the errors and warnings of a film, as ``momentos check`` prints them."""
    for issue in film.issues:
        if issue.level in _MISLEADING:
            sheet.put(issue_pieces(issue, film.source(issue), lang, sheet.fold))
