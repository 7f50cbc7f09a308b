"""The way to the other pages, each on what is looked at now."""

from collections.abc import Mapping

from momentos.ui.sheet.node import Node, el
from momentos.ui.sheet.tag import Tag
from momentos.ui.state import Page
from momentos.words.catalogue import Lang, say


def navigation(here: Page, links: Mapping[Page, str], lang: Lang) -> Node:
    """The pages by name, the one that is open marked."""
    return el(
        Tag.NAV,
        *(
            el(Tag.A, say(f"ui.page.{page.value}", lang), href=link, current=page is here)
            for page, link in links.items()
        ),
        style="pages",
        spoken=say("ui.pages", lang),
    )
