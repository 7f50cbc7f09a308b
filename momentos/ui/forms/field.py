"""One widget for one field of a film: it shows what the file says and writes what is entered."""

from momentos.journey.shape import Form, Shape
from momentos.ui.forms.choice import choice, choices, day
from momentos.ui.forms.number import by_customer, is_mark, mark, number
from momentos.ui.forms.options import LANGUAGE
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.text import is_long, lines, text


def field(spot: Spot, *, name: str | None = None) -> None:
    """The widget of the field at a spot, which must be `simple`. `name` is shown in place of its own."""
    shape = spot.shape
    if shape.many:
        (lines if shape.form is Form.TEXT else choices)(spot, name=name)
    elif shape.per_customer:
        by_customer(spot)
    elif spot.way == LANGUAGE or shape.form in (Form.TERM, Form.REFERENCE, Form.TRUTH):
        choice(spot, name=name)
    elif shape.form is Form.TEXT:
        text(spot, name=name)
    elif shape.form is Form.DATE:
        day(spot, name=name)
    elif is_mark(shape):
        mark(spot, name=name)
    else:
        number(spot, name=name)


def is_simple(shape: Shape) -> bool:
    """Whether one widget can show it; ids are not shown."""
    return shape.form not in (Form.RECORD, Form.ID) and not shape.keyed


def is_wide(name: str, shape: Shape) -> bool:
    """Whether its widget takes the whole width."""
    return is_mark(shape) or (shape.form is Form.TEXT and (shape.many or is_long(name)))
