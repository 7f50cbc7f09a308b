"""What the drawing says in words: the sentence over the strip and each scene as it is spoken."""

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


def spoken(scene: SceneCard, film: FilmCard) -> str:
    """A scene in one breath: its number and title, both levels, the gap and the importance."""
    parts = []
    for key, value in (
        ("drawing.spoken.expected", scene.expected),
        ("drawing.spoken.received", scene.received),
    ):
        if value is not None:
            parts.append(say(key, film.lang, value=number(value, film.lang)))
    if scene.gap is not None:
        parts.append(say("drawing.spoken.gap", film.lang, value=signed(scene.gap, film.lang)))
    if not parts:
        parts.append(say("drawing.not_valued", film.lang))
    if scene.importance is not None:
        importance = plain_number(scene.importance, film.lang)
        parts.append(say("drawing.spoken.importance", film.lang, value=importance))
    if scene.detour:
        parts.append(say("drawing.spoken.detour", film.lang))
    if scene.fault:
        parts.append(scene.fault)
    values = ", ".join(parts)
    title = scene.title.rstrip(". ")
    return f"{scene.number}. {title}. {values[:1].upper()}{values[1:]}"
