"""Scenes as a table in which titles and acts can be corrected, added and taken out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from momentos.exchange.column_names import Column
from momentos.exchange.plain import on_one_line
from momentos.journey.kinds import in_lang
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.ui.making import unfinished
from momentos.words.catalogue import Lang, say, term
from momentos.words.figure import Figure
from momentos.words.figures import plain_number

if TYPE_CHECKING:
    import pandas as pd

_TALLEST = 290
_ROW = 35


def scene_table(scenes: Sequence[Scene], sure: Sequence[bool], lang: Lang, key: str) -> tuple[Scene, ...]:
    """The scenes as they are corrected; the acts that are merely guessed are marked."""
    import pandas as pd

    scenes, sure = unfinished.table(key, (tuple(scenes), tuple(sure)))
    labels = {term(phase, lang): phase for phase in Phase}
    names = {phase: label for label, phase in labels.items()}
    mark = say("making.guess", lang)
    known = _known(scenes, lang)
    given = pd.DataFrame(
        {
            "title": [in_lang(scene.title, "") for scene in scenes],
            "phase": [names[scene.phase] if scene.phase else None for scene in scenes],
            "sure": ["" if one else mark for one in sure],
            **known,
        },
        dtype="object",
    )
    column = st.column_config
    edited = st.data_editor(
        given,
        column_config={
            "title": column.TextColumn(say("making.scene", lang), required=True),
            "phase": column.SelectboxColumn(say("making.act", lang), options=list(labels), width=160),
            "sure": column.TextColumn(say("making.sure", lang), disabled=True, width=110),
            **{label: column.TextColumn(label, disabled=True, width=110) for label in known},
        },
        hide_index=True,
        num_rows="dynamic",
        height=min(_TALLEST, _ROW * (len(scenes) + 2) + 2),
        key=key,
        placeholder="",
        # A run in the middle of typing would take away the cell; the button brings along what is typed.
        on_change="ignore",
        alt=say("making.scenes", lang),
    )
    found = tuple(_corrected(edited, scenes, labels))
    unfinished.note(key, (found, _still_sure(found, scenes, sure)))
    return found


def _still_sure(found: Sequence[Scene], scenes: Sequence[Scene], sure: Sequence[bool]) -> tuple[bool, ...]:
    """Of each scene whether its act is more than a guess, as that of every one is that was corrected."""
    guessed = [scene for scene, one in zip(scenes, sure, strict=True) if not one]
    return tuple(scene not in guessed for scene in found)


def _known(scenes: Sequence[Scene], lang: Lang) -> dict[str, list[str]]:
    """What else is known of the scenes, by its name: channels and marks, where there are any."""
    marks: dict[Figure, list[float | None]] = {
        Figure.EXPECTED: [scene.expected.score if scene.expected else None for scene in scenes],
        Figure.RECEIVED: [scene.received.score if scene.received else None for scene in scenes],
    }
    channels = [term(scene.channel, lang) if scene.channel else "" for scene in scenes]
    columns = {term(Column.CHANNEL, lang): channels}
    for figure, scores in marks.items():
        columns[term(figure, lang)] = ["" if one is None else plain_number(one, lang) for one in scores]
    return {label: cells for label, cells in columns.items() if any(cells)}


def _corrected(edited: "pd.DataFrame", scenes: Sequence[Scene], labels: dict[str, Phase]) -> list[Scene]:
    """The rows as scenes: what was there keeps all else that is known of it."""
    found: list[Scene] = []
    for place, title, label in zip(edited.index, edited["title"], edited["phase"], strict=True):
        said = on_one_line(title) if isinstance(title, str) else ""
        phase = labels.get(label, found[-1].phase if found else Phase.PRE_PURCHASE)
        known = scenes[place] if isinstance(place, int) and place < len(scenes) else Scene("", "", None)
        if said:
            found.append(replace(known, title=said, phase=phase))
    return found
