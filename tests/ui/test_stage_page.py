"""The stage's page: what its component is given, and which ways lead to it."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ui.conftest import Open, words
from ui.reading import given, links

TURNS = ["opening", "eyes", "answers", "expected", "received", "take_two", "ending"]


def stage(at: AppTest) -> dict[str, Any]:
    """What the one stage of the page is given."""
    (found,) = stages(at)
    return found


def stages(at: AppTest) -> list[dict[str, Any]]:
    shown = zip(at.get("bidi_component"), given(at), strict=True)
    return [data for component, data in shown if component.proto.component_name == "momentos_stage"]


@pytest.fixture
def bare(folder: Path) -> Path:
    """A film with a title and no scenes."""
    film = folder / "bare.yaml"
    film.write_text("title: Sin escenas\nscenes: []\n", encoding="utf-8")
    return film


@pytest.mark.parametrize(
    ("lang", "title", "heading"),
    [
        ("es", "Pide la cuenta y paga", "Las tres escenas que más duelen"),
        ("en", "\u2068Pide la cuenta y paga\u2069", "The three scenes that hurt most"),
    ],
)
def test_the_stage_has_the_whole_film_from_its_opening_to_its_ending(
    visit: Open, lang: str, title: str, heading: str
) -> None:
    at = visit("stage", lang=lang, journey="restaurant", scene="cuenta")
    assert not at.exception
    assert not at.info
    data = stage(at)
    assert (data["key"], data["lang"], data["spoken"]) == ("restaurant", lang, "es")
    assert data["opening"]["title"].strip("\u2068\u2069") == "El caballero que pide un menú"
    assert [scene["number"] for scene in data["scenes"]] == list(range(1, 20))
    assert data["scenes"][13]["id"] == "cuenta"
    assert data["scenes"][13]["title"] == title
    assert data["scenes"][13]["turns"] == TURNS[1:-1]
    assert data["ending"]["heading"] == heading


def test_the_stage_has_a_mark_and_a_column_for_every_scene(visit: Open) -> None:
    data = stage(visit("stage", lang="es", journey="restaurant"))
    ids = [scene["id"] for scene in data["scenes"]]
    assert [spot["name"] for spot in data["curve"]["scenes"]] == ids
    assert [act["name"] for act in data["curve"]["acts"]] == [
        "Acto I. Antes",
        "Acto II. Durante",
        "Acto III. Después",
    ]
    for drawing in (data["marks"], data["curve"]["svg"]):
        assert drawing.startswith("<svg ")
        assert [id_ for id_ in ids if f'data-id="{id_}"' not in drawing] == []


@pytest.mark.parametrize(("lang", "eyes", "on"), [("es", "Ver", "Adelante"), ("en", "See", "Next")])
def test_the_stage_has_a_name_and_a_question_for_every_turn(
    visit: Open, lang: str, eyes: str, on: str
) -> None:
    data = stage(visit("stage", lang=lang, journey="restaurant"))
    assert list(data["turns"]) == list(data["asks"]) == TURNS
    assert (data["turns"]["eyes"], data["words"]["do.on"]) == (eyes, on)
    assert set(data["shapes"]) == {"-1", "0", "1"}
    assert data["room_words"]["voting.lang"] == lang


def test_the_scene_and_the_turn_of_the_address_arrive_on_the_stage(visit: Open) -> None:
    at = visit("stage", lang="es", journey="restaurant", scene="web", turn="received")
    assert stage(at)["at"] == {"scene": "web", "turn": "received"}
    assert at.query_params["turn"] == "received"
    assert at.query_params["scene"] == "web"


@pytest.mark.parametrize("turn", TURNS)
def test_every_turn_can_be_shared(visit: Open, turn: str) -> None:
    assert stage(visit("stage", journey="restaurant", scene="web", turn=turn))["at"]["turn"] == turn


def test_an_address_without_a_scene_begins_with_the_film(visit: Open) -> None:
    at = visit("stage", lang="es", journey="restaurant")
    assert stage(at)["at"] == {"scene": "cuenta", "turn": "opening"}
    assert at.query_params["scene"] == "cuenta"
    assert "turn" not in at.query_params
    assert not at.info


def test_without_an_address_the_stage_shows_the_film_changed_last(visit: Open) -> None:
    at = visit("stage", lang="es")
    assert not at.exception
    assert stage(at)["key"] == "restaurant"


def test_an_address_that_names_no_turn_forgets_the_last_one(visit: Open) -> None:
    at = visit("stage", journey="restaurant", scene="web", turn="received")
    del at.query_params["turn"]
    at.query_params["scene"] = "mesa"
    at.run()
    assert stage(at)["at"] == {"scene": "mesa", "turn": None}


def test_another_film_forgets_the_turn(visit: Open) -> None:
    at = visit("stage", journey="restaurant", scene="web", turn="received")
    for name in ("scene", "turn"):
        del at.query_params[name]
    at.query_params["journey"] = "minimal"
    at.run()
    data = stage(at)
    assert (data["key"], data["at"]["turn"]) == ("minimal", "opening")
    assert "turn" not in at.query_params


def test_presenting_from_the_map_begins_with_the_film(visit: Open) -> None:
    at = visit("map", lang="es", journey="restaurant", scene="web")
    assert at.button(key="present").label == "Presentar"
    at.button(key="present").click().run()
    assert not at.exception
    assert stage(at)["at"] == {"scene": "web", "turn": "opening"}
    assert (at.query_params["turn"], at.query_params["scene"]) == ("opening", "web")
    assert (at.query_params["journey"], at.query_params["lang"]) == ("restaurant", "es")


def test_presenting_from_a_scene_begins_with_that_scene(visit: Open) -> None:
    at = visit("scene", lang="en", journey="restaurant", scene="mesa")
    assert at.button(key="present").label == "Present"
    at.button(key="present").click().run()
    assert not at.exception
    assert stage(at)["at"] == {"scene": "mesa", "turn": None}
    assert "turn" not in at.query_params
    assert at.query_params["scene"] == "mesa"


def test_presenting_from_a_scene_does_not_go_on_where_the_film_was_opened(visit: Open) -> None:
    at = visit("map", lang="es", journey="restaurant", scene="web")
    at.button(key="present").click().run()
    assert stage(at)["at"]["turn"] == "opening"
    at.switch_page("page/scene.py").run()
    assert "turn" not in at.query_params
    at.button(key="present").click().run()
    assert stage(at)["at"] == {"scene": "web", "turn": None}


def test_a_scene_that_is_not_there_is_said_and_the_worst_is_shown(visit: Open) -> None:
    at = visit("stage", lang="es", journey="restaurant", scene="cocina", turn="eyes")
    said = "La película no tiene ninguna escena «cocina»; se muestra la que más duele."
    assert stage(at)["unknown"] == said
    assert not at.info
    assert stage(at)["at"] == {"scene": "cuenta", "turn": "eyes"}
    assert at.query_params["scene"] == "cuenta"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("es", "Esta película todavía no tiene escenas. La primera se añade en el mapa."),
        ("en", "This film has no scenes yet. The first is added on the map."),
    ],
)
def test_a_film_without_scenes_says_so_and_has_no_stage(
    visit: Open, bare: Path, lang: str, said: str
) -> None:
    at = visit("stage", lang=lang, journey=bare.stem)
    assert not at.exception
    assert at.title[0].value == "Sin escenas"
    assert at.info[0].value == said
    assert stages(at) == []
    at.button(key="first_scene").click().run()
    assert not at.exception
    assert at.button(key="present").disabled


def test_a_film_that_is_not_there_is_said_and_has_no_stage(visit: Open) -> None:
    at = visit("stage", lang="es", journey="elsewhere")
    assert not at.exception
    assert at.warning[0].value.startswith("No hay ninguna película «elsewhere»")
    assert stages(at) == []


def test_a_broken_film_is_said_and_has_no_stage(visit: Open, folder: Path) -> None:
    (folder / "torn.yaml").write_text("title: [unfinished\n", encoding="utf-8")
    at = visit("stage", lang="en", journey="torn")
    assert not at.exception
    assert "The file torn.yaml cannot be read" in words(at)
    assert stages(at) == []


def test_a_film_of_fourteen_lines_is_presented_as_well(visit: Open) -> None:
    at = visit("stage", lang="es", journey="minimal")
    assert not at.exception
    data = stage(at)
    assert [scene["turns"][0] for scene in data["scenes"]] == ["eyes"] * len(data["scenes"])
    assert data["at"]["scene"] in {scene["id"] for scene in data["scenes"]}


def test_what_a_film_says_arrives_on_the_stage_as_it_is_written(visit: Open, folder: Path) -> None:
    hostile = "<script>alert(1)</script></p> \\n **x**"
    (folder / "hostile.yaml").write_text(
        f"title: A\nlang: es\nscenes: [{{id: a, title: '{hostile}', phase: purchase}}]\n", encoding="utf-8"
    )
    at = visit("stage", lang="es", journey="hostile")
    assert not at.exception
    assert [scene["title"] for scene in stage(at)["scenes"]] == [hostile]


def test_no_menu_leads_to_the_stage(visit: Open) -> None:
    at = visit("map", lang="es", journey="restaurant")
    assert [link for link in links(at) if link.startswith("stage")] == []
    assert [link for link in links(at) if link.startswith("plan")] != []


def test_a_changed_film_is_on_the_stage_as_it_is_now(visit: Open, folder: Path) -> None:
    at = visit("stage", lang="es", journey="minimal")
    before = stage(at)["opening"]["title"]
    film = folder / "minimal.yaml"
    film.write_text(film.read_text("utf-8").replace("title: ", "title: Otra vez ", 1), encoding="utf-8")
    at.run()
    assert stage(at)["opening"]["title"] != before
    assert stage(at)["opening"]["title"].strip("\u2068\u2069").startswith("Otra vez")


def test_the_stage_is_told_that_there_is_no_room_yet(visit: Open) -> None:
    room = stage(visit("stage", lang="es", journey="restaurant"))["room"]
    assert (room["code"], room["phones"], room["may"], room["why"]) == (None, 0, True, "")
