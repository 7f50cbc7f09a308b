"""The vocabulary of loyalty: the promise, the programme, and what pulls customers in and out."""

from enum import StrEnum


class LoyaltyFactor(StrEnum):
    """The six factors that make a customer loyal."""

    SELF_ESTEEM = "self_esteem"
    REWARD = "reward"
    PARTICIPATION = "participation"
    RECOGNITION = "recognition"
    ATTAINABLE = "attainable"
    CONTACT = "contact"


class BenefitKind(StrEnum):
    """The five real and perceived attributes of an offer."""

    PRICE_VALUE = "price_value"
    EXPERIENCE = "experience"
    CONVENIENCE = "convenience"
    VARIETY = "variety"
    AESTHETICS = "aesthetics"


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


class Sign(StrEnum):
    """The sign of a causal link."""

    PLUS = "+"
    MINUS = "-"
