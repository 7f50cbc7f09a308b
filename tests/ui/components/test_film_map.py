import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parent / "app.py"


@pytest.fixture
def app() -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert not app.exception
    return app


def sent(app: AppTest, which: int) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(app.get("bidi_component")[which].proto.json)
    return found


def test_the_map_gets_the_drawing_and_every_scenes_steps(app: AppTest) -> None:
    data = sent(app, 0)
    assert data["svg"].startswith("<svg ")
    assert "#" not in data["svg"].replace("url(#", "").replace("&#", "")
    assert len(data["panels"]) == 19
    assert [len(steps) for steps in data["panels"].values()] == [5] * 19
    assert data["sentences"] == ["Vuelven 19 de cada 100", "3 traen a un amigo"]
    assert (data["selected"], data["width"], data["editable"]) == ("cuenta", 1120, True)
    assert data["overview"] == ""
    assert ">mal<" in data["svg"]
    assert app.text[0].value == "cuenta None None"


def test_the_page_can_choose_another_scene(app: AppTest) -> None:
    app.session_state["wanted"] = "web"
    app.run()
    assert sent(app, 0)["selected"] == "web"
    assert app.text[0].value == "web None None"


def test_the_visitors_choice_holds_until_the_page_wants_another(app: AppTest) -> None:
    pick(app, "plato")
    assert sent(app, 0)["selected"] == "plato"
    app.session_state["wanted"] = "puerta"
    app.run()
    assert sent(app, 0)["selected"] == "puerta"


def test_a_page_that_writes_the_choice_into_its_link_does_not_take_back_the_next_one(app: AppTest) -> None:
    pick(app, "plato")
    app.session_state["wanted"] = "plato"
    pick(app, "mesa")
    assert sent(app, 0)["selected"] == "mesa"
    app.session_state["wanted"] = "mesa"
    app.run()
    assert app.text[0].value == "mesa None None"


def test_a_narrow_screen_gets_the_film_upright(app: AppTest) -> None:
    app.session_state["map"] = {"width": 352, "selected": "cuenta"}
    app.run()
    data = sent(app, 0)
    assert (data["width"], data["upright"]) == (352, True)
    assert 'width="352"' in data["svg"][:400]


def pick(app: AppTest, scene: str) -> None:
    """What the component's callback notes when a visitor chooses a scene."""
    app.session_state["map:memory"] = {**app.session_state["map:memory"], "chosen": scene}
    app.run()


def test_a_poster_is_sent_whole(app: AppTest) -> None:
    (poster,) = sent(app, 1)["posters"]
    assert poster["id"] == "restaurante"
    assert "poster0-up" in poster["svg"]
    assert poster["href"] == "map?journey=restaurante"
