"""Did you mean: the nearest of the names that would have been right."""

import difflib
from collections.abc import Collection, Mapping

from momentos.text.slug import slug

_LONGEST = 60


def nearest(written: str, names: Collection[str]) -> str | None:
    """The name most like `written`, None if none is like it."""
    return nearest_of(written, {name: name for name in names})


def nearest_of(written: str, names: Mapping[str, str]) -> str | None:
    """What the key most like `written` stands for (several names may stand for one thing)."""
    if len(written) > _LONGEST:
        return None
    folded = {_folded(name): meant for name, meant in names.items()}
    close = difflib.get_close_matches(_folded(written), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def _folded(name: str) -> str:
    return slug(name) or name
