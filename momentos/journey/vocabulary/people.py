"""The vocabulary of customers: who they are, how they buy and how far the relation has come."""

from enum import StrEnum


class Audience(StrEnum):
    """Whose journey it is."""

    CUSTOMERS = "customers"
    CHANNEL = "channel"
    INTERNAL = "internal"


class CustomerKind(StrEnum):
    """Whether a customer type is an end customer, a distributor or an employee."""

    END = "end"
    CHANNEL = "channel"
    INTERNAL = "internal"


class CustomerType(StrEnum):
    """The five customer types."""

    LOYAL = "loyal"
    CONDITIONAL = "conditional"
    AUCTION = "auction"
    PROMOTION = "promotion"
    ANARCHIC = "anarchic"


class Buys(StrEnum):
    """The purchase type."""

    HABITUAL = "habitual"
    SPORADIC = "sporadic"
    SEASONAL = "seasonal"
    LOW_TICKET = "low_ticket"


class Stage(StrEnum):
    """The stage of the relationship, from prospect to recovered."""

    PROSPECT = "prospect"
    FIRST_TIME = "first_time"
    REPEATER = "repeater"
    CORE = "core"
    DEFECTOR = "defector"
    RECOVERED = "recovered"


class Known(StrEnum):
    """How a need is known."""

    INFERRED = "inferred"
    TOLD = "told"


class Approach(StrEnum):
    """Classic or social customer-relationship management, for comparisons."""

    CLASSIC = "classic"
    SOCIAL = "social"


class Idic(StrEnum):
    """The four one-to-one steps (Peppers and Rogers)."""

    IDENTIFY = "identify"
    DIFFERENTIATE = "differentiate"
    INTERACT = "interact"
    CUSTOMISE = "customise"
