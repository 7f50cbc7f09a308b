"""The report as a page that stands alone, looked at by a browser and by an accessibility checker."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from report.reports import (
    HOSTILE,
    empty_report,
    foreign_report,
    hostile_report,
    long_report,
    restaurant_report,
)

from momentos.report.report import Report
from momentos.report.writers.html import write
from momentos.words.catalogue import Lang

pytestmark = pytest.mark.browser

REPORTS = {
    "restaurant": restaurant_report(),
    "foreign": foreign_report(Lang.EN),
    "long": long_report(40),
    "empty": empty_report(),
    "markup": hostile_report(HOSTILE[4]),
    "signs": hostile_report(HOSTILE[8]),
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_a_checker_finds_nothing_to_object_to(browser: Browser, report: Report, tmp_path: Path) -> None:
    page_file = tmp_path / "report.html"
    page_file.write_bytes(write(report))
    # The page itself lets no script run; the checker is one.
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(page_file.as_uri())
    found = Axe().run(page)
    assert [violation["id"] for violation in found.response["violations"]] == []
    context.close()


@pytest.mark.parametrize("text", HOSTILE[4:7])
def test_nothing_runs_and_nothing_is_fetched(browser: Browser, text: str, tmp_path: Path) -> None:
    page_file = tmp_path / "report.html"
    page_file.write_bytes(write(hostile_report(text)))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.goto(page_file.as_uri())
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith("data:")] == [page_file.as_uri()]
    assert page.locator("script").count() == 0
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_every_width(browser: Browser, width: int, tmp_path: Path) -> None:
    page_file = tmp_path / "report.html"
    page_file.write_bytes(write(restaurant_report()))
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(page_file.as_uri())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()
