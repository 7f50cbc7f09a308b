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
    """The film along its width: a frame's slot is `slot` wide; `centre` gives each scene's middle.

    Where it is `even`, a detour's slot is as wide as any. `left` is where the first slot begins.
    """

    slot: float
    acts: tuple[ActSlots, ...]
    centre: Mapping[str, float]
    left: float
    right: float
    even: bool = False

    def room(self, scene: SceneCard) -> float:
        """The width of a scene's slot."""
        return self.slot * _weight(scene, even=self.even)

    @property
    def order(self) -> tuple[SceneCard, ...]:
        """All scenes from left to right."""
        return tuple(scene for act in self.acts for scene in act.scenes)


def slots(
    scenes: Sequence[SceneCard], page: float, *, gutter: float = GUTTER, floor: float = FLOOR,
    even: bool = False,
) -> Slots:  # fmt: skip
    """The scenes laid along a page of that width; where they are too many, the film is wider than it.

    The film begins behind a `gutter`, and no slot is narrower than `floor` where all are seen at once.
    """
    acts = _acts(scenes)
    weight = sum(_weight(scene, even=even) for scene in scenes)
    room = page - gutter - ACT_GAP * max(0, len(acts) - 1) - EDGE - TAIL
    whole = room / weight if weight else floor
    slot = min(whole, widest_slot(page)) if whole >= floor else max(floor, easy_slot(page))
    placed: list[ActSlots] = []
    centre: dict[str, float] = {}
    start = at = gutter + EDGE
    for phase, members in acts:
        left = at
        for scene in members:
            width = slot * _weight(scene, even=even)
            centre[scene.id] = at + width / 2
            at += width
        placed.append(ActSlots(phase, members, left, at))
        at += ACT_GAP
    right = placed[-1].right if placed else at
    return Slots(slot, tuple(placed), centre, start, right, even)


def _weight(scene: SceneCard, *, even: bool) -> float:
    return DETOUR if scene.detour and not even else 1.0


def _acts(scenes: Sequence[SceneCard]) -> list[tuple[Phase | None, tuple[SceneCard, ...]]]:
    """The scenes by act; one whose act is not known stays beside the scene before it."""
    members: dict[Phase | None, list[SceneCard]] = {}
    phase = next((scene.phase for scene in scenes if scene.phase), None)
    for scene in scenes:
        phase = scene.phase or phase
        members.setdefault(phase, []).append(scene)
    order: list[Phase | None] = [*Phase, None]
    return [(act, tuple(members[act])) for act in order if act in members]
