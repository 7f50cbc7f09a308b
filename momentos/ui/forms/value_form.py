"""Step four of a scene as a form: what is expected and received, by whom, and what that rests on."""

import streamlit as st

from momentos.journey.customer import EVERYONE
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.scene import Scene
from momentos.ui.forms.number import mark
from momentos.ui.forms.record import block, record_form
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.text import text
from momentos.ui.forms.unfolding import unfolding
from momentos.ui.sheet import sheet
from momentos.ui.sheets.scene_value import marks
from momentos.words.catalogue import say

_SIDES: dict[str, type[Mark]] = {"expected": Expectation, "received": Mark, "importance": Importance}
_GROUND = {
    Expectation: ("from_", "evidence", "n", "date", "minimum", "spread"),
    Mark: ("evidence", "n", "date", "spread"),
    Importance: ("text", "evidence", "n", "date", "spread"),
}


def value(scene: Spot) -> None:
    """Step four."""
    film = scene.film
    fields = st.container()
    # First what comes of a mark: a browser that draws it with all else draws it later.
    sheet.show(f"marks_{scene.way[1]}", marks(film, film.scenes[scene.way[1]], scene.lang))
    with fields:
        for side in _SIDES:
            _mark(scene, side)
    for side in _SIDES:
        _ground(scene, side)
    types = [id_ for id_ in film.journey.shares if id_ != EVERYONE]
    if types and (part := unfolding(f"{scene.key}_types", say("form.by_customer", scene.lang))).open:
        with part:
            for customer in types:
                own = scene / "by_customer" / customer
                if (inner := unfolding(own.key, film.customer_name(customer, scene.lang))).open:
                    with inner:
                        for side in _SIDES:
                            _mark(own, side)
                            _ground(own, side)
    if (part := unfolding(f"{scene.key}_promise", say("form.promised", scene.lang))).open:
        with part:
            record_form(scene, Scene, ("keeps", "feeds"))
            if film.journey.promise and film.journey.promise.benefits:
                block(scene / "benefits")
    if (part := unfolding(f"{scene.key}_compared", say("form.compared", scene.lang))).open:
        with part:
            record_form(scene, Scene, ("competitor", "history"))


def _mark(spot: Spot, side: str) -> None:
    """One mark: its points and its words."""
    name, inner = say(f"form.{side}", spot.lang), spot / side
    if _SIDES[side] is Importance:
        mark(inner / "score", name=name)
        return
    points, words = st.columns([3, 2])
    with points:
        mark(inner / "score", name=name)
    with words:
        text(inner / "text", name=say(f"form.{side}.words", spot.lang))


def _ground(spot: Spot, side: str) -> None:
    """What one mark rests on."""
    name, kind, inner = say(f"form.{side}", spot.lang), _SIDES[side], spot / side
    if (part := unfolding(f"{inner.key}_ground", say("form.ground", spot.lang, what=name))).open:
        with part:
            record_form(inner, kind, _GROUND[kind])
