"""Lists of values without ids: only the items, and of records only the fields, that differ are touched."""

from collections.abc import Sequence
from dataclasses import is_dataclass
from difflib import SequenceMatcher
from typing import Any

from momentos.text.edit.document import Document, document, field_of, order_of
from momentos.text.edit.fields import added, replaced, taken_out
from momentos.text.edit.page import Page
from momentos.text.edit.rows import item_added, item_replaced, item_taken_out
from momentos.text.edit.spans import Fields, Rows
from momentos.text.edit.writing import in_braces


def with_items(page: Page, rows: Rows, places: Sequence[int], old: Sequence[Any], new: Sequence[Any]) -> str:
    """The text with the items `new` in a list where `old` were read, from those at its `places`.

    Only what differs is touched, from the last item to the first.
    """
    values = [document(value) for value in new]
    before, after = [in_braces(document(value)) for value in old], [in_braces(value) for value in values]
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, start, end, new_start, new_end in reversed(steps):
        if kind == "equal":
            continue
        both = min(end - start, new_end - new_start)
        behind = places[start + both - 1] + 1 if start + both else 0
        for value in reversed(values[new_start + both : new_end]):
            page = Page(item_added(page, page.list_at(rows.start), behind, value))
        for place in reversed(places[start + both : end]):
            page = Page(item_taken_out(page, page.list_at(rows.start), place))
        for number in range(both):
            place = places[start + number]
            page = _with_item(page, rows.start, place, old[start + number], new[new_start + number])
    return page.text


def _with_item(page: Page, start: int, place: int, old: Any, new: Any) -> Page:
    """The page with another item in the list at `start`; of a record, only what differs is another."""
    rows = page.list_at(start)
    if not isinstance(rows.items[place], Fields) or not is_dataclass(new) or type(old) is not type(new):
        return Page(item_replaced(page, rows, place, document(new)))
    for name in order_of(new):
        value, item = field_of(new, name), page.list_at(start).items[place]
        if isinstance(item, Fields) and value != field_of(old, name):
            page = Page(_with_field(page, item, name, value, order_of(new)))
    return page


def _with_field(page: Page, holder: Fields, name: str, value: Document | None, order: Sequence[str]) -> str:
    """The text with another value, or none, in a field of a block."""
    entry = holder.named(name)
    if entry is None:
        return page.text if value is None else added(page, holder, name, value, order)
    return taken_out(page, holder, entry) if value is None else replaced(page, holder, entry, value)
