"""What can be chosen in a field, and how each is called."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from momentos.journey.kinds import Thing, in_lang
from momentos.journey.shape import Form
from momentos.ui.forms.spot import Spot
from momentos.ui.markdown import escape
from momentos.words.catalogue import known, say, term

Naming = Callable[[Any], str]


LANGUAGE = ("lang",)
"""The way to the language a film is written in."""

_LANGUAGES = ("es", "en", "ca", "eu", "gl", "pt", "fr", "it", "de", "nl", "pl", "ro")


def options(spot: Spot) -> tuple[Sequence[Any], Naming]:
    """What can be chosen where there are terms, references or yes and no; what stands there is among it."""
    offered, naming = _offered(spot)
    held = spot.value if spot.shape.many else (spot.value,)
    strangers = [value for value in held or () if value is not None and value not in offered]
    return [*offered, *strangers], naming


def _offered(spot: Spot) -> tuple[Sequence[Any], Naming]:
    film, lang, shape = spot.film, spot.lang, spot.shape
    if spot.way == LANGUAGE:
        return _LANGUAGES, lambda code: known("language", code, lang)
    if shape.terms is not None:
        return list(shape.terms), lambda member: term(member, lang) if isinstance(member, StrEnum) else ""
    if shape.form is Form.TRUTH:
        return (True, False), lambda yes: say("editing.yes" if yes else "editing.no", lang)
    match shape.refers:
        case Thing.SCENE:
            return list(film.scenes), _naming(lambda id_: film.numbered(id_, lang))
        case Thing.CUSTOMER:
            ids = [customer.id for customer in film.journey.customers]
            return ids, _naming(lambda id_: film.customer_name(id_, lang))
        case Thing.BENEFIT:
            promise = film.journey.promise
            ids = [benefit.id for benefit in promise.benefits] if promise else []
            return ids, _naming(lambda id_: film.benefit_name(id_, lang))
        case Thing.LIBRARY_ENTRY:
            return list(film.library), _naming(lambda id_: film.library[id_].name.in_lang(lang))
    titles = {action.id: in_lang(action.title, lang) for action in film.plan.actions}
    return list(titles), _naming(lambda id_: titles[id_])


def _naming(name: Naming) -> Naming:
    """The names as they are, and the id of what has none."""

    def named(id_: str) -> str:
        try:
            return escape(name(id_)) or id_
        except KeyError:
            return id_

    return named
