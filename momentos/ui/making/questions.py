"""What is asked of the scenes one step after another; each gives the scenes with what was answered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from momentos.exchange.plain import plain
from momentos.journey.kinds import in_lang
from momentos.journey.mark import Expectation, Mark
from momentos.journey.proposal import Description, Proposal
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Question
from momentos.text.slug import short_slug
from momentos.ui.making import unfinished
from momentos.ui.markdown import escape
from momentos.words.catalogue import Lang, say, term

_HEIGHT = 300
_MOST_PROPOSED = 3
_SCENE = "scene"
_LOW, _HIGH = 1.0, 5.0


def seen(scenes: Sequence[Scene], lang: Lang) -> tuple[Scene, ...]:
    """Step two: what the customer says of each scene, in the first person, and what they feel."""
    scenes = unfinished.table("see_steps", tuple(scenes))
    column = st.column_config
    rows = _asked(
        scenes,
        {
            "text": column.TextColumn(say("making.see.text", lang), width="large"),
            "feeling": column.TextColumn(say("making.see.feeling", lang)),
            "valence": column.NumberColumn(
                say("making.see.valence", lang), min_value=-2, max_value=2, step=1, format="%d"
            ),
        },
        [
            {"text": scene.see.text, "feeling": scene.see.feeling, "valence": scene.see.valence}
            for scene in scenes
        ],
        lang,
        "see",
    )
    found = tuple(
        replace(scene, see=View(_text(row["text"]), _text(row["feeling"]), _number(row["valence"])))
        for scene, row in zip(scenes, rows, strict=True)
    )
    unfinished.note("see_steps", found)
    return found


def described(scenes: Sequence[Scene], lang: Lang) -> tuple[Scene, ...]:
    """Step three: the six questions."""
    scenes = unfinished.table("describe_steps", tuple(scenes))
    rows = _asked(
        scenes,
        {
            question.value: st.column_config.TextColumn(term(question, lang).capitalize())
            for question in Question
        },
        [{question.value: scene.describe.answer(question) for question in Question} for scene in scenes],
        lang,
        "describe",
    )
    found = tuple(
        replace(scene, describe=Description(**{name: _text(row[name]) for name in Question}))
        for scene, row in zip(scenes, rows, strict=True)
    )
    unfinished.note("describe_steps", found)
    return found


def valued(scenes: Sequence[Scene], lang: Lang) -> tuple[Scene, ...]:
    """Step four: what is expected and what is received, from 1 to 5, with words."""
    scenes = unfinished.table("value_steps", tuple(scenes))
    column = st.column_config
    rows = _asked(
        scenes,
        {
            "expected": _mark_column("making.value.expected", lang),
            "expected_text": column.TextColumn(say("making.value.expected_text", lang), width="medium"),
            "received": _mark_column("making.value.received", lang),
            "received_text": column.TextColumn(say("making.value.received_text", lang), width="medium"),
        },
        [
            {
                "expected": scene.expected and scene.expected.score,
                "expected_text": scene.expected and scene.expected.text,
                "received": scene.received and scene.received.score,
                "received_text": scene.received and scene.received.text,
            }
            for scene in scenes
        ],
        lang,
        "value",
    )
    found = tuple(
        replace(
            scene,
            expected=_marked(Expectation, row["expected"], row["expected_text"]),
            received=_marked(Mark, row["received"], row["received_text"]),
        )
        for scene, row in zip(scenes, rows, strict=True)
    )
    unfinished.note("value_steps", found)
    return found


def proposed(scenes: Sequence[Scene], lang: Lang) -> tuple[Scene, ...]:
    """Step five: the scenes that fall shortest, told again as they should be."""
    falling = (place for place, scene in enumerate(scenes) if _gap(scene) < 0)
    worst = sorted(falling, key=lambda place: _gap(scenes[place]))[:_MOST_PROPOSED]
    if not worst:
        st.info(say("making.propose.none", lang))
    found = list(scenes)
    for place in worst:
        scene = scenes[place]
        label = say("making.propose.scene", lang, title=escape(in_lang(scene.title, "")))
        first = in_lang(scene.propose.text, "") if scene.propose else ""
        key = unfinished.field(f"take_two_{place}_{short_slug(in_lang(scene.title, ''))}", first)
        told = _text(st.text_area(label, height=90, key=key))
        found[place] = replace(scene, propose=Proposal(text=told) if told else None)
    return tuple(found)


def _asked(
    scenes: Sequence[Scene],
    columns: Mapping[str, Any],
    given: Sequence[Mapping[str, object]],
    lang: Lang,
    key: str,
) -> list[dict[str, Any]]:
    """A table with a row for each scene, to be filled in; gives its rows."""
    import pandas as pd

    rows = [{_SCENE: in_lang(scene.title, "")} | dict(row) for scene, row in zip(scenes, given, strict=True)]
    counted = {name for name, column in columns.items() if column["type_config"]["type"] == "number"}
    table = pd.DataFrame(rows, columns=[_SCENE, *columns]).astype(
        {name: "float64" if name in counted else "object" for name in columns}
    )
    title = st.column_config.TextColumn(say("making.scene", lang), disabled=True, pinned=True, width="medium")
    edited = st.data_editor(
        table,
        column_config={_SCENE: title, **columns},
        hide_index=True,
        height=min(_HEIGHT, 37 + 35 * len(rows) + 2),
        key=f"{key}_steps",
        placeholder="",
        # A run in the middle of typing would take away the cell; the buttons bring along what is typed.
        on_change="ignore",
        alt=say("making.scenes", lang),
    )
    return [{str(name): cell for name, cell in row.items()} for row in edited.to_dict("records")]


def _mark_column(name: str, lang: Lang) -> Any:
    return st.column_config.NumberColumn(
        say(name, lang), min_value=_LOW, max_value=_HIGH, step=0.5, format="%g"
    )


def _gap(scene: Scene) -> float:
    """Received less expected; nothing to propose where one is not known."""
    marks = [mark.score if mark else None for mark in (scene.received, scene.expected)]
    return 0.0 if marks[0] is None or marks[1] is None else marks[0] - marks[1]


def _text(cell: object) -> str | None:
    return plain(cell).strip() or None if isinstance(cell, str) else None


def _number(cell: object) -> float | None:
    return float(cell) if isinstance(cell, int | float) and cell == cell else None


def _marked(kind: type[Any], score: object, text: object) -> Any:
    number, said = _number(score), _text(text)
    return None if number is None and said is None else kind(number, said)
