"""The room as the stage's component is told of it, and what the stage asks of it in return."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from momentos.evidence.rungs import rungs
from momentos.room.house import ClosedError
from momentos.room.invitation import Invitation, Reach
from momentos.room.live import LiveRoom
from momentos.room.mark_words import words_in
from momentos.room.outcome import UnacceptedError, accepted
from momentos.room.question import Aspect
from momentos.room.refusal import RefusedError
from momentos.ui import editing, visitor
from momentos.ui.audience import house
from momentos.ui.room_deeds import File, NotDoneError, do, phones_in, room_of
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number
from momentos.words.ground import ground
from momentos.words.rungs import rung_words

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_ANSWER = "room_answer"
_FILE = "room_file"
_HEARD = "room_heard"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a wish, in words; `number` is the wish's own."""

    number: float
    ok: bool
    said: str


def room_data(film: Screening, lang: Lang) -> Mapping[str, Any]:
    """What the stage is told of a film's room; without one, why there can be none."""
    room = room_of(film)
    if room is not None:
        _follow(room, film)
    closed = "" if editing.may_edit() else say("room.closed.read_only", lang)
    file: File | None = visitor.kept_for(film.key, _FILE)
    answer: Answer | None = visitor.kept_for(film.key, _ANSWER)
    return {
        **_invitation(room),
        "phones": phones_in(room) if room is not None else 0,
        "may": not closed,
        "why": closed,
        "rungs": [] if room is None else list(rung_words(rungs(room.playbill.scale), lang)),
        "words": _words(film, room, lang),
        "now": _standing(film, room, lang),
        "ended": room is None and house().latest(editing.name_of(film)) is not None,
        "accepted": _accepted(film, room),
        "answer": None if answer is None else {"number": answer.number, "ok": answer.ok, "said": answer.said},
        "file": None
        if file is None or answer is None
        else {"number": answer.number, "name": file.name, "type": file.type, "text": file.text},
    }


def hear(film: Screening, payload: object, lang: Lang) -> None:
    """Do what the stage asks for, each wish once; what came of it is told with the next `room_data`."""
    wish = payload if isinstance(payload, Mapping) else {}
    number = wish.get("number")
    if isinstance(number, bool) or not isinstance(number, int | float):
        return
    if not number > (visitor.kept_for(film.key, _HEARD) or 0):
        return
    visitor.keep_for(film.key, _HEARD, number)
    visitor.keep_for(film.key, _FILE, None)
    try:
        done = do(film, wish, lang)
    except NotDoneError as error:
        answer = Answer(number, ok=False, said=str(error))
    except ClosedError as error:
        answer = Answer(number, ok=False, said=say(f"room.closed.{error.why}", lang))
    except RefusedError as error:
        answer = Answer(number, ok=False, said=say(f"refusal.{error.refusal}", lang))
    except UnacceptedError as error:
        answer = Answer(number, ok=False, said=say(f"room.objection.{error.objection}", lang))
    else:
        answer = Answer(number, ok=True, said=done.said)
        visitor.keep_for(film.key, _FILE, done.file)
    visitor.keep_for(film.key, _ANSWER, answer)


def _follow(room: LiveRoom, film: Screening) -> None:
    """Tell a room that its film was edited; the question on stage stays."""
    edited = room.playbill.of_edited(film.journey)
    if edited != room.playbill:
        room.change_film(edited)


def _invitation(room: LiveRoom | None) -> Mapping[str, Any]:
    site, reach = _site()
    if room is None:
        nothing = dict.fromkeys(("code", "token", "join", "qr", "expires"))
        return {**nothing, "reach": reach.value, "rehearsal": False, "roles": []}
    found = Invitation.of(room, site, reach)
    return {
        "code": found.code,
        "token": found.token,
        "join": found.join,
        "qr": found.qr,
        "reach": found.reach.value,
        "rehearsal": found.rehearsal,
        "roles": list(found.roles),
        "expires": found.expires,
    }


def _site() -> tuple[str, Reach]:
    """Where phones find the rooms: at the door, else where the page itself was found."""
    if (door := house().door.site) is not None:
        return door, Reach.NETWORK
    page = urlsplit(st.context.url or f"http://localhost:{st.get_option('server.port')}")
    reach = Reach.MACHINE if page.hostname in _LOCAL else Reach.SITE
    return f"{page.scheme}://{page.netloc}", reach


def _words(film: Screening, room: LiveRoom | None, lang: Lang) -> Mapping[str, Mapping[Aspect, str]]:
    """The words that what is accepted may change: of a rehearsal nothing is."""
    return {} if room is None or room.playbill.rehearsal else words_in(film.journey, lang)


def _standing(film: Screening, room: LiveRoom | None, lang: Lang) -> Mapping[str, Mapping[Aspect, str]]:
    """Both marks of every scene as they stand, with their ground: what accepting others would replace."""
    if room is None or room.playbill.rehearsal:
        return {}
    return {
        scene.id: {
            aspect: " · ".join((plain_number(mark.score, lang), *ground(mark, lang)))
            for aspect, mark in ((Aspect.EXPECTED, scene.expected), (Aspect.RECEIVED, scene.received))
            if mark is not None and mark.score is not None
        }
        for scene in film.journey.scenes
    }


def _accepted(film: Screening, room: LiveRoom | None) -> list[Mapping[str, Any]]:
    return [
        {
            "scene": one.question.scene,
            "aspect": one.question.aspect.value,
            "round": one.question.round,
            "score": one.score,
        }
        for one in (accepted(film.journey, room) if room is not None else ())
    ]
