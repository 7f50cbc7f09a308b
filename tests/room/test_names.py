"""A page is of this server only under a name that nobody else can have here."""

import socket

import pytest

from momentos.room.names import objection_to
from momentos.room.refusal import Refusal

TOLD = frozenset({"taller.example", "sala.example:8443"})


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://localhost:8501", "localhost:8501"),
        ("http://127.0.0.1:8501", "127.0.0.1:8501"),
        ("http://[::1]:8501", "[::1]:8501"),
        ("http://192.168.1.20:8600", "192.168.1.20:8600"),
        (f"http://{socket.gethostname().lower()}:8501", f"{socket.gethostname().lower()}:8501"),
        ("https://films.example", "films.example"),
        ("http://taller.example", "taller.example"),
        ("https://taller.example", "127.0.0.1:8501"),
        ("https://sala.example:8443", "upstream"),
    ],
)
def test_our_own_pages_pass_also_behind_a_proxy(origin: str, host: str) -> None:
    assert objection_to(origin, host, TOLD) is None


@pytest.mark.parametrize(
    "name", ["elsewhere.example:8501", "127.0.0.1.elsewhere.example", "localhost.elsewhere.example", "1"]
)
def test_a_name_that_was_made_to_point_here_is_foreign(name: str) -> None:
    assert objection_to(f"http://{name}", name, TOLD) is Refusal.FOREIGN_NAME


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        (None, "localhost:8501"),
        ("", None),
        ("null", "null"),
        ("http://[", "["),
        ("http://elsewhere.example", "localhost:8501"),
        ("http://localhost:3000", "localhost:8501"),
        ("https://elsewhere.example", "127.0.0.1:8501"),
        ("https://sala.example", "127.0.0.1:8501"),
    ],
)
def test_a_page_of_another_site_is_a_stranger(origin: str | None, host: str | None) -> None:
    assert objection_to(origin, host, TOLD) is Refusal.STRANGER
