"""Where each scene stands along the film: act after act, a wide slot a frame, a narrow one a detour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from momentos.drawing.film_card import SceneCard
from momentos.drawing.measures import ACT_GAP, DETOUR, EDGE, FLOOR, GUTTER, TAIL, easy_slot, widest_slot
from momentos.journey.vocabulary import Phase


@dataclass(frozen=True, slots=True)
class ActSlots:
    """One act: its scenes in order, from `left` to `right` (the black band is 3 px wider each side)."""

    phase: Phase | None
    scenes: tuple[SceneCard, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Slots:
    """The film along its width: a frame's slot is `slot` wide; `centre` gives each scene's middle."""

    slot: float
    acts: tuple[ActSlots, ...]
    centre: Mapping[str, float]
    right: float

    def room(self, scene: SceneCard) -> float:
        """The width of a scene's slot."""
        return self.slot * _weight(scene)

    @property
    def order(self) -> tuple[SceneCard, ...]:
        """All scenes from left to right."""
        return tuple(scene for act in self.acts for scene in act.scenes)


def slots(scenes: Sequence[SceneCard], page: float) -> Slots:
    """The scenes laid along a page of that width; where they are too many, the film is wider than it."""
    acts = _acts(scenes)
    weight = sum(_weight(scene) for scene in scenes)
    room = page - GUTTER - ACT_GAP * max(0, len(acts) - 1) - EDGE - TAIL
    whole = room / weight if weight else FLOOR
    slot = min(whole, widest_slot(page)) if whole >= FLOOR else easy_slot(page)
    placed: list[ActSlots] = []
    centre: dict[str, float] = {}
    at = GUTTER + EDGE
    for phase, members in acts:
        left = at
        for scene in members:
            centre[scene.id] = at + slot * _weight(scene) / 2
            at += slot * _weight(scene)
        placed.append(ActSlots(phase, members, left, at))
        at += ACT_GAP
    right = placed[-1].right if placed else at
    return Slots(slot, tuple(placed), centre, right)


def _weight(scene: SceneCard) -> float:
    return DETOUR if scene.detour else 1.0


def _acts(scenes: Sequence[SceneCard]) -> list[tuple[Phase | None, tuple[SceneCard, ...]]]:
    """The scenes by act; one whose act is not known stays beside the scene before it."""
    members: dict[Phase | None, list[SceneCard]] = {}
    phase = next((scene.phase for scene in scenes if scene.phase), None)
    for scene in scenes:
        phase = scene.phase or phase
        members.setdefault(phase, []).append(scene)
    order: list[Phase | None] = [*Phase, None]
    return [(act, tuple(members[act])) for act in order if act in members]
