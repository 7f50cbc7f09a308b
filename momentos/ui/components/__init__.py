"""The components of our own: the film map, the wall of posters and the stage.

Pages call these and nothing else here; the signatures are stable::

    film_map(film, lang, selected, on_choose, *, doing=None, faults={}, key="film_map") -> str | None
        gives the id of the scene that was opened; `on_choose` is called with the one that was chosen

    step_asked(key) -> str | None
        the step of the panel whose form is asked for

    poster_wall(posters, links, *, key="poster_wall") -> None
        posters: momentos.drawing.poster.PosterCard, made by poster_card(id, plan, lang), each with the
        link that it is

    stage(film, lang, room, on_room, *, turn, told, unknown, key) -> None
        the film at full screen; `on_room` gets what is asked of the room that `room` tells of;
        `told` is said over it, `unknown` at its beginning
"""

from momentos.drawing.poster import PosterCard, poster_card
from momentos.ui.components.film_map import Doing, film_map, step_asked
from momentos.ui.components.poster_wall import poster_wall
from momentos.ui.components.stage import OPENING, stage

__all__ = [
    "OPENING", "Doing", "PosterCard", "film_map", "poster_card", "poster_wall", "stage", "step_asked",
]  # fmt: skip
