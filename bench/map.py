"""How long a cut on the map takes in a real browser, beside the round trip of a bare component.

A round trip is counted from the trigger that a component sends until what Python answers is painted. On the
map it is a whole one: the scene is dropped, the file is read, changed, written, read again and scored, and
the new drawing is on the screen.
"""

import statistics
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import chromium
from bench.clock import Timing, against, show
from bench.page import ROOT, STILL, App, opened, serving, write_settings
from bench.synthetic import synthetic_journey

ROUNDS = 15
SIZES = (20, 60, 200)
BARE = "a bare component"

_BARE_PAGE = """\
import streamlit as st

SCRIPT = '''
export default function (component) {
  const root = component.parentElement.querySelector("b");
  root.textContent = component.data.count;
  root.onclick = () => component.setTriggerValue("pressed", Math.random());
}
'''
bare = st.components.v2.component("bare", html="<b></b>", js=SCRIPT)
st.session_state.setdefault("count", 0)


def press():
    st.session_state.count += 1


bare(key="bare", data={"count": st.session_state.count}, on_pressed_change=press)
"""

_WITHIN = """const within = (sign) => [...document.querySelectorAll('*')]
  .map((node) => node.shadowRoot?.querySelector(sign)).find(Boolean);"""

_BARE_ROUND = """() => new Promise((done) => {
  const host = within('b');
  const start = performance.now();
  new MutationObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(host, { childList: true, characterData: true, subtree: true });
  host.click();
})"""

_CUT_ROUND = """(key) => new Promise((done) => {
  const root = within('.map');
  const scene = root.querySelector('.scene[aria-selected=true]');
  const press = (key) => root.getRootNode().activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  scene.focus();
  press('m');
  press(key);
  const start = performance.now();
  new MutationObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(root.querySelector('.stage svg'), { childList: true, subtree: true });
  press('Enter');
})"""


def cuts(browser: Browser, folder: Path, rounds: int = ROUNDS) -> list[Timing]:
    """The median of a drop until it is painted, for films of every size, and of a bare round trip."""
    films = folder / "films"
    films.mkdir()
    for scenes in SIZES:
        (films / f"film{scenes}.yaml").write_text(synthetic_journey(scenes), encoding="utf-8")
    (folder / "bare.py").write_text(_BARE_PAGE, encoding="utf-8")
    ours, bare = App(ROOT / "app.py", "", ".map .scene"), App(folder / "bare.py", "", "b")
    with serving(ours, films) as address, serving(bare, films) as bare_address:
        pages = {BARE: opened(browser, bare_address, bare.sign)}
        for scenes in SIZES:
            path = f"map?journey=film{scenes}"
            pages[f"a scene dropped among {scenes}"] = opened(browser, f"{address}/{path}", ours.sign)
        seconds: dict[str, list[float]] = {name: [] for name in pages}
        for turn in range(rounds + 3):
            for name, page in pages.items():
                taken = _round(page, bare=name is BARE, turn=turn)
                if turn >= 3:  # the first turns fill the caches
                    seconds[name].append(taken)
        for page in pages.values():
            page.context.close()
    return against(BARE, {name: statistics.median(taken) for name, taken in seconds.items()})


def _round(page: Page, *, bare: bool, turn: int) -> float:
    if bare:
        taken = page.evaluate(f"() => {{ {_WITHIN} return ({_BARE_ROUND})() }}")
    else:
        key = "ArrowRight" if turn % 2 else "ArrowLeft"
        taken = page.evaluate(f"(key) => {{ {_WITHIN} return ({_CUT_ROUND})(key) }}", key)
    page.wait_for_function(STILL)
    page.wait_for_timeout(150)
    return float(taken) / 1e3


def main() -> None:
    """Print the table."""
    with chromium() as (browser, folder):
        write_settings(folder)
        show("a scene dropped on the map until it is painted (median)", cuts(browser, folder), BARE)


if __name__ == "__main__":
    main()
