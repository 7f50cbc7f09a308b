"""The browser that measurements are made in."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright


@contextmanager
def chromium() -> Iterator[tuple[Browser, Path]]:
    """Debian's chromium, and a folder for what it is to show, both for a while; raises SystemExit without."""
    found = shutil.which("chromium")
    if found is None:
        raise SystemExit("this measurement needs chromium")
    arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser, Path(name)
        browser.close()
