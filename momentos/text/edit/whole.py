"""A whole journey as a new text, laid out as a careful person would write it."""

from collections.abc import Iterator, Mapping

from momentos.journey.journey import Journey
from momentos.journey.vocabulary import Phase
from momentos.text.edit.document import Document, Listing, Record, Word, document
from momentos.text.edit.writing import Habit, field_on_page, item_on_page

_HABIT = Habit()
_ID = "id"
_SCENES = "scenes"
_FIRST = ("momentos", "title", "lang")
"""What every file says first, also where a reader would take it for granted."""


def text_of(journey: Journey, acts: Mapping[Phase, str] | None = None) -> str:
    """The text of a journey, which is read back as it, without its id: that is the name of its file.

    `acts` gives the comment above the first scene of an act; an act that it does not name gets none.
    """
    said = document(journey)
    if not isinstance(said, Record):
        raise TypeError(said)
    first = {name: document(getattr(journey, name)) for name in _FIRST}
    above = _act_comments(journey, acts or {})
    paragraphs: list[list[str]] = [[]]
    for name, value in {**first, **said.fields}.items():
        if name == _ID:
            continue
        lines = list(_lines(name, value, above if name == _SCENES else {}))
        if len(lines) == 1 or isinstance(value, Word):
            paragraphs[-1] += lines
        else:
            paragraphs += [lines, []]
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines) + "\n"


def _lines(name: str, value: Document, above: Mapping[int, str]) -> Iterator[str]:
    """The lines of one field; things that take several lines each are parted by blank ones."""
    if not isinstance(value, Listing) or not any(isinstance(item, Record) for item in value.items):
        yield from field_on_page(name, value, 0, _HABIT)
        return
    items = [item_on_page(item, _HABIT.dashes, _HABIT) for item in value.items]
    parted = any(len(lines) > 1 for lines in items)
    yield f"{name}:"
    for place, lines in enumerate(items):
        if place and parted:
            yield ""
        if place in above:
            yield f"{' ' * _HABIT.dashes}# {above[place]}"
        yield from lines


def _act_comments(journey: Journey, acts: Mapping[Phase, str]) -> dict[int, str]:
    """The comment above a scene, by its place: where the act is another than that of the scene before."""
    found: dict[int, str] = {}
    last: Phase | None = None
    for place, scene in enumerate(journey.scenes):
        if scene.phase is not None and scene.phase is not last and scene.phase in acts:
            found[place] = " ".join(acts[scene.phase].split())
        last = scene.phase
    return found
