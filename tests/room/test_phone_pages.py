"""What a phone is sent as a page: small, whole, in its language, and with nothing in it that could run."""

import base64
import hashlib
import json
import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient

import momentos.words
from momentos.room.audience import audience
from momentos.room.ballot import LONGEST_IDEA, LONGEST_REASON
from momentos.room.code import LENGTH
from momentos.room.guard import Guard
from momentos.room.live import MOST_DOTS, MOST_IDEAS
from momentos.room.phone.pages import PhonePages
from momentos.room.refusal import Refusal
from momentos.words.catalogue import Lang, say
from room.audience import SITE, Audience

MOST_BYTES = 40_000
"""LOOK asks for 60 KB; this is what there is, and a little."""
HOSTILE = "\"'><script>alert(1)</script>{{script}}</style>"
PAGES = PhonePages()


class Read(HTMLParser):
    """A page taken apart: elements, what is told to the script, and the texts between."""

    def __init__(self, page: Response) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.inline: dict[str, str] = {}
        self.text = ""
        self._inside = ""
        self.feed(bytes(page.body).decode())
        self.told = json.loads(dict(self.attributes)["data-told"] or "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in ("script", "style"):
            self.inline[self._inside] = self.inline.get(self._inside, "") + data
        else:
            self.text += data


@pytest.fixture
def catalogue() -> dict[Lang, set[str]]:
    """The keys of the pages' own catalogue."""
    root = Path(momentos.words.__file__).parent
    return {
        lang: set(re.findall(r'^msgid "(phone\..+)"$', (root / lang / "phone.po").read_text("utf-8"), re.M))
        for lang in Lang
    }


def pages(lang: Lang) -> tuple[Response, ...]:
    return (PAGES.join(lang, None), PAGES.join(lang, Refusal.UNKNOWN), PAGES.ballot("4K7QXY", lang))


@pytest.mark.parametrize("lang", Lang)
def test_a_page_is_small(lang: Lang) -> None:
    for page in pages(lang):
        assert len(page.body) < MOST_BYTES


@pytest.mark.parametrize("lang", Lang)
def test_the_policy_lets_run_what_is_in_the_page_and_nothing_else(lang: Lang) -> None:
    for page in pages(lang):
        inline = Read(page).inline
        policy = dict(part.split(" ", 1) for part in page.headers["content-security-policy"].split("; "))
        hashes = {
            name: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            for name, text in inline.items()
        }
        assert policy == {
            "default-src": "'none'",
            "script-src": f"'sha256-{hashes['script']}'",
            "style-src": f"'sha256-{hashes['style']}'",
            "connect-src": "'self'",
            "base-uri": "'none'",
            "form-action": "'self'",
            "frame-ancestors": "'none'",
        }


def test_a_page_is_kept_nowhere_and_says_nothing_of_where_it_is() -> None:
    page = PAGES.ballot("4K7QXY", Lang.ES)
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["vary"] == "accept-language"
    assert page.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("lang", Lang)
def test_a_page_is_one_request(lang: Lang) -> None:
    for page in pages(lang):
        read = Read(page)
        assert not {"link", "img", "iframe", "object", "base"} & set(read.tags)
        names = [name for name, _ in read.attributes]
        assert "src" not in names
        assert "style" not in names
        assert not [name for name in names if name.startswith("on")]
        assert not re.search(
            r"url\(|@import|@font-face|https?:", read.inline["style"] + read.inline["script"]
        )


@pytest.mark.parametrize("lang", Lang)
def test_a_page_speaks_its_language_throughout(catalogue: dict[Lang, set[str]], lang: Lang) -> None:
    read = Read(PAGES.ballot("4K7QXY", lang))
    assert ("lang", lang.value) in read.attributes
    assert read.told["lang"] == lang.value
    assert "{{" not in read.text
    said = read.told["texts"]
    assert said == {name: say(name, lang) for name in said}
    assert {f"refusal.{one}" for one in Refusal} <= said.keys()
    everything = read.text + "".join(value or "" for _, value in read.attributes)
    for name in catalogue[lang]:
        assert name in said or say(name, lang) in everything, f"{name} is said nowhere"


def test_the_script_knows_the_limits_that_the_room_holds() -> None:
    told = Read(PAGES.ballot("4K7QXY", Lang.EN)).told
    assert told["length"] == LENGTH == 6, "the texts say six"
    assert told["longest"] == {"why": LONGEST_REASON, "idea": LONGEST_IDEA}
    assert told["most"] == {"ideas": MOST_IDEAS, "dots": MOST_DOTS}
    assert told["feelings"] == ["very bad", "bad", "neither", "good", "very good"]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("refusal", Refusal)
def test_a_code_that_led_nowhere_is_told_why_in_words(refusal: Refusal, lang: Lang) -> None:
    page = PAGES.join(lang, refusal)
    assert f'role="alert">{escape(say(f"refusal.{refusal}", lang))}</p>' in bytes(page.body).decode()
    assert 'role="alert"></p>' in bytes(PAGES.join(lang, None).body).decode()


def test_a_hostile_code_stays_a_text() -> None:
    read = Read(PAGES.ballot(HOSTILE, Lang.ES))
    harmless = Read(PAGES.ballot("4K7QXY", Lang.ES))
    assert read.told["code"] == HOSTILE
    assert read.tags == harmless.tags
    assert read.inline == harmless.inline


def test_every_text_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a catalogue hostile, it would still be text."""
    harmless = Read(PAGES.join(Lang.ES, Refusal.UNKNOWN))
    monkeypatch.setattr("momentos.room.phone.pages.say", lambda key, lang: HOSTILE)
    monkeypatch.setattr("momentos.room.phone.pages._told", lambda lang: {"texts": {"x": HOSTILE}})
    read = Read(PAGES.join(Lang.ES, Refusal.UNKNOWN))
    assert read.tags == harmless.tags
    assert read.inline == harmless.inline
    assert read.told["texts"] == {"x": HOSTILE}


def test_the_script_writes_texts_and_never_html() -> None:
    script = Read(PAGES.ballot("4K7QXY", Lang.ES)).inline["script"]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(", script)


def test_a_phone_reaches_its_pages(hall: Audience) -> None:
    client = TestClient(audience(hall.rooms, Guard(), PAGES), base_url=SITE)
    english = {"accept-language": "en-GB"}
    page = client.get(f"/j/{hall.code.lower()}", headers=english)
    assert page.status_code == 200
    assert Read(Response(page.content)).told["code"] == hall.code
    assert "set-cookie" not in page.headers
    assert 'lang="en"' in client.get("/join", headers=english).text
    nowhere = client.get("/j/<b>", headers=english)
    assert nowhere.status_code == 404
    assert "No room has that code." in nowhere.text
    assert "<b>" not in nowhere.text
