"""The room's part of the stage component: its scripts, its style and the words that they say."""

from collections.abc import Mapping

from momentos.room.refusal import Refusal
from momentos.words.catalogue import Lang, say

PARTS = (
    "room_words", "room_wire", "room_answers", "room_count", "room_controls", "room_sheets", "room_texts",
    "room_hands", "room_accept", "reveal_plan", "reveal_picture", "reveal_beside", "reveal", "room",
)  # fmt: skip
"""Scripts of the folder ``stage``; they need ``elements`` and ``drawing``."""

STYLE = "stage/room.css"

_NAMES = """
    lang expected received votes.one votes.many joined.one joined.many elsewhere
    elsewhere_gone locked rehearsal
    round.1 round.2 round.3 round.n lost not_done unsaid ended close do.found do.sheet do.ask_expected
    do.ask_received do.open do.reopen do.close do.reveal do.look do.hide do.show do.again
    do.again_expected do.again_received do.accept do.accept_typed do.accepted do.found_open
    do.rehearse_sure do.rehearse do.stop_rehearsal do.let_in do.shut_out do.lock do.unlock
    do.timer_30 do.timer_60
    do.timer_120 do.timer_stop do.hands do.texts do.ballots do.minute do.end do.end_sure
    tip.found_open tip.rehearse tip.lock tip.timer_30 tip.timer_60 tip.timer_120 tip.timer_stop
    tip.hands tip.ballots tip.minute tip.end found.title found.text found.not roles roles.help
    rehearse.help join.title join.qr join.how join.code join.locked reach.machine reach.network reach.site
    reach.rehearsal reach.else texts.title ideas ideas.none reasons reasons.none dots.one dots.many
    remove remove.sure hands.title hands.help hands.of hands.send hands.wrong hands.closes
    hands.closes_left hands.close_and_send hands.done.one hands.done.many accept.title accept.help
    accept.ground accept.send accept.sending accept.wrong accept.nothing take.mean take.median
    take.typed take.none words.expected words.received reveal scene_left not_yet agreement consensus
    few few.short all_agree before of_hands.one of_hands.many accepted joined_groups more_groups
    table mean interval from_to gap
"""


def room_words(lang: Lang) -> Mapping[str, str]:
    """The texts that the scripts say, by their key in the catalogue."""
    keys = (
        *(f"voting.{name}" for name in _NAMES.split()),
        *(f"refusal.{refusal}" for refusal in Refusal),
    )
    return {key: say(key, lang) for key in keys}
