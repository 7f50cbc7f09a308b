"""From a table, pasted or uploaded: its columns are confirmed, its scenes looked at, then it is a film."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256

import streamlit as st

from momentos.exchange.column_names import MANY, Column
from momentos.exchange.columns import columns, has_head
from momentos.exchange.draft import Draft
from momentos.exchange.file import grid_of_file, sheets_of_file
from momentos.exchange.grid import MOST_BYTES, Grid, UnusableTableError
from momentos.exchange.heading import Headed, headed
from momentos.exchange.numbers import SCALES
from momentos.exchange.separated import grid_of_text
from momentos.exchange.table import Told, taken
from momentos.exchange.unusable_words import unusable_text
from momentos.journey.journey import Scale
from momentos.ui import visitor
from momentos.ui.forms.file_place import Given, file_place
from momentos.ui.making import unfinished
from momentos.ui.making.ending import ending
from momentos.ui.making.naming import naming
from momentos.ui.making.scene_table import scene_table
from momentos.ui.markdown import escape
from momentos.words.catalogue import Lang, say, say_count, term

FILE = "table_file"
"""Under which name the visitor's file is kept."""

_IN_A_ROW = 4
_SAMPLE = 40
_MOST_TOLD = 200
_MARKS = frozenset((Column.EXPECTED, Column.RECEIVED))


def show(lang: Lang) -> None:
    """The table, what its columns are, its scenes, and the film that they make."""
    named = st.container()
    try:
        source = _source(lang)
    except UnusableTableError as fault:
        st.error(unusable_text(fault, lang))
        source = None
    sheet, key = source or (None, "")
    found = _headed(sheet, lang, key) if sheet else None
    with named:
        title, written_in = naming(lang, "table", offered=found.offered if found else "")
    film = Draft(title, written_in)
    if found:
        film = _film(film, found, lang, f"{key}_{found.table.rows[0].number}")
    ending(film, lang)


def _headed(sheet: Grid, lang: Lang, key: str) -> Headed:
    """The table of a sheet; where words stand above it, they may be said to be its first rows."""
    found = headed(sheet)
    if found.table is sheet:
        return found
    first = found.table.rows[0].number
    begins = st.checkbox(
        say("making.table.begins", lang, row=first), key=unfinished.field(f"begins_{key}", first=True)
    )
    return found if begins else Headed(sheet)


def _film(film: Draft, given: Headed, lang: Lang, key: str) -> Draft:
    """The film with the scenes of a table, its columns confirmed and its scenes corrected."""
    table = given.table
    head = st.checkbox(say("making.table.head", lang), key=unfinished.field(f"head_{key}", has_head(table)))
    chosen = _columns(table, lang, f"{key}_{head}", head=head)
    scale = _scale(chosen, lang, key)
    found = taken(table, chosen, head=head, scale=scale)
    st.markdown(say_count("making.table.found", len(found.scenes), lang))
    confirmed = sha256(repr((chosen, head, scale)).encode()).hexdigest()[:12]
    scenes = scene_table(found.scenes, found.sure, lang, f"scenes_{key}_{confirmed}") if found.scenes else ()
    _told((*given.untaken(film.title), *found.told), lang)
    return replace(film, scenes=scenes, scale=found.scale)


def _source(lang: Lang) -> tuple[Grid, str] | None:
    """The table that is given, and a key for it; raises UnusableTableError."""
    pasted, uploaded = st.columns((7, 5), gap="medium")
    with pasted:
        text = st.text_area(
            say("making.table", lang),
            height=150,
            placeholder=say("making.table.example", lang),
            key=unfinished.field("table"),
        )
    with uploaded:
        key = unfinished.field(FILE, None)
        file: Given | None = visitor.recalled(key)
        file_place(
            "table_place",
            say("making.table.file", lang),
            lang,
            partial(visitor.show, key),
            endings=("csv", "tsv", "txt", "xlsx"),
            kinds="CSV, TSV, TXT, XLSX",
            most=MOST_BYTES,
            given=file.name if file else "",
        )
        if file is not None:
            content = file.content
            names = sheets_of_file(content)
            sheet = _sheet(names, lang, _key(content)) if names[1:] else None
            return grid_of_file(content, sheet), _key(content + (sheet or "").encode())
        st.button(say("making.table.read", lang), key="read_table")
    return (grid_of_text(text), _key(text.encode())) if text and text.strip() else None


def _sheet(names: Sequence[str], lang: Lang, key: str) -> str:
    chosen = st.selectbox(
        say("making.table.sheet", lang), names, key=unfinished.field(f"sheet_{key}", names[0])
    )
    return chosen or names[0]


def _columns(table: Grid, lang: Lang, key: str, *, head: bool) -> tuple[Column, ...]:
    """What each column is, as confirmed; two that are the same by mistake are told."""
    guessed = columns(table, head=head)
    st.markdown(say("making.table.columns", lang))
    chosen: list[Column] = []
    for start in range(0, table.width, _IN_A_ROW):
        places = range(start, min(start + _IN_A_ROW, table.width))
        for place, slot in zip(places, st.columns(_IN_A_ROW), strict=False):
            with slot:
                chosen.append(_column(table, place, guessed[place], lang, key, head=head))
    twice = {one for one in chosen if one not in MANY and chosen.count(one) > 1}
    for one in sorted(twice):
        st.warning(say("making.table.twice", lang, column=term(one, lang)))
    if Column.TITLE not in chosen:
        st.warning(say("making.table.no_title", lang, column=term(Column.TITLE, lang)))
    return tuple(chosen)


def _column(table: Grid, place: int, guess: Column, lang: Lang, key: str, *, head: bool) -> Column:
    name = table.rows[0].cells[place] if head else ""
    sample = next((cell for cell in table.column(place, int(head)) if cell), "")
    chosen = st.selectbox(
        escape(name) or say("making.table.column", lang, n=place + 1),
        list(Column),
        format_func=lambda column: term(column, lang),
        key=unfinished.field(f"column_{place}_{key}", guess),
    )
    st.caption(escape(sample if len(sample) <= _SAMPLE else f"{sample[:_SAMPLE].rstrip()}…"))
    return chosen or guess


def _scale(chosen: Sequence[Column], lang: Lang, key: str) -> Scale | None:
    """The scale of the marks as chosen; None lets the marks say it, or where there are none."""
    if not _MARKS & set(chosen):
        return None
    return st.selectbox(
        say("making.table.scale", lang),
        [None, *SCALES],
        format_func=lambda scale: (
            f"{scale.min:g}–{scale.max:g}" if scale else say("making.table.scale.found", lang)
        ),
        # Streamlit takes None for nothing chosen, and would ask for it in English.
        placeholder=say("making.table.scale.found", lang),
        key=unfinished.field(f"scale_{key}", None),
        width=280,
    )


def _told(untaken: Sequence[Told], lang: Lang) -> None:
    """What was not taken over, place by place."""
    if not untaken:
        return
    with st.expander(say_count("making.table.untaken", len(untaken), lang), expanded=True, key="untaken"):
        for one in untaken[:_MOST_TOLD]:
            st.caption(_line(one, lang))
        if len(untaken) > _MOST_TOLD:
            st.caption(say_count("making.table.untaken.more", len(untaken) - _MOST_TOLD, lang))


def _line(one: Told, lang: Lang) -> str:
    where = "cell" if one.column else "row"
    words = {"row": one.row, "column": escape(one.column), "said": escape(one.said[:80])}
    place = say(f"making.table.{where}", lang, **words)
    return f"{place} {term(one.why, lang)}"


def _key(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]
