"""What the drawing says in words: the sentence over the strip and each scene as it is spoken."""

from dataclasses import dataclass

from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.rows_below import small_percent
from momentos.words.catalogue import Lang, say, say_count
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
    """A scene in one breath: its number and title, its gap, and the figures behind that.

    Whoever speaks to the page calls a card by what is seen on it, so the name has all of that first, in
    the order in which it is drawn (WCAG 2.5.3).
    """
    said = _values(scene, film)
    title = f"{scene.number}. {scene.title}"
    return Spoken(scene.id, f"{title.rstrip('. ')}. {said}", title, said)


def _values(scene: SceneCard, film: FilmCard) -> str:
    """What stands on the card under its title, then a scene's figures in words."""
    lang = film.lang
    gap = say("film.not_valued", lang)
    if scene.gap is not None:
        gap = say("drawing.spoken.gap", lang, value=signed(scene.gap, lang, 1))
    channel = scene.channel[:1].lower() + scene.channel[1:]
    seen = ", ".join(part for part in (scene.fault or gap, channel) if part)
    levels = (("expected", scene.expected), ("received", scene.received))
    behind = [gap] if scene.fault else []
    behind += [
        say(f"drawing.spoken.{level}", lang, value=number(value, lang))
        for level, value in levels
        if value is not None
    ]
    if scene.importance is not None:
        importance = plain_number(round(scene.importance, 1), lang)
        behind.append(say("drawing.spoken.importance", lang, value=importance))
    if scene.detour:
        behind.append(_detour(scene, lang))
    said = f"{seen}: {', '.join(behind)}" if behind else seen
    return said[:1].upper() + said[1:]


def _detour(scene: SceneCard, lang: Lang) -> str:
    if scene.reach is None:
        return say("drawing.spoken.detour", lang)
    return say("drawing.spoken.detour.for", lang, share=small_percent(scene.reach, lang))
