"""Step by step: one question a screen, in the order of the method; only titles must be answered."""

from dataclasses import dataclass, replace

import streamlit as st

from momentos.exchange.draft import Draft
from momentos.journey.customer import Customer
from momentos.ui.making import unfinished
from momentos.ui.making.acts_form import acts_form
from momentos.ui.making.ending import create_button, finish
from momentos.ui.making.naming import naming
from momentos.ui.making.questions import described, proposed, seen, valued
from momentos.words.catalogue import Lang, say

_SCREENS = ("film", "identify", "see", "describe", "value", "propose")


@dataclass(frozen=True, slots=True)
class _Making:
    """The screen that is shown, and the film as it was when it was turned to: its fields start from that."""

    screen: int
    film: Draft


def show(lang: Lang) -> None:
    """One screen, and the ways back, on and to the end."""
    making = unfinished.draft() or _Making(0, Draft(lang=lang.value))
    name = _SCREENS[making.screen]
    told = say("making.step", lang, n=making.screen + 1, of=len(_SCREENS))
    st.progress((making.screen + 1) / len(_SCREENS), told)
    st.header(say(f"making.step.{name}", lang), anchor=False)
    st.markdown(say(f"making.step.{name}.why", lang))
    film = _answered(making.film, name, lang)
    _ways(making, film, lang)


def _answered(film: Draft, name: str, lang: Lang) -> Draft:
    match name:
        case "film":
            return _film(film, lang)
        case "identify":
            return replace(film, scenes=acts_form(film.scenes, lang, "steps"))
        case "see":
            return replace(film, scenes=seen(film.scenes, lang))
        case "describe":
            return replace(film, scenes=described(film.scenes, lang))
        case "value":
            return replace(film, scenes=valued(film.scenes, lang))
    return replace(film, scenes=proposed(film.scenes, lang))


def _film(film: Draft, lang: Lang) -> Draft:
    """The title, and the customer whose eyes the film is seen with."""
    title, written_in = naming(lang, "steps", title=film.title, written_in=film.lang)
    customer = film.customers[0] if film.customers else Customer(id="")
    name = st.text_input(
        say("making.customer", lang),
        placeholder=say("making.customer.example", lang),
        key=unfinished.field("customer_steps", str(customer.name or "")),
    )
    about = st.text_area(
        say("making.customer.about", lang),
        height=90,
        key=unfinished.field("about_steps", str(customer.about or "")),
    )
    told = replace(customer, name=(name or "").strip() or None, about=(about or "").strip() or None)
    return replace(film, title=title, lang=written_in, customers=(told,) if told.name else ())


def _ways(making: _Making, film: Draft, lang: Lang) -> None:
    """Back, on, and from the scenes on the end."""
    first, last = making.screen == 0, making.screen == len(_SCREENS) - 1
    missing = "" if film.title else "title"
    if not first and not film.scenes:
        missing = "scenes"
    ready = not first and not missing
    with st.container(horizontal=True, vertical_alignment="center"):
        if not first and st.button(say("making.back", lang), key="back"):
            _turn(making.screen - 1, film)
        if not last:
            on = st.button(say("making.next", lang), key="next", type="primary", disabled=bool(missing))
            if on:
                _turn(making.screen + 1, film)
        wanted = ready and create_button(lang, main=last)
        if missing or not last:
            told = f"missing.{missing}" if missing else "enough" if ready else "film_first"
            st.caption(say(f"making.{told}", lang), width="stretch")
    if wanted:
        finish(film, lang)


def _turn(screen: int, film: Draft) -> None:
    unfinished.keep_draft(_Making(screen, film))
    st.rerun()
