"""One server for all browser tests, on a folder of films that ask for trouble."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from momentos.ui.state import FOLDER_VARIABLE

# Where two processors drive two browsers and two servers, what comes may come late.
expect.set_options(timeout=30_000)

ROOT = Path(__file__).parents[2]
HOSTILE = (
    "<script>window.broken=1</script>"
    '<img src=x onerror="window.broken=2">'
    "![p](http://elsewhere.example/p.png)"
)
ENDLESS = f"Una espera dicha con muchas palabras y con una sola: {'desproporcionadamente' * 4} " * 34
"""Nearly five thousand characters."""
FROM_THE_RIGHT = "שלום עולם (קפה 24) וגם 3 ארוחות, ABC"
LONG = "Espera en la barra mientras alguien busca una mesa que lleva libre desde hace media hora larga"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's chromium; without one the tests are skipped, but never where they are the gate.

    The shell alone takes half of the processor's time that the whole browser does.
    """
    chromium = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs chromium: apt-get install chromium-headless-shell")
        pytest.skip("no chromium on this machine: the browser tests are left out")
    return {
        **browser_type_launch_args,
        "executable_path": chromium,
        "args": ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    }


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    for name in ("restaurant", "restaurant-en", "minimal"):
        shutil.copyfile(ROOT / "examples" / name / "journey.yaml", folder / f"{name}.yaml")
    (folder / "hostile.yaml").write_text(journey(HOSTILE, 3), encoding="utf-8")
    (folder / "long.yaml").write_text(journey(LONG, 40), encoding="utf-8")
    (folder / "endless.yaml").write_text(journey(ENDLESS.strip(), 12), encoding="utf-8")
    (folder / "right.yaml").write_text(journey(FROM_THE_RIGHT, 4), encoding="utf-8")
    (folder / "torn.yaml").write_text("title: [unfinished\n", encoding="utf-8")
    return folder


def journey(title: str, scenes: int) -> str:
    """A journey whose every text is `title`."""
    quoted = f"'{title}'"
    phases = ("pre-purchase", "purchase", "post-purchase")
    lines = [f"title: {quoted}", f"sector: {quoted}", f"main_competitor: {quoted}", "customers:"]
    lines += [f"  - {{id: c{n}, name: {quoted}, share: 0.5}}" for n in range(2)]
    lines.append("promise:")
    lines.append("  benefits:")
    lines += [
        f"    - {{id: b{n}, name: {quoted}, importance: {n + 2}, received: 3, competitor: {n + 2}}}"
        for n in range(3)
    ]
    lines.append("scenes:")
    for n in range(scenes):
        phase = phases[n * 3 // scenes]
        lines += [
            f"  - id: s{n}",
            f"    title: {quoted}",
            f"    phase: {phase}",
            f"    owner: {quoted}",
            f"    see: {{text: {quoted}, feeling: {quoted}}}",
            f"    describe: {{situation: {quoted}, material: {quoted}}}",
            f"    expected: {{score: 4, text: {quoted}}}",
            f"    received: {{score: {1 + n % 5}, text: {quoted}}}",
            f"    propose: {{text: {quoted}, actions: [{{id: a{n}, title: {quoted}, owner: {quoted}}}]}}",
        ]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="session")
def server(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app as `streamlit run app.py` starts it; gives its address."""
    with serving(films, tmp_path_factory.mktemp("server") / "log") as url:
        yield url


@contextmanager
def serving(films: Path, log: Path) -> Iterator[str]:
    """A server of its own for a folder of films; nothing may have broken in it at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
            cwd=ROOT,
            env={**os.environ, FOLDER_VARIABLE: str(films)},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            for _ in range(600):
                try:
                    urllib.request.urlopen(f"{url}/_stcore/health", timeout=1)
                    break
                except OSError:
                    time.sleep(0.1)
            else:
                pytest.fail(f"the app did not start: {log.read_text(encoding='utf-8', errors='replace')}")
            yield url
        finally:
            process.terminate()
            process.wait(20)
    said = log.read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in said, said


@dataclass
class Window:
    """A browser window on the app, and everything that went wrong in it."""

    page: Page
    url: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(f"({LISTEN})()")

    def open(self, path: str) -> None:
        """Open a page of the app and wait until all of it is there."""
        self.page.goto(f"{self.url}/{path}")
        self.settle()

    def settle(self) -> None:
        """Wait until nothing runs, no place waits for its content, and fonts and figures are drawn."""
        self.page.wait_for_function(SETTLED, timeout=60_000)
        self.page.wait_for_timeout(350)
        self.page.wait_for_function(SETTLED, timeout=60_000)


LISTEN = """() => {
  const send = WebSocket.prototype.send;
  window.unanswered = new Set();
  WebSocket.prototype.send = function (message) {
    window.unanswered.add(this);
    this.addEventListener('message', () => window.unanswered.delete(this), {once: true});
    this.addEventListener('close', () => window.unanswered.delete(this), {once: true});
    return send.call(this, message);
  };
}"""
"""Notes what the page has told the server and got no answer to: a busy server begins late."""

SETTLED = """() => {
  const app = document.querySelector('.stApp');
  if (window.unanswered?.size) return false;
  if (app?.dataset.testScriptState !== 'notRunning') return false;
  if (document.querySelector('[data-testid=stSkeleton], [data-stale=true]')) return false;
  const plots = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
  if (plots.some((plot) => !plot.querySelector('.main-svg'))) return false;
  return document.querySelector('.stMain') && document.fonts.status === 'loaded';
}"""

Opened = Callable[..., Window]


@pytest.fixture
def window(browser: Browser, server: str) -> Iterator[Opened]:
    """Opens windows by language, theme and size; at the end nothing may have gone wrong in them."""
    windows = []

    def opened(
        lang: str = "es",
        theme: str = "light",
        width: int = 1280,
        height: int = 720,
        *,
        sends_at_pauses: bool = True,
    ) -> Window:
        context = browser.new_context(
            locale={"es": "es-ES", "en": "en-GB"}[lang],
            color_scheme=theme,  # type: ignore[arg-type]
            viewport={"width": width, "height": height},
        )
        if not sends_at_pauses:
            context.add_init_script("globalThis.isSentAtPauses = true")
        made = Window(context.new_page(), server)
        _listen(made)
        windows.append(made)
        return made

    yield opened
    faults = [fault for made in windows for fault in made.faults]
    for made in windows:
        made.page.context.close()
    assert faults == []


def _listen(window: Window) -> None:
    """Note every error, every policy violation and every request that leaves this machine."""
    probes = ("/_stcore/health", "/_stcore/host-config")

    def heard(message: Any) -> None:
        # Streamlit looks for itself under the page's own path first, and is answered 404.
        if message.type == "error" and not message.location["url"].endswith(probes):
            window.faults.append(f"console: {message.text}")

    def asked(request: Any) -> None:
        if not request.url.startswith((window.url, "data:", "blob:")):
            window.faults.append(f"asked for {request.url}")

    window.page.on("console", heard)
    window.page.on("pageerror", lambda error: window.faults.append(f"error: {error}"))
    window.page.on("request", asked)
