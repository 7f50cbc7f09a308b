"""The vocabulary of a scene: where it stands, what it serves and how it is valued."""

from enum import StrEnum


class Phase(StrEnum):
    """The three acts of the film (relationship-marketing slides, life cycle of the customer)."""

    PRE_PURCHASE = "pre-purchase"
    PURCHASE = "purchase"
    POST_PURCHASE = "post-purchase"


PHASE_ALIASES = {
    "pre": Phase.PRE_PURCHASE,
    "during": Phase.PURCHASE,
    "post": Phase.POST_PURCHASE,
}


class Goal(StrEnum):
    """What the contact should drive; each goal belongs to one phase."""

    RECOGNITION = "recognition"
    KNOWLEDGE = "knowledge"
    CONSIDERATION = "consideration"
    INTENTION = "intention"
    SELECTION = "selection"
    PURCHASE = "purchase"
    SATISFACTION = "satisfaction"
    LOYALTY = "loyalty"
    ADVOCACY = "advocacy"

    @property
    def phase(self) -> Phase:
        """The phase to which the goal belongs."""
        return _PHASE_OF_GOAL[self]


_PHASE_OF_GOAL = {
    Goal.RECOGNITION: Phase.PRE_PURCHASE,
    Goal.KNOWLEDGE: Phase.PRE_PURCHASE,
    Goal.CONSIDERATION: Phase.PRE_PURCHASE,
    Goal.INTENTION: Phase.PURCHASE,
    Goal.SELECTION: Phase.PURCHASE,
    Goal.PURCHASE: Phase.PURCHASE,
    Goal.SATISFACTION: Phase.POST_PURCHASE,
    Goal.LOYALTY: Phase.POST_PURCHASE,
    Goal.ADVOCACY: Phase.POST_PURCHASE,
}


class Facet(StrEnum):
    """The six creative strategies for a moment of truth."""

    INFORMATION = "information"
    ADVICE = "advice"
    ORDER_TAKING = "order_taking"
    HOSPITALITY = "hospitality"
    EXCEPTIONS = "exceptions"
    PAYMENT = "payment"


class Channel(StrEnum):
    """The channel of the contact: a lane of the map."""

    PERSONAL = "personal"
    PRINT = "print"
    TELEPHONE = "telephone"
    ELECTRONIC = "electronic"


class Controlled(StrEnum):
    """Who governs the contact."""

    OWN = "own"
    PARTNER = "partner"
    EARNED = "earned"


class Question(StrEnum):
    """The six questions of step three."""

    SITUATION = "situation"
    MATERIAL = "material"
    FURNITURE = "furniture"
    LOCATION = "location"
    STAFF = "staff"
    OTHER_CUSTOMERS = "other_customers"


class ExpectationSource(StrEnum):
    """Where an expectation comes from."""

    POSITIONING = "positioning"
    AWARENESS = "awareness"
    PRICE = "price"
    INTRODUCTORY_PRICE = "introductory_price"
    TRIAL = "trial"
    WORD_OF_MOUTH = "word_of_mouth"
    PROMISE = "promise"
    PAST_EXPERIENCE = "past_experience"
    COMPETITOR = "competitor"


class Evidence(StrEnum):
    """What a mark rests on."""

    SURVEY = "survey"
    MYSTERY_SHOPPER = "mystery_shopper"
    COMPETITOR_BENCHMARK = "competitor_benchmark"
    TRANSACTIONS = "transactions"
    COMPLAINTS = "complaints"
    WEB_ANALYTICS = "web_analytics"
    OBSERVATION = "observation"
    WORKSHOP = "workshop"


class Verdict(StrEnum):
    """How what was received compares with what was expected."""

    ABOVE = "above"
    MEETS = "meets"
    BELOW = "below"


class VoiceKind(StrEnum):
    """What the customer said."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    QUESTION = "question"
