"""What is dropped from a list leaves no hole: places are found by counting what the journey has."""

from momentos.journey.journey import Journey
from momentos.text.read import read_text

FILM = """\
title: Café
scenes:
  -
  - title: Uno
    phase: purchase
    next:
      - {to: end, share: 0.2}
      - {to: fantasma, share: 0.1}
      - {to: dos, share: 0.7}
  - only a text
  - title: Dos
    phase: purchase
"""


def journey_of(text: str) -> Journey:
    journey = read_text(text).journey
    assert journey is not None
    return journey


def line(journey: Journey, *path: str | int) -> int:
    place = journey.places.find(path)
    assert place is not None
    return place.line


def test_scenes_after_a_dropped_one_are_found_where_they_stand() -> None:
    journey = journey_of(FILM)
    assert [scene.title for scene in journey.scenes] == ["Uno", "Dos"]
    assert line(journey, "scenes", 0, "title") == 4
    assert line(journey, "scenes", 1, "title") == 11


def test_branches_after_a_dropped_one_are_found_where_they_stand() -> None:
    journey = journey_of(FILM)
    assert [branch.to for branch in journey.scenes[0].next or ()] == ["dos"]
    assert line(journey, "scenes", 0, "next", 0) == 9


def test_an_issue_of_reading_counts_as_the_journey_does() -> None:
    found = read_text(FILM.replace("title: Dos", "title: Dos\n    expected: 9")).issues
    [off_the_scale] = [issue for issue in found if issue.code == "S-05"]
    assert off_the_scale.path == ("scenes", 1, "expected", "score")
    assert off_the_scale.line == 12
