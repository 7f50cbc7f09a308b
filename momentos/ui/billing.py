"""Which films the shelf shows, and in what order."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import combining, normalize

from momentos.drawing.poster import PosterCard, poster_card
from momentos.journey.kinds import in_lang
from momentos.ui.films import Broken, Films
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang


class Order(StrEnum):
    """How the films are put in order."""

    RECENT = "recent"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class Billing:
    """The films to show, in order; the files that hold none; `total` counts the films before searching."""

    shown: tuple[Screening, ...]
    broken: tuple[Broken, ...]
    total: int

    def posters(self, count: int, lang: Lang) -> tuple[PosterCard, ...]:
        """The posters of the first `count` films."""
        return tuple(poster_card(film.key, film.plan, lang) for film in self.shown[:count])


def billing(films: Films, search: str, order: Order, lang: Lang) -> Billing:
    """The films whose title or scenes have the words searched for; accents and capitals do not matter."""
    loaded = {key: films.load(key) for key in films.paths}
    readable = [film for film in loaded.values() if isinstance(film, Screening)]
    found = [film for film in readable if _folded(search) in _folded(" ".join(_words(film, lang)))]
    if order is Order.RECENT:
        found.sort(key=lambda film: -films.changed(film.key))
    else:
        found.sort(key=_received)
    broken = tuple(film for film in loaded.values() if isinstance(film, Broken))
    return Billing(tuple(found), broken, len(readable))


def _received(film: Screening) -> float:
    """How well the film is received, as a part of its scale; one without marks comes last."""
    received, scale = film.scores.index.received, film.journey.scale
    return float("inf") if received is None else (received - scale.min) / scale.width


def _words(film: Screening, lang: Lang) -> Iterator[str]:
    yield film.title(lang)
    yield in_lang(film.journey.sector, lang)
    for scene in film.journey.scenes:
        yield in_lang(scene.title, lang)


def _folded(text: str) -> str:
    return "".join(c for c in normalize("NFD", text.strip().casefold()) if not combining(c))
