"""The audience's routes in the app's own process: beside Streamlit's answers, and never in the way."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from momentos.ui.audience import HOST_VARIABLE
from momentos.ui.state import FOLDER_VARIABLE
from ui.test_server import ROOT, free_port, patiently

OPENS = """
from momentos.ui import audience
from momentos.room.playbill import Named, Playbill
import app as apps
room = audience.house().rooms().open(Playbill("cafe.yaml", "es", scenes=(Named("paga", "Paga"),)))
print(room.kept.code, room.kept.token, flush=True)
apps.app.run(config={"server.port": %d, "server.address": "127.0.0.1"})
"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str, str, str]]:
    """The app with a room: its process, its site, the room's code and its token."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", OPENS % port],
        cwd=ROOT,
        env={**os.environ, FOLDER_VARIABLE: str(tmp_path), HOST_VARIABLE: "Films.example sala.example"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    code, token = process.stdout.readline().split()
    url = f"http://127.0.0.1:{port}"
    patiently(f"{url}/_stcore/health")
    try:
        yield process, url, code, token
    finally:
        process.kill()
        process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="ends the server with a POSIX signal")
def test_phones_are_answered_beside_streamlit_and_do_not_keep_it_from_ending(site, tmp_path: Path) -> None:
    process, url, code, token = site
    with httpx2.Client(base_url=url, timeout=60) as phone:
        page = phone.get(f"/j/{code}")
        policies = page.headers.get_list("content-security-policy")
        assert len(policies) == 1
        assert "script-src 'sha256-" in policies[0]
        assert "unsafe-inline" not in policies[0]
        assert page.headers.get_list("x-content-type-options") == ["nosniff"]
        assert "set-cookie" not in page.headers
        state = phone.get(f"/room/{code}/state")
        assert "momentos_voter=" in state.headers["set-cookie"]
        assert "momentos_visitor" not in state.headers["set-cookie"]
        act = {"act": "put", "scene": "paga", "aspect": "expected"}
        mine = {"origin": url, "x-stage": token}
        assert phone.post(f"/room/{code}/stage", json=act, headers=mine).status_code == 200
        assert phone.post(f"/room/{code}/stage", json={"act": "open"}, headers=mine).status_code == 200
        vote = {"scene": "paga", "aspect": "expected", "round": 1, "value": 4, "seq": 1, "why": "x" * 10_000}
        here, there = {"origin": url}, {"origin": "http://elsewhere.example"}
        path = f"/room/{code}/vote"
        assert phone.put(path, json=vote, headers=here).json() == {"error": "too_long"}
        assert phone.put(path, json=vote | {"why": "sí"}, headers=there).json() == {"error": "stranger"}
        assert phone.put(path, content=b"{" * 50_000, headers=here).json() == {"error": "not_json"}
        assert phone.put(path, json=vote | {"why": "=cmd|' /C calc'!A0"}, headers=here).json()["counted"]
        wrong = {"host": "elsewhere.example"}
        assert phone.put(path, json=vote, headers=here | wrong).json() == {"error": "stranger"}
        rebound = {"origin": "http://elsewhere.example", **wrong}
        assert phone.put(path, json=vote, headers=rebound).json() == {"error": "foreign_name"}
        proxied = {"origin": "http://films.example", "host": "films.example"}
        assert phone.put(path, json=vote | {"why": "sí", "seq": 2}, headers=proxied).json()["counted"]
        with phone.stream("GET", f"/room/{code}/stage/events", params={"token": token}) as events:
            lines = events.iter_lines()
            assert next(lines).startswith("data:")
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) in (0, -signal.SIGINT)
            assert all(not line or line.startswith((":", "data:")) for line in lines)
    file = tmp_path / ".momentos" / "rooms.sqlite3"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("origin", "host", "status"),
    [
        (None, None, 101),
        ("http://elsewhere.example", "elsewhere.example", 403),
        ("https://elsewhere.example", "elsewhere.example", 101),
        ("http://films.example", "films.example", 101),
    ],
    ids=["our own", "a name that points here", "a name with a certificate", "a name that was told"],
)
def test_the_line_to_the_app_answers_to_our_own_names(
    site, origin: str | None, host: str | None, status: int
) -> None:
    _, url, _, _ = site
    own = urlsplit(url).netloc
    line = HTTPConnection(own, timeout=60)
    line.putrequest("GET", "/_stcore/stream", skip_host=True)
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    named = {"Host": host or own, "Origin": origin or url, "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    for name, value in (upgrade | named).items():
        line.putheader(name, value)
    line.endheaders()
    assert line.getresponse().status == status
    line.close()
