"""How a designer's page answers while somebody else's documents are made: ``python -m bench.exporting``."""

import shutil
import statistics

from playwright.sync_api import Page

from bench.browser import chromium
from bench.clock import against, show
from bench.page import RERUN, ROOT, App, let_rest, opened, serving
from bench.synthetic import synthetic_journey

ROUNDS = 12
IDLE = "the map run again, nobody exports"
BUSY = "the same while documents are made"
_AT_WORK = "[data-testid=stProgress]"


def main() -> None:
    """Print both medians; a rerun counts as busy only where the export went on until after it."""
    with chromium() as (browser, folder):
        films = folder / "films"
        films.mkdir()
        shutil.copyfile(ROOT / "examples" / "restaurant" / "journey.yaml", films / "restaurant.yaml")
        (films / "long.yaml").write_text(synthetic_journey(60), encoding="utf-8")
        with serving(App(ROOT / "app.py", "", ""), films) as address:
            designer = opened(browser, f"{address}/map?journey=restaurant&lang=en", ".map .scene")
            consultant = opened(browser, f"{address}/export?journey=long&lang=en", ".stApp h1")
            for name in ("Word report", "PNG drawings"):
                consultant.get_by_text(name, exact=True).click()
                let_rest(consultant)
            for _ in range(3):
                designer.evaluate(RERUN)
            idle = [designer.evaluate(RERUN) / 1e3 for _ in range(ROUNDS)]
            busy = _busy(designer, consultant)
    seconds = {IDLE: statistics.median(idle), BUSY: statistics.median(busy)}
    show("a designer's page during an export", against(IDLE, seconds), IDLE)


def _busy(designer: Page, consultant: Page) -> list[float]:
    taken: list[float] = []
    while len(taken) < ROUNDS:
        consultant.locator(".st-key-export_make button").click()
        consultant.wait_for_selector(_AT_WORK, timeout=10_000)
        consultant.wait_for_timeout(300)
        while consultant.locator(_AT_WORK).count():
            again = designer.evaluate(RERUN) / 1e3
            if consultant.locator(_AT_WORK).count():
                taken.append(again)
        let_rest(consultant)
    return taken


if __name__ == "__main__":
    main()
