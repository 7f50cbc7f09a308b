"""Edits of a journey, and the texts that come of them."""

import dataclasses
from collections.abc import Callable
from typing import Any

from momentos.journey.journey import Journey
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.text.edit.edit import edited
from momentos.text.read import read_text

HEAD = "title: Café\nscenes:\n"
NEW = Scene("nueva", "Nueva", Phase.PURCHASE)

Edit = Callable[[Journey], Journey]


def scene(**values: Any) -> Edit:
    """Fields of the first scene set."""
    return scenes(lambda s: (dataclasses.replace(s[0], **values), *s[1:]))


def journey(**values: Any) -> Edit:
    """Fields of the journey set."""
    return lambda j: dataclasses.replace(j, **values)


def scenes(rearranged: Callable[[tuple[Scene, ...]], tuple[Scene, ...]]) -> Edit:
    """The scenes in another order or number."""
    return lambda j: dataclasses.replace(j, scenes=rearranged(j.scenes))


def after(text: str, edit: Edit) -> str:
    """A text after an edit."""
    reading = read_text(text)
    assert reading.journey is not None
    return edited(reading, edit(reading.journey)).text


def written(before: str, edit: Edit, head: str = HEAD) -> str:
    """What becomes of lines that belong to the first scene."""
    start = head + "  - id: a\n    title: A\n    phase: pre\n"
    text = after(start + before, edit)
    assert text.startswith(start)
    return text.removeprefix(start)
