"""The closed vocabularies of a journey: one enum a list of domain terms, keys in English and stable.

The members keep the order of the source documents; labels in Spanish and English live in `words`
under ``<enum>.<key>`` (for example ``phase.pre-purchase``).
"""

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


class Lever(StrEnum):
    """The four aspects that an action can change (step five)."""

    STAFF = "staff"
    TOOLS = "tools"
    INFORMATION = "information"
    PROCESS = "process"


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


class Objective(StrEnum):
    """What an action or an indicator pursues."""

    ACQUIRE = "acquire"
    RETAIN = "retain"
    ADD_ON = "add_on"
    WIN_BACK = "win_back"


class LoyaltyFactor(StrEnum):
    """The six factors that make a customer loyal."""

    SELF_ESTEEM = "self_esteem"
    REWARD = "reward"
    PARTICIPATION = "participation"
    RECOGNITION = "recognition"
    ATTAINABLE = "attainable"
    CONTACT = "contact"


class Idic(StrEnum):
    """The four one-to-one steps (Peppers and Rogers)."""

    IDENTIFY = "identify"
    DIFFERENTIATE = "differentiate"
    INTERACT = "interact"
    CUSTOMISE = "customise"


class BenefitKind(StrEnum):
    """The five real and perceived attributes of an offer."""

    PRICE_VALUE = "price_value"
    EXPERIENCE = "experience"
    CONVENIENCE = "convenience"
    VARIETY = "variety"
    AESTHETICS = "aesthetics"


class Degree(StrEnum):
    """Low, medium or high: strategic value, growth, risk and effort."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


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


class VoiceKind(StrEnum):
    """What the customer said."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    QUESTION = "question"


class ProgrammeType(StrEnum):
    """The mechanics of a loyalty programme."""

    POINTS = "points"
    DISCOUNTS = "discounts"
    DRAWS = "draws"
    INCENTIVES = "incentives"


class ProgrammeObjective(StrEnum):
    """What a loyalty programme is for."""

    COMMUNITY = "community"
    SATISFACTION = "satisfaction"
    WORD_OF_MOUTH = "word_of_mouth"
    SALES = "sales"


class RewardKind(StrEnum):
    """What a reward gives."""

    PEACE_OF_MIND = "peace_of_mind"
    VIP = "vip"
    POINTS = "points"
    DISCOUNT = "discount"
    PRIZE = "prize"


class RewardsAre(StrEnum):
    """Whether rewards are the same for everyone or follow each customer's needs."""

    FIXED = "fixed"
    BY_NEED = "by_need"


class BarrierKind(StrEnum):
    """A barrier to becoming a customer, or to ceasing to be one."""

    ENTRY = "entry"
    EXIT = "exit"


class ThreatOrigin(StrEnum):
    """Who makes the threat."""

    COMPETITOR = "competitor"
    SUBSTITUTE = "substitute"


class ThreatSize(StrEnum):
    """How far the threat changes the offer."""

    RADICAL = "radical"
    INCREMENTAL = "incremental"


class Approach(StrEnum):
    """Classic or social customer-relationship management, for comparisons."""

    CLASSIC = "classic"
    SOCIAL = "social"


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


class Known(StrEnum):
    """How a need is known."""

    INFERRED = "inferred"
    TOLD = "told"


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


class Sign(StrEnum):
    """The sign of a causal link."""

    PLUS = "+"
    MINUS = "-"


class Answer(StrEnum):
    """The answer to a method question that only people can answer."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Verdict(StrEnum):
    """How what was received compares with what was expected."""

    ABOVE = "above"
    MEETS = "meets"
    BELOW = "below"
