"""A room's state and playbill as text, to be found again after a restart."""

import json
from dataclasses import asdict

from momentos.journey.journey import Scale
from momentos.room.playbill import Named, Playbill
from momentos.room.question import Aspect, Question
from momentos.room.state import RoomState


def state_text(state: RoomState) -> str:
    """The state as JSON."""
    return json.dumps(
        {
            "question": None if state.question is None else _question(state.question),
            "is_open": state.is_open,
            "deadline": state.deadline,
            "is_hidden": state.is_hidden,
            "is_locked": state.is_locked,
            "is_ended": state.is_ended,
            "asked": sorted(map(_question, state.asked)),
            "revealed": sorted(map(_question, state.revealed)),
            "rounds": sorted([scene, aspect, number] for (scene, aspect), number in state.rounds.items()),
        }
    )


def state_in(text: str) -> RoomState:
    """The state that `state_text` wrote."""
    kept = json.loads(text)
    return RoomState(
        question=None if kept["question"] is None else _read_question(kept["question"]),
        is_open=kept["is_open"],
        deadline=kept["deadline"],
        is_hidden=kept["is_hidden"],
        is_locked=kept["is_locked"],
        is_ended=kept["is_ended"],
        asked=frozenset(map(_read_question, kept["asked"])),
        revealed=frozenset(map(_read_question, kept["revealed"])),
        rounds={(scene, Aspect(aspect)): number for scene, aspect, number in kept["rounds"]},
    )


def playbill_text(playbill: Playbill) -> str:
    """The playbill as JSON."""
    return json.dumps(asdict(playbill), ensure_ascii=False)


def playbill_in(text: str) -> Playbill:
    """The playbill that `playbill_text` wrote."""
    kept = json.loads(text)
    named = {
        name: tuple(Named(**one) for one in kept.get(name, ()))
        for name in ("scenes", "types", "roles", "gone")
    }
    rehearsal = bool(kept.get("rehearsal"))
    return Playbill(kept["film"], kept["lang"], Scale(**kept["scale"]), **named, rehearsal=rehearsal)


def _question(question: Question) -> list[str | int]:
    return [question.scene, question.aspect.value, question.round]


def _read_question(kept: list[str | int]) -> Question:
    scene, aspect, number = kept
    return Question(str(scene), Aspect(str(aspect)), int(number))
