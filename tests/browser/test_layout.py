"""The check of texts is itself checked: every kind of fault is found, and what is right is left alone."""

import pytest
from playwright.sync_api import Browser

from browser.layout import LAYOUT

pytestmark = pytest.mark.browser

STYLE = """<style>
body { margin: 0; height: 900px; overflow: hidden; font: 16px/20px serif }
body > * { position: absolute; left: 20px; margin: 0 }
.narrow { width: 60px; overflow: hidden; white-space: nowrap }
.ellipsis { text-overflow: ellipsis }
.low { width: 90px; height: 50px; overflow: hidden }
.clamped { width: 90px; overflow: hidden; -webkit-line-clamp: 2 }
.clamped { display: -webkit-box; -webkit-box-orient: vertical }
.scroll { width: 60px; height: 50px; overflow: auto; white-space: nowrap }
.unseen { width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0) }
</style>"""
WORDS = "a text of several words that take more than two lines"
SHADOW = "<template shadowrootmode='open'>"
CLIPPED = '<g clip-path="url(#c)"><text y="15">l</text><text x="20" y="15">on</text></g>'
DRAWING = 'style="top:400px" width="60" height="20"'

FAULTS = {
    "a line covers another": (
        '<p style="top:20px">one text</p><p style="top:24px;left:30px">another text</p>',
        "covers: one text × another text",
    ),
    "a line covers another in a dialog": (
        '<dialog open><p style="margin:0">one text</p><p style="margin:-16px 0 0">another text</p></dialog>',
        "covers: one text × another text",
    ),
    "a line is cut at its end": (f'<p class="narrow">{WORDS}</p>', f"cut off: {WORDS}"),
    "a line is cut at its start": (
        f'<div class="narrow" style="left:300px"><p style="margin-left:-50px">{WORDS}</p></div>',
        f"cut off: {WORDS}",
    ),
    "an ellipsis stands for the rest": (f'<p class="narrow ellipsis">{WORDS}</p>', f"cut off: {WORDS}"),
    "lines are cut below": (f'<p class="low">{WORDS}</p>', f"cut off: {WORDS}"),
    "lines are cut above": (
        f'<div class="low"><p style="margin-top:-12px">{WORDS[:9]}</p></div>',
        f"cut off: {WORDS[:9]}",
    ),
    "lines are clamped": (f'<p class="clamped">{WORDS}</p>', f"cut off: {WORDS}"),
    "a section's label says something else": (
        f'<section aria-label="A section of the page"><p class="clamped">{WORDS}</p></section>',
        f"cut off: {WORDS}",
    ),
    "a control's title says only a part": (
        f'<button class="narrow" title="{WORDS[:20]}">{WORDS}</button>',
        f"cut off: {WORDS}",
    ),
    "what is around the control says it, the control does not": (
        f'<div title="{WORDS}"><a href="#" style="display:block" class="narrow">{WORDS}</a></div>',
        f"cut off: {WORDS}",
    ),
    "a line starts before what scrolls": (
        f'<div class="scroll"><p style="margin-left:-30px">{WORDS}</p></div>',
        f"cut off: {WORDS}",
    ),
    "a line leaves the page": (
        f'<p style="left:95vw;white-space:nowrap">{WORDS}</p>',
        f"beyond the page: {WORDS}",
    ),
    "a line leaves its drawing at the side": (
        f'<svg {DRAWING}><text y="15">beyond the drawing</text></svg>',
        "cut off: beyond the drawing",
    ),
    "a line leaves its drawing below": (f'<svg {DRAWING}><text y="24">low</text></svg>', "cut off: low"),
    "a line leaves what is shown of its drawing": (
        f'<svg {DRAWING} viewBox="20 0 60 20"><text y="15">left</text></svg>',
        "cut off: left",
    ),
    "a line leaves its clip": (
        f'<svg {DRAWING}><clipPath id="c"><path d="M0 0h30v20H0z"/></clipPath>{CLIPPED}</svg>',
        "cut off: on",
    ),
    "a drawing shortens a text": (
        f'<svg {DRAWING} role="img" aria-label="A picture"><text y="15" font-size="12">a text…</text></svg>',
        "shortened: a text…",
    ),
    "a component's text is cut": (
        f"<div>{SHADOW}<p style='width:60px;overflow:hidden;white-space:nowrap'>{WORDS}</template></div>",
        f"cut off: {WORDS}",
    ),
}  # fmt: skip

CLEAN = f"""
<p style="top:20px">one text</p><p style="top:40px">another text</p>
<p class="narrow" style="top:80px" title="{WORDS}">{WORDS}</p>
<p class="narrow ellipsis" style="top:100px" aria-label="Said: {WORDS}!">{WORDS}</p>
<button class="narrow" style="top:130px" aria-label="{WORDS}"><span>{WORDS}</span></button>
<p class="clamped" style="top:160px" title="{WORDS}">{WORDS}</p>
<p class="clamped" style="top:220px">few words</p>
<div class="scroll" style="top:260px"><p>{WORDS}</p><p>{WORDS}</p><p>{WORDS}</p></div>
<p class="unseen">{WORDS}</p>
<div style="height:0;overflow:hidden">{WORDS}</div>
<p style="visibility:hidden;top:20px">{WORDS}</p>
<svg style="top:360px;overflow:visible" width="30" height="20"><text y="15">beyond the drawing</text></svg>
<svg style="top:400px" width="300" height="20"><g role="listitem"><title>1. a text that is shortened</title>
<text y="15">a text that…</text></g></svg>
<svg style="top:500px" width="300" height="20"><text y="15">shown</text>
<g style="display:none"><text y="15">not</text></g></svg>
<div role="dialog" style="top:20px;background:white"><p>a dialog's text</p></div>
<div class="narrow" style="position:static"><p style="position:absolute;top:460px">out of the box</p></div>
"""


@pytest.mark.parametrize("kind", FAULTS)
def test_what_is_wrong_is_found(browser: Browser, kind: str) -> None:
    body, fault = FAULTS[kind]
    assert check(browser, body) == [fault[: fault.index(":") + 62]]


def test_what_is_right_is_left_alone(browser: Browser) -> None:
    assert check(browser, CLEAN) == []


def check(browser: Browser, body: str) -> list[str]:
    page = browser.new_page()
    page.set_content(STYLE + body)
    found: list[str] = page.evaluate(LAYOUT)
    page.close()
    return found
