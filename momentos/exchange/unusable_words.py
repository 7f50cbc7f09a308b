"""Why a table cannot be used, in words."""

from momentos.exchange.grid import Unusable, UnusableTableError
from momentos.words.catalogue import Lang, say
from momentos.words.figures import megabytes, plain_number

_WEIGHED = frozenset((Unusable.TOO_LARGE, Unusable.SWELLS))


def unusable_text(fault: UnusableTableError, lang: Lang) -> str:
    """What is wrong with the table, with what it may be at most."""
    limit = (megabytes if fault.reason in _WEIGHED else plain_number)(fault.limit, lang)
    return say(f"unusable.{fault.reason}", lang, limit=limit)
