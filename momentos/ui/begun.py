"""What a box of text showed when somebody began to write in it, and of which state of the film that was."""

from dataclasses import dataclass

from momentos.ui import visitor
from momentos.ui.screening import Screening

_SHOWN, _BEFORE = "shown_texts", "begun_texts"


@dataclass(frozen=True, slots=True)
class Begun:
    """What a box showed, and of which state of the film."""

    said: str
    film: Screening


def show(key: str, shows: Begun, held: str) -> bool:
    """Note what a box shows that is drawn next, and what it `held` before; False for one not noted yet.

    A browser keeps what is being typed, whatever others write meanwhile; so what the box showed before they
    did is kept, to be compared with what comes of it.
    """
    shown = _texts(_SHOWN, shows.film.key)
    before = shown.get(key)
    if before is not None and before.said != shows.said and held == before.said:
        begin(key, before)
    shown[key] = shows
    return before is not None


def begin(key: str, before: Begun) -> None:
    """Note that what comes next from a box was begun from that."""
    _texts(_BEFORE, before.film.key)[key] = before


def taken(journey_key: str, key: str) -> Begun | None:
    """What a box showed before others wrote, if they did while it was written in; told once."""
    return _texts(_BEFORE, journey_key).pop(key, None)


def forget(journey_key: str) -> None:
    """Forget all of a film's boxes: what they show next is what the visitor wanted, and nobody else."""
    visitor.keep_for(journey_key, _SHOWN, None)
    visitor.keep_for(journey_key, _BEFORE, None)


def _texts(name: str, journey_key: str) -> dict[str, Begun]:
    kept = visitor.drawer(journey_key)
    if kept.get(name) is None:
        kept[name] = {}
    texts: dict[str, Begun] = kept[name]
    return texts
