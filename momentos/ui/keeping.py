"""Keeps what was made of a film, for as long as the film itself is kept."""

from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import Any, TypeVar

from momentos.ui.screening import Screening

_KEPT = 48

Make = TypeVar("Make", bound=Callable[..., Any])


def kept(make: Make) -> Make:
    """For functions of a screening and of language, theme and ids: nothing else.

    What was made lies with the screening, so it goes when the screening goes.
    """

    @wraps(make)
    def give(screening: Screening, *asked: Any) -> Any:
        made = screening.kept.get(make)
        if made is None:
            made = screening.kept[make] = lru_cache(_KEPT)(partial(make, screening))
        return made(*asked)

    return give  # type: ignore[return-value]  # it takes and gives what `make` does
