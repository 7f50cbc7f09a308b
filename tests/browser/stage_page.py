"""A small stage around the room's scripts, on the site of a real room: the film itself is not needed."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from browser.hall import Hall
from momentos.drawing.tokens import css
from momentos.evidence.rungs import rungs
from momentos.ui.components import stage_room
from momentos.words.catalogue import Lang
from momentos.words.rungs import rung_words

_COMPONENTS = Path(stage_room.__file__).parent
_SCRIPTS = ("drawing", "elements", *(f"stage/{part}" for part in stage_room.PARTS))
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_QR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" class="qr">'
    '<path stroke="#000" d="M4 4.5h7m2 0h4m1 0h7m-21 3h3m5 2h9m-17 4h8m3 0h9m-21 5h14m2 0h3m-17 5h18"/></svg>'
)


def stage_of(opened: Callable[..., Page], hall: Hall, lang: Lang = Lang.ES, **told: object) -> Page:
    """A stage of a hall, on a projector."""
    page = opened(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    open_stage(page, hall, lang, **told)
    return page


def press(page: Page, key: str, label: str) -> None:
    """Press a key once its button is there."""
    expect(page.get_by_role("button", name=label, exact=True)).to_be_visible()
    page.keyboard.press(key)


def wishes(page: Page) -> list[dict[str, Any]]:
    """What the stage has asked of Python."""
    told: list[list[Any]] = page.evaluate("asked")
    assert all(name == "room" for name, _ in told)
    return [wish for _, wish in told]


def open_stage(page: Page, hall: Hall, lang: Lang, *, scene: str = "paga", **room: object) -> None:
    """Show the stage of a hall's room; what Python would tell of the room is changed by `room`."""
    told = {
        "scene": scene,
        "titles": {one.id: one.name for one in hall.room.playbill.scenes},
        "words": stage_room.room_words(lang),
        "room": {
            "code": hall.code,
            "token": hall.room.kept.token,
            "join": f"http://192.168.1.20:8600/j/{hall.code}",
            "qr": _QR,
            "reach": "machine",
            "rehearsal": False,
            "phones": 0,
            "expires": hall.room.kept.expires,
            "may": True,
            "why": "",
            "rungs": rung_words(rungs(hall.room.playbill.scale), lang),
            "words": {},
            "accepted": [],
            "roles": [],
            "answer": None,
            "file": None,
            **room,
        },
    }
    parts = {
        "tokens": css(":root"),
        "style": (_COMPONENTS / stage_room.STYLE).read_text(encoding="utf-8"),
        "script": "\n".join((_COMPONENTS / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS),
        "told": json.dumps(told, ensure_ascii=False).replace("</", "<\\/"),
    }
    html = (Path(__file__).parent / "room_page.html").read_text(encoding="utf-8")
    whole = _PLACE.sub(lambda place: parts[place[1]], html)
    page.route(f"{hall.url}/film", lambda route: route.fulfill(body=whole, content_type="text/html"))
    page.goto(f"{hall.url}/film")
