"""Fields of texts, alone or one a line."""

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import partial

import streamlit as st

from momentos.journey.kinds import Text, Translated, in_lang
from momentos.journey.typed import typed
from momentos.ui import heard, visitor
from momentos.ui.forms.spot import Spot
from momentos.ui.screening import Screening
from momentos.words.catalogue import known, say

_LONG = frozenset(
    {"about", "notes", "story", "different", "how", "short_term", "long_term", "definition", "question"}
)
"""Texts that take more than one line, besides those called `text`."""


_WORDED = frozenset({"touchpoint"})
"""Texts for which a file may have a word of the vocabulary; people see what it is called."""


def is_long(name: str) -> bool:
    """Whether a field so called takes more than one line."""
    return name == "text" or name in _LONG


def text(
    spot: Spot, *, long: bool = False, name: str | None = None, hint: str | None = None, off: bool = False
) -> None:
    """A text; one in several languages is shown and changed in the language of the page.

    `hint` stands in the empty box; with `off` nothing can be typed.
    """
    long = long or is_long(spot.way[-1])
    value = spot.value
    shown, advice = name or spot.name, spot.advice
    if isinstance(value, Translated):
        spot = spot / spot.lang.value
    said = _shown(spot, in_lang(value, spot.lang))
    _follow(spot, said)
    box = st.text_area if long or "\n" in said else st.text_input
    box(
        shown,
        said,
        key=spot.key,
        help=advice,
        placeholder=hint,
        disabled=off,
        on_change=partial(_save, spot, said),
    )


def _shown(spot: Spot, said: str | None) -> str:
    """How the box shows what the file says; None where it says nothing."""
    kind = spot.way[-1]
    return known(kind, said, spot.lang) if said and kind in _WORDED else said or ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a box showed, and of which state of the film."""

    said: str
    film: Screening


def _follow(spot: Spot, said: str) -> None:
    """Let the box show what the file says.

    A browser keeps what is being typed, whatever others write meanwhile; so what the box showed before they
    did is kept, to be compared with what comes of it.
    """
    kept = visitor.drawer(spot.film.key)
    seen: _Seen | None = kept.get(spot.key)
    held = visitor.recalled(spot.key)
    if seen is not None and seen.said != said and _shown(spot, typed(held)) == seen.said:
        kept[_before(spot)] = seen
    kept[spot.key] = _Seen(said, spot.film)
    heard.follow(spot.key, said)


def _save(spot: Spot, said: str) -> None:
    """Write what was typed; where it was begun before others wrote, the two are put side by side."""
    if heard.is_outdated(spot.key):
        heard.follow_again(spot.key)
        return
    before: _Seen | None = visitor.drawer(spot.film.key).pop(_before(spot), None)
    typed_now = visitor.entered(spot.key)
    if before is not None and _likeness(typed_now, before.said) >= _likeness(typed_now, said):
        spot = replace(spot, film=before.film)
    spot.saver(typed, shown=partial(_shown, spot))()


def _before(spot: Spot) -> str:
    return f"before_{spot.key}"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def lines(spot: Spot, *, name: str | None = None) -> None:
    """Texts one a line; those in several languages that are not touched keep them all."""
    known: dict[str, Text] = {_one_line(in_lang(text, spot.lang)): text for text in spot.value or ()}

    def read(entered: str) -> tuple[Text, ...] | None:
        found = (typed(line) for line in entered.splitlines())
        return tuple(known.get(line, line) for line in found if line) or None

    def shown(texts: tuple[Text, ...] | None) -> str:
        return "\n".join(dict.fromkeys(_one_line(in_lang(text, spot.lang)) for text in texts or ()))

    st.text_area(
        name or spot.name,
        heard.follow(spot.key, shown(spot.value)),
        key=spot.key,
        help=spot.advice,
        placeholder=say("form.one_a_line", spot.lang),
        on_change=spot.saver(read, shown=shown),
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
