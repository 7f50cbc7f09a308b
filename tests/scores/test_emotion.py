"""The emotion curve."""

from films import film

from momentos.scores.emotion import Feeling, emotion_curve
from momentos.scores.score import score


def test_feelings_stand_in_the_order_of_the_film() -> None:
    journey = film("id: late, next: end, see: {valence: 2}", "id: a, see: {valence: -1}", "id: b, next: late")
    assert emotion_curve(score(journey)) == (Feeling("a", -1), Feeling("b", None), Feeling("late", 2))


def test_without_an_order_they_stand_as_in_the_file() -> None:
    journey = film("id: a, see: {valence: 1}", "id: b, next: a")
    assert emotion_curve(score(journey)) == (Feeling("a", 1), Feeling("b", None))
