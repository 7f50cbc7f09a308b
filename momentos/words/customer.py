"""How customer types are called."""

from momentos.journey.customer import EVERYONE
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.words.catalogue import Lang, say


def customer_name(journey: Journey, id_: str, lang: Lang) -> str:
    """A customer type's name, its id where it has none; in a journey without types it is everyone."""
    if id_ == EVERYONE:
        return say("film.everyone", lang)
    names = (in_lang(customer.name, lang) for customer in journey.customers if customer.id == id_)
    return next(names, "") or id_
