"""What a phone is told: the question on stage, its own vote, the ideas; nothing of how others voted."""

from momentos.evidence.rungs import rungs
from momentos.journey.journey import Scale
from momentos.room.live import LiveRoom
from momentos.room.playbill import Named
from momentos.room.question import Question
from momentos.room.tally import Vote
from momentos.words.catalogue import Lang
from momentos.words.rungs import rung_words

View = dict[str, object]
"""What is sent as a JSON object."""


def phone_view(room: LiveRoom, voter: str, lang: Lang) -> View:
    """The state for one phone, its scale in the phone's language, all else as the film has it."""
    with room.lock:
        state, box, playbill = room.state, room.box, room.playbill
        me = box.voters[voter]
        return {
            **common_view(room),
            "version": room.of_phones.number,
            "scale": _scale_view(playbill.scale, lang),
            "types": _named(playbill.types),
            "roles": _named(playbill.roles),
            "mine": _vote_view(box.of(state.question, voter)),
            "me": {"type": me.type, "role": me.role},
            "ideas": [
                {
                    "id": idea.id,
                    "text": idea.text,
                    "dots": len(box.dots.get(idea.id, ())),
                    "dotted": voter in box.dots.get(idea.id, ()),
                    "mine": idea.voter == voter,
                }
                for idea in (box.ideas_of(state.question.scene) if state.question else ())
            ],
        }


def common_view(room: LiveRoom) -> View:
    """What phones and the stage are both told; `deadline` is the seconds left, `now` the server's clock."""
    now, state = room.now, room.state
    return {
        "now": now,
        "status": state.status(now).value,
        "locked": state.is_locked,
        "revealed": state.question in state.revealed,
        "deadline": state.left(now),
        "question": None if state.question is None else _question_view(room, state.question),
        "lang": room.playbill.lang,
    }


def _question_view(room: LiveRoom, question: Question) -> View:
    """A scene that left the film while it was on stage keeps its title, and has no number any more."""
    place = room.playbill.place(question.scene)
    return {
        "scene": question.scene,
        "aspect": question.aspect.value,
        "round": question.round,
        "number": None if place is None else place + 1,
        "of": len(room.playbill.scenes),
        "title": room.playbill.title(question.scene),
    }


def _scale_view(scale: Scale, lang: Lang) -> View:
    steps = rungs(scale)
    words = {key(rung): word for rung, word in zip(steps, rung_words(steps, lang), strict=True) if word}
    return {"min": scale.min, "max": scale.max, "rungs": steps, "words": words}


def key(mark: float) -> str:
    """A mark as the key of a JSON object: 3, 0.5."""
    return f"{mark:g}"


def _named(names: tuple[Named, ...]) -> list[View]:
    return [{"id": one.id, "name": one.name} for one in names]


def _vote_view(vote: Vote | None) -> View | None:
    if vote is None:
        return None
    return {"value": vote.value, "seq": vote.seq, "why": vote.why, "feeling": vote.feeling}
