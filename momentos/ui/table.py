"""All scenes in one table: for reading aloud, sorting, copying and saving."""

import streamlit as st

from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, term


def scene_table(screening: Screening, lang: Lang) -> None:
    """One row a scene, its figures rounded as they are shown, also where it is saved; null stays empty."""
    import pandas as pd

    names = {
        name: say(f"ui.scores.table.{name}", lang)
        for name in ("number", "scene", "phase", "reach", "gap", "verdict", "valence")
    }
    names |= {name: say(f"figure.{name}", lang) for name in ("expected", "received", "pain")}
    names["importance"] = say("ui.scores.column.importance", lang)
    rows = [
        {
            "number": screening.numbers[score.id],
            "scene": screening.scene_title(score.id, lang),
            "phase": term(phase, lang) if (phase := screening.scenes[score.id].phase) else None,
            "reach": None if score.reach is None else round(100 * score.reach, 1),
            "importance": score.importance,
            "expected": _two(score.expected),
            "received": _two(score.received),
            "gap": _two(score.gap),
            "verdict": term(score.verdict, lang) if score.verdict else None,
            "pain": None if score.pain is None else round(score.pain, 1),
            "valence": score.valence,
        }
        for score in screening.scores.scenes
    ]
    two = st.column_config.NumberColumn(format="%.2f")
    one = st.column_config.NumberColumn(format="%.1f")
    formats = {"expected": two, "received": two, "gap": two, "reach": one, "pain": one}
    st.dataframe(
        pd.DataFrame(rows).rename(columns=names),
        hide_index=True,
        column_config={names[name]: config for name, config in formats.items()},
        key="scene_table",
    )


def _two(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 2)
