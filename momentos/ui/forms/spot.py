"""A place in a film that a form shows and writes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from momentos.journey.change import Way
from momentos.journey.journey import Journey
from momentos.journey.remake import needed, value_at
from momentos.journey.shape import Shape, shape_at
from momentos.ui import editing, heard, visitor
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say
from momentos.words.field import advice, label


class UnfitError(ValueError):
    """What was entered cannot stand where it was entered; says why."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The place at the end of a way; ``spot / "see" / "text"`` goes further in."""

    film: Screening
    lang: Lang
    way: Way = ()

    def __truediv__(self, step: str) -> "Spot":
        return Spot(self.film, self.lang, (*self.way, step))

    @property
    def journey(self) -> Journey:
        """What the film's file says."""
        return self.film.journey

    @property
    def key(self) -> str:
        """The key of the widget that shows it."""
        return f"form_{self.film.key}_{'.'.join(self.way)}"

    @property
    def value(self) -> Any:
        """What the journey has there; None where there is nothing."""
        return value_at(self.journey, self.way)

    @property
    def shape(self) -> Shape:
        """What may be entered there."""
        return shape_at(self.way)[2]

    @property
    def name(self) -> str:
        """What people call the field."""
        record, attribute, _ = shape_at(self.way)
        return label(record, attribute, self.lang)

    @property
    def advice(self) -> str | None:
        """What helps to fill it in; None where its name says it all."""
        record, attribute, _ = shape_at(self.way)
        return advice(record, attribute, self.lang)

    def write(self, value: object) -> editing.Outcome:
        """Write what is to stand there, and give what came of it; None takes it away."""
        return editing.set_field(self.film, self.way, value)

    def saver(
        self,
        read: Callable[[Any], Any] = lambda entered: entered,
        key: str | None = None,
        then: Callable[[Any, editing.Outcome], None] | None = None,
    ) -> Callable[[], None]:
        """Writes what was entered in the widget of that key, else of its own.

        `read` makes the value of it, or raises UnfitError: then, and where it cannot be empty or has not been
        touched, the widget shows again what it was. `then` is given the value and what came of it; without
        it the widget shows from now on what the file says.
        """
        widget = key or self.key

        def save() -> None:
            if heard.is_outdated(widget):
                heard.follow_again(widget)
                return
            entered = visitor.entered(widget)
            try:
                value = self._fit(read(entered))
            except UnfitError as unfit:
                heard.follow_again(widget)
                st.toast(escape(str(unfit)))
                return
            came = self.write(value)
            if then:
                then(value, came)
            else:
                heard.believe(widget, entered)

        return save

    def _fit(self, value: Any) -> Any:
        """The value; raises UnfitError for nothing where something has to stand."""
        record, attribute, _ = shape_at(self.way)
        if value is None and attribute in needed(record):
            raise UnfitError(say("form.needed", self.lang, name=self.name))
        return value
