"""What a stage may ask of its film's room, and what comes of it."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.room import said
from momentos.room.audience import audience
from momentos.room.ballots import ballots_csv
from momentos.room.door import Door
from momentos.room.guard import Guard
from momentos.room.live import LiveRoom
from momentos.room.minute import minute_html
from momentos.room.outcome import wishes_in, with_accepted
from momentos.room.phone.pages import PhonePages
from momentos.room.playbill import Playbill
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.rehearsal import Rehearsal
from momentos.room.rooms import LIFE
from momentos.room.said import Said
from momentos.scores.score import score
from momentos.text.slug import slug
from momentos.ui import editing, visitor
from momentos.ui.audience import house
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number

MOST_ROLES = 12
LONGEST_ROLE = 40


@dataclass(frozen=True, slots=True)
class File:
    """A file to be downloaded."""

    name: str
    type: str
    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words, and the file that came of it."""

    said: str
    file: File | None = None


class NotDoneError(Exception):
    """A wish cannot be fulfilled; the words say why."""


def do(film: Screening, wish: Said, lang: Lang) -> Done:
    """Do what a stage asks for.

    Raises NotDoneError, ClosedError where there can be no rooms, RefusedError for what is no wish, and
    UnacceptedError.
    """
    return _DEEDS.get(str(wish.get("do")), _unknown)(film, wish, lang)


def room_of(film: Screening) -> LiveRoom | None:
    """The room that is open for a film, the last one where there are several."""
    return house().of_film(editing.name_of(film))


def phones_in(room: LiveRoom) -> int:
    """How many simulated phones are voting in a room."""
    rehearsal = _rehearsals().get(room.kept.code)
    return rehearsal.phones if rehearsal is not None else 0


def _open(film: Screening, wish: Said, lang: Lang) -> Done:
    room = house().rooms().open(Playbill.of(film.journey, editing.name_of(film), _roles(wish)))
    opened = say("room.opened", lang, code=room.kept.code)
    aside = (say("room.set_aside", lang, file=path.name) for path in house().set_aside())
    return Done(" ".join((opened, *aside)))


def _let_in(_film: Screening, _wish: Said, lang: Lang) -> Done:
    house().rooms()
    try:
        return Done(say("room.let_in", lang, site=house().door.open()))
    except OSError as error:
        raise NotDoneError(say("room.no_network", lang)) from error


def _shut_out(_film: Screening, _wish: Said, lang: Lang) -> Done:
    house().door.shut()
    return Done(say("room.shut_out", lang))


def _rehearse(film: Screening, wish: Said, lang: Lang) -> Done:
    if (before := room_of(film)) is not None and before.playbill.rehearsal:
        _end_rehearsal(before)
    bill = replace(Playbill.of(film.journey, editing.name_of(film), _roles(wish)), rehearsal=True)
    room = house().rooms().open(bill)
    door = Door(audience(house(), Guard(), PhonePages()))
    spoken = Lang(bill.lang) if bill.lang in set(Lang) else lang
    rehearsal = Rehearsal(room.kept.code, spoken, door)
    try:
        rehearsal.start()
    except OSError as error:
        room.act({"act": "end"}).result()
        raise NotDoneError(say("room.no_network", lang)) from error
    _rehearsals()[room.kept.code] = rehearsal
    return Done(say("room.rehearsing", lang, phones=rehearsal.phones))


def _stop_rehearsal(film: Screening, _wish: Said, lang: Lang) -> Done:
    room = room_of(film)
    if room is None or not room.playbill.rehearsal:
        raise NotDoneError(say("room.no_rehearsal", lang))
    _end_rehearsal(room)
    return Done(say("room.rehearsed", lang))


def _end_rehearsal(room: LiveRoom) -> None:
    if (rehearsal := _rehearsals().pop(room.kept.code, None)) is not None:
        rehearsal.stop()
    room.act({"act": "end"}).result()


def _accept(film: Screening, wish: Said, lang: Lang) -> Done:
    room = _last_room(film, lang)
    scene, wishes = said.word(wish, "scene"), wishes_in(wish)
    today = dt.datetime.now(visitor.zone()).date()
    intended = with_accepted(film.journey, room, scene, wishes, today, lang)
    if intended == film.journey:
        return Done(say("room.accepted_already", lang))
    if not editing.is_in_file(editing.change(film, intended)):
        raise NotDoneError(say("room.not_written", lang))
    accepted = say("room.accepted", lang, scene=film.numbered(scene, lang))
    return Done(" ".join(filter(None, (accepted, _with_types(intended, scene, lang)))))


def _with_types(journey: Journey, scene: str, lang: Lang) -> str:
    """What the scene's marks are with those of its customer types, where these make a difference."""
    found = score(journey).scene(scene)
    own = next(one for one in journey.scenes if one.id == scene)
    marks = ((found.expected, own.expected), (found.received, own.received))
    if all(mark is None or together == mark.score for together, mark in marks):
        return ""
    expected, received = (number(together, lang) for together, _ in marks)
    return say("room.accepted.types", lang, expected=expected, received=received)


def _ballots(film: Screening, _wish: Said, lang: Lang) -> Done:
    return _handed_over(film, "ballots.file", "csv", ballots_csv(_last_room(film, lang), lang), lang)


def _minute(film: Screening, _wish: Said, lang: Lang) -> Done:
    room = _last_room(film, lang)
    day = dt.datetime.fromtimestamp(room.kept.expires - LIFE, visitor.zone()).date()
    text = minute_html(room, film.journey, day, lang)
    return _handed_over(film, "minute.file", "html", text, lang)


def _refresh(_film: Screening, _wish: Said, _lang: Lang) -> Done:
    return Done("")


def _unknown(_film: Screening, _wish: Said, _lang: Lang) -> Done:
    raise RefusedError(Refusal.BAD)


_DEEDS: Mapping[str, Callable[[Screening, Said, Lang], Done]] = {
    "open": _open,
    "let_in": _let_in,
    "shut_out": _shut_out,
    "rehearse": _rehearse,
    "stop_rehearsal": _stop_rehearsal,
    "accept": _accept,
    "ballots": _ballots,
    "minute": _minute,
    "refresh": _refresh,
}


def _last_room(film: Screening, lang: Lang) -> LiveRoom:
    """The room that is open, else the one that ended last: its votes still count."""
    room = room_of(film) or house().latest(editing.name_of(film))
    if room is None:
        raise NotDoneError(say("room.none", lang))
    return room


@cache
def _rehearsals() -> dict[str, Rehearsal]:
    """The rehearsals of this process, by their room's code."""
    return {}


def _roles(wish: Said) -> tuple[str, ...]:
    """The roles that a facilitator gives, each once; raises RefusedError: BAD or TOO_LONG."""
    given = wish.get("roles") or ()
    if not isinstance(given, list | tuple):
        raise RefusedError(Refusal.BAD)
    lines = [said.line({"role": role}, "role", LONGEST_ROLE) for role in given]
    roles = tuple(dict.fromkeys(line for line in lines if line))
    if len(roles) > MOST_ROLES:
        raise RefusedError(Refusal.TOO_LONG)
    return roles


def _handed_over(film: Screening, name: str, kind: str, text: str, lang: Lang) -> Done:
    called = slug(f"{say(name, lang)} {in_lang(film.journey.title, lang)}")[:80]
    file = File(f"{called}.{kind}", f"text/{kind}", text)
    return Done(say("room.handed_over", lang, file=file.name), file)
