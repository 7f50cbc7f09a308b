"""Which films the shelf shows, and in what order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from momentos.drawing.poster import PosterCard, poster_card
from momentos.journey.kinds import in_lang
from momentos.ui.films import Broken, Films, open_screening
from momentos.ui.screening import Screening, Stamp
from momentos.words.catalogue import Lang

_KEPT_NOTICES = 8192


class Order(StrEnum):
    """How the films are put in order."""

    RECENT = "recent"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class Notice:
    """What the shelf needs of a film, and no more, so that thousands can be kept.

    `words` are those it is found by; `received` is how well it is received as a part of its scale.
    """

    key: str
    words: str
    received: float | None
    poster: PosterCard


@dataclass(frozen=True, slots=True)
class Billing:
    """The films to show, in order; the files that hold none; `total` counts the films before searching."""

    shown: tuple[Notice, ...]
    broken: tuple[Broken, ...]
    total: int


Tell = Callable[[int, int], None]


def billing(films: Films, search: str, order: Order, lang: Lang, tell: Tell) -> Billing:
    """The films whose title or scenes have the words searched for; accents and capitals do not matter.

    `tell` hears how many films of how many have been looked at.
    """
    notices: list[Notice] = []
    broken: list[Broken] = []
    for number, key in enumerate(films.paths, start=1):
        found = _notice(key, str(films.paths[key]), films.stamp(key), films.companions, lang)
        if isinstance(found, Broken):
            broken.append(found)
        else:
            notices.append(found)
        tell(number, len(films.paths))
    wanted = _folded(search)
    shown = [notice for notice in notices if wanted in notice.words]
    if order is Order.RECENT:
        shown.sort(key=lambda notice: -films.stamp(notice.key)[0])
    else:
        shown.sort(key=lambda notice: float("inf") if notice.received is None else notice.received)
    return Billing(tuple(shown), tuple(broken), len(notices))


@lru_cache(maxsize=_KEPT_NOTICES)
def _notice(key: str, file: str, stamp: Stamp, companions: tuple[Stamp, ...], lang: Lang) -> Notice | Broken:
    """The notice of a film; the stamps are only compared. A thousand of them are asked for in one run."""
    film = open_screening(key, Path(file))
    if isinstance(film, Broken):
        return film
    received, scale = film.scores.index.received, film.journey.scale
    share = None if received is None else (received - scale.min) / scale.width
    return Notice(key, _folded(" ".join(_words(film, lang))), share, poster_card(key, film.plan, lang))


def _words(film: Screening, lang: Lang) -> Iterator[str]:
    yield film.title(lang)
    yield in_lang(film.journey.sector, lang)
    for scene in film.journey.scenes:
        yield in_lang(scene.title, lang)


def _folded(text: str) -> str:
    return "".join(c for c in normalize("NFD", text.strip().casefold()) if not combining(c))
