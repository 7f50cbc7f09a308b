"""A film with something of every kind, open for writing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.ui.forms.script_part import ScriptPart
from ui.conftest import Open

FILM = """title: {es: La panadería, en: The bakery}
lang: es
promise:
  benefits:
    - {id: fresh, name: Siempre reciente}
customers:
  - {id: loyal, name: Los de siempre, share: 0.6}
  - {id: new, name: Los nuevos, share: 0.4}
scenes:
  - id: queue
    title: Espera su turno
    phase: purchase
    channel: personal
    touchpoint: waiting
    lost: 0.05
    doubts: [Si quedará pan]
    expected: 4
    received: 2.25
    next:
      - {to: counter, share: 0.9}
  - id: counter
    title: Pide el pan
    phase: purchase
loop:
  links:
    - {from: Poco pan, to: Colas, sign: "+"}
    - {from: Colas, to: Menos clientes, sign: "+"}
    - {from: Menos clientes, to: Poco pan, sign: "-"}
"""


@pytest.fixture
def bakery(folder: Path) -> Path:
    file = folder / "bakery.yaml"
    file.write_text(FILM, encoding="utf-8")
    return file


Turn = Callable[[str], AppTest]


@pytest.fixture
def queue(visit: Open, bakery: Path) -> AppTest:
    """The page of the scene `queue`, its first step open for writing."""
    assert bakery.exists()
    return visit("scene", journey="bakery", scene="queue", writes="identify", lang="es")


@pytest.fixture
def script(visit: Open, bakery: Path) -> Turn:
    """Opens a part of the script."""
    assert bakery.exists()

    def turn(part: str) -> AppTest:
        at = visit("script", journey="bakery", lang="es")
        at.segmented_control(key="script_part").set_value(ScriptPart(part)).run()
        assert not at.exception
        return at

    return turn


def unfold(at: AppTest, key: str) -> AppTest:
    """Open a part of a form."""
    at.session_state[f"open_form_bakery_{key}"] = True
    at.run()
    assert not at.exception
    return at
