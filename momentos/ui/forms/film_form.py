"""What is written of a film beside its scenes, as the types of its fields say."""

from itertools import groupby

from momentos.journey.journey import Journey
from momentos.journey.shape import shapes_of
from momentos.ui.forms.field import is_simple
from momentos.ui.forms.record import block, record_form
from momentos.ui.forms.script_part import FIELDS, OPEN, ScriptPart
from momentos.ui.forms.spot import Spot
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang


def film_form(film: Screening, part: ScriptPart, lang: Lang) -> None:
    """The fields of one part of the script."""
    shapes, spot = shapes_of(Journey), Spot(film, lang)
    for simple, names in groupby(FIELDS[part], lambda name: is_simple(shapes[name])):
        if simple:
            record_form(spot, Journey, tuple(names))
        else:
            for name in names:
                block(spot / name, fold=name not in OPEN)
