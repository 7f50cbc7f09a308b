"""Who else looks at a film, and for how long somebody silent counts as there."""

import pytest

from momentos.ui import presence
from momentos.ui.presence import Guest, Presence, Sign


def guest(name: str, scene: str) -> Guest:
    return Guest(name, name.lower(), scene)


def sign(name: str, scene: str = "", film: str = "cafe") -> Sign:
    return Sign(film, guest(name, scene))


def test_each_sees_the_others_and_never_themselves() -> None:
    rooms = Presence()
    assert rooms.sign("1", sign("Ana")) == ()
    assert rooms.sign("2", sign("Luis", "web")) == (guest("Ana", ""),)
    assert rooms.sign("1", sign("Ana")) == (guest("Luis", "web"),)


def test_nobody_sees_themselves_in_another_window() -> None:
    rooms = Presence()
    assert rooms.sign("1", sign("Ana", "web")) == ()
    assert rooms.sign("2", sign("Ana", "bar")) == ()
    assert rooms.sign("1", sign("Ana", "web")) == ()


def test_two_windows_at_the_same_scene_are_one_guest() -> None:
    rooms = Presence()
    for session in ("1", "2", "1"):
        rooms.sign(session, sign("Ana", "web"))
    assert rooms.sign("3", sign("Luis")) == (guest("Ana", "web"),)


def test_who_chose_a_scene_in_one_window_only_is_there() -> None:
    rooms = Presence()
    rooms.sign("1", sign("Ana"))
    rooms.sign("2", sign("Ana", "web"))
    assert rooms.sign("3", sign("Luis")) == (guest("Ana", "web"),)


def test_two_people_of_one_name_are_two() -> None:
    rooms = Presence()
    one, other = Guest("Ana", "1", "web"), Guest("Ana", "2", "web")
    rooms.sign("1", Sign("cafe", one))
    assert rooms.sign("2", Sign("cafe", other)) == (one,)
    assert rooms.sign("3", sign("Luis")) == (one, other)


def test_somebody_who_is_called_otherwise_in_another_window_is_one() -> None:
    rooms = Presence()
    rooms.sign("1", Sign("cafe", Guest("", "1", "web")))
    rooms.sign("2", Sign("cafe", Guest("Ana", "1", "web")))
    assert rooms.sign("3", sign("Luis")) == (Guest("Ana", "1", "web"),)


def test_who_looks_at_another_film_is_not_here() -> None:
    rooms = Presence()
    rooms.sign("1", sign("Ana"))
    assert rooms.sign("2", sign("Luis", film="hotel")) == ()


def test_who_turns_to_another_film_is_gone_from_the_first_at_once() -> None:
    rooms = Presence()
    rooms.sign("1", sign("Ana"))
    rooms.sign("1", sign("Ana", film="hotel"))
    assert rooms.sign("2", sign("Luis")) == ()


@pytest.mark.parametrize("film", ["cafe", "hotel"])
def test_who_comes_back_is_gone_at_once_from_where_they_were(film: str) -> None:
    rooms = Presence()
    rooms.sign("before", sign("Ana", "web"))
    rooms.forget("ana")
    rooms.sign("after", sign("Ana", "bar", film))
    seen = rooms.sign("2", sign("Luis"))
    assert seen == ((guest("Ana", "bar"),) if film == "cafe" else ())


def test_a_window_that_is_open_still_is_there_again_with_its_next_sign() -> None:
    rooms = Presence()
    rooms.sign("1", sign("Ana", "web"))
    rooms.forget("ana")
    rooms.sign("2", sign("Ana", "bar"))
    rooms.sign("1", sign("Ana", "web"))
    assert rooms.sign("3", sign("Luis")) == (guest("Ana", "bar"), guest("Ana", "web"))


def test_who_gives_no_sign_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(presence.time, "monotonic", lambda: now)
    rooms = Presence()
    rooms.sign("1", sign("Ana"))
    now += presence.GONE_AFTER
    assert len(rooms.sign("2", sign("Luis"))) == 1
    now += 0.1
    assert rooms.sign("2", sign("Luis")) == ()
