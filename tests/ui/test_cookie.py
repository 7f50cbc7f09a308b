"""What a browser is known by: given once, kept, and believed only where we may have given it."""

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from momentos.ui import cookie
from momentos.ui.cookie import Recognition, id_in, new_id

ID = "0123456789abcdef" * 2
HEALTH = "/_stcore/health"


def said_to(path: str, brought: str = "", scheme: str = "http", **told: str) -> list[str]:
    """The cookies that the app sets for a browser that brings some along."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        own = [(b"content-type", b"text/plain"), (b"set-cookie", b"own=1")]
        await send({"type": "http.response.start", "status": 200, "headers": own})
        await send({"type": "http.response.body", "body": b"ok"})

    sent: list[Message] = []

    async def receive() -> Message:
        raise AssertionError("no body")

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"cookie", brought.encode("latin-1"))] if brought else []
    headers += [(name.replace("_", "-").encode(), value.encode()) for name, value in told.items()]
    scope = {"type": "http", "scheme": scheme, "path": path, "headers": headers}
    asyncio.run(Recognition(app)(scope, receive, send))
    assert sent[1]["body"] == b"ok"
    found = [value.decode() for name, value in sent[0]["headers"] if name == b"set-cookie"]
    assert found.pop(0) == "own=1"
    return found


def test_a_browser_that_brings_none_is_given_an_id_of_its_own() -> None:
    (first,), (second,) = said_to(HEALTH), said_to(HEALTH)
    name, value = first.split(";")[0].split("=")
    assert (name, cookie.is_id(value)) == (cookie.NAME, True)
    assert first.split("; ")[1:] == ["Path=/", "Max-Age=34560000", "HttpOnly", "SameSite=Strict"]
    assert first != second


def test_a_browser_keeps_the_id_it_has() -> None:
    (again,) = said_to(HEALTH, f"other=1; {cookie.NAME}={ID}")
    assert again.startswith(f"{cookie.NAME}={ID}; Path=/; ")


def test_over_encryption_it_goes_no_other_way() -> None:
    (safe,) = said_to(HEALTH, scheme="https")
    assert safe.endswith("; HttpOnly; SameSite=Strict; Secure")


SEEN = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.mark.parametrize("told", [{"sec_fetch_mode": "navigate", "accept": SEEN}, {"accept": SEEN}])
@pytest.mark.parametrize("brought", ["", f"{cookie.NAME}={ID}"])
def test_who_follows_a_link_there_keeps_the_id_they_have(told: dict[str, str], brought: str) -> None:
    assert said_to(HEALTH, brought, **told) == []


@pytest.mark.parametrize(
    "told",
    [
        {"sec_fetch_mode": "cors", "accept": "application/json, text/plain, */*"},
        {"sec_fetch_mode": "same-origin", "accept": SEEN},
        {"accept": "*/*"},
    ],
)
def test_what_a_page_asks_for_sets_one(told: dict[str, str]) -> None:
    assert len(said_to(HEALTH, **told)) == 1


def test_below_another_path_it_is_the_same() -> None:
    assert len(said_to(f"/films{HEALTH}")) == 1


@pytest.mark.parametrize("path", ["/", "/map", "/static/index.js", "/_stcore/host-config"])
def test_no_other_answer_sets_one(path: str) -> None:
    assert said_to(path) == []
    assert said_to(path, f"{cookie.NAME}=hostile") == []


HOSTILE = [
    "",
    "../../etc/passwd",
    ID.upper(),
    ID[:-1],
    ID + "0",
    ID + "\n",
    ID[:-1] + "٣",
    "g" * 32,
    "0" * 100_000,
    "<script>",
    f"{ID}%0d%0aset-cookie:a=b",
    "' OR 1=1 --",
]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_what_we_never_gave_is_nobodys(value: str) -> None:
    assert id_in({cookie.NAME: value}) is None


BROUGHT = ["../../etc/passwd", "0" * 60_000, '"\x00\x07"', "\xff\xfe", f"{ID}\r\nx: y"]


@pytest.mark.parametrize("value", BROUGHT, ids=range(len(BROUGHT)))
def test_what_we_never_gave_is_not_said_back(value: str) -> None:
    (given,) = said_to(HEALTH, f"{cookie.NAME}={value}")
    assert len(given) < 200
    assert value not in given


def test_ids_are_as_we_give_them() -> None:
    one, other = new_id(), new_id()
    assert one != other
    assert id_in({cookie.NAME: one}) == one
    assert id_in({}) is None


def test_an_id_is_known_by_what_does_not_give_it_away() -> None:
    assert cookie.is_id(cookie.digest_of(ID))
    assert cookie.digest_of(ID) == cookie.digest_of(ID) != cookie.digest_of(ID[::-1])
    assert cookie.digest_of(ID) == "3eb1bd439947eb762998e566ccc2e099"
    assert cookie.digest_of(cookie.digest_of(ID)) != cookie.digest_of(ID)
