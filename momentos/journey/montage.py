"""Cutting the film: scenes put in, moved, doubled, joined and parted, the flow kept whole.

What a cut does to the ways between scenes is our own choice: the method does not speak of it.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from momentos.journey.change import Insert, Move
from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Translated, in_lang
from momentos.journey.remake import remade
from momentos.journey.removal import led_past
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Phase

Ways = tuple[Branch, ...] | None
_NUMBER_BEHIND = re.compile(r" \(\d{1,2}\)$")


def with_scene(journey: Journey, scene: Scene, after: str | None, before: str | None = None) -> Journey:
    """The journey with a new scene behind `after` (None: at the head), on the way from there to `before`.

    Without `before`, the scene goes where `after` went, if that was one scene or the end.
    """
    if after is None:
        return remade(journey, Insert(("scenes",), replace(scene, next=None), None))
    ways = _scene(journey, after).next
    if ways is None:
        return remade(journey, Insert(("scenes",), replace(scene, next=None), after))
    if before is None and len(ways) == 1:
        before = ways[0].to
    onward = () if before is None else (Branch(before),)
    joined = _rewired(journey, after, lambda old: _through(old or (), before, scene.id))
    return remade(joined, Insert(("scenes",), replace(scene, next=onward), after))


def _through(ways: tuple[Branch, ...], before: str | None, new: str) -> Ways:
    """The ways with the one to `before` leading to the new scene; one more where none leads there."""
    if all(way.to != before for way in ways):
        return (*ways, Branch(new))
    return tuple(replace(way, to=new) if way.to == before else way for way in ways)


def with_scene_moved(journey: Journey, id_: str, after: str | None, phase: Phase | None = None) -> Journey:
    """The journey with a scene behind another (None: at the head), in `phase` if one is given.

    A scene of one way on is taken out of the flow and put into it again behind `after`, if that has one
    way on too; where a film branches, only the order of the file changes.
    """
    moved = _scene(journey, id_)
    target = None if after is None else _scene(journey, after)
    if phase is not None and phase is not moved.phase:
        journey = _with(journey, replace(moved, phase=phase))
    if not _is_single(moved) or (target is not None and not _is_single(target)):
        return remade(journey, Move(("scenes",), id_, after))
    journey = led_past(journey, id_)
    journey = remade(journey, Move(("scenes",), id_, after))
    if target is None or _scene(journey, target.id).next is None:
        return _rewired(journey, id_, lambda _: None)
    onward = _scene(journey, target.id).next
    journey = _rewired(journey, target.id, lambda ways: _to(ways, id_))
    return _rewired(journey, id_, lambda _: tuple(Branch(way.to) for way in onward or ()))


def _to(ways: Ways, id_: str) -> Ways:
    return tuple(replace(way, to=id_) for way in ways or ()) or (Branch(id_),)


def with_double(journey: Journey, id_: str, double: str) -> Journey:
    """The journey with a scene twice in a row: the scene leads to its double, which leads where it led.

    The branches go over to the double whole, with their shares and other rounds, so that nobody is led past
    it. What is counted stays with the first, or it would count twice: who starts there, who is lost, whom it
    brings, voices, measures and actions. Every other scene is then reached by as many as before. A number
    behind its title tells the double from the first.
    """
    scene = _scene(journey, id_)
    propose = scene.propose and replace(scene.propose, actions=(), lost=None)
    copy = replace(
        scene,
        id=double,
        title=_numbered(scene.title, journey),
        voice=(),
        metrics=(),
        history=(),
        propose=propose,
        starts=None,
        brings=None,
        lost=None,
    )
    led = _rewired(journey, id_, lambda ways: None if ways is None else (Branch(double),))
    return remade(led, Insert(("scenes",), copy, id_))


def _numbered(title: Text, journey: Journey) -> Text:
    """The title with the next number behind it that no scene has."""
    if isinstance(title, Translated):
        return Translated({lang: _next_of(words, journey, lang) for lang, words in title.by_lang.items()})
    return _next_of(title, journey, "")


def _next_of(words: str, journey: Journey, lang: str) -> str:
    taken = {in_lang(scene.title, lang) for scene in journey.scenes}
    stem = _NUMBER_BEHIND.sub("", words)
    return next(numbered for n in count(2) if (numbered := f"{stem} ({n})") not in taken)


def with_way(journey: Journey, source: str, target: str) -> Journey:
    """The journey with a way between two scenes; one that leads back is marked `again`.

    Where one of the branches leads to the other only because it stands before it, that is written as well:
    on the map it is seen, and in a file it might be an oversight (G-04).
    """
    ways = _scene(journey, source).next
    if ways is None:
        following = _following(journey, source)
        ways = () if following is None else (Branch(following),)
    if any(way.to == target for way in ways):
        return journey
    back = source in _reached(journey, target)
    forked = _rewired(journey, source, lambda _: (*ways, Branch(target, again=back)))
    return _with_ways_between(forked, source)


def _with_ways_between(journey: Journey, fork: str) -> Journey:
    """The journey with every way from one branch of a fork to the next written."""
    branches = {way.to for way in _scene(journey, fork).next or () if not way.again}
    for scene in journey.scenes:
        following = _following(journey, scene.id)
        if scene.next is None and following in branches and scene.id in branches:
            journey = _with(journey, replace(scene, next=(Branch(following),)))
    return journey


def without_way(journey: Journey, source: str, target: str) -> Journey:
    """The journey without a way between two scenes; where it was the only one, the film ends there."""
    return _rewired(journey, source, lambda ways: tuple(way for way in ways or () if way.to != target))


def onward(journey: Journey, id_: str) -> tuple[str, ...]:
    """The scenes that a scene leads to, the one that follows in the file where none is written."""
    ways = _scene(journey, id_).next
    if ways is None:
        following = _following(journey, id_)
        return () if following is None else (following,)
    return tuple(way.to for way in ways)


def _reached(journey: Journey, start: str) -> set[str]:
    """The scenes that can follow a scene, itself among them, without going back on an `again` way."""
    again = {(scene.id, way.to) for scene in journey.scenes for way in scene.next or () if way.again}
    found: set[str] = set()
    ahead = [start]
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += [to for to in onward(journey, here) if (here, to) not in again]
    return found


def _following(journey: Journey, id_: str) -> str | None:
    place = [scene.id for scene in journey.scenes].index(id_)
    return journey.scenes[place + 1].id if place + 1 < len(journey.scenes) else None


def _is_single(scene: Scene) -> bool:
    return scene.next is None or len(scene.next) < 2


def _scene(journey: Journey, id_: str) -> Scene:
    return next(scene for scene in journey.scenes if scene.id == id_)


def _with(journey: Journey, scene: Scene) -> Journey:
    scenes = tuple(scene if other.id == scene.id else other for other in journey.scenes)
    return replace(journey, scenes=scenes)


def _rewired(journey: Journey, id_: str, ways: Callable[[Ways], Ways]) -> Journey:
    scene = _scene(journey, id_)
    return _with(journey, replace(scene, next=ways(scene.next)))
