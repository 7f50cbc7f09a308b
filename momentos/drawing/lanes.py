"""Which lanes a film is laid out in: by channel, owner or customer type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from momentos.drawing.film_card import FilmCard, SceneCard, WayCard, film_card
from momentos.journey.kinds import in_lang
from momentos.journey.vocabulary import Channel
from momentos.scores.of_type import of_type
from momentos.scores.score import Scores
from momentos.words.catalogue import say
from momentos.words.customer import customer_name


class Lanes(StrEnum):
    """What the lanes of the map are made of."""

    NONE = "none"
    CHANNEL = "channel"
    OWNER = "owner"
    CUSTOMER = "customer"

    @property
    def settable(self) -> bool:
        """Whether a scene may be put into another lane; its customers come by the ways that lead there."""
        return self in {Lanes.CHANNEL, Lanes.OWNER}


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane and the scenes in it as they are there; its key is empty where a scene has no such thing.

    `ways` are those that a customer type takes; None where they lead from lane to lane.
    """

    key: str
    name: str
    scenes: Mapping[str, SceneCard]
    ways: tuple[WayCard, ...] | None = None


def lanes_of(scores: Scores, film: FilmCard, by: Lanes) -> tuple[Lane, ...]:
    """The lanes of a film; none for the film as one strip."""
    lang = film.lang
    if by is Lanes.CHANNEL:
        names = {channel.value: say(f"drawing.channel.{channel}", lang) for channel in Channel}
        return _lanes(film, [scene.channel or "" for scene in scores.journey.scenes], names, by)
    if by is Lanes.OWNER:
        owners = [in_lang(scene.owner, lang) for scene in scores.journey.scenes]
        return _lanes(film, owners, {owner: owner for owner in owners if owner}, by)
    return _by_customer(scores, film) if by is Lanes.CUSTOMER else ()


def _lanes(film: FilmCard, keys: Sequence[str], names: Mapping[str, str], by: Lanes) -> tuple[Lane, ...]:
    """A lane for each key that a scene has, in the order of the names, those without any last."""
    members: dict[str, dict[str, SceneCard]] = {}
    for scene, key in zip(film.scenes, keys, strict=True):
        members.setdefault(key, {})[scene.id] = scene
    named = {**names, "": say(f"map.lane.none.{by}", film.lang)}
    return tuple(Lane(key, name, members[key]) for key, name in named.items() if key in members)


def _by_customer(scores: Scores, film: FilmCard) -> tuple[Lane, ...]:
    """A lane for each customer type: the scenes that it lives, with its own gaps, and the ways it takes."""
    found = []
    faults = {scene.id: scene.fault for scene in film.scenes}
    for customer in scores.journey.shares:
        own = film_card(of_type(scores, customer), film.lang, faults)
        lived = {card.id: card for card in own.scenes if card.reach is None or card.reach > 0}
        taken = tuple(way for way in own.ways if way.passing is None or way.passing > 0)
        found.append(Lane(customer, customer_name(scores.journey, customer, film.lang), lived, taken))
    return tuple(found)
