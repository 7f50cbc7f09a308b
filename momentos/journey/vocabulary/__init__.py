"""The closed vocabularies of a journey: one enum a list of domain terms, keys in English and stable.

The members keep the order of the source documents; labels in Spanish and English live in `words`
under ``<enum>.<key>`` (for example ``phase.pre-purchase``).
"""

from momentos.journey.vocabulary.bond import (
    BarrierKind,
    BenefitKind,
    LoyaltyFactor,
    ProgrammeObjective,
    ProgrammeType,
    RewardKind,
    RewardsAre,
    Sign,
    ThreatOrigin,
    ThreatSize,
)
from momentos.journey.vocabulary.change import (
    Answer,
    Degree,
    Horizon,
    Lever,
    Objective,
    Status,
)
from momentos.journey.vocabulary.film import (
    PHASE_ALIASES,
    Channel,
    Controlled,
    Evidence,
    ExpectationSource,
    Facet,
    Goal,
    Phase,
    Question,
    Verdict,
    VoiceKind,
)
from momentos.journey.vocabulary.people import (
    Approach,
    Audience,
    Buys,
    CustomerKind,
    CustomerType,
    Idic,
    Known,
    Stage,
)

__all__ = [
    "PHASE_ALIASES",
    "Answer",
    "Approach",
    "Audience",
    "BarrierKind",
    "BenefitKind",
    "Buys",
    "Channel",
    "Controlled",
    "CustomerKind",
    "CustomerType",
    "Degree",
    "Evidence",
    "ExpectationSource",
    "Facet",
    "Goal",
    "Horizon",
    "Idic",
    "Known",
    "Lever",
    "LoyaltyFactor",
    "Objective",
    "Phase",
    "ProgrammeObjective",
    "ProgrammeType",
    "Question",
    "RewardKind",
    "RewardsAre",
    "Sign",
    "Stage",
    "Status",
    "ThreatOrigin",
    "ThreatSize",
    "Verdict",
    "VoiceKind",
]
