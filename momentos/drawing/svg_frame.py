"""What every drawing of a film has in common: the SVG around it and its scenes as they are spoken."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from momentos.drawing.film_card import FilmCard
from momentos.drawing.pen import Attributes, clean, element, group, n
from momentos.drawing.sentences import Spoken
from momentos.drawing.shape import Box
from momentos.drawing.tokens import SANS
from momentos.words.catalogue import say, say_count


def document(film: FilmCard, view: Box, *inside: str) -> str:
    """The SVG element of a film's drawing, with its name and its language."""
    scenes = say_count("count.scenes", len(film.scenes), film.lang)
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"{n(view.x)} {n(view.y)} {n(view.width)} {n(view.height)}",
            "width": view.width,
            "height": view.height,
            "role": "group" if film.scenes else "img",
            "aria-label": say("drawing.spoken.film", film.lang, title=clean(film.title), scenes=scenes),
            "lang": film.lang.value,
            "font-family": SANS,
        },
        *inside,
    )


def scenes(
    film: FilmCard, spoken: Sequence[Spoken], drawn: Mapping[str, str], boxes: Mapping[str, Sequence[Box]],
    *, live: bool, loose: frozenset[str] = frozenset(),
) -> str:  # fmt: skip
    """The scenes in order, each a group with its id, its spoken name and a place in the tab order.

    `live` is for the map on screen: a list to choose from, with the rings of hovering and focus;
    `loose` are the scenes that stand on paper, not on film.
    """
    role: Attributes = {
        "class": "scenes",
        "role": "listbox" if live else "list",
        "aria-label": say("drawing.spoken.strip", film.lang),
    }
    groups = (
        _live(scene, drawn[scene.id], boxes[scene.id], loose=scene.id in loose)
        if live
        else _still(scene, drawn[scene.id])
        for scene in spoken
    )
    return group(role, "".join(groups))


def _still(scene: Spoken, drawn: str) -> str:
    title = element("title", {}, escape(clean(scene.title)))
    return element("g", {**_named(scene), "role": "listitem"}, title, drawn)


def _live(scene: Spoken, drawn: str, boxes: Sequence[Box], *, loose: bool) -> str:
    told: Attributes = {"role": "option", "data-title": scene.title, "data-values": scene.values}
    rings = "".join(
        element("rect", {"class": name, "fill": "none", "rx": radius, **_place(box.grown(by))})
        for box in boxes
        for name, by, radius in (("hover", 1.0, 3.0), ("focus loose" if loose else "focus", 3.5, 4.0))
    )
    return element("g", {**_named(scene), **told}, drawn, rings)


def _named(scene: Spoken) -> Attributes:
    return {"class": "scene", "data-id": scene.id, "aria-label": scene.name, "tabindex": "0"}


def _place(box: Box) -> Attributes:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
