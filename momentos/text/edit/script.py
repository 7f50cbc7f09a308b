"""One change of a journey carried out on the text it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard

from momentos.journey.change import Change, Insert, Move, Remove, Set, Way, are_named
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer
from momentos.journey.remake import value_at
from momentos.text.edit.document import Document, document, field_of, order_of
from momentos.text.edit.fields import added, replaced, taken_out
from momentos.text.edit.page import Page
from momentos.text.edit.plain import with_items
from momentos.text.edit.quoting import WIDTH
from momentos.text.edit.rows import item_added, item_moved, item_replaced, item_taken_out
from momentos.text.edit.spans import Entry, Fields, Rows, Span
from momentos.text.read import Reading
from momentos.text.slug import slug
from momentos.text.tree import Block, Items, Node


@dataclass(frozen=True, slots=True)
class Script:
    """A text, the tree that was built of it, and the journey before and after the change."""

    page: Page
    root: Node
    before: Journey
    meant: Journey
    breaks: bool = False
    """Whether what grows too long for a line in braces is written on lines of its own."""

    @classmethod
    def of(cls, reading: Reading, meant: Journey, *, breaks: bool = False) -> "Script":
        """The script of a reading that has a journey; raises TypeError for one that has none."""
        if reading.journey is None or reading.tree is None:
            raise TypeError(reading)
        return cls(Page(reading.text), reading.tree.root, reading.journey, meant, breaks)

    def is_elsewhere(self, way: Way) -> bool:
        """Whether what a way leads to is written in another file: customer types may be."""
        entry = self.page.root.named(way[0])
        shared = isinstance(entry.value, Fields) if entry else False
        return way[0] == "customers" and shared


@dataclass(frozen=True, slots=True)
class _Spot:
    """A field on the way down: the block that has, or lacks, it, what was built of that, its way, and the
    field itself.
    """

    holder: Fields
    node: Block
    way: Way
    above: "_Spot | None"
    entry: Entry | None

    @property
    def name(self) -> str:
        return self.way[-1]

    @property
    def inside(self) -> Node:
        return self.node.get(self.entry.name if self.entry else self.name)


def written(script: Script, change: Change) -> str:
    """The text after a change; raises LookupError or TypeError where the text has no place for it."""
    spot = _spot(script, change.way)
    rows, items = _list_of(spot) if len(spot.way) >= len(change.way) - 1 else (None, None)
    match change:
        case Set(way) if rows is not None and items and len(way) > len(spot.way):
            place = _row(rows, items, way[-1])
            return item_replaced(script.page, rows, place, document(value_at(script.meant, way)))
        case Insert(_, thing, after) if rows is not None and items:
            place = 0 if after is None else _row(rows, items, after) + 1
            return item_added(script.page, rows, place, document(thing))
        case Remove(_, id_) if rows is not None and items and len(rows.items) > 1:
            return item_taken_out(script.page, rows, _row(rows, items, id_))
        case Move(_, id_, after) if rows is not None and items:
            place = _row(rows, items, id_)
            to = 0 if after is None else _row(rows, items, after) + 1
            to -= to > place
            return script.page.text if to == place else item_moved(script.page, rows, place, to)
    return _set(script, spot)


def item_of(script: Script, way: Way, place: int) -> tuple[str, Fields] | None:
    """The id under which the thing at a place of a list was read, and its block; None where it has none."""
    try:
        spot = _spot(script, way)
    except LookupError:
        return None
    rows, items = _list_of(spot) if spot.way == way else (None, None)
    if rows is None or items is None or place >= len(items):
        return None
    block, id_ = rows.items[_row_of(rows, items, place)], _id(items[place])
    return (id_, block) if isinstance(block, Fields) and id_ is not None else None


def _spot(script: Script, way: Way) -> _Spot:
    """The deepest field on the way that the text has, or can be given."""
    holder, node, above = script.page.root, script.root, None
    done = 0
    while isinstance(node, Block):
        length = done + 1 + (way[done] == "extras")
        entry = _entry(script, holder, way[:length])
        spot = above = _Spot(holder, node, way[:length], above, entry)
        done, inside = length, spot.inside
        value: Span | None = entry.value if entry else None
        if isinstance(value, Rows) and isinstance(inside, Items) and done < len(way):
            place = _place(inside, way[done])
            value, inside = value.items[_row_of(value, inside, place)], inside[place]
            done += 1
            if done < len(way) and not isinstance(value, Fields):
                raise LookupError(way)
        if done >= len(way) or not isinstance(value, Fields):
            return spot
        holder, node = value, inside
    raise LookupError(way)


def _entry(script: Script, holder: Fields, way: Way) -> Entry | None:
    """The field at the end of a way; where ids are names, one may stand there that is no id as it is written,
    and was read as one.
    """
    exact = holder.named(way[-1])
    if exact is not None or "extras" in way:
        return exact
    if not isinstance(value_at(script.before, way[:-1]), Mapping | PerCustomer):
        return None
    return next((entry for entry in holder.entries if slug(entry.name) == way[-1]), None)


def _id(item: Node) -> str | None:
    return getattr(item, "name", None) if isinstance(item, Block) else None


def _row(rows: Rows, items: Items, id_: str) -> int:
    """Where in the text's list a thing stands; what could not be read stands there too."""
    return _row_of(rows, items, _place(items, id_))


