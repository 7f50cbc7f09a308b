"""The pages for phones: each comes whole in one answer, and nothing else is fetched for it."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from starlette.responses import HTMLResponse, Response

from momentos.room.ballot import LONGEST_IDEA, LONGEST_REASON
from momentos.room.code import LENGTH
from momentos.room.live import MOST_DOTS, MOST_IDEAS
from momentos.room.refusal import Refusal
from momentos.words.catalogue import Lang, say

_HERE = Path(__file__).parent
_PARTS = (
    "phone",
    "keeping",
    "sending",
    "hearing",
    "speaking",
    "scale",
    "timer",
    "vote",
    "reason",
    "ideas",
    "join",
)
_FEELINGS = 5

_PLACE = re.compile(r"\{\{([\w.]+)\}\}")
_FOR_PEOPLE = re.compile(r"^\s*//.*\n|^\s+", re.MULTILINE)
"""Lines of comment, and what a line is indented by."""
_SAID = re.compile(r'\bsay\("([\w.]+)"')


@dataclass(frozen=True, slots=True)
class PhonePages:
    """The pages of a room's audience, in the language that a phone asks for."""

    def join(self, lang: Lang, refusal: Refusal | None) -> Response:
        """The page on which a code is typed, and why the last one did not lead anywhere."""
        return _answer("join", "", "" if refusal is None else say(f"refusal.{refusal}", lang), lang)

    def ballot(self, code: str, lang: Lang) -> Response:
        """The page of a phone in a room."""
        return _answer("ballot", code, "", lang)


def _answer(page: str, code: str, why: str, lang: Lang) -> Response:
    told = {"page": page, "code": code, "lang": lang.value, **_told(lang)}
    # These two are ours and stand as they are; everything else is a text and is escaped.
    parts = {"style": _style(), "script": _script()}
    texts = {"lang": lang.value, "why": why, "told": json.dumps(told, ensure_ascii=False)}

    def filled(place: re.Match[str]) -> str:
        name = place[1]
        return parts[name] if name in parts else escape(texts[name] if name in texts else say(name, lang))

    return HTMLResponse(_PLACE.sub(filled, _file("phone.html")), headers=_headers())


@cache
def _told(lang: Lang) -> Mapping[str, object]:
    """The limits, and the texts that the script says."""
    names = {*_SAID.findall(_script()), *(f"refusal.{one}" for one in Refusal)}
    return {
        "length": LENGTH,
        "longest": {"why": LONGEST_REASON, "idea": LONGEST_IDEA},
        "most": {"ideas": MOST_IDEAS, "dots": MOST_DOTS},
        "feelings": [say(f"form.feeling.{place}", lang) for place in range(_FEELINGS)],
        "texts": {name: say(name, lang) for name in sorted(names)},
    }


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    return _file("phone.css")


@cache
def _script() -> str:
    """The parts as one function, so that none of their names is the page's."""
    parts = "\n".join(_file(f"{part}.js") for part in _PARTS)
    return f'(function () {{\n"use strict";\n{_FOR_PEOPLE.sub("", parts)}}})();\n'


@cache
def _headers() -> Mapping[str, str]:
    policy = (
        "default-src 'none'",
        f"script-src '{_hash(_script())}'",
        f"style-src '{_hash(_style())}'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
    return {
        "content-security-policy": "; ".join(policy),
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "vary": "accept-language",
        "x-content-type-options": "nosniff",
    }


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
