"""``momentos serve``: the web app is given what was asked, and imported only then."""

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from .conftest import Run, process


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    calls: list[tuple[object, ...]] = []
    server = ModuleType("momentos.ui.server")

    def serve(
        *given: object,
        open_browser: bool,
        started: Callable[[str], None],
        let_in: Callable[[str | None], None] | None,
    ) -> None:
        calls.append((*given, open_browser))
        started("http://localhost:8501")
        if let_in is not None:
            let_in("http://192.168.1.20:8600")
            let_in(None)

    server.serve = serve  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "momentos.ui.server", server)
    return calls


def test_the_folder_and_the_port_are_passed_on(
    momentos: Run, served: list[tuple[object, ...]], tmp_path: Path
) -> None:
    assert momentos("serve", tmp_path, "--port", "0", "--no-browser").exit_code == 0
    assert served == [(tmp_path, 0, "localhost", False)]


def test_without_words_it_is_journeys_in_a_browser(momentos: Run, served: list[tuple[object, ...]]) -> None:
    assert momentos("serve").exit_code == 0
    assert served == [(Path("journeys"), 8501, "localhost", True)]


@pytest.mark.usefixtures("served")
def test_the_address_is_said_in_the_language(momentos: Run, tmp_path: Path) -> None:
    spanish = momentos("serve", tmp_path)
    assert spanish.stdout == "La aplicación está abierta en http://localhost:8501 (Ctrl+C la cierra)\n"
    english = momentos("serve", tmp_path, "--lang", "en")
    assert english.stdout == "The app is open at http://localhost:8501 (Ctrl+C closes it)\n"


@pytest.mark.usefixtures("served")
def test_phones_are_let_in_only_where_that_was_asked_for(momentos: Run, tmp_path: Path) -> None:
    said = momentos("serve", tmp_path, "--room").stdout.splitlines()
    assert said[1:] == [
        "Los móviles de la red local entran en las salas por http://192.168.1.20:8600/join",
        "Este equipo no está en ninguna red: nadie podrá entrar en las salas con su móvil.",
    ]


def test_what_is_no_folder_is_refused(
    momentos: Run, served: list[tuple[object, ...]], tmp_path: Path
) -> None:
    refused = momentos("serve", tmp_path / "none")
    assert (refused.exit_code, refused.stderr) == (2, f"momentos: {tmp_path / 'none'} no es una carpeta\n")
    assert served == []


def test_a_port_that_is_taken_is_said(momentos: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    server = ModuleType("momentos.ui.server")

    def taken(*_: object, **__: object) -> None:
        raise SystemExit(1)

    server.serve = taken  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "momentos.ui.server", server)
    refused = momentos("serve", tmp_path, "--port", "8501")
    assert refused.exit_code == 2
    assert refused.stderr == (
        "momentos: no se puede servir en el puerto 8501; pruebe otro con --port, o 0 para uno libre\n"
    )


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("localhost", 0)) as other:
        port = other.getsockname()[1]
        refused = process("serve", tmp_path, "--port", port, "--no-browser", "--lang", "en")
    assert refused.returncode == 2
    assert refused.stdout == b""
    assert refused.stderr.decode() == (
        f"momentos: port {port} cannot be served on; try another with --port, or 0 for a free one\n"
    )


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['momentos', '--help']\n"
        "from momentos.cli.main import run\n"
        "try:\n    run()\nexcept SystemExit:\n    pass\n"
        "heavy = {'networkx', 'yaml', 'streamlit', 'pandas', 'plotly', 'numpy', 'momentos.journey.journey'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = process(program=("-c", code))
    assert done.returncode == 0
    assert done.stderr == b"[]\n"


def test_a_score_imports_no_screen() -> None:
    code = (
        "import sys; sys.argv = ['momentos', 'score', 'examples/minimal/journey.yaml']\n"
        "from momentos.cli.main import run\n"
        "try:\n    run()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'streamlit', 'pandas', 'plotly', 'numpy'} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = process(program=("-c", code))
    assert done.stderr == b"[]\n"