def _place(items: Items, id_: str) -> int:
    """The number of a thing in a list; raises LookupError where it is not there."""
    place = next((n for n, item in enumerate(items) if _id(item) == id_), None)
    if place is None:
        raise LookupError(id_)
    return place


def _row_of(rows: Rows, items: Items, place: int) -> int:
    mark = items.marks[place]
    return next(n for n, row in enumerate(rows.items) if (row.line, row.column) == (mark.line, mark.column))


def _list_of(spot: _Spot) -> tuple[Rows | None, Items | None]:
    value, node = spot.entry.value if spot.entry else None, spot.inside
    return (value, node) if isinstance(value, Rows) and isinstance(node, Items) else (None, None)


def _set(script: Script, spot: _Spot) -> str:
    """The text with the field of a spot as the journey means it, or without it where it need not be said."""
    owner = value_at(script.meant, spot.way[:-1])
    value = field_of(owner, spot.name)
    entry = spot.entry
    if value is None:
        return script.page.text if entry is None else _unset(script, spot, entry)
    if entry is None:
        text = added(script.page, spot.holder, spot.name, value, order_of(owner))
    else:
        text = _replaced(script, spot, entry, value)
    above = spot.above
    within = above is not None and above.entry is not None and above.entry.value is spot.holder
    return _set(script, above) if above and within and _outgrows(script, spot.holder, text) else text


def _replaced(script: Script, spot: _Spot, entry: Entry, value: Document) -> str:
    """The text with another value in a field; of a list of as many values, only those that differ."""
    rows, items = _list_of(spot)
    old, new = value_at(script.before, spot.way), value_at(script.meant, spot.way)
    if rows is not None and items and _is_plain_list(old) and _is_plain_list(new) and len(items) == len(old):
        places = [_row_of(rows, items, place) for place in range(len(items))]
        text = with_items(script.page, rows, places, old, new)
        if not _outgrows(script, rows, text):
            return text
    return replaced(script.page, spot.holder, entry, value)


def _outgrows(script: Script, span: Fields | Rows, text: str) -> bool:
    """Whether what stands in braces on a line would make that line too long, and did not before."""
    if not script.breaks or not span.flow:
        return False
    page = script.page
    start, end = page.line_start(span.start), page.line_end(span.start)
    return span.end <= end and end - start <= WIDTH < Page(text).line_end(start) - start


def _unset(script: Script, spot: _Spot, entry: Entry) -> str:
    """The text without a field; a block that would be left empty goes as well, if it need not be said."""
    if sum(other.name == entry.name for other in spot.holder.entries) > 1:
        # Without the first, a repetition that was passed over would be read.
        return replaced(script.page, spot.holder, entry, document(None))
    if len(spot.holder.entries) > 1:
        return taken_out(script.page, spot.holder, entry)
    if spot.above is None or spot.above.entry is None:
        raise LookupError(spot.way)
    return _set(script, spot.above)


def _is_plain_list(values: object) -> TypeGuard[tuple[object, ...]]:
    """Whether these are values without ids."""
    return isinstance(values, tuple) and not are_named(values)
