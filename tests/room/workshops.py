"""A workshop that was held: votes on both marks of a scene, a second round, ideas, and a show of hands."""

from momentos.room.live import LiveRoom
from momentos.room.question import Aspect

SCENE = "paga"
WHY = "=cmd|' /C calc'!A0 <script>x</script>"


def hold(room: LiveRoom, scene: str = SCENE, voters: int = 7) -> None:
    """Expected 5 4 4 5 …, received 2 1 2 …, asked twice; the last question is not revealed."""
    for number in range(voters):
        room.admit(f"v{number}")
        kind = room.playbill.types[number % 2].id if room.playbill.types and number < 4 else None
        room.introduce(f"v{number}", {"type": kind, "role": None}).result()
    vote(room, scene, Aspect.EXPECTED, [5, 4, 4, 5, 4, 4, 5][:voters], why=WHY)
    room.act({"act": "reveal"}).result()
    vote(room, scene, Aspect.RECEIVED, [1, 2, 5, 1, 2, 4, 1][:voters])
    room.act({"act": "reveal"}).result()
    room.act({"act": "reset"}).result()
    vote(room, scene, Aspect.RECEIVED, [2, 2, 3, 2, 2, 2, 1][:voters])
    idea = room.suggest("v0", {"text": "Cuenta con un gesto <b>", "key": scene}).result()
    room.dot("v1", {"idea": idea.id, "on": True}).result()
    room.act({"act": "reveal"}).result()


def vote(room: LiveRoom, scene: str, aspect: Aspect, marks: list[int], why: str | None = None) -> None:
    """One mark a phone, the first with its reason; the question stays open."""
    room.act({"act": "put", "scene": scene, "aspect": aspect.value}).result()
    room.act({"act": "open"}).result()
    assert room.state.question is not None
    asked = {"scene": scene, "aspect": aspect.value, "round": room.state.question.round}
    for number, mark in enumerate(marks):
        said = {**asked, "value": mark, "seq": 1, "why": None if number else why}
        room.cast(f"v{number}", said).result()
