"""Fields of texts, alone or one a line."""

from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial

import streamlit as st

from momentos.journey.kinds import Text, Translated, in_lang
from momentos.journey.remake import value_at
from momentos.journey.typed import typed
from momentos.shelf.answer import Conflicted
from momentos.ui import begun, editing, heard, questions, visitor
from momentos.ui.begun import Begun
from momentos.ui.forms.spot import Spot
from momentos.words.catalogue import Lang, known, say

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
    # One that has taken several lines does so to the end: somebody may be writing in it.
    lines_in = visitor.drawer(spot.film.key).setdefault("several_lines", set())
    if long or "\n" in said:
        lines_in.add(spot.key)
    box = st.text_area if spot.key in lines_in else st.text_input
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
    """How the box shows what the file says, if it says anything."""
    kind = spot.way[-1]
    return known(kind, said, spot.lang) if said and kind in _WORDED else said or ""


def _follow(spot: Spot, said: str) -> None:
    """Let the box show what the file says, also where words stayed in it about which a choice was made."""
    if not begun.show(spot.key, Begun(said, spot.film), _shown(spot, typed(visitor.recalled(spot.key)))):
        heard.follow_again(spot.key)
    elif visitor.is_there(spot.key) and questions.is_asked(editing.name_of(spot.film), spot.way):
        # Somebody may be writing on the words about which the question is.
        heard.believe(spot.key, said)
    heard.follow(spot.key, said)


def _save(spot: Spot, said: str) -> None:
    """Write what was typed; where it was begun before others wrote, the two are put side by side."""
    if heard.is_outdated(spot.key):
        heard.follow_again(spot.key)
        return
    before, typed_now = begun.taken(spot.film.key, spot.key), visitor.entered(spot.key)
    if before is not None and _likeness(typed_now, before.said) >= _likeness(typed_now, said):
        spot = replace(spot, film=before.film)
    spot.saver(typed, then=partial(_leave, spot))()


def _leave(spot: Spot, value: str | None, came: editing.Outcome) -> None:
    """Leave the box as it is: somebody may be writing in it, and words that are not in the file stay in it.

    What is written on where it is not there was begun where this was.
    """
    said = _shown(spot, value)
    if isinstance(came, Conflicted):
        begun.begin(spot.key, Begun(said, spot.film))
        theirs = came.opened.reading.journey
        there = value_at(theirs, spot.way) if theirs else None
        said = _shown(spot, in_lang(there if isinstance(there, str | Translated) else None, spot.lang))
    if editing.is_in_file(came) or isinstance(came, Conflicted):
        heard.believe(spot.key, said)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def lines(spot: Spot, *, name: str | None = None) -> None:
    """Texts one a line; those in several languages that are not touched keep them all."""
    texts: tuple[Text, ...] = spot.value or ()
    known: dict[str, Text] = {_one_line(in_lang(text, spot.lang)): text for text in texts}

    def read(entered: str) -> tuple[Text, ...] | None:
        found = [line for line in map(typed, entered.splitlines()) if line]
        places = texts if len(texts) == len(found) else (None,) * len(found)
        both = zip(places, found, strict=True)
        return tuple(known.get(line) or _in_lang(was, line, spot.lang) for was, line in both) or None

    def shown(texts: tuple[Text, ...] | None) -> str:
        return "\n".join(dict.fromkeys(_one_line(in_lang(text, spot.lang)) for text in texts or ()))

    def leave(value: tuple[Text, ...] | None, came: editing.Outcome) -> None:
        if editing.is_in_file(came):
            heard.believe(spot.key, shown(value))

    st.text_area(
        name or spot.name,
        heard.follow(spot.key, shown(texts)),
        key=spot.key,
        help=spot.advice,
        placeholder=say("form.one_a_line", spot.lang),
        on_change=spot.saver(read, then=leave),
    )


def _in_lang(was: Text | None, line: str, lang: Lang) -> Text:
    """A line where another was, whose words in other languages stay."""
    return Translated({**was.by_lang, lang.value: line}) if isinstance(was, Translated) else line


def _one_line(words: str) -> str:
    return " ".join(words.split())
