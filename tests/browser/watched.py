"""Pages in browsers of their own, in which nothing may go wrong but the network."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page


@contextmanager
def watched(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages, each as if on another machine; what went wrong in them is told at the end."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def heard(message: Any) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            faults.append(message.text)

    def opened(**options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
