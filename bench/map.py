"""How long a cut on the map takes in a real browser, beside the round trip of a bare component.

A round trip is counted from the trigger that a component sends until what Python answers is painted. On the
map it is a whole one: the scene is dropped, the file is read, changed, written, read again and scored, and
the new drawing is on the screen. What is dropped by hand stands where it was dropped before that, in a
picture of the browser's own: this is counted until no ghost is left and the scene is painted at its place.
"""

import statistics
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.browser import chromium
from bench.clock import Timing, against, show
from bench.page import ROOT, App, let_rest, opened, serving, write_settings
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

_KEY_ROUND = """(forth) => new Promise((done) => {
  const root = within('.map');
  const scene = root.querySelector('.scene[aria-selected=true]');
  const press = (key) => root.getRootNode().activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  scene.focus();
  press('m');
  press(forth ? 'ArrowRight' : 'ArrowLeft');
  const film = root.querySelector('.stage svg');
  const start = performance.now();
  new MutationObserver((changes, watch) => {
    if (changes.every((change) => change.target === film)) return;  // the preview's own, beside the layers
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(film, { childList: true, subtree: true });
  press('Enter');
})"""

_HAND_ROUND = """(forth) => new Promise((done) => {
  const root = within('.map');
  const scene = root.querySelector('.scene[aria-selected=true]');
  const { left, top, width, height } = scene.querySelector('.hover').getBoundingClientRect();
  const start = { x: left + width / 2, y: top + height / 2 };
  const reach = (forth ? 1.6 : -1.6) * width;
  const pointer = (kind, where, x) => where.dispatchEvent(new PointerEvent(kind, {
    clientX: x, clientY: start.y, bubbles: true, composed: true, cancelable: true, pointerType: 'mouse' }));
  pointer('pointerdown', scene, start.x);
  for (const part of [0.25, 0.5, 0.75, 1]) pointer('pointermove', window, start.x + reach * part);
  const hole = root.querySelector('.hole').getBoundingClientRect();
  // What makes room has come to rest before the scene is let go.
  setTimeout(() => {
    const from = performance.now();
    const seen = () => {
      const box = root.querySelector(`.scene[data-id="${scene.dataset.id}"] .hover`).getBoundingClientRect();
      const there = Math.abs(box.left + box.width / 2 - hole.left - hole.width / 2) < 8;
      const shown = getComputedStyle(scene).opacity === '1' && !root.querySelector('.ghost');
      requestAnimationFrame(there && shown ? () => done(performance.now() - from) : seen);
    };
    pointer('pointerup', window, start.x + reach);
    seen();
  }, 300);
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
            page = opened(browser, f"{address}/{path}", ours.sign)
            pages[f"dropped among {scenes}, seen there"] = pages[f"dropped among {scenes}, drawn anew"] = page
        seconds: dict[str, list[float]] = {name: [] for name in pages}
        for turn in range(rounds + 3):
            for name, page in pages.items():
                taken = _round(page, _round_of(name), forth=bool(turn % 2))
                if turn >= 3:  # the first turns fill the caches
                    seconds[name].append(taken)
        for page in set(pages.values()):
            page.context.close()
    return against(BARE, {name: statistics.median(taken) for name, taken in seconds.items()})


def _round_of(name: str) -> str:
    if name is BARE:
        return _BARE_ROUND
    return _HAND_ROUND if name.endswith("seen there") else _KEY_ROUND


def _round(page: Page, way: str, *, forth: bool) -> float:
    taken = page.evaluate(f"(forth) => {{ {_WITHIN} return ({way})(forth) }}", forth)
    let_rest(page)
    return float(taken) / 1e3


def main() -> None:
    """Print the table."""
    with chromium() as (browser, folder):
        write_settings(folder)
        show("a scene dropped on the map until it is painted (median)", cuts(browser, folder), BARE)


if __name__ == "__main__":
    main()
