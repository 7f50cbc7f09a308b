"""A film that is being made: what is known of it so far, and the journey it becomes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from momentos.exchange.plain import on_one_line
from momentos.journey.customer import Customer
from momentos.journey.journey import Journey, Scale
from momentos.journey.promise import Promise
from momentos.journey.scene import Scene
from momentos.text.naming import RESERVED
from momentos.text.slug import free, short_slug


@dataclass(frozen=True, slots=True)
class Draft:
    """A film before it has a file. The ids of its scenes and customers may still be missing or doubled."""

    title: str = ""
    lang: str = "es"
    scenes: tuple[Scene, ...] = ()
    customers: tuple[Customer, ...] = ()
    promise: Promise | None = None
    scale: Scale = Scale()

    def journey(self) -> Journey:
        """The journey of this draft, its own id left to its file's name.

        Scenes without a title are left out, customers without a name as well; every other one gets an id
        of its own, of its title where it has none.
        """
        scenes = [scene for scene in self.scenes if scene.title]
        customers = [customer for customer in self.customers if customer.name]
        scene_ids = _ids(((scene.id, scene.title) for scene in scenes), "scene")
        customer_ids = _ids(((one.id, one.name) for one in customers), "customer")
        return Journey(
            id="",
            title=on_one_line(self.title),
            scenes=tuple(replace(scene, id=next(scene_ids)) for scene in scenes),
            lang=self.lang,
            scale=self.scale,
            promise=self.promise,
            customers=tuple(replace(one, id=next(customer_ids)) for one in customers),
        )


def _ids(named: Iterable[tuple[str, object]], kind: str) -> Iterator[str]:
    """An id for each thing: its own, else of its name, shortened between words; numbered where taken."""
    taken = set(RESERVED)
    for place, (own, name) in enumerate(named, 1):
        made = short_slug(name) if isinstance(name, str) else ""
        id_ = free(own or made or f"{kind}-{place}", taken)
        taken.add(id_)
        yield id_
