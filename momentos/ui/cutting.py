"""Carries out what somebody does to the film on the map, and says what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from momentos.journey.change import Change, Set, Way, changes
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.ui import editing, state, visitor
from momentos.ui.components.cut import Cut, Kind, cuts
from momentos.ui.cutters import cut
from momentos.ui.films import films_in
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, say_count

_SCENES: Way = ("scenes",)
_TAKES = frozenset({Kind.DELETE, Kind.PART})
_CAME = "came"
_ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Came:
    """What came of the intents up to `number` of the map called `map`.

    `said` tells the last one in words, `scene` is where the visitor is now; `taken` says whether it took
    something away that can be had back. `turns` counts what the page's own buttons took back or did again,
    so that the map tells that as well.
    """

    map: str = ""
    number: int = 0
    said: str = ""
    scene: str | None = None
    taken: bool = False
    turns: int = 0


def came(film: Screening) -> Came:
    """What came of the last intents on a film's map."""
    return visitor.kept_for(film.key, _CAME) or Came()


def carry_out(film: Screening, heard: object, lang: Lang) -> None:
    """Carry out what the map of a film told and has not been carried out yet, each intent once.

    Intents name scenes by id, so they go for the file as it is now, whoever changed it meanwhile.
    """
    said = heard if isinstance(heard, Mapping) else {}
    here = state.scene()
    kept, name = visitor.drawer(film.key), str(said.get("map") or "")
    with _alone(kept):
        for number, intent in cuts(said.get("cuts")):
            before = kept.get(_CAME) or Came()
            if number > (before.number if before.map == name else 0):
                done = _carried(film, intent, kept, lang, here)
                kept[_CAME] = replace(done, map=name, number=number, turns=before.turns)
    if scene := (kept.get(_CAME) or Came()).scene:
        state.choose_scene(scene)


def turn(film: Screening, kind: Kind, lang: Lang) -> None:
    """Take back, or do again, what a button of the page asks for, and let the map tell it."""
    kept, here = visitor.drawer(film.key), state.scene()
    with _alone(kept):
        before = kept.get(_CAME) or Came()
        done = _turned(_now(film) or film, kind, kept, lang, here)
        kept[_CAME] = replace(done, map=before.map, number=before.number, turns=before.turns + 1)
    if done.scene:
        state.choose_scene(done.scene)


def _alone(kept: dict[str, Any]) -> Lock:
    """Held by one run of a session: two may carry out the same intents on a film at once."""
    alone: Lock = kept.setdefault(_ALONE, Lock())
    return alone


def _carried(film: Screening, intent: Cut, kept: Mapping[str, object], lang: Lang, here: str | None) -> Came:
    now = _now(film)
    if now is None:
        return Came(said=say("map.did.not", lang))
    if intent.kind is Kind.UNDO or intent.kind is Kind.REDO:
        return _turned(now, intent.kind, kept, lang, here)
    try:
        journey, scene = cut(now.journey, intent, lang)
    except LookupError:
        return Came(said=say("map.did.gone", lang))
    if journey == now.journey:
        return Came(said=say("map.did.nothing", lang), scene=scene)
    editing.change(now, journey)
    if not editing.is_in_file(kept[editing.UNSETTLED]):
        return Came(said=say("map.did.not", lang), scene=intent.scene)
    said = _said(intent, now.journey, journey, scene, lang)
    return Came(said=said, scene=scene, taken=intent.kind in _TAKES)


def _turned(film: Screening, kind: Kind, kept: Mapping[str, object], lang: Lang, here: str | None) -> Came:
    may_undo, may_redo = editing.may_undo(film)
    turn, may = (editing.undo, may_undo) if kind is Kind.UNDO else (editing.redo, may_redo)
    if not may:
        return Came(said=say("map.did.nothing", lang))
    turn(film)
    now = _now(film)
    if now is None or not editing.is_in_file(kept[editing.UNSETTLED]):
        return Came(said=say("map.did.not", lang))
    old, new = (now, film) if kind is Kind.UNDO else (film, now)
    return Came(said=say(f"map.did.{kind}", lang, what=_change(old, new, lang)), scene=_next(film, now, here))


def _next(before: Screening, now: Screening, here: str | None) -> str | None:
    """The scene that has come back, else the one beside that which is gone, if it was `here`."""
    back = next((id_ for id_ in now.scenes if id_ not in before.scenes), None)
    ids = list(before.scenes)
    gone = next((at for at, id_ in enumerate(ids) if id_ not in now.scenes), None)
    if back is not None or gone is None or here in now.scenes:
        return back
    return next((id_ for id_ in (*ids[gone:], *reversed(ids[:gone])) if id_ in now.scenes), None)


def _change(old: Screening, new: Screening, lang: Lang) -> str:
    """What was taken back or done again, in words: the first change, and how many more there are."""
    found = _meant(changes(old.journey, new.journey))
    if not found:
        return say("map.did.text", lang)
    first, more = new.told(found[0], lang, old.journey, before=old.journey), len(found) - 1
    return f"{first}; {say_count('history.more', more, lang)}" if more else first


def _meant(found: Sequence[Change]) -> Sequence[Change]:
    """The changes without those of ways that lead elsewhere only because scenes come, go or move."""
    if all(isinstance(change, Set) or change.way != _SCENES for change in found):
        return found
    return [change for change in found if not (isinstance(change, Set) and _is_of_way(change.way))]


def _is_of_way(way: Way) -> bool:
    return way[:1] == _SCENES and way[2:3] == ("next",)


def _now(film: Screening) -> Screening | None:
    """The film as its file is now; found without the session, at which a run may be broken off halfway."""
    films = films_in(state.folder())
    now = films.load(film.key) if film.key in films.paths else None
    return now if isinstance(now, Screening) else None


def _said(intent: Cut, old: Journey, new: Journey, scene: str | None, lang: Lang) -> str:
    """What was done, in words: a scene that is gone by its old number, any other by its new one."""
    about = intent.scene if intent.kind is Kind.DELETE else scene
    journey = old if intent.kind is Kind.DELETE else new
    to = _numbered(new, intent.to, lang)
    return say(f"map.did.{intent.kind}", lang, scene=_numbered(journey, about, lang), to=to)


def _numbered(journey: Journey, id_: str | None, lang: Lang) -> str:
    ids = [scene.id for scene in journey.scenes]
    if id_ not in ids:
        return ""
    at = ids.index(id_)
    return f"{at + 1}. {in_lang(journey.scenes[at].title, lang)}"
