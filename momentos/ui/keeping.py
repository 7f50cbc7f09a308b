"""Keeps what was made of a film, for as long as the film itself is kept, or what it was made of stays."""

from collections.abc import Callable, Hashable
from functools import lru_cache, partial, wraps
from typing import Any, TypeVar

from momentos.ui.screening import Screening

_KEPT = 256
_KEPT_LATEST = 4096

Thing = TypeVar("Thing")
Made = TypeVar("Made")
Make = TypeVar("Make", bound=Callable[..., Any])


def kept(make: Make) -> Make:
    """For functions of a screening and of language, theme, step, ids and switches: nothing else.

    What was made lies with the screening, so it goes when the screening goes.
    """

    @wraps(make)
    def give(screening: Screening, *asked: Any, **switches: Any) -> Any:
        made = screening.kept.get(make)
        if made is None:
            made = screening.kept[make] = lru_cache(_KEPT)(partial(make, screening))
        return made(*asked, **switches)

    return give  # type: ignore[return-value]  # it takes and gives what `make` does


def latest(make: Callable[[Thing], Made]) -> Callable[[Hashable, Thing], Made]:
    """For what is made of parts of films, most of which are the same when the film is another.

    It then takes a name besides: what was made last under it is given again as long as it is made of what
    equals that, which need not be hashable.
    """
    last: dict[Hashable, tuple[Thing, Made]] = {}

    @wraps(make)
    def give(name: Hashable, thing: Thing) -> Made:
        known = last.get(name)
        if known is None or known[0] != thing:
            if len(last) >= _KEPT_LATEST:
                last.clear()
            known = last[name] = (thing, make(thing))
        return known[1]

    return give
