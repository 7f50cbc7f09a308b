"""Stage: the film at full screen, scene by scene, and the room that votes on it."""

from momentos.ui import asked, room_desk, state
from momentos.ui.components import stage
from momentos.words.catalogue import Lang


def _show() -> None:
    lang: Lang = state.language()
    film = asked.film(lang)
    asked.scene(film, lang)
    stage(
        film,
        lang,
        room_desk.room_data(film, lang),
        lambda wish: room_desk.hear(film, wish, lang),
        turn=state.turn(),
        key=f"stage_{film.key}",
    )


_show()
