"""Why a room does not do what it was asked to."""

from enum import StrEnum


class Refusal(StrEnum):
    """What stands against a wish; nothing of it was done.

    LATE is a vote on a question that was on stage before, or after its time; OVERTAKEN an act of a
    facilitator who did not see what is on stage now; STRANGER one who was not let in, or comes from another
    site; FOREIGN_NAME a page under a name that is not known to be ours.
    """

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CLOSED = "closed"
    LOCKED = "locked"
    FULL = "full"
    LATE = "late"
    OVERTAKEN = "overtaken"
    REVEALED = "revealed"
    NOTHING_ON_STAGE = "nothing_on_stage"
    OFF_SCALE = "off_scale"
    TOO_LONG = "too_long"
    BAD = "bad"
    NOT_JSON = "not_json"
    TOO_LARGE = "too_large"
    SLOW_DOWN = "slow_down"
    STRANGER = "stranger"
    FOREIGN_NAME = "foreign_name"
    UNSAVED = "unsaved"


class RefusedError(Exception):
    """Nothing was done, and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal
