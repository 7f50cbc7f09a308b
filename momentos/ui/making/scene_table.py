"""Scenes as a table in which titles and acts can be corrected, added and taken out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from momentos.exchange.plain import on_one_line
from momentos.journey.kinds import in_lang
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.words.catalogue import Lang, say, term

if TYPE_CHECKING:
    import pandas as pd

_HEIGHT = 290


def scene_table(scenes: Sequence[Scene], sure: Sequence[bool], lang: Lang, key: str) -> tuple[Scene, ...]:
    """The scenes as they are corrected; the acts that are merely guessed are marked."""
    import pandas as pd

    labels = {term(phase, lang): phase for phase in Phase}
    names = {phase: label for label, phase in labels.items()}
    mark = say("making.guess", lang)
    given = pd.DataFrame(
        {
            "title": [in_lang(scene.title, "") for scene in scenes],
            "phase": [names[scene.phase] if scene.phase else None for scene in scenes],
            "sure": ["" if one else mark for one in sure],
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
        },
        hide_index=True,
        num_rows="dynamic",
        height=_HEIGHT,
        key=key,
        placeholder="",
        alt=say("making.scenes", lang),
    )
    return tuple(_corrected(edited, scenes, labels))


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
