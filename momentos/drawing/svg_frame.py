"""What all drawings of a film have in common: the SVG around their layers, and the scenes as spoken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from momentos.drawing.film_card import FilmCard
from momentos.drawing.measures import KEPT
from momentos.drawing.pen import Attributes, clean, element, group, n
from momentos.drawing.sentences import Spoken
from momentos.drawing.shape import Box, Point
from momentos.drawing.tokens import SANS
from momentos.words.catalogue import say, say_count

_ORIGIN = Point(0.0, 0.0)
_FROM_ORIGIN: Mapping[str, Point] = {}


@dataclass(frozen=True, slots=True)
class Part:
    """A group of a drawing, or nothing, and where it stands: what only moves says the same."""

    text: str
    x: float = 0.0
    y: float = 0.0

    @property
    def svg(self) -> str:
        """The group in its place."""
        if not (self.text and (self.x or self.y)):
            return self.text
        return f'<g transform="translate({n(self.x)} {n(self.y)})"{self.text.removeprefix("<g")}'


@dataclass(frozen=True, slots=True)
class Layer:
    """What lies at one height of a drawing, part by part, and the attributes of its group, if it is one."""

    parts: tuple[Part, ...]
    attributes: Attributes | None = None

    @property
    def text(self) -> str:
        """The layer as SVG."""
        drawn = [part.svg for part in self.parts]
        return "".join(drawn) if self.attributes is None else group(self.attributes, *drawn)


def layer(*texts: str) -> Layer:
    """A layer of parts that stand where they say themselves."""
    return Layer(tuple(Part(group({}, text)) for text in texts))


@dataclass(frozen=True, slots=True)
class Piece:
    """What is drawn of a scene in one box; `ring` is that box."""

    drawn: str
    ring: Box


@dataclass(frozen=True, slots=True)
class Layered:
    """A drawing as SVG, layer by layer: where one scene changes, most of its parts are the same text."""

    attributes: Attributes
    layers: tuple[Layer, ...]

    @property
    def text(self) -> str:
        """The drawing as one SVG element."""
        return element("svg", self.attributes, *(layer.text for layer in self.layers))


def document(film: FilmCard, view: Box, *layers: Layer) -> Layered:
    """A film's drawing, with its name and its language."""
    scenes = say_count("count.scenes", len(film.scenes), film.lang)
    attributes: Attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"{n(view.x)} {n(view.y)} {n(view.width)} {n(view.height)}",
        "width": view.width,
        "height": view.height,
        "role": "group" if film.scenes else "img",
        "aria-label": say("drawing.spoken.film", film.lang, title=clean(film.title), scenes=scenes),
        "lang": film.lang.value,
        "font-family": SANS,
    }
    return Layered(attributes, layers)


def scenes(
    film: FilmCard, spoken: Sequence[Spoken], pieces: Mapping[str, tuple[Piece, ...]],
    corners: Mapping[str, Point] = _FROM_ORIGIN, *, live: bool, loose: frozenset[str] = frozenset(),
) -> Layer:  # fmt: skip
    """The scenes in order, each a group with its id, its spoken name and a place in the tab order.

    `corners` are from where the places in a scene's pieces are counted. `live` is for the map on screen: a
    list to choose from, with the rings of hovering and focus; `loose` are the scenes that stand on paper,
    not on film.
    """
    role: Attributes = {
        "class": "scenes",
        "role": "listbox" if live else "list",
        "aria-label": say("drawing.spoken.strip", film.lang),
    }
    found = []
    for scene in spoken:
        drawn = pieces[scene.id]
        text = _live(scene, drawn, loose=scene.id in loose) if live else _still(scene, drawn)
        corner = corners.get(scene.id, _ORIGIN)
        found.append(Part(text, corner.x, corner.y))
    return Layer(tuple(found), role)


def _still(scene: Spoken, pieces: Sequence[Piece]) -> str:
    title = element("title", {}, escape(clean(scene.title)))
    return element("g", {**_named(scene), "role": "listitem"}, title, *(piece.drawn for piece in pieces))


@lru_cache(KEPT)
def _live(scene: Spoken, pieces: tuple[Piece, ...], *, loose: bool) -> str:
    told: Attributes = {"role": "option", "data-title": scene.title, "data-values": scene.values}
    rings = "".join(
        element("rect", {"class": name, "fill": "none", "rx": radius, **_place(piece.ring.grown(by))})
        for piece in pieces
        for name, by, radius in (("hover", 1.0, 3.0), ("focus loose" if loose else "focus", 3.5, 4.0))
    )
    return element("g", {**_named(scene), **told}, *(piece.drawn for piece in pieces), rings)


def _named(scene: Spoken) -> Attributes:
    return {"class": "scene", "data-id": scene.id, "aria-label": scene.name, "tabindex": "0"}


def _place(box: Box) -> Attributes:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
