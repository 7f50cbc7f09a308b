"""What the drawing says in words: the sentence over the strip and each scene as it is spoken."""

from dataclasses import dataclass

from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.words.catalogue import say, say_count
from momentos.words.figures import number, plain_number, signed


def sentences(film: FilmCard) -> tuple[str, ...]:
    """How the film ends, of every hundred customers: who comes back and who brings a friend."""
    found = []
    if film.returns and any(way.again for way in film.ways):
        found.append(_of_hundred("drawing.return", film.returns, film))
    if film.brought:
        found.append(_of_hundred("drawing.bring", film.brought, film))
    return tuple(found)


def _of_hundred(key: str, share: float, film: FilmCard) -> str:
    count = round(share * 100)
    return say_count(key, count, film.lang) if count else say(f"{key}.few", film.lang)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A scene as it is spoken: its `name` is number, full title and `values` in one."""

    id: str
    name: str
    title: str
    values: str


def spoken(scene: SceneCard, film: FilmCard) -> Spoken:
    """A scene in one breath: its number and title, both levels, the gap and the importance."""
    said = _values(scene, film)
    title = f"{scene.number}. {scene.title}"
    return Spoken(scene.id, f"{title.rstrip('. ')}. {said}", title, said)


def _values(scene: SceneCard, film: FilmCard) -> str:
    """A scene's figures in words, and what is particular about it."""
    parts = []
    for level, value in (("expected", scene.expected), ("received", scene.received)):
        if value is not None:
            parts.append(say(f"drawing.spoken.{level}", film.lang, value=number(value, film.lang)))
    if scene.gap is not None:
        parts.append(say("drawing.spoken.gap", film.lang, value=signed(scene.gap, film.lang)))
    if not parts:
        parts.append(say("film.not_valued", film.lang))
    if scene.importance is not None:
        importance = plain_number(round(scene.importance, 1), film.lang)
        parts.append(say("drawing.spoken.importance", film.lang, value=importance))
    if scene.detour:
        parts.append(say("drawing.spoken.detour", film.lang))
    if scene.fault:
        parts.append(scene.fault)
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]
