from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ui.reading import given

APP = Path(__file__).parent / "app.py"


@pytest.fixture
def app() -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert not app.exception
    return app


def sent(app: AppTest, which: int) -> dict[str, Any]:
    found: dict[str, Any] = given(app)[which]
    return found


def drawn(data: dict[str, Any]) -> str:
    """All that is drawn on the map."""
    drawing = data["drawing"]
    return str(drawing["around"]) + "".join(
        group + "".join(text for text, _, _ in parts) for group, parts in drawing["layers"]
    )


def test_the_map_gets_the_drawing_and_every_scenes_steps(app: AppTest) -> None:
    data = sent(app, 0)
    assert data["drawing"]["around"].startswith("<svg ")
    assert "#" not in drawn(data).replace("url(#", "").replace("&#", "")
    assert len(data["panels"]) == 19
    assert [len(steps) for steps in data["panels"].values()] == [5] * 19
    assert data["sentences"] == ["Vuelven 19 de cada 100", "3 traen a un amigo"]
    assert (data["selected"], data["width"], data["upright"]) == ("cuenta", 1120, False)
    assert data["overview"].count("<rect") == 19
    assert ">mal<" in drawn(data)
    assert app.text[0].value == "None"


def test_the_page_says_which_scene_is_chosen(app: AppTest) -> None:
    app.session_state["wanted"] = "web"
    app.run()
    assert sent(app, 0)["selected"] == "web"


def test_the_panel_draws_the_marks_that_the_strip_draws(app: AppTest) -> None:
    data = sent(app, 0)
    assert set(data["marks"]) == {"-1", "0", "1"}
    assert all(f'd="{shape}"' in drawn(data) for shape in data["marks"].values())


def test_a_narrow_screen_gets_the_film_upright(app: AppTest) -> None:
    app.session_state["map"] = {"width": 352}
    app.run()
    data = sent(app, 0)
    assert (data["width"], data["upright"]) == (352, True)
    assert 'width="352"' in data["drawing"]["around"]


def test_a_poster_is_sent_whole(app: AppTest) -> None:
    (poster,) = sent(app, 1)["posters"]
    assert poster["id"] == "restaurante"
    assert "poster0-up" in poster["svg"]
    assert poster["href"] == "map?journey=restaurante"
