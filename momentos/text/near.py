"""Did you mean: the nearest of the names that would have been right."""

import difflib
from collections.abc import Mapping

from momentos.text.slug import slug

_LONGEST = 60
_ALIKE = 0.6


def nearest(written: str, names: Mapping[str, str]) -> str | None:
    """What the name most like `written` stands for, None if none is like it.

    Accents, capitals and punctuation do not count. A word that stands in the names of one thing only is
    like that thing: ``antes`` is like ``antes de la compra``.
    """
    if len(written) > _LONGEST:
        return None
    folded = {_folded(name): meant for name, meant in names.items() if len(name) <= _LONGEST}
    word = _folded(written)
    close = difflib.get_close_matches(word, folded, n=1, cutoff=_ALIKE)
    if close:
        return folded[close[0]]
    holding = {meant for name, meant in folded.items() if word in name.split("-")}
    return holding.pop() if len(holding) == 1 else None


def _folded(name: str) -> str:
    return slug(name) or name
