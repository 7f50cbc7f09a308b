"""A folder that can only be read: every page shows all of a film, offers no change and writes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.ui.markdown import escape
from ui.conftest import Open, words
from ui.reading import file_places, given, texts

Found = dict[str, tuple[bytes, int]]
OF_THE_BAR = {"undo", "redo", "history"}


def holding(folder: Path) -> Found:
    """All that a folder holds: by path, the bytes, and when they were written."""
    return {
        str(path.relative_to(folder)): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in (folder, *folder.rglob("*"))
    }


@pytest.fixture
def still(folder: Path) -> Iterator[Path]:
    """The folder as nobody may write it: what that forbids an administrator, the app forbids itself."""
    folder.chmod(0o555)
    before = holding(folder)
    yield folder
    folder.chmod(0o755)
    assert holding(folder) == before


@pytest.mark.parametrize("page", ["map", "scene", "script", "scores", "plan"])
def test_a_page_of_a_film_offers_no_change(visit: Open, still: Path, page: str) -> None:
    at = visit(page, journey="restaurant", scene="web", writes="see", lang="es")
    assert not at.exception
    assert not OF_THE_BAR & {button.key for button in at.button}
    assert not [*at.text_input, *at.text_area, *at.number_input, *at.checkbox, *file_places(at)]
    assert not [button for button in at.button if (button.key or "").startswith("adopt_")]
    assert "Escribir" not in texts(at)
    if page in ("map", "scene", "script"):
        assert "Esta carpeta solo se puede leer: nada de lo que se ve aquí se puede cambiar." in words(at)
    assert still.is_dir()


def test_what_is_missed_there_is_found_where_one_may_write(visit: Open) -> None:
    at = visit("new", lang="es", way="table")
    assert at.text_input
    assert at.text_area
    assert len(file_places(at)) == 1
    at = visit("map", journey="restaurant", scene="web", lang="es")
    at.session_state["map_restaurant"] = {"width": 1280, "step": "identify"}
    at.run()
    assert {button.key for button in at.button} >= OF_THE_BAR
    assert at.text_input
    assert len(file_places(at)) == 1


@pytest.mark.parametrize("width", [390, 1280])
def test_the_map_is_sent_nothing_to_cut_with(visit: Open, still: Path, width: int) -> None:
    at = visit("map", journey="restaurant", scene="web", lang="en")
    at.session_state["map_restaurant"] = {"width": width, "step": "identify"}
    at.run()
    (told,) = [data for data in shown(at) if "drawing" in data]
    assert told["cutting"] is None
    assert not {"doing", "came", "step"} & told.keys()
    assert not [*at.text_input, *at.text_area, *file_places(at)]
    assert still.is_dir()


def test_the_script_is_text_without_a_button(visit: Open, still: Path) -> None:
    at = visit("script", journey="restaurant", lang="es")
    assert at.code[0].value == (still / "restaurant.yaml").read_text(encoding="utf-8").rstrip("\n")
    assert not [control for control in at.segmented_control if control.key == "script_part"]
    assert not OF_THE_BAR & {button.key for button in at.button}


@pytest.mark.parametrize("way", ["steps", "list", "table", "example", "blank"])
def test_a_new_film_tells_why_not_and_what_to_do(visit: Open, still: Path, way: str) -> None:
    folder = escape(str(still))
    for lang, said in (
        ("es", f"La carpeta {folder} solo se puede leer: aquí no se puede guardar una película nueva."),
        ("en", f"The folder {folder} can only be read, so a new film cannot be saved here."),
    ):
        at = visit("new", lang=lang, way=way)
        (told,) = at.info
        assert told.value.startswith(said)
        assert "momentos serve " in told.value
        assert not [*at.text_input, *at.text_area, *file_places(at)]
        assert not [button for button in at.button if button.key == "create"]


def shown(at: AppTest) -> list[dict[str, object]]:
    return [data for data in given(at) if isinstance(data, dict)]
