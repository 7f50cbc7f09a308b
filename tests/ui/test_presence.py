"""Who else looks at a film, and for how long somebody silent counts as there."""

import pytest

from momentos.ui import presence
from momentos.ui.presence import Presence


def test_each_sees_the_others_and_never_themselves() -> None:
    rooms = Presence()
    assert rooms.sign("cafe", "1", "Ana", None) == ()
    assert [guest.name for guest in rooms.sign("cafe", "2", "Luis", "web")] == ["Ana"]
    (luis,) = rooms.sign("cafe", "1", "Ana", None)
    assert (luis.name, luis.scene) == ("Luis", "web")


def test_who_looks_at_another_film_is_not_here() -> None:
    rooms = Presence()
    rooms.sign("cafe", "1", "Ana", None)
    assert rooms.sign("hotel", "2", "Luis", None) == ()


def test_who_gives_no_sign_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(presence.time, "monotonic", lambda: now)
    rooms = Presence()
    rooms.sign("cafe", "1", "Ana", None)
    now += presence.GONE_AFTER
    assert len(rooms.sign("cafe", "2", "Luis", None)) == 1
    now += 0.1
    assert rooms.sign("cafe", "2", "Luis", None) == ()
