"""What a phone may send, and what is refused."""

import pytest

from momentos.journey.journey import Scale
from momentos.room.ballot import Ballot, NewIdea, ballot_in, idea_in, rung
from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError

FIVE = Scale(1, 5)
VOTE = {"scene": "paga", "aspect": "received", "round": 1, "value": 2, "seq": 7}


def test_a_ballot_is_read() -> None:
    given = {**VOTE, "why": "  Diez minutos\n de pie ", "feeling": -2}
    question = Question("paga", Aspect.RECEIVED)
    assert ballot_in(given, FIVE) == Ballot(question, 2, 7, "Diez minutos de pie", -2)
    assert ballot_in({**VOTE, "why": "", "feeling": None}, FIVE) == Ballot(question, 2, 7)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"value": 0}, Refusal.OFF_SCALE),
        ({"value": 6}, Refusal.OFF_SCALE),
        ({"value": 2.5}, Refusal.OFF_SCALE),
        ({"value": -1e9}, Refusal.OFF_SCALE),
        ({"value": True}, Refusal.BAD),
        ({"value": "3"}, Refusal.BAD),
        ({"value": None}, Refusal.BAD),
        ({"value": float("nan")}, Refusal.BAD),
        ({"value": float("inf")}, Refusal.BAD),
        ({"value": 10**400}, Refusal.BAD),
        ({"seq": -1}, Refusal.BAD),
        ({"seq": 1.5}, Refusal.BAD),
        ({"seq": 2**53}, Refusal.BAD),
        ({"round": 0.5}, Refusal.BAD),
        ({"round": 1001}, Refusal.BAD),
        ({"aspect": "both"}, Refusal.BAD),
        ({"aspect": []}, Refusal.BAD),
        ({"scene": ""}, Refusal.BAD),
        ({"scene": {"id": "paga"}}, Refusal.BAD),
        ({"scene": "a" * 201}, Refusal.BAD),
        ({"scene": "a\n"}, Refusal.BAD),
        ({"why": 3}, Refusal.BAD),
        ({"why": "a" * 281}, Refusal.TOO_LONG),
        ({"why": "a" * 10_000}, Refusal.TOO_LONG),
        ({"why": " " * 10_000}, Refusal.TOO_LONG),
        ({"feeling": 3}, Refusal.BAD),
        ({"feeling": 0.5}, Refusal.BAD),
        ({"feeling": "sad"}, Refusal.BAD),
    ],
)
def test_a_bad_ballot_is_refused(said: dict[str, object], refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as error:
        ballot_in({**VOTE, **said}, FIVE)
    assert error.value.refusal is refusal


def test_a_number_counts_as_the_rung_it_means() -> None:
    assert rung(0.30000000000000004, Scale(0, 1)) == 0.3


def test_a_text_loses_what_would_harm_the_screen_and_keeps_its_signs() -> None:
    given = {"text": "a\x00b\u202ec <b>&</b> 👩\u200d🍳 e\u0301 \ud800", "key": "k"}
    assert idea_in(given) == NewIdea("a bc <b>&</b> 👩\u200d🍳 é", "k")


@pytest.mark.parametrize("given", [{}, {"text": " ", "key": "k"}, {"text": "a"}, {"text": "a", "key": 1}])
def test_an_idea_without_text_or_key_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(RefusedError) as error:
        idea_in(given)
    assert error.value.refusal is Refusal.BAD
