"""How indicators are called, and how their values are written."""

from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.journey.proposal import KpiChange
from momentos.words.catalogue import Lang, known
from momentos.words.figures import percent, plain_number
from momentos.words.sentence import capital

_SHARES = frozenset(
    (
        "total_satisfaction_share",
        "retention_rate",
        "repurchase_rate",
        "best_customer_retention",
        "lost",
        "share_of_customer",
        "conversion",
        "cross_sell_rate",
        "response_rate",
        "identified_share",
        "complaints_answered",
        "brand_recognition",
        "employee_retention",
    )
)
"""The catalogue's indicators that are parts of a whole."""


def kpi_name(journey: Journey, id_: str, lang: Lang) -> str:
    """An indicator's name in the journey, else the catalogue's, else its id."""
    names = (in_lang(kpi.name, lang) for kpi in journey.kpis if kpi.id == id_)
    return next(names, "") or capital(known("kpi", id_, lang))


def kpi_value(journey: Journey, id_: str, value: float | None, lang: Lang) -> str:
    """A value of an indicator; a share from 0 to 1 is a percentage, unless the journey has its own unit."""
    has_unit = any(kpi.id == id_ and kpi.unit for kpi in journey.kpis)
    if value is None or has_unit or id_ not in _SHARES or not 0 <= value <= 1:
        return plain_number(value, lang)
    return percent(value, lang, 0 if (value * 100).is_integer() else 1)


def kpi_change(journey: Journey, change: KpiChange | None, lang: Lang) -> str:
    """From where to where an action moves its indicator: "90 % → 95 %".

    It is empty where nobody says where to.
    """
    if change is None or change.to is None:
        return ""
    values = (change.from_, change.to) if change.from_ is not None else (change.to,)
    return " → ".join(kpi_value(journey, change.id or "", value, lang) for value in values)
