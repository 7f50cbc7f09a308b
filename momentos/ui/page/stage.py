"""Stage: the film at full screen, scene by scene, and the room that votes on it."""

from momentos.ui import asked, room_desk, state
from momentos.ui.components import OPENING, stage
from momentos.words.catalogue import Lang


def _show() -> None:
    lang: Lang = state.language()
    told: list[str] = []
    film = asked.film(lang, tell=told.append)
    # Who asks for no scene sees the film from its beginning.
    turn = state.turn() or (None if state.scene() else OPENING)
    unknown: list[str] = []
    asked.scene(film, lang, unknown.append)
    stage(
        film,
        lang,
        room_desk.room_data(film, lang),
        lambda wish: room_desk.hear(film, wish, lang),
        turn=turn,
        told="".join(told),
        unknown="".join(unknown),
        key=f"stage_{film.key}",
    )


_show()
