"""Documents as lines of YAML, written as a careful person would: what is short on one line."""

from dataclasses import dataclass

from momentos.text.edit.document import Document, Listing, Record, Word
from momentos.text.edit.quoting import WIDTH, Style, on_lines, one_line

_SHORT = 40
"""A longer text does not stand in braces, where it would be hard to read."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a file is indented: by how much fields are, and the dashes of a list below its name."""

    fields: int = 2
    dashes: int = 2


@dataclass(frozen=True, slots=True)
class Written:
    """A value as text: what stands behind its name or dash, and the lines below, indentation included."""

    head: str
    below: tuple[str, ...] = ()


def in_braces(value: Document, was: Style = Style.PLAIN) -> str:
    """The value on one line, wherever it stands; a text in the quotes it had before."""
    match value:
        case Word(text, True):
            return one_line(text, braces=True, was=was)
        case Word(text):
            return text
        case Record(fields):
            return "{" + ", ".join(f"{_name(key)}: {in_braces(one)}" for key, one in fields.items()) + "}"
        case Listing(items):
            return "[" + ", ".join(in_braces(item) for item in items) + "]"


def on_page(
    value: Document, column: int, habit: Habit, room: int = WIDTH, was: Style = Style.PLAIN
) -> Written:
    """The value behind a name or dash whose line starts at `column`; `room` is left on that line."""
    match value:
        case Word(text, True):
            inner = column + habit.fields
            lines = on_lines(text, inner)
            if lines is None:
                return Written(one_line(text, braces=False, was=was))
            return Written(lines[0], tuple(" " * inner + line if line else "" for line in lines[1:]))
        case Word(text):
            return Written(text)
    if _is_short(value) and len(braced := in_braces(value)) <= room:
        return Written(braced)
    if isinstance(value, Record):
        return Written("", fields_on_page(value, column + habit.fields, habit))
    return Written(
        "", tuple(line for item in value.items for line in item_on_page(item, column + habit.dashes, habit))
    )


def field_on_page(name: str, value: Document, column: int, habit: Habit) -> tuple[str, ...]:
    """The lines of one field whose name stands at `column`."""
    key = f"{' ' * column}{_name(name)}:"
    written = on_page(value, column, habit, WIDTH - len(key) - 1)
    return (f"{key} {written.head}" if written.head else key, *written.below)


def fields_on_page(record: Record, column: int, habit: Habit) -> tuple[str, ...]:
    """The lines of all fields of a record."""
    return tuple(
        line for name, value in record.fields.items() for line in field_on_page(name, value, column, habit)
    )


def item_on_page(value: Document, column: int, habit: Habit) -> tuple[str, ...]:
    """The lines of one item whose dash stands at `column`."""
    dash = f"{' ' * column}- "
    fits = _is_short(value) and len(in_braces(value)) <= WIDTH - len(dash)
    if isinstance(value, Record) and value.fields and not fits:
        first, *rest = fields_on_page(value, column + 2, habit)
        return (dash + first[column + 2 :], *rest)
    written = on_page(value, column, habit, WIDTH - len(dash))
    return (dash + written.head, *written.below)


def _is_short(value: Document) -> bool:
    """Whether a value reads well in braces: a few short words, and no record within a record."""
    match value:
        case Word(text, is_text):
            return not is_text or (len(text) <= _SHORT and "\n" not in text)
        case Listing(items):
            return all(isinstance(item, Word) and _is_short(item) for item in items)
        case Record(fields, broad):
            return not broad and all(
                not isinstance(one, Record) and _is_short(one) for one in fields.values()
            )


def _name(key: str) -> str:
    return one_line(key, braces=True)
