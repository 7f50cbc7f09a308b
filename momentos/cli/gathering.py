"""From what the user names to the journey files to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from momentos.cli.ending import Refused
from momentos.cli.opening import refusal
from momentos.shelf.folder import journeys_in


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files in the order named, each once, and what could not be gathered."""

    files: tuple[Path, ...]
    refused: tuple[Refused, ...]


def gather(paths: Sequence[Path]) -> Gathered:
    """The files among `paths` as they are, and the journeys of the folders among them, recursively."""
    files: dict[Path, None] = {}
    refused = []
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        try:
            found = journeys_in(path)
        except OSError as fault:
            refused.append(refusal(path, fault))
            continue
        if not found:
            refused.append(Refused("cli.refused.no_journeys", path=path))
        files.update(dict.fromkeys(found))
    return Gathered(tuple(files), tuple(refused))
