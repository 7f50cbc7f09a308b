"""Random edits of a journey, as an app makes them, with texts that YAML or a browser trips over."""

import dataclasses
import datetime as dt
import random
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from momentos.journey.customer import Customer, Need
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, RefTo, Text, Thing, Translated
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.promise import Benefit, Promise
from momentos.journey.proposal import Action, Effect, Proposal
from momentos.journey.removal import without_lost_references, without_scene
from momentos.journey.scene import Branch, CustomerMarks, Scene, Voice
from momentos.journey.vocabulary import Evidence, Lever, Phase, Question

T = TypeVar("T")
M = TypeVar("M", bound=Mark)

BITS = (
    *(
        "hola",
        "turno: «",
        "# no",
        "x #y",
        "- z",
        "«",
        '"q"',
        "it's",
        "{a}",
        "[b, c]",
        "5",
        "3,5",
        "true",
        "null",
    ),
    *(
        "~",
        "2026-01-01",
        "1:30",
        "ñandú",
        "👍🏽",
        "שלום",
        "مرحبا",
        "line\nline",
        "\nlead",
        "trail\n",
        "two\n\n",
    ),
    *(
        "tab\there",
        "\ttab",
        "  lead",
        "trail ",
        "@a",
        "%b",
        "`c`",
        "!d",
        "&e",
        "*f",
        "|",
        "> g",
        "end:",
        "a, b",
    ),
    *(
        "\\n",
        "--- x",
        "---",
        "...",
        "e" * 60 + " " + "f" * 60,
        "p1\n\np2\n  ind\n",
        "=cmd",
        "<<",
        "\u00a0x",
        "? k",
    ),
    *(
        ": v",
        "word " * 40,
        "\u2028",
        "a\u2028b",
        "\u2029",
        "\ufeff",
        "a\rb",
        "\r\n",
        "\u200fא",
        "\u202eabc",
        "e\u0301",
    ),
    *(
        "<b>x</b>",
        "![x](http://a)",
        "0x1f",
        "1e3",
        ".5",
        "-",
        "?",
        "''",
        '"',
        "\\",
        "a\\",
        "# c\n# d",
        "\n# x",
        "- a\n- b",
    ),
    *(
        "long " * 1000,
        "x" * 300,
        "default",
        "all",
        "title: x\nscenes: []",
        "\u3000",
        "🏳️‍🌈",
        "a:b",
        "a#b",
        "a :b",
        ",",
        "[",
        "}",
    ),
)


