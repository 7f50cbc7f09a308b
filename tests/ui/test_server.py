import os
import signal
import socket
import subprocess
import sys
import time
import tomllib
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
import streamlit as st
from starlette.types import Message, Receive, Scope, Send
from streamlit import config
from streamlit.testing.v1 import AppTest

import momentos.ui
from momentos.ui.security import SecurityHeaders, content_security_policy, inline_script_hashes
from momentos.ui.server import settings

ROOT = Path(__file__).parents[2]
PACKAGED = Path(momentos.ui.__file__).parent / "config.toml"


def test_both_ways_to_start_have_the_same_settings() -> None:
    assert (ROOT / ".streamlit" / "config.toml").read_bytes() == PACKAGED.read_bytes()


def test_streamlit_knows_every_setting() -> None:
    assert set(settings()) <= set(config.get_config_options())


def test_what_would_be_wrong_for_us_is_off() -> None:
    found = settings()
    assert found["server.address"] == "127.0.0.1"
    assert found["browser.gatherUsageStats"] is False
    assert found["runner.postScriptGC"] is False
    assert found["client.showErrorDetails"] == "none"
    assert found["server.fileWatcherType"] == "none"


def test_the_fonts_of_the_theme_ship_with_the_app() -> None:
    faces = tomllib.loads(PACKAGED.read_text(encoding="utf-8"))["theme"]["fontFaces"]
    for face in faces:
        path = face["url"].removeprefix("app/")
        assert (PACKAGED.parent / path).is_file(), path


def test_only_streamlits_own_inline_scripts_may_run() -> None:
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    hashes = inline_script_hashes(page)
    assert len(hashes) == page.count("<script>")
    assert inline_script_hashes("<script>alert(1)</script>") == (
        "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    )
    policy = content_security_policy(hashes)
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe-inline" not in scripts
    assert "unsafe-eval'" not in scripts.replace("'wasm-unsafe-eval'", "")
    assert "http" not in policy


def test_every_answer_carries_the_headers_and_keeps_its_own() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        own = [(b"content-type", b"text/plain"), (b"X-Content-Type-Options", b"own")]
        await send({"type": "http.response.start", "status": 200, "headers": own})

    start = asked(SecurityHeaders(app), "/")
    headers = dict(start["headers"])
    assert start["status"] == 200
    assert headers[b"content-type"] == b"text/plain"
    assert headers[b"X-Content-Type-Options"] == b"own"
    assert b"x-content-type-options" not in headers
    assert headers[b"content-security-policy"].startswith(b"default-src 'none'")


def test_the_metrics_are_closed() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        raise AssertionError("asked for the metrics")

    assert asked(SecurityHeaders(app), "/_stcore/metrics")["status"] == 404
    assert asked(SecurityHeaders(app), "/_stcore/metrics/")["status"] == 404


def asked(app: SecurityHeaders, path: str) -> Message:
    """The first message of the answer to a request."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": []}
    # Nothing in it waits, so it needs no loop of its own: the browser tests may have one running.
    with suppress(StopIteration):
        app(scope, receive, send).__await__().send(None)
    return sent[0]


@pytest.mark.skipif(os.name == "nt", reason="ends the server with a POSIX signal")
def test_serve_works_from_any_directory(tmp_path: Path) -> None:
    port = free_port()
    call = f"serve(Path({str(tmp_path)!r}), {port}, '127.0.0.1', open_browser=False, started=print)"
    code = f"from pathlib import Path; from momentos.ui.server import serve; {call}"
    server = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        answer = patiently(f"http://127.0.0.1:{port}/")
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        font = "app/static/fonts/newsreader-latin-standard-normal.woff2"
        assert patiently(f"http://127.0.0.1:{port}/{font}").status == 200
    finally:
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=20)
        assert server.returncode == 0
    assert said == f"http://127.0.0.1:{port}\n"


def test_a_page_that_fails_says_that_nothing_was_touched(caplog: pytest.LogCaptureFixture) -> None:
    def failing() -> None:
        from momentos.ui.failure import say_failure

        say_failure(ValueError("inner details"))

    at = AppTest.from_function(failing).run()
    assert at.error[0].value.startswith("This page has failed. Your files were not touched.")
    assert "inner details" not in at.error[0].value
    assert "inner details" in caplog.text


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def patiently(url: str):
    for _ in range(300):
        try:
            return urllib.request.urlopen(url, timeout=5)
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} never answered")
