"""How soon hints and scores follow an edit in a scene's form, beside the same field on a bare page.

Counted from the press on a mark's point until what it makes of the scene is painted: the gap and its words.
The file is read, changed, written, read again, checked and scored between. The floor is a page with the same
field alone, which writes down what was pressed.
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
BARE = "a bare field"

_FIELD = ".st-key-form_value [class*=-expected-score_points]"
_ANSWER = ".st-key-form_value [class*=st-key-marks_]"

_BARE_PAGE = """\
import streamlit as st

with st.container(key="field"):
    pressed = st.segmented_control("mark", [1.0, 2.0, 3.0, 4.0, 5.0], key="pressed")
with st.container(key="answer"):
    st.markdown(str(pressed))
"""

_ROUND = """([field, answer, turn]) => new Promise((done) => {
  const points = [...document.querySelectorAll(`${field} button, ${field} [role=radio]`)];
  const told = () => {
    const place = document.querySelector(answer);
    const inside = [...place.querySelectorAll('*')].map((node) => node.shadowRoot?.textContent ?? '');
    return place.textContent + inside.join('');
  };
  const before = told();
  const start = performance.now();
  const seen = () => (told() === before ? requestAnimationFrame(seen) : done(performance.now() - start));
  points[turn % 2 ? 1 : 3].click();
  requestAnimationFrame(seen);
})"""


def edits(browser: Browser, folder: Path, rounds: int = ROUNDS) -> list[Timing]:
    """The median of a pressed mark until its gap is painted, for films of every size, and of a bare field."""
    films = folder / "films"
    films.mkdir()
    for scenes in SIZES:
        (films / f"film{scenes}.yaml").write_text(synthetic_journey(scenes), encoding="utf-8")
    (folder / "bare.py").write_text(_BARE_PAGE, encoding="utf-8")
    ours, bare = App(ROOT / "app.py", "", _FIELD), App(folder / "bare.py", "", ".st-key-field")
    with serving(ours, films) as address, serving(bare, films) as bare_address:
        pages = {BARE: (opened(browser, bare_address, bare.sign), ".st-key-field", ".st-key-answer")}
        for scenes in SIZES:
            path = f"scene?journey=film{scenes}&writes=value"
            page = opened(browser, f"{address}/{path}", ours.sign)
            pages[f"in a film of {scenes} scenes"] = (page, _FIELD, _ANSWER)
        seconds: dict[str, list[float]] = {name: [] for name in pages}
        for turn in range(rounds + 3):
            for name, (page, field, answer) in pages.items():
                taken = _round(page, field, answer, turn)
                if turn >= 3:  # the first turns fill the caches
                    seconds[name].append(taken)
        for page, _, _ in pages.values():
            page.context.close()
    return against(BARE, {name: statistics.median(taken) for name, taken in seconds.items()})


def _round(page: Page, field: str, answer: str, turn: int) -> float:
    taken = page.evaluate(_ROUND, [field, answer, turn])
    let_rest(page)
    return float(taken) / 1e3


def main() -> None:
    """Print the table."""
    with chromium() as (browser, folder):
        write_settings(folder)
        show("a mark pressed until its gap is painted (median)", edits(browser, folder), BARE)


if __name__ == "__main__":
    main()
