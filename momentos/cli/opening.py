"""Opening what the user names: a file is read, everything else is refused in words."""

import stat
from pathlib import Path

from momentos.cli.ending import Ending, Refused
from momentos.cli.refusal import denied
from momentos.journey.issue import Level
from momentos.shelf.film import Film, Librarian
from momentos.shelf.film import open_film as open_readable
from momentos.text.library import read_library


def open_film(path: Path, library_of: Librarian = read_library) -> Film:
    """The film in a file; raises Refused where it cannot be opened."""
    require_file(path)
    try:
        return open_readable(path, library_of)
    except OSError as fault:
        raise denied(path, fault) from fault


def ending(film: Film) -> Ending:
    """How a command that only shows a film ends."""
    faulty = any(issue.level is Level.ERROR for issue in film.issues)
    return Ending.FAULTY if faulty else Ending.FINE


def require_file(path: Path) -> None:
    """Refuse what is not there, cannot be reached or is no ordinary file."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as fault:
        raise denied(path, fault) from fault
    if stat.S_ISDIR(mode):
        inside = path / "journey.yaml"
        key = "cli.refused.folder_with" if inside.is_file() else "cli.refused.folder"
        raise Refused(key, path=path, file=inside)
    if not stat.S_ISREG(mode):
        raise Refused("cli.refused.special", path=path)
