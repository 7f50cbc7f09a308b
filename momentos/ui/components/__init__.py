"""The two components of our own: the film map and the wall of posters.

Pages call these and nothing else here; the signatures are stable::

    film_map(plan, lang, *, selected=None, faults=None, editable=False, key="film_map") -> MapAnswer
        MapAnswer: selected (scene id or None), opened (scene id or None), step (Step or None)

    poster_wall(posters, links, *, key="poster_wall") -> None
        posters: momentos.drawing.poster.PosterCard, made by poster_card(id, plan, lang), each with the
        link that it is

`selected` is the scene that the page wants chosen; as long as the page keeps passing the same, the
visitor's own choice holds. `opened` and `step` are given in the one run that they happen in.
"""

from momentos.drawing.poster import PosterCard, poster_card
from momentos.ui.components.film_map import MapAnswer, film_map
from momentos.ui.components.poster_wall import poster_wall

__all__ = ["MapAnswer", "PosterCard", "film_map", "poster_card", "poster_wall"]
