"""What the stage is told: who came, how many voted and, once revealed, how."""

from collections.abc import Mapping

from momentos.evidence.distribution import FEWEST, Distribution
from momentos.evidence.groups import Group
from momentos.evidence.rungs import rungs
from momentos.room.live import LiveRoom
from momentos.room.phone_view import View, common_view, key
from momentos.room.playbill import Named
from momentos.room.question import Aspect, Question
from momentos.room.tally import Tally, tally


def stage_view(room: LiveRoom) -> View:
    """The state for the facilitators' page, with both marks of the scene on stage."""
    with room.lock:
        state, box, scene = room.state, room.box, room.state.question and room.state.question.scene
        scale = room.playbill.scale
        asked = {aspect: state.question_of(scene, aspect) for aspect in Aspect} if scene else {}
        shown = [question for question in asked.values() if state.shows(question)]
        return {
            **common_view(room),
            "version": room.of_stage.number,
            "joined": len(box.voters),
            "voted": box.voted(state.question) if state.question else 0,
            "votes": {aspect.value: box.voted(question) for aspect, question in asked.items()},
            "hidden": state.is_hidden,
            "scale": {"min": scale.min, "max": scale.max, "rungs": rungs(scale)},
            "tally": {
                aspect.value: _tally_view(room, question) if question in shown else None
                for aspect, question in asked.items()
            },
            "reasons": [
                {"id": id_, "aspect": question.aspect.value, "text": vote.why, "value": vote.value}
                for question in shown
                for id_, _, vote in box.reasons(question)
            ],
            "ideas": [
                {"id": idea.id, "text": idea.text, "dots": len(box.dots.get(idea.id, ()))}
                for idea in (box.ideas_of(scene) if scene else ())
            ],
        }


def tally_of(room: LiveRoom, question: Question) -> Tally:
    """How the room answered a question so far, revealed or not: for the facilitator's side only."""
    with room.lock:
        votes = room.box.votes.get(question, {}).values()
        return tally(votes, room.box.hands.get(question, {}), room.playbill.scale)


def _tally_view(room: LiveRoom, question: Question) -> View:
    found = tally_of(room, question)
    rounds = [one for one in (*question.earlier(), question) if one in room.state.revealed]
    playbill = room.playbill
    return {
        **_marks_view(found.votes),
        **_figures_view(found),
        "hands": found.hands,
        "rounds": [_round_view(one.round, tally_of(room, one).votes) for one in rounds],
        "by": {
            "type": [_group_view(group, playbill.types, found) for group in found.by_type],
            "role": [_group_view(group, playbill.roles, found) for group in found.by_role],
        },
    }


def _figures_view(found: Tally) -> View:
    """Figures of all votes; null where there are too few for them."""
    votes, interval = found.votes, found.votes.interval
    is_enough = votes.n >= FEWEST
    return {
        "median": votes.median if is_enough else None,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "rwg": found.rwg,
        "consensus": found.consensus,
    }


def _marks_view(votes: Distribution) -> View:
    counts: Mapping[str, int] = {key(mark): times for mark, times in votes.counts.items()}
    mean = votes.mean if votes.n >= FEWEST else None
    return {"n": votes.n, "mean": mean, "counts": counts, "marks": votes.marks}


def _round_view(number: int, votes: Distribution) -> View:
    return {"round": number, **_marks_view(votes)}


def _group_view(group: Group, known: tuple[Named, ...], found: Tally) -> View:
    """The names of all who were joined in it; null is for those who did not say."""
    called = {one.id: one.name for one in known}
    names = [None if name is None else called.get(name, name) for name in group.names]
    return {"names": names, **_marks_view(Distribution(found.votes.scale, group.marks))}
