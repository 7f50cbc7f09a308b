"""From what the user names to the journey files to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from momentos.cli.ending import Refused
from momentos.cli.refusal import denied
from momentos.shelf.folder import Entry, Problem, entries_in

_PROBLEMS = {
    Problem.LEADS_OUT: "cli.refused.outside",
    Problem.LEADS_NOWHERE: "cli.refused.nowhere",
    Problem.NO_PERMISSION: "cli.refused.permission",
}


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files in the order named, each once, and what could not be gathered."""

    files: tuple[Path, ...]
    refused: tuple[Refused, ...]


def gather(paths: Sequence[Path]) -> Gathered:
    """The files among `paths` as they are, and the journeys of the folders among them, recursively."""
    files: dict[Path, None] = {}
    refused: list[Refused] = []
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        try:
            entries = entries_in(path)
        except OSError as fault:
            refused.append(denied(path, fault))
            continue
        files.update(dict.fromkeys(entry.path for entry in entries if entry.problem is None))
        refused.extend(_refusals(path, entries))
    return Gathered(tuple(files), tuple(refused))


def _refusals(folder: Path, entries: Sequence[Entry]) -> list[Refused]:
    if not entries:
        return [Refused("cli.refused.no_journeys", path=folder)]
    return [Refused(_PROBLEMS[entry.problem], path=entry.path) for entry in entries if entry.problem]
