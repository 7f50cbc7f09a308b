"""What stands under the curves: the feeling as an arc, and the share of those in the scene who leave."""

from dataclasses import dataclass

from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.slots import Slots
from momentos.drawing.type import Face, Family, width
from momentos.drawing.writing import Anchor, Line
from momentos.words.catalogue import Lang
from momentos.words.figures import percent

ARC = 14.0
_BEND, _LIFT = 3.65, 1.3
MANY = 0.10
"""The share from which leaving is set in bold (ours)."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A feeling: from `x` - 7 to `x` + 7, its ends at `ends` and its handle at `handle`."""

    id: str
    x: float
    ends: float
    handle: float

    def moved(self, x: float, y: float) -> "Arc":
        """The arc so many pixels further to the right and down."""
        return Arc(self.id, self.x + x, self.ends + y, self.handle + y)


@dataclass(frozen=True, slots=True)
class Leaving:
    """The share who leave in a scene."""

    id: str
    line: Line


def arcs(place: Slots, y: float) -> tuple[Arc, ...]:
    """The feelings along the film about the height `y`: up at the ends for a good one, flat for 0."""
    return tuple(
        Arc(scene.id, place.centre[scene.id], y - _LIFT * v, y + _BEND * v)
        for scene in place.order
        for v in (scene.valence,)
        if v is not None
    )


def leavings(film: FilmCard, place: Slots, y: float) -> tuple[Leaving, ...]:
    """The shares of those in each scene who leave in it, where there are any."""
    return tuple(
        Leaving(scene.id, _leaving(scene, share, place, y, film.lang))
        for scene in place.order
        for share in (scene.leaves,)
        if share
    )


def _leaving(scene: SceneCard, share: float, place: Slots, y: float, lang: Lang) -> Line:
    text = small_percent(share, lang)
    many = share >= MANY
    room = place.room(scene) - 2
    faces = [Face(Family.SANS, 11, 600 if many else 400, stretch) for stretch in (100, 90, 75)]
    face = next((f for f in faces if width(text, f) <= room), faces[-1])
    return Line(text, place.centre[scene.id], y, face, "ink" if many else "ink3", Anchor.MIDDLE)


def small_percent(share: float, lang: Lang) -> str:
    """A share without decimals; one that would round to nothing is said to be under 1 %."""
    if 0 < share < 0.005:
        return "<" + percent(0.01, lang, 0)
    return percent(share, lang, 0)
