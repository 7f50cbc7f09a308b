"""The first three steps of a scene as forms: what it is, how the customer sees it, and its six answers."""

from collections.abc import Callable

import streamlit as st

from momentos.journey.kinds import in_lang
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Question
from momentos.ui import heard
from momentos.ui.forms.picture import picture
from momentos.ui.forms.record import block, record_form
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.text import text
from momentos.ui.forms.unfolding import unfolding
from momentos.words.catalogue import say, term
from momentos.words.sentence import capital

NONE = "—"
"""What stands for the answer that there is none."""

_WHAT = ("title", "phase", "channel", "goal", "touchpoint", "owner", "minutes", "facets")
_MORE = ("controlled", "cost_per_contact", "lost", "brings", "starts", "backstage", "learns", "notes")


def identify(scene: Spot) -> None:
    """Step one."""
    record_form(scene, Scene, _WHAT)
    picture(scene)
    if (part := unfolding(f"{scene.key}_more", say("form.more", scene.lang))).open:
        with part:
            record_form(scene, Scene, _MORE)
            for name in ("next", "metrics"):
                block(scene / name)


def see(scene: Spot) -> None:
    """Step two: with the customer's eyes, in the first person."""
    record_form(scene / "see", View)
    record_form(scene, Scene, ("doubts",))
    block(scene / "voice", fold=True)


def describe(scene: Spot) -> None:
    """Step three: the six questions; that there is none is an answer too."""
    _questions(scene / "describe", lambda question: ask(scene, question))


def describe_again(scene: Spot) -> None:
    """The six questions of take two; the empty boxes say how it is now."""
    now: Description = (scene / "describe").value

    def hint(question: Question) -> str:
        answer = in_lang(now.answer(question), scene.lang)
        return say("form.now", scene.lang, answer=answer) if answer else ""

    _questions(scene / "propose" / "describe", hint)


def ask(scene: Spot, question: Question) -> str:
    """What a question asks of a scene on its channel."""
    channel = (scene / "channel").value
    return say(f"form.ask.{question.value}.{channel.value if channel else 'any'}", scene.lang)


def _questions(spot: Spot, hint: Callable[[Question], str]) -> None:
    for pair in (tuple(Question)[start : start + 2] for start in range(0, len(Question), 2)):
        for column, question in zip(st.columns(2), pair, strict=True):
            with column:
                _question(spot / question.value, capital(term(question, spot.lang)), hint(question))


def _question(spot: Spot, name: str, hint: str) -> None:
    """One answer, and the tick that there is none of it."""
    none = in_lang(spot.value, spot.lang) == NONE
    text(spot, long=True, name=name, hint=hint, off=none)
    if none or not spot.value:
        key = f"none_{spot.key}"
        st.checkbox(
            say("form.none", spot.lang),
            heard.follow(key, none),
            key=key,
            on_change=spot.saver(lambda ticked: NONE if ticked else None, key),
        )
