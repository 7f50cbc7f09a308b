"""How long a page takes in a real browser: run again against a bare chart, and started against hello-world.

A rerun is counted from the key that asks for it until nothing runs any more. A start is counted from
nothing, no process, to the first thing painted: the first scene of the map, or the greeting.
"""

import os
import socket
import statistics
import subprocess
import sys
import time
import tomllib
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import chromium
from bench.clock import Timing, against, show

ROOT = Path(__file__).parent.parent
RERUNS = 25
STARTS = 5
CHART, HELLO = "one bare Plotly chart", "hello-world"

_BARE_CHART = """\
import plotly.graph_objects as go
import streamlit as st

st.plotly_chart(go.Figure(go.Scatter(x=[1, 2, 3], y=[2, 1, 3])))
"""
_GREETING = "import streamlit as st\n\nst.write('Hello, world')\n"

RERUN = """() => new Promise((done) => {
  const app = document.querySelector('.stApp');
  const start = performance.now();
  let ran = false;
  const watch = new MutationObserver(() => {
    const state = app.dataset.testScriptState;
    ran ||= state !== 'notRunning';
    if (ran && state === 'notRunning') {
      watch.disconnect();
      requestAnimationFrame(() => done(performance.now() - start));
    }
  });
  watch.observe(app, { attributes: true });
  for (const move of ['keydown', 'keyup']) {
    document.dispatchEvent(new KeyboardEvent(move, { key: 'r', code: 'KeyR', bubbles: true }));
  }
})"""
STILL = "() => document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'"


@dataclass(frozen=True, slots=True)
class App:
    """A Streamlit program: where it lies, and what to open and wait for."""

    script: Path
    path: str
    sign: str


def reruns(browser: Browser, folder: Path, rounds: int = RERUNS) -> list[Timing]:
    """The median rerun of every page of the restaurant, and of a page with one bare chart."""
    ours = App(ROOT / "app.py", "", ".stApp")
    bare = App(folder / "chart.py", "", ".js-plotly-plot")
    with serving(ours) as address, serving(bare) as bare_address:
        pages = {CHART: opened(browser, bare_address, bare.sign)}
        for name in ("shelf", "map", "scene", "scores", "plan"):
            path = "" if name == "shelf" else f"{name}?journey=restaurant"
            pages[name] = opened(browser, f"{address}/{path}", ".stApp h1")
        seconds: dict[str, list[float]] = {name: [] for name in pages}
        for turn in range(rounds + 3):
            for name, page in pages.items():
                taken = page.evaluate(RERUN) / 1e3
                if turn >= 3:  # the first turns fill the caches
                    seconds[name].append(taken)
        for page in pages.values():
            page.context.close()
    return against(CHART, {name: statistics.median(taken) for name, taken in seconds.items()})


def starts(browser: Browser, folder: Path, rounds: int = STARTS) -> list[Timing]:
    """The median start of both apps, in turns; every start has a process and a browser cache of its own."""
    apps = {
        HELLO: App(folder / "hello.py", "", "[data-testid=stMarkdown]"),
        "momentos to its first scene": App(ROOT / "app.py", "map?journey=restaurant", ".map .scene"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in apps}
    for turn in range(rounds + 1):
        for name, app in apps.items():
            taken = _start(browser, app)
            if turn:  # the first turn reads everything from disk
                seconds[name].append(taken)
    return against(HELLO, {name: statistics.median(taken) for name, taken in seconds.items()})


def _start(browser: Browser, app: App) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    start = time.perf_counter()
    with serving(app) as address:
        page.goto(f"{address}/{app.path}", wait_until="commit")
        page.wait_for_selector(app.sign, timeout=60_000)
        taken = time.perf_counter() - start
        context.close()
    return taken


def opened(browser: Browser, url: str, sign: str) -> Page:
    """A page in a window of its own, once its sign is there and nothing runs any more."""
    page = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
    page.goto(url)
    page.wait_for_selector(sign, timeout=60_000, state="attached")
    page.wait_for_timeout(3_000)
    page.wait_for_function(STILL)
    return page


def let_rest(page: Page) -> None:
    """Wait until nothing runs in a page any more, so that it does not weigh on what is measured next."""
    page.wait_for_timeout(150)
    page.wait_for_function(STILL)
    page.wait_for_timeout(150)


@contextmanager
def serving(app: App, films: Path = ROOT / "examples") -> Iterator[str]:
    """The app's server, from its start until it is no longer needed; gives its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(app.script), "--server.port", str(port)],
        cwd=app.script.parent,
        env={**os.environ, "MOMENTOS_FOLDER": str(films)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        while not _answers(address):
            if process.poll() is not None:
                raise SystemExit(f"{app.script} did not start")
            time.sleep(0.01)
        yield address
    finally:
        process.terminate()
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _write_floors(folder: Path) -> None:
    """The two floors, under the very settings of the app but for its theme and fonts."""
    (folder / "chart.py").write_text(_BARE_CHART, encoding="utf-8")
    (folder / "hello.py").write_text(_GREETING, encoding="utf-8")
    write_settings(folder)


def write_settings(folder: Path) -> None:
    """The app's own settings for the programs in a folder."""
    settings = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    hardened = settings[: settings.index("[theme]")]
    tomllib.loads(hardened)
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text(hardened, encoding="utf-8")


def main() -> None:
    """Print both tables."""
    with chromium() as (browser, folder):
        _write_floors(folder)
        show("a page run again, as the browser sees it (median)", reruns(browser, folder), CHART)
        show("from nothing to the first paint (median)", starts(browser, folder), HELLO)


if __name__ == "__main__":
    main()
