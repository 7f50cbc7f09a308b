"""The vocabulary of step five: what an action changes, what for and how far it has come."""

from enum import StrEnum


class Lever(StrEnum):
    """The four aspects that an action can change (step five)."""

    STAFF = "staff"
    TOOLS = "tools"
    INFORMATION = "information"
    PROCESS = "process"


class Objective(StrEnum):
    """What an action or an indicator pursues."""

    ACQUIRE = "acquire"
    RETAIN = "retain"
    ADD_ON = "add_on"
    WIN_BACK = "win_back"


class Degree(StrEnum):
    """Low, medium or high: strategic value, growth, risk and effort."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Horizon(StrEnum):
    """When an action bears fruit."""

    SHORT = "short"
    LONG = "long"


class Status(StrEnum):
    """How far an action has come."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DOING = "doing"
    TRIAL = "trial"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def live(self) -> bool:
        """Whether the action can still change the film (neither done nor dropped)."""
        return self not in (Status.DONE, Status.DROPPED)


class Answer(StrEnum):
    """The answer to a method question that only people can answer."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
