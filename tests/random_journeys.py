"""Random journeys as plain dictionaries: small films with every feature that a score or a plan depends on."""

import random
from itertools import pairwise

LEVELS = ("low", "medium", "high")
STATUSES = ("proposed", "agreed", "doing", "trial", "done", "dropped")


def random_journey(seed):
    """A valid journey, the same for the same seed."""
    return _Maker(random.Random(seed)).journey()


class _Maker:
    def __init__(self, chance):
        self.chance = chance
        self.low, self.high = chance.choice([(1, 5), (1, 5), (0, 10), (1, 7)])
        self.customers = [f"type-{n}" for n in range(chance.choice([0, 1, 2, 3]))]
        self.scenes = [f"scene-{n}" for n in range(chance.randint(1, 7))]
        self.benefits = [f"benefit-{n}" for n in range(chance.choice([0, 2]))]
        self.actions = []

    def maybe(self, likely=0.5):
        return self.chance.random() < likely

    def mark(self):
        return round(self.chance.uniform(self.low, self.high) * 2) / 2

    def share(self):
        return round(self.chance.random(), 2)

    def per_type(self, draw):
        """A number, or a map of some types with or without a default."""
        if not self.customers or self.maybe(0.6):
            return draw()
        named = {c: draw() for c in self.customers if self.maybe()}
        if not named or self.maybe():
            named["default"] = draw()
        return named

    def journey(self):
        made = {"title": "A film", "scale": {"min": self.low, "max": self.high}}
        if self.maybe(0.3):
            made["tolerance"] = self.chance.choice([0, 0.5, 1])
        if self.customers:
            made["customers"] = [{"id": c} for c in self.customers]
            for customer in made["customers"][1:]:
                if self.maybe(0.7):
                    customer["share"] = round(self.chance.uniform(0, 1 / len(self.customers)), 2)
        if self.benefits:
            made["promise"] = {"benefits": [{"id": b} for b in self.benefits]}
            for benefit in made["promise"]["benefits"]:
                if self.maybe(0.8):
                    benefit["importance"] = self.chance.randint(1, 5)
        made["scenes"] = [self.scene(place) for place in range(len(self.scenes))]
        if self.maybe():
            self.shuffle(made["scenes"])
        if self.maybe(0.4):
            first, *others = self.chance.sample(made["scenes"], self.chance.randint(1, len(made["scenes"])))
            first["starts"] = {"default": 0.5} if self.customers else 0.5
            for scene in others:
                scene["starts"] = self.per_type(self.share)
        if self.maybe():
            made["actions"] = [self.action(None) for _ in range(self.chance.randint(1, 3))]
        return made

    def shuffle(self, scenes):
        """Write the scenes in another order than they are played; the film stays without circles."""
        played = list(scenes)
        self.chance.shuffle(scenes)
        scenes[scenes.index(played[0])]["starts"] = 1
        for here, following in pairwise(scenes):
            place = played.index(here)
            if "next" not in here and (played.index(following) < place or self.maybe()):
                here["next"] = played[place + 1]["id"] if place + 1 < len(played) else "end"

    def scene(self, place):
        made = {
            "id": self.scenes[place],
            "title": f"Scene {place}",
            "phase": self.chance.choice(["pre-purchase", "purchase", "post-purchase"]),
        }
        if self.maybe(0.3):
            made["importance"] = self.chance.randint(1, 5)
        made |= self.marks(0.8)
        if self.benefits and self.maybe():
            made["benefits"] = {b: self.marks(0.7) for b in self.benefits if self.maybe(0.8)}
        listed = {c: self.marks(0.6) for c in self.customers if self.maybe(0.4)}
        for marks in listed.values():
            if self.maybe(0.3):
                marks["importance"] = self.chance.randint(1, 5)
        if listed:
            made["by_customer"] = listed
        if self.maybe(0.6):
            made["see"] = {"valence": self.chance.randint(-2, 2)}
        if self.maybe(0.4):
            made["lost"] = self.per_type(lambda: round(self.chance.uniform(0, 0.5), 2))
        if self.maybe(0.2):
            made["brings"] = self.per_type(self.share)
        following = self.ways(place)
        if following is not None:
            made["next"] = following
        if self.maybe(0.6):
            made["propose"] = self.proposal(place)
        return made

    def marks(self, likely):
        made = {}
        for which in ("expected", "received"):
            if self.maybe(likely):
                made[which] = self.mark() if self.maybe(0.7) else {"score": self.mark()}
        return made

    def ways(self, place):
        ahead = self.scenes[place + 1 :]
        if self.maybe(0.4):
            return None
        if not ahead or self.maybe(0.1):
            return self.chance.choice(["end", {"to": self.scenes[0], "share": self.share(), "again": True}])
        ways = []
        for _ in range(self.chance.randint(1, 3)):
            way = {"to": self.chance.choice(ahead)}
            if self.maybe(0.2):
                way |= {"to": self.chance.choice(self.scenes[: place + 1]), "again": True}
            if self.maybe(0.6):
                way["share"] = self.per_type(lambda: round(self.chance.uniform(0, 0.5), 2))
            ways.append(way)
        return ways

    def proposal(self, place):
        made = {}
        if self.maybe(0.7):
            made["target"] = self.mark()
        if self.maybe(0.3):
            made["expected"] = self.mark()
        if self.maybe(0.2):
            made["lost"] = self.per_type(self.share)
        if self.maybe(0.8):
            made["actions"] = [self.action(place) for _ in range(self.chance.randint(1, 3))]
        return made or {"text": "Take two"}

    def action(self, place):
        made = {"id": f"action-{len(self.actions)}", "title": "An action"}
        if self.maybe(0.7):
            made["effect"] = {
                which: self.chance.choice([-1, 0.5, 1, 2])
                for which in ("received", "expected")
                if self.maybe(0.6)
            } or {"received": 1}
        if place is None and self.maybe(0.9):
            made["scenes"] = self.chance.sample(self.scenes, self.chance.randint(1, len(self.scenes)))
        if self.customers and self.maybe(0.3):
            made["for"] = self.chance.sample(self.customers, self.chance.randint(1, len(self.customers)))
        if self.maybe(0.3):
            made["use"] = self.chance.choice(["brief-the-staff", "customer-club", "periodic-survey"])
        if self.maybe():
            made["effort"] = self.chance.choice(LEVELS)
        if self.maybe(0.3):
            made["due"] = f"2026-12-{self.chance.randint(10, 28)}"
        if self.maybe(0.3):
            made["status"] = self.chance.choice(STATUSES)
        if self.actions and self.maybe(0.3):
            made["after"] = self.chance.sample(self.actions, 1)
        self.actions.append(made["id"])
        return made
