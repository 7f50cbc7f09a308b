"""Items added to a list, taken out and moved, touching no other line."""

from momentos.text.edit.document import Document, Word
from momentos.text.edit.fields import behind
from momentos.text.edit.page import Page
from momentos.text.edit.spans import Rows, lists, style_of
from momentos.text.edit.writing import in_braces, item_on_page


def item_replaced(page: Page, rows: Rows, place: int, value: Document) -> str:
    """The text with another value in an item; the comments of the old one stay."""
    old = rows.items[place]
    if rows.flow:
        new = in_braces(value, style_of(old)) + page.kept_in_braces(old.start, old.end)
        return page.spliced(old.start, old.end, new)
    dash = page.dash(rows, place)
    if isinstance(value, Word):
        return behind(page, dash + 1, old, rows.column, value)
    lines = page.joined(item_on_page(value, rows.column, page.habit)).lstrip(" ")
    kept = page.comments(dash, page.line_end(old.end))
    indent = page.newline + " " * (rows.column + 2)
    return page.spliced(dash, page.line_end(old.end), lines + "".join(indent + one for one in kept))


def item_added(page: Page, rows: Rows, place: int, value: Document) -> str:
    """The text with a new item at `place`; where blank lines part the items, one parts it too."""
    if rows.flow:
        return _added_in_brackets(page, rows, place, in_braces(value))
    lines = page.joined(item_on_page(value, rows.column, page.habit))
    if place == 0 and not page.opens_line(rows.start):
        return page.spliced(rows.start, rows.start, lines.lstrip(" ") + page.newline + " " * rows.column)
    position = _slot(page, rows, place)
    return page.spliced(position, position, _pasted(page, rows, place, position, lines))


def item_taken_out(page: Page, rows: Rows, place: int) -> str:
    """The text without an item that is not the only one; its comments stay."""
    if rows.flow:
        start = rows.items[place - 1].end if place else rows.items[0].start
        end = rows.items[place].end if place else rows.items[1].start
        return page.spliced(start, end, page.kept_in_braces(start, end))
    dash, end = page.dash(rows, place), rows.items[place].end
    if not page.opens_line(dash):
        following = page.dash(rows, place + 1)
        indent = page.newline + " " * rows.column
        kept = "".join(one + indent for one in page.comments(dash, following))
        return page.spliced(dash, following, kept)
    if page.comments(dash, page.line_end(end)):
        return page.without_lines(dash, end, rows.column)
    return page.spliced(*_parted_lines(page, page.line_start(dash), end), "")


def item_moved(page: Page, rows: Rows, place: int, to: int) -> str:
    """The text with an item, and the comments that stand with it, moved as written to the place `to`.

    `to` counts the items without the moved one; it is not where the item stands already.
    """
    target = to if to < place else to + 1
    if rows.flow:
        written = page.text[rows.items[place].start : rows.items[place].end]
        pasted = Page(_added_in_brackets(page, rows, target, written))
        return item_taken_out(pasted, pasted.list_at(rows.start), place + (target <= place))
    start, end = _top(page, rows, place), _bottom(page, rows, place)
    lines = page.text[start:end]
    position = _slot(page, rows, target)
    cut_start, cut_end = _parted_lines(page, start, end)
    new = _pasted(page, rows, target, position, lines)
    if position <= cut_start:
        return Page(page.spliced(cut_start, cut_end, "")).spliced(position, position, new)
    return Page(page.spliced(position, position, new)).spliced(cut_start, cut_end, "")


def _added_in_brackets(page: Page, rows: Rows, place: int, written: str) -> str:
    if not rows.items:
        return page.spliced(rows.start, rows.end, f"[{written}{page.kept_in_braces(rows.start, rows.end)}]")
    beside = rows.items[max(place - 1, 0)]
    gap = page.newline + " " * beside.column if page.opens_line(beside.start) else " "
    if place == 0:
        return page.spliced(beside.start, beside.start, f"{written},{gap}")
    return page.spliced(beside.end, beside.end, f",{gap}{written}")


def _slot(page: Page, rows: Rows, place: int) -> int:
    """Where the lines of an item that is to stand at `place` begin."""
    return page.next_line(_bottom(page, rows, place - 1)) if place else _top(page, rows, 0)


def _top(page: Page, rows: Rows, place: int) -> int:
    """Where the lines of an item begin, with the comments right above it that stand in its column."""
    top = page.line_start(page.dash(rows, place))
    while top:
        above = page.line_above(top)
        line = page.text[above:top]
        if line.lstrip(" ")[:1] != "#" or len(line) - len(line.lstrip(" ")) != rows.column:
            break
        top = above
    return top


def _bottom(page: Page, rows: Rows, place: int) -> int:
    """Where an item ends, with the comments right below it that stand deeper than its dash."""
    return page.last_line(rows.items[place].end, rows.column)


def _pasted(page: Page, rows: Rows, place: int, position: int, lines: str) -> str:
    """The lines with the breaks, and the blank line, that part them from what stands around `position`."""
    gap = page.newline if _is_parted(page, rows, lines) else ""
    if position and page.text[position - 1] not in "\r\n":
        return page.newline + gap + lines
    return gap + lines + page.newline if place else lines + page.newline + gap


def _is_parted(page: Page, rows: Rows, lines: str) -> bool:
    """Whether a blank line stands behind the first item of a list, and its comments.

    Of an only item that cannot be seen: things of several lines are then parted as those of the other lists
    in that column.
    """
    if len(rows.items) > 1:
        return page.is_blank(page.next_line(_bottom(page, rows, 0)))
    return page.newline in lines and any(
        _is_parted(page, other, lines)
        for other in lists(page.root)
        if other.column == rows.column and not other.flow and len(other.items) > 1
    )


def _parted_lines(page: Page, start: int, end: int) -> tuple[int, int]:
    """The lines from `start` to `end`, with one of the blank lines that part them from their neighbours."""
    after = page.next_line(end)
    before = page.line_above(start) if start else start
    if before < start and page.is_blank(before):
        return before, after
    return start, page.next_line(after) if page.is_blank(after) else after
