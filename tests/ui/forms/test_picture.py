"""The picture of a scene on its page: uploaded, shown, taken away, refused."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from PIL import Image
from shelf.test_picture import claiming
from streamlit.testing.v1 import AppTest

from momentos.ui.forms.file_place import Given
from ui.conftest import words
from ui.forms.conftest import FILM
from ui.test_editing import changed


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives the file that lies in the session, as the browser's place does by a callback."""

    def place(_key: str, _name: str, _lang: str, on_file: Callable[[Given], None], **_: object) -> None:
        if "give" in st.session_state:
            on_file(st.session_state.pop("give"))

    monkeypatch.setattr("momentos.ui.forms.picture.file_place", place)


def upload(at: AppTest, name: str, content: bytes) -> AppTest:
    at.session_state["give"] = Given(name, content)
    at.run()
    at.run()
    assert not at.exception
    return at


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (2000, 1000), "teal").save(out, "PNG")
    return out.getvalue()


def test_an_uploaded_picture_lies_beside_the_film_and_is_named_in_it(queue: AppTest, bakery: Path) -> None:
    at = upload(queue, "cola.png", picture())
    kept = next((bakery.parent / "bakery").iterdir())
    assert kept.name.startswith("queue-")
    assert Image.open(kept).size == (1600, 800)
    lines = changed(FILM, bakery.read_text(encoding="utf-8"))
    assert lines == [f"+    image: bakery/{kept.name}"]
    at.button(key="remove_form_bakery_scenes.queue.image").click().run()
    assert not at.exception
    assert bakery.read_text(encoding="utf-8") == FILM
    assert kept.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg><script>1</script></svg>", "Un SVG puede llevar programas dentro"),
        (b"x", "no es una imagen"),
        (bytes(31 * 2**20), "La imagen ocupa 31\u00a0MB y caben 20\u00a0MB"),
        (claiming(20_000, 20_000), "La imagen tiene más de 64 millones de píxeles"),
        (bytes(20 * 2**20 + 1), "La imagen ocupa 20,1\u00a0MB y caben 20\u00a0MB"),
    ],
)
def test_what_is_not_taken_is_told_and_another_may_follow(
    queue: AppTest, bakery: Path, content: bytes, said: str
) -> None:
    at = upload(queue, "cola.svg", content)
    assert said in words(at)
    assert bakery.read_text(encoding="utf-8") == FILM
    upload(at, "cola.png", picture())
    assert said not in words(at)
    assert "    image: bakery/queue-" in bakery.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["../../secret.png", "/etc/hostname", "bakery/gone.png", "drawing.svg"])
def test_only_pictures_within_the_folder_are_shown(queue: AppTest, bakery: Path, path: str) -> None:
    (bakery.parent / "drawing.svg").write_text("<svg/>", encoding="utf-8")
    bakery.write_text(FILM.replace("    channel: personal", f"    image: {path}"), encoding="utf-8")
    queue.run()
    assert not queue.exception
    assert "No se encuentra la imagen" in words(queue)
