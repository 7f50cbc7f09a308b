"""Fields set, added and taken out of a page, touching no other line."""

from collections.abc import Sequence
from itertools import pairwise

from momentos.text.edit.document import Document
from momentos.text.edit.page import Page
from momentos.text.edit.quoting import WIDTH
from momentos.text.edit.spans import Entry, Fields, Leaf, Span, style_of
from momentos.text.edit.writing import field_on_page, in_braces, on_page


def replaced(page: Page, holder: Fields, entry: Entry, value: Document) -> str:
    """The text with another value in a field; the comments of the old value stay."""
    lead = page.after_colon(entry.key)
    if not holder.flow:
        return behind(page, lead, entry.value, entry.key.column, value)
    written = in_braces(value, style_of(entry.value))
    if entry.value.start == entry.value.end:
        colon = " " if page.text[lead - 1] == ":" else ": "
        return page.spliced(lead, lead, colon + written)
    start, end = entry.value.start, entry.value.end
    return page.spliced(start, end, written + page.kept_in_braces(start, end))


def behind(page: Page, lead: int, old: Span, column: int, value: Document) -> str:
    """The text with another value behind the colon or dash that ends at `lead`, on a line that has its
    name or dash at `column`. A first comment stays on that line, further ones get lines of their own.
    """
    room = WIDTH - (lead - page.line_start(lead)) - 1
    written = on_page(value, column, page.habit, room, style_of(old))
    end = max(lead, old.end)
    if not written.below and page.line_end(lead) >= end:
        start = lead if old.start == old.end else old.start
        return page.spliced(start, max(start, old.end), (" " if start == lead else "") + written.head)
    first, *others = page.comments(lead, page.line_end(end)) or [""]
    parts = [" " + written.head if written.head else "", "  " + first if first else ""]
    # Among the lines of a text, or as deep, a comment would be part of the text.
    indent = " " * (column if written.head else column + page.habit.fields)
    apart = [indent + comment for comment in others]
    below = [*written.below, *apart] if written.head else [*apart, *written.below]
    return page.spliced(lead, page.line_end(end), page.joined(["".join(parts), *below]))


def added(page: Page, holder: Fields, name: str, value: Document, order: Sequence[str]) -> str:
    """The text with a new field, behind the last of those that `order` names before it."""
    earlier = set(order[: order.index(name)]) if name in order else {entry.name for entry in holder.entries}
    place = max((n for n, entry in enumerate(holder.entries) if entry.name in earlier), default=-1)
    if holder.flow:
        written = f"{name}: {in_braces(value)}"
        if not holder.entries:
            kept = page.kept_in_braces(holder.start, holder.end)
            return page.spliced(holder.start, holder.end, f"{{{written}{kept}}}")
        if place < 0:
            return page.spliced(holder.entries[0].key.start, holder.entries[0].key.start, f"{written}, ")
        end = holder.entries[place].end
        return page.spliced(end, end, f", {written}")
    written_lines = field_on_page(name, value, holder.column, page.habit)
    lines = page.joined(written_lines)
    gap = page.newline if len(written_lines) > 1 and _is_parted(page, holder) else ""
    if place < 0:
        first = page.before_name(holder.entries[0].key)
        return page.spliced(first, first, lines.lstrip(" ") + page.newline + gap + " " * holder.column)
    end = page.last_line(holder.entries[place].end, holder.column)
    behind_it = gap if _follows(page, end) else ""
    return page.spliced(end, end, page.newline + gap + lines + behind_it)


def _is_parted(page: Page, holder: Fields) -> bool:
    """Whether a blank line stands above a field of several lines, or above the comments on it."""
    return any(
        page.is_blank(page.next_line(page.last_line(before.end, holder.column)))
        for before, entry in pairwise(holder.entries)
        if not isinstance(entry.value, Leaf) and not entry.value.flow
    )


def _follows(page: Page, end: int) -> bool:
    """Whether something stands on the line right below that of a position."""
    below = page.next_line(end)
    return below < len(page.text) and not page.is_blank(below)


def taken_out(page: Page, holder: Fields, entry: Entry) -> str:
    """The text without a field that is not the only one of its block; its comments stay."""
    place = next(n for n, other in enumerate(holder.entries) if other is entry)
    following = page.before_name(holder.entries[place + 1].key) if holder.entries[place + 1 :] else None
    start, end = page.before_name(entry.key), entry.end
    if holder.flow and following is None:
        start = holder.entries[place - 1].end
        return page.spliced(start, end, page.kept_in_braces(start, end))
    if holder.flow and following is not None:
        return page.spliced(start, following, page.kept_in_braces(start, following))
    if following is not None and not page.opens_line(start):
        kept = page.comments(start, following)
        indent = page.newline + " " * holder.column
        return page.spliced(start, following, "".join(comment + indent for comment in kept))
    return page.without_lines(start, end, holder.column)
