"""What a journey derives from what is written."""

from dataclasses import fields, replace

import pytest

from momentos.journey.journey import Journey, Scale
from momentos.journey.place import Path, Place
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Goal, Phase, Question, Status

CAFE = Journey("cafe", "Café", (Scene("counter", "Orders", Phase.PURCHASE),))


class Elsewhere:
    file = "copy.yaml"

    def find(self, path: Path) -> Place | None:
        return None


@pytest.mark.parametrize(
    ("scale", "tolerance", "expected"),
    [
        (Scale(1, 5), None, 0.25),
        (Scale(0, 10), None, 0.625),
        (Scale(1, 5), 0.0, 0.0),
        (Scale(1, 5), 1.0, 1.0),
    ],
)
def test_the_tolerance_is_a_sixteenth_of_the_scale_unless_written(
    scale: Scale, tolerance: float | None, expected: float
) -> None:
    assert replace(CAFE, scale=scale, tolerance=tolerance).verdict_tolerance == expected


def test_two_journeys_are_equal_wherever_they_are_written() -> None:
    assert replace(CAFE, places=Elsewhere()) == CAFE


def test_every_goal_belongs_to_the_phase_the_method_gives_it() -> None:
    by_phase = {phase: [goal for goal in Goal if goal.phase is phase] for phase in Phase}
    assert by_phase == {
        Phase.PRE_PURCHASE: [Goal.RECOGNITION, Goal.KNOWLEDGE, Goal.CONSIDERATION],
        Phase.PURCHASE: [Goal.INTENTION, Goal.SELECTION, Goal.PURCHASE],
        Phase.POST_PURCHASE: [Goal.SATISFACTION, Goal.LOYALTY, Goal.ADVOCACY],
    }


def test_a_description_has_exactly_the_six_questions() -> None:
    assert [field.name for field in fields(Description)] == [question.value for question in Question]


def test_a_dash_answers_a_question() -> None:
    described = Description(situation="In a hurry", other_customers="—")
    assert described.answer(Question.OTHER_CUSTOMERS) == "—"
    assert described.missing == (
        Question.MATERIAL,
        Question.FURNITURE,
        Question.LOCATION,
        Question.STAFF,
    )


def test_only_done_and_dropped_actions_are_no_longer_live() -> None:
    assert [status for status in Status if not status.live] == [Status.DONE, Status.DROPPED]