class Editor:
    """Edits journeys at random: the same for the same chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.made = 0

    def edited(self, journey: Journey) -> Journey:
        """The journey after one, sometimes three edits at once; one that a file can say."""
        while True:
            new = journey
            for _ in range(self.chance.choice([1, 1, 1, 3])):
                new = self.once(new)
            if not dangling(new):
                return new

    def once(self, journey: Journey) -> Journey:
        kinds: list[tuple[int, Callable[[Journey], Journey]]] = [
            (50, self.scene_edited),
            (6, self.scene_removed),
            (6, self.scene_added),
            (8, self.scene_moved),
            (2, self.scene_doubled),
            (5, self.actions_edited),
            (5, self.words_edited),
            (6, self.customers_edited),
            (4, self.promise_edited),
        ]
        weights = [weight for weight, _ in kinds]
        (edit,) = self.chance.choices([edit for _, edit in kinds], weights)
        return edit(journey)

    def maybe(self, likely: float = 0.5) -> bool:
        return self.chance.random() < likely

    def text(self) -> str:
        """A text that a reader takes for one: not blank."""
        while True:
            text = " ".join(self.chance.choice(BITS) for _ in range(self.chance.choice([1, 1, 1, 2, 3])))
            text = text.strip(" ") if self.maybe() else text
            if text and not text.isspace():
                return text

    def said(self) -> Text:
        if self.maybe(0.05):
            return Translated({"es": self.text(), "en": self.text()})
        return self.text()

    def texts(self) -> tuple[Text, ...]:
        return tuple(self.said() for _ in range(self.chance.randint(0, 3)))

    def some(self, make: Callable[[], T], likely: float = 0.8) -> T | None:
        return make() if self.maybe(likely) else None

    def new_id(self) -> str:
        self.made += 1
        return f"nuevo-{self.made}"

    def score(self, journey: Journey) -> float:
        scale = journey.scale
        return self.chance.choice(
            [scale.min, scale.max, scale.min + 0.5, (scale.min + scale.max) / 2, scale.min + 1]
        )

    def mark(self, kind: type[M], journey: Journey) -> M:
        one_to_five = kind is Importance
        drawn: dict[str, Any] = {}
        if self.maybe(0.9):
            drawn["score"] = self.chance.choice([1.0, 2.5, 5.0]) if one_to_five else self.score(journey)
        if self.maybe(0.3) or not drawn:
            drawn["text"] = self.said()
        if self.maybe(0.3):
            drawn["evidence"] = tuple(self.chance.sample(list(Evidence), self.chance.randint(1, 2)))
        if self.maybe(0.3):
            drawn["n"] = self.chance.randint(1, 99)
        if self.maybe(0.2):
            drawn["date"] = dt.date(2026, self.chance.randint(1, 12), 3)
        return kind(**drawn)

    def share(self, journey: Journey) -> float | PerCustomer:
        some = [c.id for c in journey.customers if self.maybe()]
        if not some:
            return self.chance.choice([0.0, 0.1, 0.25, 1.0])
        return PerCustomer(dict.fromkeys(some, 0.1), self.some(lambda: 0.2, 0.5))

    def ways(self, journey: Journey) -> tuple[Branch, ...] | None:
        if self.maybe(0.2):
            return None
        ids = [scene.id for scene in journey.scenes]
        return tuple(
            Branch(
                to, self.some(lambda: self.share(journey), 0.5), self.some(self.said, 0.3), self.maybe(0.3)
            )
            for to in self.chance.sample(ids, min(len(ids), self.chance.randint(0, 3)))
        )

    def action(self, journey: Journey) -> Action:
        return Action(
            self.new_id(),
            title=self.said(),
            levers=tuple(self.chance.sample(list(Lever), self.chance.randint(0, 2))),
            owner=self.some(self.said, 0.5),
            effect=self.some(lambda: Effect(received=1.0), 0.5),
            because=self.texts(),
            for_=self.some(lambda: tuple(c.id for c in journey.customers), 0.3) or None,
            extras={"x-a": self.text()} if self.maybe(0.1) else {},
        )

    def rearranged(self, things: tuple[T, ...], make: Callable[[], T]) -> tuple[T, ...]:
        """A list with one item added, moved, exchanged or taken out."""
        new = list(things)
        kind = self.chance.choice(["add", "move", "exchange", "take out"])
        if kind == "add" or not new:
            new.insert(self.chance.randint(0, len(new)), make())
            return tuple(new)
        thing = new.pop(self.chance.randrange(len(new)))
        if kind != "take out":
            new.insert(self.chance.randint(0, len(new)), thing if kind == "move" else make())
        return tuple(new)

    def scene_removed(self, journey: Journey) -> Journey:
        return (
            without_scene(journey, self.chance.choice(journey.scenes).id)
            if len(journey.scenes) > 1
            else journey
        )

    def scene_added(self, journey: Journey) -> Journey:
        scene = Scene(
            self.new_id(), self.said(), self.chance.choice(list(Phase)), notes=self.some(self.said, 0.3)
        )
        return self.with_scene(journey, scene, self.chance.randint(0, len(journey.scenes)))

    def scene_doubled(self, journey: Journey) -> Journey:
        scene = dataclasses.replace(
            self.chance.choice(journey.scenes), id=self.new_id(), propose=None, voice=()
        )
        return self.with_scene(journey, scene, self.chance.randint(0, len(journey.scenes)))

    def scene_moved(self, journey: Journey) -> Journey:
        scene = self.chance.choice(journey.scenes)
        others = tuple(other for other in journey.scenes if other is not scene)
        moved = dataclasses.replace(journey, scenes=others)
        return self.with_scene(moved, scene, self.chance.randint(0, len(others)))

    @staticmethod
    def with_scene(journey: Journey, scene: Scene, place: int) -> Journey:
        scenes = (*journey.scenes[:place], scene, *journey.scenes[place:])
        return dataclasses.replace(journey, scenes=scenes)

    def scene_edited(self, journey: Journey) -> Journey:
        place = self.chance.randrange(len(journey.scenes))
        scene = journey.scenes[place]
        new = dataclasses.replace(scene, **self.scene_fields(journey, scene))
        return dataclasses.replace(
            journey, scenes=(*journey.scenes[:place], new, *journey.scenes[place + 1 :])
        )

    def scene_fields(self, journey: Journey, scene: Scene) -> dict[str, Any]:
        """New values of one field of a scene."""
        replace = dataclasses.replace
        propose = scene.propose or Proposal()
        types = [customer.id for customer in journey.customers]
        edits: list[Callable[[], dict[str, Any]]] = [
            lambda: {"title": self.said()},
            lambda: {"phase": self.chance.choice(list(Phase))},
            lambda: {
                "see": replace(scene.see, **{self.chance.choice(["text", "feeling"]): self.some(self.said)})
            },
            lambda: {
                "see": replace(scene.see, valence=self.some(lambda: self.chance.choice([-2.0, 0.0, 1.5])))
            },
            lambda: {
                "describe": replace(
                    scene.describe, **{self.chance.choice(list(Question)): self.some(self.said)}
                )
            },
            lambda: {"expected": self.some(lambda: self.mark(Expectation, journey))},
            lambda: {"received": self.some(lambda: self.mark(Mark, journey))},
            lambda: {"importance": self.some(lambda: self.mark(Importance, journey))},
            lambda: {"next": self.ways(journey)},
            lambda: {self.chance.choice(["learns", "doubts", "backstage"]): self.texts()},
            lambda: {"doubts": self.rearranged(scene.doubts, self.said)},
            lambda: {"notes": self.some(self.said)},
            lambda: {"lost": self.some(lambda: self.share(journey))},
            lambda: {"minutes": self.some(lambda: self.chance.choice([0.0, 12.0, 0.25, 1e6]))},
            lambda: {"by_customer": {t: self.marks(journey) for t in types if self.maybe()}},
            lambda: {
                "voice": self.rearranged(scene.voice, lambda: Voice(text=self.said(), count=3, answered=True))
            },
            lambda: {"propose": replace(propose, text=self.some(self.said), target=self.score(journey))},
            lambda: {"propose": self.without_actions_or_more(propose)},
            lambda: {
                "propose": replace(
                    propose, actions=self.rearranged(propose.actions, lambda: self.action(journey))
                )
            },
            lambda: {"extras": {**scene.extras, f"x-{self.chance.choice('abc')}": self.text()}},
            lambda: {"extras": {}},
        ]
        return self.chance.choice(edits)()

    def without_actions_or_more(self, propose: Proposal) -> Proposal | None:
        return self.some(lambda: dataclasses.replace(propose, actions=()))

    def marks(self, journey: Journey) -> CustomerMarks:
        return CustomerMarks(self.some(lambda: self.mark(Expectation, journey)), self.mark(Mark, journey))

    def actions_edited(self, journey: Journey) -> Journey:
        return dataclasses.replace(
            journey, actions=self.rearranged(journey.actions, lambda: self.action(journey))
        )

    def words_edited(self, journey: Journey) -> Journey:
        edits: list[Callable[[], dict[str, Any]]] = [
            lambda: {"title": self.said()},
            lambda: {"about": self.some(self.said), "notes": self.some(self.said)},
            lambda: {"authors": self.texts()},
            lambda: {"date": self.some(lambda: dt.date(2026, 5, self.chance.randint(1, 28)))},
            lambda: {"tolerance": self.some(lambda: 0.5)},
        ]
        return dataclasses.replace(journey, **self.chance.choice(edits)())

    def customers_edited(self, journey: Journey) -> Journey:
        if not journey.customers or self.maybe(0.2):
            customers = (*journey.customers, Customer(self.new_id(), name=self.some(self.said)))
            return dataclasses.replace(journey, customers=customers)
        customer = self.chance.choice(journey.customers)
        if self.maybe(0.1):
            customers = tuple(other for other in journey.customers if other is not customer)
            return without_lost_references(dataclasses.replace(journey, customers=customers))
        new = dataclasses.replace(
            customer,
            name=self.some(self.said),
            wishes=self.texts(),
            needs=self.rearranged(customer.needs, self.need),
        )
        customers = tuple(new if other is customer else other for other in journey.customers)
        return dataclasses.replace(journey, customers=customers)

    def need(self) -> Need:
        return Need(text=self.said(), driver=self.maybe())

    def promise_edited(self, journey: Journey) -> Journey:
        promise = journey.promise or Promise()
        if self.maybe():
            return dataclasses.replace(
                journey, promise=dataclasses.replace(promise, text=self.some(self.said))
            )
        if promise.benefits and self.maybe(0.4):
            promise = dataclasses.replace(promise, benefits=promise.benefits[1:])
            return without_lost_references(dataclasses.replace(journey, promise=promise))
        benefits = (*promise.benefits, Benefit(self.new_id(), name=self.said()))
        return dataclasses.replace(journey, promise=dataclasses.replace(promise, benefits=benefits))


def dangling(journey: Journey) -> list[tuple[Thing, str]]:
    """The references of a journey to what it has not."""
    actions = [*journey.actions, *(a for s in journey.scenes if s.propose for a in s.propose.actions)]
    benefits = journey.promise.benefits if journey.promise else ()
    there: dict[Thing, set[str]] = {
        Thing.SCENE: {scene.id for scene in journey.scenes},
        Thing.CUSTOMER: {customer.id for customer in journey.customers},
        Thing.BENEFIT: {benefit.id for benefit in benefits},
        Thing.ACTION: {action.id for action in actions},
    }
    return [(thing, id_) for thing, id_ in references(journey) if id_ not in there.get(thing, {id_})]


def references(value: Any) -> Iterator[tuple[Thing, str]]:
    """Every reference to a thing below a value, as the types of its fields say."""
    for slot in dataclasses.fields(value):
        yield from _referred(slot.type, getattr(value, slot.name))


def _referred(annotation: Any, value: Any) -> Iterator[tuple[Thing, str]]:
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        for part in inside:
            yield from _referred(part, value) if part is not types.NoneType else ()
    elif isinstance(value, PerCustomer):
        yield from ((Thing.CUSTOMER, id_) for id_ in value.by_id)
    elif origin is typing.Annotated and isinstance(value, str):
        yield from ((part.thing, value) for part in inside if isinstance(part, RefTo))
    elif isinstance(value, tuple):
        for item in value:
            yield from _referred(inside[0], item)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _referred(inside[0], key)
            yield from _referred(inside[1], one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Translated):
        yield from references(value)
