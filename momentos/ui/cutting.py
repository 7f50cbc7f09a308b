"""Carries out what somebody does to the film on the map, and says what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.ui import editing, state, visitor
from momentos.ui.components.cut import Cut, Kind, cuts
from momentos.ui.cutters import cut
from momentos.ui.films import films_in
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

_TAKES = frozenset({Kind.DELETE, Kind.PART})


@dataclass(frozen=True, slots=True)
class Came:
    """What came of the intents up to `number` of the map called `map`.

    `said` tells the last one in words, `scene` is where the visitor is now; `taken` says whether it took
    something away that can be had back.
    """

    map: str = ""
    number: int = 0
    said: str = ""
    scene: str | None = None
    taken: bool = False


def came(film: Screening) -> Came:
    """What came of the last intents on a film's map."""
    return visitor.kept_for(film.key, "came") or Came()


def carry_out(film: Screening, told: Mapping[str, object], lang: Lang) -> None:
    """Carry out what the map of a film told and has not been carried out yet.

    Intents name scenes by id, so they go for the file as it is now, whoever changed it meanwhile.
    """
    before = came(film)
    name = str(told.get("map") or "")
    done = before.number if name == before.map else 0
    for number, intent in cuts(told.get("cuts")):
        if number > done:
            done = number
            visitor.keep_for(film.key, "came", replace(_carried(film, intent, lang), map=name, number=number))


def _carried(film: Screening, intent: Cut, lang: Lang) -> Came:
    now = films_in(state.folder()).load(film.key)
    if not isinstance(now, Screening):
        return Came(said=say("map.did.not", lang))
    if intent.kind is Kind.UNDO or intent.kind is Kind.REDO:
        return _turned(now, intent.kind, lang)
    try:
        journey, scene = cut(now.journey, intent, lang)
    except LookupError:
        return Came(said=say("map.did.gone", lang))
    if journey == now.journey:
        return Came(said=say("map.did.nothing", lang), scene=scene)
    editing.change(now, journey)
    if editing.unsettled(now) is not None:
        return Came(said=say("map.did.not", lang), scene=intent.scene)
    if scene:
        state.choose_scene(scene)
    return Came(
        said=_said(intent, now.journey, journey, scene, lang), scene=scene, taken=intent.kind in _TAKES
    )


def _turned(film: Screening, kind: Kind, lang: Lang) -> Came:
    may_undo, may_redo = editing.may_undo(film)
    turn, may = (editing.undo, may_undo) if kind is Kind.UNDO else (editing.redo, may_redo)
    if not may:
        return Came(said=say("map.did.nothing", lang))
    turn(film)
    settled = editing.unsettled(film) is None
    return Came(said=say(f"map.did.{kind}" if settled else "map.did.not", lang), scene=_back(film))


def _back(film: Screening) -> str | None:
    """The scene that has come back to a film, if one has."""
    now = films_in(state.folder()).load(film.key)
    found = now.scenes if isinstance(now, Screening) else {}
    back = next((id_ for id_ in found if id_ not in film.scenes), None)
    if back:
        state.choose_scene(back)
    return back


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
