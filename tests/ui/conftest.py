import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import momentos.ui
from momentos.ui.films import open_screening
from momentos.ui.screening import Screening
from momentos.ui.state import FOLDER_VARIABLE
from ui.reading import texts

EXAMPLES = Path(__file__).parents[2] / "examples"
MAIN = Path(momentos.ui.__file__).parent / "main.py"


@pytest.fixture(autouse=True)
def own_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app run by a test takes the place of `__main__`, where later processes would begin: put it back."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture(autouse=True)
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the visitor's browser brings along: AppTest has none of its own."""
    jar: dict[str, str] = {}
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: jar))
    return jar


@pytest.fixture(scope="session")
def restaurant() -> Screening:
    return opened(EXAMPLES / "restaurant" / "journey.yaml")


@pytest.fixture(scope="session")
def minimal() -> Screening:
    return opened(EXAMPLES / "minimal" / "journey.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two films, the restaurant changed last."""
    for name in ("minimal", "restaurant"):
        shutil.copyfile(EXAMPLES / name / "journey.yaml", tmp_path / f"{name}.yaml")
    return tmp_path


Open = Callable[..., AppTest]


@pytest.fixture
def visit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens a page of the app on the folder, as a link with those parameters does."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    st.cache_resource.clear()

    def open_page(page: str = "shelf", **query: str) -> AppTest:
        at = AppTest.from_file(str(MAIN), default_timeout=30)
        for name, value in query.items():
            at.query_params[name] = value
        if page != "shelf":
            at.switch_page(f"page/{page}.py")
        return at.run()

    yield open_page
    st.cache_resource.clear()


def opened(path: Path) -> Screening:
    found = open_screening(path.parent.name, path)
    assert isinstance(found, Screening)
    return found


def write(at: AppTest, step: str) -> AppTest:
    """Open a step of the scene to be written in, as the link beside it does."""
    at.query_params["writes"] = step
    at.run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    """Everything a page says: native texts and the sheets."""
    native = [
        element.value
        for kind in (at.title, at.caption, at.markdown, at.info, at.warning, at.error)
        for element in kind
    ]
    return "\n".join([*native, *texts(at)])
