"""The minute of a workshop: what was held, accepted and said, on one page that runs nothing."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from momentos.journey.journey import Journey
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.room.minute import minute_html
from momentos.room.outcome import with_accepted
from momentos.words.catalogue import Lang
from room.audience import Audience
from room.test_outcome import BOTH
from room.workshops import SCENE, hold

DAY = dt.date(2026, 11, 22)
FILM = Journey(id="cafe", title="Café <i>", scenes=(Scene(SCENE, "Paga", Phase.PURCHASE),))


def cells(html: str) -> list[list[str]]:
    """The table's rows as text; a scene is named in its first row only."""
    rows = re.findall(r"<tr>(.*?)</tr>", html)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]


def test_every_vote_is_told_with_its_figures_and_what_was_accepted(hall: Audience) -> None:
    hold(hall.room)
    film = with_accepted(FILM, hall.room, SCENE, BOTH, DAY, "es")
    html = minute_html(hall.room, film, DAY, Lang.ES)
    title = "2. Pide la cuenta y paga"
    assert cells(html)[1:] == [
        [title, "lo esperado", "1", "7", "4,43", "3,93 – 4,92", "0,86", "4,43"],
        ["lo recibido", "1", "7", "2,29", "1,00 – 3,77", "0,00", "–"],
        ["lo recibido", "2", "7", "2,00", "1,47 – 2,53", "0,83", "2,00"],
    ]
    assert "22\u00a0nov\u00a02026 · Han entrado 7 teléfonos" in html
    assert "Cuenta con un gesto &lt;b&gt; (1 punto)" in html
    english = minute_html(hall.room, film, DAY, Lang.EN)
    assert "7 phones joined" in english
    assert "4.43" in english


def test_nothing_in_it_runs_is_fetched_or_names_a_phone(hall: Audience) -> None:
    hold(hall.room)
    html = minute_html(hall.room, FILM, DAY, Lang.EN)
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert not re.search(r"<(script|img|link|iframe|i>|b>)|src=|href=|url\(", html)
    assert "&lt;script&gt;" in html
    assert not re.search(r"\bv\d\b", html)


@pytest.mark.parametrize("voters", [1, 4])
def test_few_votes_are_told_as_marks(hall: Audience, voters: int) -> None:
    hold(hall.room, voters=voters + 1)
    hall.room.box.votes.clear()
    hall.room.act(
        {"act": "hand", "scene": SCENE, "aspect": "expected", "round": 1, "counts": {"4": voters}}
    ).result()
    row = cells(minute_html(hall.room, FILM, DAY, Lang.ES))[1]
    assert row[3:7] == [str(voters), " · ".join("4" * voters), "–", "–"]


def test_a_rehearsal_and_a_silent_room_say_so(hall: Audience) -> None:
    room = hall.rooms.open(replace(hall.room.playbill, rehearsal=True))
    html = minute_html(room, FILM, DAY, Lang.EN)
    assert "Rehearsal: all votes are made up" in html
    assert "No vote was revealed in this room." in html
