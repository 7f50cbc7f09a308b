"""How indicators are called."""

from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.words.catalogue import Lang, known
from momentos.words.sentence import capital


def kpi_name(journey: Journey, id_: str, lang: Lang) -> str:
    """An indicator's name in the journey, else the catalogue's, else its id."""
    names = (in_lang(kpi.name, lang) for kpi in journey.kpis if kpi.id == id_)
    return next(names, "") or capital(known("kpi", id_, lang))
